package analyzer_test

import (
	"io/fs"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
)

// TestCustomRules runs users' own rules, those of testdata/custom/atltoken.yaml, over the packages beside it.
func TestCustomRules(t *testing.T) {
	dir := filepath.Join(testdata(t), "custom")
	setFlag(t, "config", filepath.Join(dir, "atltoken.yaml"))
	var pkgs []string
	root := filepath.Join(dir, "src")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if pkg := filepath.ToSlash(rel); !slices.Contains(pkgs, pkg) {
			pkgs = append(pkgs, pkg)
		}
		return err
	})
	if err != nil || len(pkgs) == 0 {
		t.Fatal("no packages: ", err)
	}
	keepSecrets(t, analysistest.Run(t, dir, analyzer.Analyzer, pkgs...))
}

// setFlag sets a flag of the analyzer for the time of a test.
func setFlag(t *testing.T, name, value string) {
	t.Helper()
	f := analyzer.Analyzer.Flags.Lookup(name)
	old := f.Value.String()
	if err := f.Value.Set(value); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Value.Set(old); err != nil {
			t.Error(err)
		}
	})
}

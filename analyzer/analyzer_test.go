package analyzer_test

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
)

func init() {
	flow.Strict = true // an internal fault fails the test
	// What is said depends on the day.
	if err := analyzer.Analyzer.Flags.Set("now", "2026-11-22"); err != nil {
		panic(err)
	}
}

// TestCorpus runs the analyzer over the corpus. A folder of testdata/src is a construct: its packages carry the
// findings that must come as want comments, and beside each, code of the same shape that must stay silent. A comment
// MISS marks what is known not to be found, with the reason.
//
// All packages are loaded at once, since each load reads the standard library from source.
func TestCorpus(t *testing.T) {
	constructs := corpus(t)
	var pkgs []string
	for _, c := range constructs {
		pkgs = append(pkgs, c.pkgs...)
	}
	var faults faults
	analysistest.Run(&faults, gopath(t), analyzer.Analyzer, pkgs...)
	for _, c := range constructs {
		t.Run(c.name, func(t *testing.T) {
			for _, f := range faults.of(c.name) {
				t.Error(f)
			}
		})
	}
	for _, f := range faults {
		t.Error(f)
	}
}

// TestTestFiles switches on what is off in the corpus: findings in test files and in mocks.
func TestTestFiles(t *testing.T) {
	if err := analyzer.Analyzer.Flags.Set("tests", "true"); err != nil {
		t.Fatal(err)
	}
	defer analyzer.Analyzer.Flags.Set("tests", "false")
	found := map[string]int{}
	for _, r := range analysistest.Run(new(faults), gopath(t), analyzer.Analyzer, "testfiles") {
		for _, d := range r.Diagnostics {
			found[filepath.Base(r.Pass.Fset.Position(d.Pos).Filename)]++
		}
	}
	for _, file := range []string{"mock_client.go", "testfiles_test.go"} {
		if found[file] == 0 {
			t.Errorf("nothing found in %s, but in %v", file, found)
		}
	}
}

// A construct is a folder of the corpus with the import paths of its packages.
type construct struct {
	name string
	pkgs []string
}

// profiled are packages of the corpus that another test runs, with a profile.
var profiled = []string{"mechanisms/government"}

func testdata(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func corpus(t *testing.T) []construct {
	t.Helper()
	root := filepath.Join(testdata(t), "src")
	var all []construct
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		name, _, _ := strings.Cut(pkg, "/")
		if slices.Contains(profiled, pkg) {
			return nil
		}
		if len(all) == 0 || all[len(all)-1].name != name {
			all = append(all, construct{name: name})
		}
		if c := &all[len(all)-1]; !slices.Contains(c.pkgs, pkg) {
			c.pkgs = append(c.pkgs, pkg)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("the corpus is empty")
	}
	return all
}

// faults collects what analysistest has to say, which starts with the file for all but faults in loading.
type faults []string

func (f *faults) Errorf(format string, args ...any) { *f = append(*f, fmt.Sprintf(format, args...)) }

// of takes out the faults of one construct.
func (f *faults) of(construct string) []string {
	var own []string
	*f = slices.DeleteFunc(*f, func(s string) bool {
		if !strings.HasPrefix(s, construct+"/") {
			return false
		}
		own = append(own, s)
		return true
	})
	return own
}

package analyzer_test

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
)

func init() { flow.Strict = true } // an internal fault fails the test

// stubs are folders of the corpus that hold no tests of their own, only what stands for a library.
var stubs = []string{"golang.org", "github.com"}

// TestCorpus runs the analyzer over each construct of the corpus. A folder of testdata/src is a construct: its packages
// carry the findings that must come as want comments, and beside each, code of the same shape that must stay silent.
func TestCorpus(t *testing.T) {
	for construct, pkgs := range corpus(t) {
		t.Run(construct, func(t *testing.T) {
			analysistest.Run(t, testdata(t), analyzer.Analyzer, pkgs...)
		})
	}
}

func testdata(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// corpus is the import paths of the corpus by construct.
func corpus(t *testing.T) map[string][]string {
	t.Helper()
	root := filepath.Join(testdata(t), "src")
	all := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, filepath.Dir(path))
		rel = filepath.ToSlash(rel)
		construct, _, _ := strings.Cut(rel, "/")
		if d.IsDir() || filepath.Ext(path) != ".go" || slices.Contains(stubs, construct) || slices.Contains(all[construct], rel) {
			return nil
		}
		all[construct] = append(all[construct], rel)
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

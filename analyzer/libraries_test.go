package analyzer_test

import (
	"flag"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
)

var (
	realLibs = flag.Bool("real", false, "analyse the programs of testdata/libs with the libraries themselves instead of their digests")
	onlyLibs = flag.String("only", "", "comma-separated folders of testdata/libs to look at, such as config/kong or stores")
)

// TestLibraries runs the analyzer over the programs of testdata/libs, each of which shows a library in use: the findings
// that must come as want comments, and code of the same shape that must stay silent.
func TestLibraries(t *testing.T) {
	root := filepath.Join(testdata(t), "libs")
	for _, folder := range libraryPrograms(t, root) {
		t.Run(folder, func(t *testing.T) {
			analysistest.Run(t, root, analyzer.Analyzer, "./"+folder)
		})
	}
}

// libraryPrograms lists the folders of programs below root that the flag -only selects.
func libraryPrograms(t *testing.T, root string) []string {
	t.Helper()
	var folders []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(rel)
		if folder != "." && selectedFolder(folder) && !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(folders) == 0 {
		t.Fatal("no programs")
	}
	return folders
}

func selectedFolder(folder string) bool {
	return *onlyLibs == "" || slices.ContainsFunc(strings.Split(*onlyLibs, ","), func(p string) bool {
		return folder == p || strings.HasPrefix(folder, p+"/")
	})
}

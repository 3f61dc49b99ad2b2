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
// that must come as want comments, and code of the same shape that must stay silent. Without -real the programs are
// compiled with the digests of the libraries, which need no download.
func TestLibraries(t *testing.T) {
	root := filepath.Join(testdata(t), "libs")
	folders := libraryPrograms(t, root)
	if *realLibs {
		for _, folder := range folders {
			t.Run(folder, func(t *testing.T) {
				if lib := handWrittenImport(t, filepath.Join(root, folder)); lib != "" {
					t.Skipf("%s is described from its documentation: there is no library to compile with", lib)
				}
				analysistest.Run(t, root, analyzer.Analyzer, "./"+folder)
			})
		}
		return
	}
	dir := digestModule(t, root, folders)
	// As a vendor folder the digests are taken for what the real libraries are taken for: dependencies with a version.
	t.Setenv("GOFLAGS", "-mod=vendor")
	collected := &loggedFaults{TB: t}
	patterns := make([]string, len(folders))
	for i, folder := range folders {
		patterns[i] = "./" + folder
	}
	keepSecrets(t, analysistest.Run(collected, dir, analyzer.Analyzer, patterns...))
	for i, f := range collected.faults {
		collected.faults[i] = strings.TrimPrefix(f, filepath.ToSlash(dir)+"/")
	}
	for _, folder := range folders {
		t.Run(folder, func(t *testing.T) {
			for _, f := range collected.of(folder) {
				t.Error(f)
			}
		})
	}
	for _, f := range collected.faults {
		t.Error(f)
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
	slices.Sort(folders) // a folder before those in it
	return folders
}

func selectedFolder(folder string) bool {
	return *onlyLibs == "" || slices.ContainsFunc(strings.Split(*onlyLibs, ","), func(p string) bool {
		return folder == p || strings.HasPrefix(folder, p+"/")
	})
}

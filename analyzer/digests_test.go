package analyzer_test

import (
	"bufio"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/module"
)

// loggedFaults are [faults] beside a log of what does not compile.
type loggedFaults struct {
	testing.TB
	faults
}

func (f *loggedFaults) Errorf(format string, args ...any) { f.faults.Errorf(format, args...) }

// gopath is a folder for GOPATH with the corpus, testdata/src, and the digests of the libraries that it uses.
//
// Without modules a library counts as the user's own, so that what its functions do is what their bodies do, nothing, but for
// those that tables describe.
func gopath(t *testing.T) string {
	t.Helper()
	parent := t.TempDir()
	// Settings are looked for below a go.mod.
	if err := os.WriteFile(filepath.Join(parent, "go.mod"), []byte("module corpus\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(parent, "gopath")
	src := filepath.Join(dir, "src")
	if err := os.MkdirAll(src, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{filepath.Join(testdata(t), "src"), filepath.Join(testdata(t), "digests", "src")} {
		entries, err := os.ReadDir(from)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if err := os.Symlink(filepath.Join(from, e.Name()), filepath.Join(src, e.Name())); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

// digestModule makes a module of some programs, with the digests as its vendor folder.
func digestModule(t *testing.T, root string, folders []string) string {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range folders {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join(root, folder))); err != nil && !os.IsExist(err) {
			t.Fatal(err)
		}
	}
	digests, vendor := filepath.Join(testdata(t), "digests", "src"), filepath.Join(dir, "vendor")
	if err := os.CopyFS(vendor, os.DirFS(digests)); err != nil {
		t.Fatal(err)
	}
	packages, versions := map[string][]string{}, map[string]string{} // by module
	err := filepath.WalkDir(digests, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(digests, filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		mod, version := digestModuleOf(t, path)
		if mod == "" {
			mod, version = pkg, "v0.0.0"
			if _, major, ok := module.SplitPathVersion(pkg); ok && major != "" {
				version = module.PathMajorPrefix(major) + ".0.0"
			}
		}
		packages[mod], versions[mod] = append(packages[mod], pkg), version
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var mod, list strings.Builder
	fmt.Fprint(&mod, "module github.com/atltoken/atltoken/testdata/libs\n\ngo 1.26\n")
	for _, m := range slices.Sorted(maps.Keys(packages)) {
		fmt.Fprintf(&mod, "\nrequire %s %s\n", m, versions[m])
		fmt.Fprintf(&list, "# %s %s\n## explicit; go 1.26\n%s\n", m, versions[m], strings.Join(packages[m], "\n"))
	}
	for name, text := range map[string]string{filepath.Join(dir, "go.mod"): mod.String(), filepath.Join(vendor, "modules.txt"): list.String()} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var digestLine = regexp.MustCompile(`^// What the tables and the programs in testdata/libs use of (\S+) (\S+)\.$`)

// digestModuleOf is the module that a digest was made from, with its version; "" for one that is written by hand.
func digestModuleOf(t *testing.T, file string) (path, version string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan() && lines.Text() != ""; {
		if m := digestLine.FindStringSubmatch(lines.Text()); m != nil {
			return m[1], m[2]
		}
	}
	return "", ""
}

// handWrittenImport is a package that a program imports and whose digest is written by hand, "" for none.
func handWrittenImport(t *testing.T, folder string) string {
	t.Helper()
	found := ""
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			pkg := strings.Trim(imp.Path.Value, "\"`")
			digest := filepath.Join(testdata(t), "digests", "src", filepath.FromSlash(pkg), "digest.go")
			if _, err := os.Stat(digest); err == nil {
				if mod, _ := digestModuleOf(t, digest); mod == "" {
					found = pkg
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

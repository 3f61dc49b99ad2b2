package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The rules of the repository itself.

// repoRoot is the folder of the module, seen from this package.
const repoRoot = "../.."

const modulePath = "github.com/atltoken/atltoken"

// mayImport says for each package of the module which others of the module it may import, and what it must not
// import from elsewhere. A package without a row fails: where it stands is a decision.
var mayImport = map[string]struct {
	own []string // below the module's path
	not []string // a path also stands for what is below it
}{
	"cmd/atltoken": {
		own: []string{"analyzer", "analyzer/finding", "analyzer/report"},
		not: []string{"golang.org/x/tools/go/ssa", "golang.org/x/tools/go/packages"},
	},
	// The wiring of engine, rules and config. It knows no writer, so that embedding the analyzer costs none.
	"analyzer": {
		own: []string{"analyzer/finding", "analyzer/internal/flow", "analyzer/internal/literal", "analyzer/internal/model", "analyzer/internal/rule", "analyzer/internal/secret"},
		not: []string{"golang.org/x/tools/go/ssa"},
	},
	"analyzer/finding": {not: []string{"golang.org", "go.yaml.in", "go"}}, // plain data, which anything may import
	"analyzer/report":  {own: []string{"analyzer/finding"}, not: []string{"golang.org", "go"}},
	// The engine knows no rule, level or message.
	"analyzer/internal/flow": {own: []string{"analyzer/internal/model", "analyzer/internal/urlpat"}},
	// Rules judge attachments as data; they see no program.
	"analyzer/internal/rule": {
		own: []string{"analyzer/finding", "analyzer/internal/flow", "analyzer/internal/model", "analyzer/internal/scopes", "analyzer/internal/secret", "analyzer/internal/urlpat"},
		not: []string{"golang.org", "go/ast", "go/types"},
	},
	"analyzer/internal/literal": {
		own: []string{"analyzer/finding", "analyzer/internal/model", "analyzer/internal/secret", "analyzer/internal/urlpat"},
		not: []string{"golang.org/x/tools/go/ssa"},
	},
	"analyzer/internal/secret": {own: []string{"analyzer/internal/urlpat"}, not: []string{"golang.org", "go"}},
	"analyzer/internal/model":  {not: []string{"golang.org", "go/ast"}},
	"analyzer/internal/scopes": {not: []string{"golang.org", "go"}},
	"analyzer/internal/urlpat": {not: []string{"golang.org", "go"}},
}

type goPackage struct {
	ImportPath, Dir, Doc string
	Imports              []string
}

// goPackages lists the packages of the module.
func goPackages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Doc,Imports", "./...")
	cmd.Dir = repoRoot
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var ps []goPackage
	dec := json.NewDecoder(bytes.NewReader(out))
	for {
		var p goPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return ps
		} else if err != nil {
			t.Fatal(err)
		}
		ps = append(ps, p)
	}
}

func TestImports(t *testing.T) {
	for _, p := range goPackages(t) {
		name := strings.TrimPrefix(p.ImportPath, modulePath+"/")
		may, ok := mayImport[name]
		if !ok {
			t.Errorf("%s has no row in mayImport", name)
			continue
		}
		for _, imp := range p.Imports {
			if own, ok := strings.CutPrefix(imp, modulePath+"/"); ok {
				if !slices.Contains(may.own, own) {
					t.Errorf("%s imports %s", name, own)
				}
				continue
			}
			for _, not := range may.not {
				if imp == not || strings.HasPrefix(imp, not+"/") {
					t.Errorf("%s imports %s", name, imp)
				}
			}
		}
	}
}

// TestPackageDocs checks that each package says what it is for, in one place.
func TestPackageDocs(t *testing.T) {
	for _, p := range goPackages(t) {
		matches, err := filepath.Glob(filepath.Join(p.Dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		var docs []string
		for _, file := range matches {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly|parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if f.Doc != nil {
				docs = append(docs, filepath.Base(file))
				checkDoc(t, p.ImportPath, f)
			}
		}
		if len(docs) != 1 {
			t.Errorf("%s: doc comment of the package in %q, want it in one file", p.ImportPath, docs)
		}
	}
}

func checkDoc(t *testing.T, pkg string, f *ast.File) {
	t.Helper()
	want := "Package " + f.Name.Name + " "
	if f.Name.Name == "main" {
		want = "Command " + path.Base(pkg) + " "
	}
	if !strings.HasPrefix(f.Doc.Text(), want) {
		t.Errorf("%s: the doc comment does not start with %q", pkg, want)
	}
}

// repoFiles lists the files of the repository by their path in it: those that git tracks, else (an unpacked archive, or
// a folder that git refuses to look at) all.
func repoFiles(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files", "-z", "--full-name")
	cmd.Dir = repoRoot
	var files []string
	if _, err := os.Stat(filepath.Join(repoRoot, ".git")); err == nil {
		out, _ := cmd.Output()
		for name := range strings.SplitSeq(string(out), "\x00") {
			if _, err := os.Stat(filepath.Join(repoRoot, name)); err == nil && name != "" { // else deleted, but not yet in git
				files = append(files, name)
			}
		}
	}
	if len(files) > 0 {
		return files
	}
	err := fs.WalkDir(os.DirFS(repoRoot), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".git" && d.IsDir():
			return fs.SkipDir
		case !d.IsDir() && name != ".git":
			files = append(files, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readRepo(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(repoRoot, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTopLevel(t *testing.T) {
	allowed := []string{"analyzer", "cmd", "testdata", "go.mod", "go.sum", "README.md", "LICENSE"}
	for _, name := range repoFiles(t) {
		top, _, _ := strings.Cut(name, "/")
		if !slices.Contains(allowed, top) && !strings.HasPrefix(top, ".") {
			t.Errorf("%s: %s has no place at the top of the repository", name, top)
		}
	}
}

func TestFormatted(t *testing.T) {
	for _, name := range repoFiles(t) {
		if path.Ext(name) != ".go" {
			continue
		}
		src := readRepo(t, name)
		if got, err := format.Source(src); err != nil || !bytes.Equal(got, src) {
			t.Errorf("%s is not formatted by gofmt (%v)", name, err)
		}
	}
}

// TestFileSizes holds files to a size that one can read in a sitting.
func TestFileSizes(t *testing.T) {
	const limit = 800
	generated := regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)
	for _, name := range repoFiles(t) {
		if path.Ext(name) != ".go" || strings.HasPrefix(name, "testdata/") {
			continue
		}
		src := readRepo(t, name)
		if n := bytes.Count(src, []byte("\n")); n > limit && !generated.Match(src) {
			t.Errorf("%s has %d lines, more than %d", name, n, limit)
		}
	}
}

// TestTidy runs on the modules with few requirements: that of the real libraries would download half of the world.
func TestTidy(t *testing.T) {
	for _, dir := range []string{".", "testdata/demo"} {
		cmd := exec.Command("go", "mod", "tidy", "-diff")
		cmd.Dir = filepath.Join(repoRoot, dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: go mod tidy -diff: %v\n%s", dir, err, out)
		}
	}
}

// TestNoMachine checks that nothing of the machine on which the project is worked on got into it.
func TestNoMachine(t *testing.T) {
	var names []string
	for _, dir := range []func() (string, error){
		func() (string, error) { return filepath.Abs(repoRoot) },
		os.UserHomeDir,
		func() (string, error) { return goEnv("GOMODCACHE") },
		func() (string, error) { return goEnv("GOCACHE") },
		func() (string, error) { return os.Executable() },
	} {
		if d, err := dir(); err == nil && len(d) > 1 {
			names = append(names, d)
		}
	}
	if proxies, err := goEnv("GOPROXY"); err == nil {
		for _, m := range regexp.MustCompile(`://(?:[^/@]*@)?([^/,|]+)`).FindAllStringSubmatch(proxies, -1) {
			if m[1] != "proxy.golang.org" {
				names = append(names, m[1])
			}
		}
	}
	homes := regexp.MustCompile(`(^|[\s"'=(])/(home/[a-z]\w*|Users/[A-Za-z]\w*|root|work)/`)
	for _, name := range repoFiles(t) {
		data := readRepo(t, name)
		for i, line := range bytes.Split(data, []byte("\n")) {
			for _, n := range names {
				if bytes.Contains(line, []byte(n+"/")) {
					t.Errorf("%s:%d: names %s", name, i+1, n)
				}
			}
			if m := homes.Find(line); m != nil {
				t.Errorf("%s:%d: names the folder %s of some machine", name, i+1, bytes.TrimSpace(m))
			}
		}
	}
}

func goEnv(name string) (string, error) {
	out, err := exec.Command("go", "env", name).Output()
	return strings.TrimSpace(string(out)), err
}

package analyzer

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
)

// placeOf writes files into a new folder and returns the place of the package that its Go files make up.
func placeOf(t *testing.T, files map[string]string) *place {
	t.Helper()
	dir := t.TempDir()
	pass := &analysis.Pass{Fset: token.NewFileSet()}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(files[name]), 0o644); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".go") && !strings.Contains(name, "/") {
			f, err := parser.ParseFile(pass.Fset, file, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			pass.Files = append(pass.Files, f)
		}
	}
	pass.Pkg = types.NewPackage("example.com/ui", "ui")
	return newPlace(pass)
}

func TestEmbedded(t *testing.T) {
	files := map[string]string{
		"a.md": "a", "b.md": "b", "c d.txt": "cd", "e.bin": "e\x00", "f.json": "{}", "large.js": strings.Repeat("x", maxEmbedFile+1),
		"ui/index.html": "index", "ui/_layout.html": "layout", "ui/.hidden": "hidden", "ui/js/app.js": "app", "ui/js/_x/y.js": "y",
		"ui/.git/config": "git", "ui/other/go.mod": "module other", "ui/other/o.js": "o", "ui/tool.go": "package tool", "own.go": "package ui",
	}
	for _, test := range []struct{ name, decls, want string }{
		{"one", "//go:embed a.md\nvar x string", "x a.md"},
		{"several on a line", "//go:embed b.md a.md\nvar x embed.FS", "x a.md, x b.md"},
		{"several lines, and others between", "//go:embed b.md\n// more\n\n//go:embed a.md\nvar x embed.FS", "x a.md, x b.md"},
		{"a glob", "//go:embed *.md\nvar x embed.FS", "x a.md, x b.md"},
		{"quoted", "//go:embed \"c d.txt\" `a.md`\nvar x embed.FS", "x a.md, x c d.txt"},
		{"escaped", `//go:embed "c\x20d.txt"` + "\nvar x []byte", "x c d.txt"},
		{"an open quote", "//go:embed a.md \"b.md\nvar x string", "x a.md"},
		{"in a group", "var (\n\ty int\n\t//go:embed b.md\n\tx string\n\t//go:embed a.md\n\tz []byte\n)", "x b.md, z a.md"},
		{"before a group of one", "//go:embed b.md\nvar (\n\tx string\n)", "x b.md"},
		{"once, at the first", "//go:embed a.md\nvar x string\n//go:embed *.md\nvar y embed.FS", "x a.md, y b.md"},
		{"a folder", "//go:embed ui\nvar x embed.FS", "x ui/index.html, x ui/js/app.js, x ui/tool.go"},
		{"a folder, all of it", "//go:embed all:ui\nvar x embed.FS", "x ui/.hidden, x ui/_layout.html, x ui/index.html, x ui/js/_x/y.js, x ui/js/app.js, x ui/tool.go"},
		{"what a glob names", "//go:embed ui/*\nvar x embed.FS", "x ui/.hidden, x ui/_layout.html, x ui/index.html, x ui/js/app.js, x ui/tool.go"},
		{"binary, large, own", "//go:embed e.bin large.js own.go f.json\nvar x embed.FS", "x f.json"},
		{"outside", "//go:embed ../secret.md /etc/passwd ui/../a.md\nvar x embed.FS", ""},
		{"another module", "//go:embed ui/other/o.js\nvar x embed.FS", ""},
		{"a folder of version control", "//go:embed ui/.git/config\nvar x embed.FS", ""},
		{"nothing", "//go:embed missing.md [\nvar x embed.FS", ""},
		{"no directive", "// go:embed a.md\nvar x string\n//go:embedded a.md\nvar y string\n//go:embed\nvar z string", ""},
		{"no variable", "var y string\n//go:embed a.md\nfunc f() {}", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			with := map[string]string{"x.go": "package ui\n\nimport \"embed\"\n\n" + test.decls + "\n"}
			for name, data := range files {
				with[name] = data
			}
			p := placeOf(t, with)
			var got []string
			for _, e := range p.embedded() {
				if e.data != files[e.name] {
					t.Errorf("%s holds %q", e.name, e.data)
				}
				got = append(got, variableAt(p.pass, e.pos)+" "+e.name)
			}
			if s := strings.Join(got, ", "); s != test.want {
				t.Errorf("got  %s\nwant %s", s, test.want)
			}
		})
	}
}

// TestEmbeddedLinks plants links, which the go command does not follow.
func TestEmbeddedLinks(t *testing.T) {
	p := placeOf(t, map[string]string{
		"x.go": "package ui\n\nimport \"embed\"\n\n//go:embed a.md link.md linked ui\nvar x embed.FS\n",
		"a.md": "a", "ui/b.md": "b",
	})
	outside := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(outside, []byte("not ours"), 0o644); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"link.md": outside, "linked": filepath.Dir(outside), "ui/link.md": outside, "ui/linked": filepath.Dir(outside)} {
		if err := os.Symlink(to, filepath.Join(p.dir, link)); err != nil {
			t.Skip("this system makes no symbolic links: ", err)
		}
	}
	var got []string
	for _, e := range p.embedded() {
		got = append(got, e.name)
	}
	if s := strings.Join(got, " "); s != "a.md ui/b.md" {
		t.Errorf("read %s", s)
	}
}

func TestEmbeddedBounds(t *testing.T) {
	files := map[string]string{"x.go": "package ui\n\nimport \"embed\"\n\n//go:embed ui\nvar x embed.FS\n"}
	for _, name := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
		files["ui/"+name] = strings.Repeat(name, maxEmbedFile)
	}
	if got, want := len(placeOf(t, files).embedded()), maxEmbedTotal/maxEmbedFile; got != want {
		t.Errorf("read %d files, want %d", got, want)
	}
}

func TestEmbeddedTests(t *testing.T) {
	files := map[string]string{
		"x.go":      "package ui\n\nimport \"embed\"\n",
		"x_test.go": "package ui\n\n//go:embed a.md\nvar x string\n",
		"a.md":      "a",
	}
	if got := placeOf(t, files).embedded(); len(got) != 0 {
		t.Errorf("read %v for a test file", got)
	}
	flow.IncludeTests = true
	t.Cleanup(func() { flow.IncludeTests = false })
	if got := placeOf(t, files).embedded(); len(got) != 1 {
		t.Errorf("with -tests: read %v", got)
	}
}

func FuzzEmbedPatterns(f *testing.F) {
	for _, s := range []string{" a.md", " \"a b\" `c`", " \"", " all:ui\t*.md", ` "\x"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range embedPatterns(s) {
			if p == "" && !strings.ContainsAny(s, "\"`") {
				t.Errorf("%q gives an empty pattern", s)
			}
		}
	})
}

// variableAt is the name of the variable declared at a position.
func variableAt(pass *analysis.Pass, pos token.Pos) string {
	name := ""
	for _, f := range pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.ValueSpec); ok && s.Pos() == pos {
				name = s.Names[0].Name
			}
			return true
		})
	}
	return name
}

package flow

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func init() { Strict = true } // an internal fault fails the test

// A file is a source file.
type file struct{ name, text string }

// A source is the text of one package.
type source struct {
	path  string
	files []file
}

// sample is a handful of the corpus: the constructs whose facts hold most, with the packages that import them, and
// those whose functions reach each other in ways that the order of declarations does not show.
var sample = []string{
	"funcoptions/app", "structfields/app", "roundtripper/app", "interfaces/app", "closures/app", "generic/app",
	"globals/app", "mapkeys/app", "helper/app", "setters/app", "middleware", "sliceflow", "once",
	"interfaces", "interfaces/crossed", "interfaces/rounds", "registry", "roundtripper", "generic", "funcoptions",
	"heap", "recursion", "builders", "channels", "embedded", "overwrite", "methodvalues",
}

// readSample reads the sample and all that it imports of the corpus. Each package follows its imports.
func readSample(t testing.TB) []source {
	t.Helper()
	var roots []string
	for _, dir := range []string{"../../../testdata/src", "../../../testdata/digests/src"} {
		root, err := filepath.Abs(dir)
		if err != nil {
			t.Fatal(err)
		}
		roots = append(roots, root)
	}
	var out []source
	seen := map[string]bool{}
	var visit func(path string)
	visit = func(path string) {
		if seen[path] {
			return
		}
		seen[path] = true
		var names []string
		for _, root := range roots {
			found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(path), "*.go"))
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, found...)
		}
		p := source{path: path}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			p.files = append(p.files, file{name, string(text)})
		}
		if len(p.files) == 0 {
			return // not of the corpus
		}
		for _, imp := range p.imports(t) {
			visit(imp)
		}
		out = append(out, p)
	}
	for _, path := range sample {
		visit(path)
	}
	if len(out) < len(sample) {
		t.Fatalf("%d packages: parts of the sample are missing", len(out))
	}
	return out
}

// imports are the import paths in the files of a package, some of them twice.
func (p source) imports(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, f := range p.files {
		s, err := parser.ParseFile(token.NewFileSet(), f.name, f.text, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, imp := range s.Imports {
			path, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, path)
		}
	}
	return out
}

// shatter gives each declaration a file of its own, below all imports of the file that it comes from. name says what
// the i'th is called. Lines change, columns do not.
func (p source) shatter(t testing.TB, name func(i int) string) source {
	t.Helper()
	out := source{path: p.path}
	for _, f := range p.files {
		fset := token.NewFileSet()
		s, err := parser.ParseFile(fset, f.name, f.text, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		at := func(p token.Pos) int { return fset.Position(p).Offset }
		head := at(s.Name.End())
		decls := s.Decls
		for len(decls) > 0 {
			if d, ok := decls[0].(*ast.GenDecl); !ok || d.Tok != token.IMPORT {
				break
			}
			head = at(decls[0].End())
			decls = decls[1:]
		}
		from := head
		for _, d := range decls {
			end := at(d.End())
			if eol := strings.IndexByte(f.text[end:], '\n'); eol >= 0 {
				end += eol // with the comment behind it
			}
			n := filepath.Join(filepath.Dir(f.name), name(len(out.files)))
			out.files = append(out.files, file{n, f.text[:head] + "\n" + f.text[from:end] + "\n"})
			from = end
		}
	}
	return out
}

// A unit is a type-checked package.
type unit struct {
	fset  *token.FileSet
	pkg   *types.Package
	info  *types.Info
	files []*ast.File
}

// A checker type-checks packages from text. The standard library comes from export data, which the go command builds.
type checker struct {
	fset *token.FileSet
	std  types.Importer
	pkgs map[string]*types.Package
}

func newChecker() *checker {
	fset := token.NewFileSet()
	return &checker{fset, importer.ForCompiler(fset, "gc", nil), map[string]*types.Package{}}
}

// Import implements [types.Importer].
func (c *checker) Import(path string) (*types.Package, error) {
	if p := c.pkgs[path]; p != nil {
		return p, nil
	}
	return c.std.Import(path)
}

// check type-checks a package whose imports are checked already, its files in their order. A file may import what it
// does not use.
func (c *checker) check(t testing.TB, p source) unit {
	t.Helper()
	u := unit{fset: c.fset, info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, Instances: map[*ast.Ident]types.Instance{}, FileVersions: map[*ast.File]string{},
	}}
	for _, f := range p.files {
		s, err := parser.ParseFile(c.fset, f.name, f.text, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		u.files = append(u.files, s)
	}
	bad := false
	conf := types.Config{Importer: c, Error: func(err error) {
		if !strings.HasSuffix(err.Error(), "imported and not used") {
			bad = true
			t.Error(err)
		}
	}}
	u.pkg, _ = conf.Check(p.path, c.fset, u.files, u.info)
	if bad {
		t.Fatalf("%s does not type-check", p.path)
	}
	c.pkgs[p.path] = u.pkg
	return u
}

// all type-checks packages in order, and forgets those of before.
func (c *checker) all(t testing.TB, pkgs []source) []unit {
	t.Helper()
	clear(c.pkgs)
	var out []unit
	for _, p := range pkgs {
		out = append(out, c.check(t, p))
	}
	return out
}

var loadedSample []unit

// loadSample loads the sample once for all tests.
func loadSample(t testing.TB) []unit {
	t.Helper()
	if loadedSample == nil {
		loadedSample = newChecker().all(t, readSample(t))
	}
	return loadedSample
}

// analyze runs [Analyzer] over the package, given the facts of others. The positions in the result are left out of
// what token.Pos says, which depends on the order of loading. It may be called from any goroutine.
func (u unit) analyze(t testing.TB, facts map[string][]byte) (*Result, []byte) {
	t.Helper()
	var fact []byte
	pass := &analysis.Pass{
		Analyzer: Analyzer, Fset: u.fset, Files: u.files, Pkg: u.pkg, TypesInfo: u.info,
		Report: func(analysis.Diagnostic) { t.Error("the engine reports") },
		ImportPackageFact: func(p *types.Package, f analysis.Fact) bool {
			data, ok := facts[p.Path()]
			if ok {
				f.(*Fact).Data = slices.Clone(data)
			}
			return ok
		},
		ExportPackageFact: func(f analysis.Fact) { fact = f.(*Fact).Data },
	}
	res, err := Analyzer.Run(pass)
	if err != nil {
		t.Errorf("%s: %v", u.pkg.Path(), err)
		return new(Result), nil
	}
	r := res.(*Result)
	for i := range r.Attachments {
		r.Attachments[i].Report = token.NoPos
	}
	return r, fact
}

func analyzeText(t testing.TB, src string) *Result {
	t.Helper()
	r, _ := newChecker().check(t, source{"work", []file{{"work.go", src}}}).analyze(t, nil)
	return r
}

// An outcome is what the engine makes of packages, by path: all in it must be the same each time.
type outcome struct {
	facts   map[string][]byte
	results map[string]*Result
}

func newOutcome() outcome { return outcome{map[string][]byte{}, map[string]*Result{}} }

func (o outcome) add(path string, r *Result, fact []byte) {
	o.results[path] = r
	if fact != nil {
		o.facts[path] = fact
	}
}

// found counts the attachments.
func (o outcome) found() int {
	n := 0
	for _, r := range o.results {
		n += len(r.Attachments)
	}
	return n
}

// analyze runs [Analyzer] over packages in order, each fact travelling as a driver would carry it.
func analyze(t testing.TB, pkgs []unit) outcome {
	t.Helper()
	out := newOutcome()
	for _, u := range pkgs {
		r, fact := u.analyze(t, out.facts)
		out.add(u.pkg.Path(), r, fact)
	}
	return out
}

// analyzeAtOnce runs [Analyzer] over packages as drivers of one process do: each as soon as what it imports is done,
// at the same time as others, all sharing their types.
func analyzeAtOnce(t testing.TB, pkgs []unit) outcome {
	t.Helper()
	type job struct {
		done chan struct{}
		r    *Result
		fact []byte
	}
	jobs := map[string]*job{}
	for _, u := range pkgs {
		jobs[u.pkg.Path()] = &job{done: make(chan struct{})}
	}
	for _, u := range pkgs {
		go func() {
			j := jobs[u.pkg.Path()]
			defer close(j.done)
			facts := map[string][]byte{}
			for _, imp := range u.pkg.Imports() {
				if i := jobs[imp.Path()]; i != nil {
					<-i.done
					facts[imp.Path()] = i.fact
				}
			}
			j.r, j.fact = u.analyze(t, facts)
		}()
	}
	out := newOutcome()
	for path, j := range jobs {
		<-j.done
		out.add(path, j.r, j.fact)
	}
	return out
}

// differ says where two lists part.
func differ[T any](what string, g, w []T, equal func(g, w T) bool) string {
	if len(g) != len(w) {
		return fmt.Sprintf("%d %s, were %d", len(g), what, len(w))
	}
	for i := range w {
		if !equal(g[i], w[i]) {
			return fmt.Sprintf("one of the %s is\n%+v\nwas\n%+v", what, g[i], w[i])
		}
	}
	return ""
}

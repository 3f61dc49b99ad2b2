package flow

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

func init() { Strict = true } // an internal fault fails the test

// sample is a handful of the corpus: the constructs whose facts hold most, with the packages that import them.
var sample = []string{
	"funcoptions/app", "structfields/app", "roundtripper/app", "interfaces/app", "closures/app", "generic/app",
	"globals/app", "mapkeys/app", "helper/app", "setters/app", "middleware", "sliceflow", "once",
}

var loadedSample []*packages.Package

// loadSample loads the sample once for all tests.
func loadSample(t testing.TB) []*packages.Package {
	t.Helper()
	if loadedSample == nil {
		loadedSample = loadCorpus(t, sample...)
	}
	return loadedSample
}

// loadCorpus type-checks packages of the corpus and all that they import. The result is sorted so that each package
// follows its imports.
func loadCorpus(t testing.TB, paths ...string) []*packages.Package {
	t.Helper()
	root, err := filepath.Abs("../../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	cfg := &packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports | packages.NeedDeps |
			packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedTypesSizes,
		Dir: root,
		Env: append(os.Environ(), "GOPATH="+root, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}
	pkgs, err := packages.Load(cfg, paths...)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("the corpus does not load")
	}
	var sorted []*packages.Package
	packages.Visit(pkgs, nil, func(p *packages.Package) { sorted = append(sorted, p) })
	return sorted
}

// outcome is what the engine makes of packages: all in it must be the same each time.
type outcome struct {
	facts   map[string][]byte
	results map[string]*Result
}

// analyze runs [Analyzer] over packages in order, each fact travelling as a driver would carry it.
func analyze(t testing.TB, pkgs []*packages.Package) outcome {
	t.Helper()
	out := outcome{map[string][]byte{}, map[string]*Result{}}
	for _, p := range pkgs {
		res, fact := analyzeOne(t, p.Fset, p.Types, p.TypesInfo, p.Syntax, out.facts)
		out.results[p.PkgPath] = res
		if fact != nil {
			out.facts[p.PkgPath] = fact
		}
	}
	return out
}

// analyzeOne runs [Analyzer] over one package, given the facts of others. The result's positions are left out of what
// token.Pos says, which depends on the order of loading.
func analyzeOne(t testing.TB, fset *token.FileSet, pkg *types.Package, info *types.Info, files []*ast.File, facts map[string][]byte) (*Result, []byte) {
	t.Helper()
	var fact []byte
	pass := &analysis.Pass{
		Analyzer: Analyzer, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info,
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
		t.Fatalf("%s: %v", pkg.Path(), err)
	}
	r := res.(*Result)
	for i := range r.Attachments {
		r.Attachments[i].Report = token.NoPos
	}
	return r, fact
}

// TestDeterminism holds the engine to one answer: facts, findings, gaps and even the work done are the same in each
// run, however many processors there are.
func TestDeterminism(t *testing.T) {
	pkgs := loadSample(t)
	want := analyze(t, pkgs)
	found := 0
	for _, r := range want.results {
		found += len(r.Attachments)
	}
	if found < len(sample) {
		t.Fatalf("%d attachments in %d packages: the sample does not test much", found, len(sample))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for i := range 20 {
		runtime.GOMAXPROCS(1 + i%4)
		got := analyze(t, pkgs)
		for path, w := range want.results {
			if g := got.results[path]; !reflect.DeepEqual(g, w) {
				t.Errorf("run %d: %s: %s", i, path, differ(g, w))
			}
			if !bytes.Equal(got.facts[path], want.facts[path]) {
				t.Errorf("run %d: %s: the facts differ", i, path)
			}
		}
		if t.Failed() {
			return
		}
	}
}

// TestLoadingOrder loads the same packages in another order, which moves their positions and the order of map
// iteration over types.
func TestLoadingOrder(t *testing.T) {
	want := analyze(t, loadSample(t))
	reversed := slices.Clone(sample)
	slices.Reverse(reversed)
	got := analyze(t, loadCorpus(t, reversed...))
	for path, w := range want.results {
		if g := got.results[path]; !reflect.DeepEqual(g, w) {
			t.Errorf("%s: %s", path, differ(g, w))
		}
		if !bytes.Equal(got.facts[path], want.facts[path]) {
			t.Errorf("%s: the facts differ", path)
		}
	}
}

// differ says where two results part.
func differ(g, w *Result) string {
	if g == nil {
		return "no result"
	}
	if len(g.Attachments) != len(w.Attachments) {
		return fmt.Sprintf("%d attachments, were %d", len(g.Attachments), len(w.Attachments))
	}
	for i := range w.Attachments {
		if !reflect.DeepEqual(g.Attachments[i], w.Attachments[i]) {
			return fmt.Sprintf("attachment %d is\n%+v\nwas\n%+v", i, g.Attachments[i], w.Attachments[i])
		}
	}
	if !reflect.DeepEqual(g.Gaps, w.Gaps) {
		return fmt.Sprintf("gaps %v, were %v", g.Gaps, w.Gaps)
	}
	return fmt.Sprintf("%d steps, were %d", g.Steps, w.Steps)
}

// TestWork counts the transfer steps over synthetic programs: twice the program is at most twice the work and a bit.
func TestWork(t *testing.T) {
	for _, shape := range []struct {
		name string
		text func(n int) string
	}{
		{"call chain", callChain},
		{"fan-out", fanOut},
		{"fan-in", fanIn},
		{"recursive group", recursiveGroup},
		{"wide struct", wideStruct},
		{"methods of one client", methods},
		{"branches", branches},
	} {
		t.Run(shape.name, func(t *testing.T) {
			const n = 50
			var steps [3]int
			for i, k := range []int{n, 2 * n, 4 * n} {
				r := analyzeText(t, shape.text(k))
				if len(r.Attachments) == 0 {
					t.Fatalf("nothing found with n=%d; gaps %v", k, r.Gaps)
				}
				steps[i] = r.Steps
			}
			t.Log("steps", steps)
			if steps[1]*10 > steps[0]*25 || steps[2] > 5*steps[0] {
				t.Errorf("%d, %d, %d steps for 1, 2, 4 times the program: the growth is not linear", steps[0], steps[1], steps[2])
			}
		})
	}
}

func analyzeText(t testing.TB, src string) *Result {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "work.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, Instances: map[*ast.Ident]types.Instance{}, FileVersions: map[*ast.File]string{},
	}
	conf := types.Config{Importer: stdImporter(fset)}
	pkg, err := conf.Check("work", fset, []*ast.File{f}, info)
	if err != nil {
		t.Fatal(err)
	}
	r, _ := analyzeOne(t, fset, pkg, info, []*ast.File{f}, nil)
	return r
}

// stdImporter reads the standard library from export data, which the go command builds.
func stdImporter(fset *token.FileSet) types.Importer { return importer.ForCompiler(fset, "gc", nil) }

const workHead = `package work

import (
	"net/http"
	"os"
)

func send(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot", token)
	http.DefaultClient.Do(req)
}
`

// callChain is f0 that calls f1 that calls f2, each handing on both parts.
func callChain(n int) string {
	var b strings.Builder
	b.WriteString(workHead)
	for i := range n {
		fmt.Fprintf(&b, "func f%d(url, token string) { f%d(url, token) }\n", i, i+1)
	}
	fmt.Fprintf(&b, "func f%d(url, token string) { send(url, token) }\n", n)
	b.WriteString("func start() { f0(\"https://acme.atlassian.net/x\", os.Getenv(\"T\")) }\n")
	return b.String()
}

// fanOut is one function that calls many helpers, each of which attaches.
func fanOut(n int) string {
	var b, calls strings.Builder
	b.WriteString(workHead)
	for i := range n {
		fmt.Fprintf(&b, "func f%d(token string) { send(\"https://acme.atlassian.net/%d\", token) }\n", i, i)
		fmt.Fprintf(&calls, "\tf%d(token)\n", i)
	}
	fmt.Fprintf(&b, "func start() {\n\ttoken := os.Getenv(\"T\")\n%s}\n", calls.String())
	return b.String()
}

// fanIn is one helper that many functions call.
func fanIn(n int) string {
	var b strings.Builder
	b.WriteString(workHead)
	for i := range n {
		fmt.Fprintf(&b, "func f%d() { send(\"https://acme.atlassian.net/%d\", os.Getenv(\"T%d\")) }\n", i, i, i)
	}
	return b.String()
}

// recursiveGroup is functions that each call the next and the last the first.
func recursiveGroup(n int) string {
	var b strings.Builder
	b.WriteString(workHead)
	for i := range n {
		fmt.Fprintf(&b, "func f%d(url, token string, n int) { if n == %d { send(url, token) }; f%d(url, token, n-1) }\n", i, i, (i+1)%n)
	}
	b.WriteString("func start() { f0(\"https://acme.atlassian.net/x\", os.Getenv(\"T\"), 9) }\n")
	return b.String()
}

// wideStruct is a struct of many fields, all set and one used.
func wideStruct(n int) string {
	var b, fields, sets strings.Builder
	for i := range n {
		fmt.Fprintf(&fields, "\tf%d string\n", i)
		fmt.Fprintf(&sets, "\tc.f%d = os.Getenv(\"T%d\")\n", i, i)
	}
	b.WriteString(workHead)
	fmt.Fprintf(&b, "type conf struct {\n%s}\n", fields.String())
	fmt.Fprintf(&b, "func load() *conf {\n\tc := &conf{}\n%s\treturn c\n}\n", sets.String())
	b.WriteString("func start() { c := load(); send(\"https://acme.atlassian.net/x\", c.f1) }\n")
	return b.String()
}

// methods is a generated client: many methods that all go through one.
func methods(n int) string {
	var b, calls strings.Builder
	b.WriteString(workHead)
	b.WriteString("type client struct{ base, token string }\nfunc (c *client) do(path string) { send(c.base+path, c.token) }\n")
	for i := range n {
		fmt.Fprintf(&b, "func (c *client) M%d(id string) { c.do(\"/rest/api/3/%d/\" + id) }\n", i, i)
		fmt.Fprintf(&calls, "\tc.M%d(\"1\")\n", i)
	}
	fmt.Fprintf(&b, "func start() {\n\tc := &client{\"https://acme.atlassian.net\", os.Getenv(\"T\")}\n%s}\n", calls.String())
	return b.String()
}

// branches is one function with many branches one after the other, each of which may change both parts.
func branches(n int) string {
	var b strings.Builder
	b.WriteString(workHead)
	b.WriteString("func start(k int) {\n\turl, token := \"https://acme.atlassian.net\", os.Getenv(\"T\")\n")
	for i := range n {
		fmt.Fprintf(&b, "\tif k == %d {\n\t\turl += \"/%d\"\n\t\ttoken = os.Getenv(\"T%d\")\n\t}\n", i, i, i)
	}
	b.WriteString("\tsend(url, token)\n}\n")
	return b.String()
}

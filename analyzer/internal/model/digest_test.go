package model

import (
	"bytes"
	"cmp"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// digests holds one file for each package of the libraries, by import path: declarations of what the tables and the
// programs in testdata/libs use of it. Tables and programs are checked against these where the libraries are not at hand.
const digests = "../../../testdata/digests/src"

// handWritten starts the digest of a library that no module proxy at hand serves: from its documentation or source.
const handWritten = "// Written from the "

func digestFile(path string) string {
	return filepath.Join(digests, filepath.FromSlash(path), "digest.go")
}

func hasDigest(path string) bool {
	_, err := os.Stat(digestFile(path))
	return err == nil
}

func isHandWritten(path string) bool {
	data, err := os.ReadFile(digestFile(path))
	return err == nil && strings.HasPrefix(string(data), handWritten)
}

// TestDigests makes the digests anew from the libraries that testdata/libs requires, and compares them with the files.
// With -update it writes them. With -only it looks at the tables of some packages, at the programs that import these,
// and at the packages that both lead to; what their digests declare beside is kept.
func TestDigests(t *testing.T) {
	if !*realLibs {
		t.Skip("needs the libraries: run with -real")
	}
	u := &universe{t: t, fset: token.NewFileSet(), loaded: map[string]*packages.Package{}, checked: map[string]*types.Package{}}
	programs := u.programs()
	var paths, tabled []string
	for _, path := range Paths() {
		if selected(path) && !inStd(path) && Unverified(path) == "" {
			tabled = append(tabled, path)
		}
	}
	paths = slices.Clone(tabled)
	for _, path := range handWrittenDigests(t) {
		if f := u.parse(digestFile(path)); f != nil {
			paths = append(paths, imports(f)...)
		}
	}
	for _, p := range programs {
		paths = append(paths, p.imports...)
	}
	paths = slices.DeleteFunc(paths, func(p string) bool { return isHandWritten(p) || u.isProgram(p) })
	slices.Sort(paths)
	for path, pkg := range load(t, libs, slices.Compact(paths)) {
		packages.Visit([]*packages.Package{pkg}, nil, func(pkg *packages.Package) { u.loaded[pkg.PkgPath] = pkg })
		u.loaded[path] = pkg
	}
	u.sel = newSelection(u.touch)
	for _, path := range tabled {
		t.Run(path, func(t *testing.T) {
			if pkg := u.loaded[path]; pkg == nil || pkg.Types == nil {
				t.Error("not loaded")
			} else {
				u.sel.enter(pkg.Types)
				resolve(t, Lookup(path), pkg.Types, u.sel)
			}
		})
	}
	for _, path := range handWrittenDigests(t) {
		if selected(path) {
			if _, err := u.Import(path); err != nil {
				t.Error(err)
			}
		}
	}
	for _, p := range programs {
		u.program(p)
	}
	u.sel.addSpeaking(u.loaded)
	u.sel.close()
	u.compare()
}

// A universe is the libraries and programs that a selection is made from.
type universe struct {
	t       *testing.T
	fset    *token.FileSet
	sel     *selection
	loaded  map[string]*packages.Package // libraries and what they import
	checked map[string]*types.Package    // programs and hand-written digests

	isProgram func(path string) bool
}

// A program is a folder of testdata/libs, or of the corpus in testdata/src, whose import paths are those of GOPATH.
type program struct {
	path    string
	files   []*ast.File
	imports []string
}

const (
	libsModule = "github.com/atltoken/atltoken/testdata/libs"
	corpus     = "../../../testdata/src"
)

// programs reads the programs that import a package which the flag -only selects, and the programs that these import.
func (u *universe) programs() []*program {
	all := map[string]*program{}
	read := func(root, prefix string) error {
		return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			rel, err := filepath.Rel(root, filepath.Dir(name))
			if err != nil || rel == "." {
				return err
			}
			if ok, err := build.Default.MatchFile(filepath.Dir(name), filepath.Base(name)); err != nil || !ok {
				return err
			}
			path := prefix + filepath.ToSlash(rel)
			if all[path] == nil {
				all[path] = &program{path: path}
			}
			if f := u.parse(name); f != nil {
				p := all[path]
				p.files = append(p.files, f)
				p.imports = append(p.imports, imports(f)...)
			}
			return nil
		})
	}
	if err := cmp.Or(read(libs, libsModule+"/"), read(corpus, "")); err != nil {
		u.t.Fatal(err)
	}
	u.isProgram = func(path string) bool { return all[path] != nil }
	var out []*program
	var add func(p *program)
	add = func(p *program) {
		if p == nil || slices.Contains(out, p) {
			return
		}
		for _, path := range p.imports {
			add(all[path])
		}
		out = append(out, p) // behind what it imports
	}
	for _, path := range slices.Sorted(maps.Keys(all)) {
		if *only == "" || slices.ContainsFunc(all[path].imports, selected) {
			add(all[path])
		}
	}
	return out
}

func (u *universe) parse(name string) *ast.File {
	f, err := parser.ParseFile(u.fset, name, nil, parser.SkipObjectResolution)
	if err != nil {
		u.t.Error(err)
		return nil
	}
	return f
}

func imports(f *ast.File) []string {
	var out []string
	for _, imp := range f.Imports {
		if path, err := strconv.Unquote(imp.Path.Value); err == nil {
			out = append(out, path)
		}
	}
	return out
}

// program type-checks a program and keeps what it uses.
func (u *universe) program(p *program) {
	for _, path := range p.imports {
		if pkg := u.loaded[path]; pkg != nil {
			u.sel.enter(pkg.Types) // an import without a name uses nothing
		}
	}
	u.check(p.path, p.files)
}

// check type-checks files and keeps what they use.
func (u *universe) check(path string, files []*ast.File) *types.Package {
	info := &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	conf := types.Config{Importer: u, Error: func(err error) { u.t.Error(err) }}
	pkg, _ := conf.Check(path, u.fset, files, info)
	u.checked[path] = pkg
	u.sel.own[pkg] = true
	u.sel.uses(info)
	return pkg
}

// Import gives programs and hand-written digests the packages that they import.
func (u *universe) Import(path string) (*types.Package, error) {
	switch {
	case path == "unsafe":
		return types.Unsafe, nil
	case u.checked[path] != nil:
		return u.checked[path], nil
	case isHandWritten(path):
		return u.check(path, []*ast.File{u.parse(digestFile(path))}), nil
	case u.loaded[path] != nil && u.loaded[path].Types != nil:
		return u.loaded[path].Types, nil
	}
	return nil, &fs.PathError{Op: "import", Path: path, Err: fs.ErrNotExist}
}

// touch is called for each package that gets a digest. With -only it keeps what the digest declares already.
func (u *universe) touch(pkg *types.Package) {
	if *only == "" || !hasDigest(pkg.Path()) {
		return
	}
	f := u.parse(digestFile(pkg.Path()))
	if f == nil {
		return
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				u.sel.keep(pkg.Scope().Lookup(d.Name.Name))
			} else if tn := pkg.Scope().Lookup(baseName(d.Recv.List[0].Type)); tn != nil {
				u.sel.member(tn.Type(), pkg, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.ValueSpec:
					u.sel.keep(pkg.Scope().Lookup(spec.Names[0].Name))
				case *ast.TypeSpec:
					u.touchType(pkg, spec)
				}
			}
		}
	}
}

// touchType keeps a type that a digest declares, with its fields or methods.
func (u *universe) touchType(pkg *types.Package, spec *ast.TypeSpec) {
	tn := pkg.Scope().Lookup(spec.Name.Name)
	if tn == nil {
		return
	}
	u.sel.keep(tn)
	var list *ast.FieldList
	switch x := spec.Type.(type) {
	case *ast.StructType:
		list = x.Fields
	case *ast.InterfaceType:
		list = x.Methods
	default:
		return
	}
	for _, f := range list.List {
		names := []string{baseName(f.Type)}
		if len(f.Names) > 0 {
			names = nil
			for _, n := range f.Names {
				names = append(names, n.Name)
			}
		}
		for _, name := range names {
			if obj, index, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, name); len(index) == 1 {
				u.sel.keep(obj)
			}
		}
	}
}

// baseName is the name of the type in a receiver or embedded field.
func baseName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.StarExpr:
		return baseName(x.X)
	case *ast.IndexExpr:
		return baseName(x.X)
	case *ast.IndexListExpr:
		return baseName(x.X)
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}

// addSpeaking makes the interfaces known that nothing names, but something asks for.
func (s *selection) addSpeaking(loaded map[string]*packages.Package) {
	for path, names := range speaking {
		for _, name := range names {
			if pkg := loaded[path]; pkg != nil && pkg.Types != nil {
				s.keep(pkg.Types.Scope().Lookup(name))
			}
		}
	}
}

// compare holds the digests to what was selected, or writes them.
func (u *universe) compare() {
	objs := map[*types.Package][]types.Object{}
	for pkg := range u.sel.touched {
		objs[pkg] = nil
	}
	for obj := range u.sel.kept {
		objs[obj.Pkg()] = append(objs[obj.Pkg()], obj)
	}
	pkgs := slices.SortedFunc(maps.Keys(objs), func(a, b *types.Package) int { return cmp.Compare(a.Path(), b.Path()) })
	write := func(pkg *types.Package) []byte {
		mod := u.loaded[pkg.Path()].Module
		src, err := u.sel.digestOf(pkg, mod.Path, mod.Version, objs[pkg])
		if err != nil {
			u.t.Error(err)
		}
		return src
	}
	for _, pkg := range pkgs {
		write(pkg) // for the unexported types that it names of others
	}
	for _, pkg := range pkgs {
		if isHandWritten(pkg.Path()) {
			u.t.Errorf("%s: there is a library; remove the digest that is written by hand", pkg.Path())
			continue
		}
		src, name := write(pkg), digestFile(pkg.Path())
		if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, src) {
			continue
		}
		if !*update {
			u.t.Errorf("%s: the digest is out of date: run this test with -update", pkg.Path())
			continue
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			u.t.Fatal(err)
		}
		if err := os.WriteFile(name, src, 0o666); err != nil {
			u.t.Fatal(err)
		}
	}
	if *only != "" {
		return
	}
	for _, path := range allDigests(u.t) {
		if isHandWritten(path) || slices.ContainsFunc(pkgs, func(p *types.Package) bool { return p.Path() == path }) {
			continue
		}
		if !*update {
			u.t.Errorf("%s: nothing needs the digest: run this test with -update", path)
		} else if err := os.Remove(digestFile(path)); err != nil {
			u.t.Error(err)
		}
	}
}

// allDigests are the import paths of the packages that have a digest.
func allDigests(t *testing.T) []string {
	var out []string
	err := filepath.WalkDir(digests, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() != "digest.go" {
			return err
		}
		rel, err := filepath.Rel(digests, filepath.Dir(name))
		out = append(out, filepath.ToSlash(rel))
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return out
}

func handWrittenDigests(t *testing.T) []string {
	return slices.DeleteFunc(allDigests(t), func(path string) bool { return !isHandWritten(path) })
}

// loadDigests type-checks digests, and packages of the standard library. The version of a digest must be the one that
// testdata/libs requires, so that raising that makes new digests.
func loadDigests(t *testing.T, paths, std []string) map[string]*library {
	t.Helper()
	d := &digestLoader{t: t, fset: token.NewFileSet(), files: map[string]*ast.File{}, known: map[string]*library{}}
	std = slices.Clone(std)
	for queue := slices.Clone(paths); len(queue) > 0; queue = queue[1:] {
		path := queue[0]
		if inStd(path) {
			std = append(std, path)
		} else if d.files[path] == nil && hasDigest(path) {
			f, err := parser.ParseFile(d.fset, digestFile(path), nil, parser.SkipObjectResolution|parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			d.files[path] = f
			queue = append(queue, imports(f)...)
		}
	}
	slices.Sort(std)
	for path, pkg := range load(t, ".", slices.Compact(std)) {
		d.known[path] = &library{types: pkg.Types}
	}
	required := requiredVersions(t)
	for path := range d.files {
		d.Import(path)
		if lib := d.known[path]; lib.module != "" && required[lib.module] != "" && required[lib.module] != lib.version {
			t.Errorf("%s: digest of %s %s, but testdata/libs requires %s: run TestDigests -real -update -only %[1]s",
				path, lib.module, lib.version, required[lib.module])
		}
	}
	return d.known
}

type digestLoader struct {
	t     *testing.T
	fset  *token.FileSet
	files map[string]*ast.File
	known map[string]*library
}

func (d *digestLoader) Import(path string) (*types.Package, error) {
	if lib := d.known[path]; lib != nil {
		return lib.types, nil
	}
	f := d.files[path]
	if path == "unsafe" || f == nil {
		if path == "unsafe" {
			return types.Unsafe, nil
		}
		return nil, &fs.PathError{Op: "import", Path: path, Err: fs.ErrNotExist}
	}
	conf := types.Config{Importer: d, Error: func(err error) { d.t.Error(err) }}
	pkg, _ := conf.Check(path, d.fset, []*ast.File{f}, nil)
	lib := &library{types: pkg}
	for _, c := range f.Comments {
		for _, line := range c.List {
			if rest, ok := strings.CutPrefix(line.Text+"\n", digestHeader[strings.LastIndex(digestHeader, "//"):]); ok {
				lib.module, lib.version, _ = strings.Cut(strings.TrimSuffix(rest, ".\n"), " ")
			}
		}
	}
	d.known[path] = lib
	return pkg, nil
}

// requiredVersions are the versions of all modules that testdata/libs requires.
func requiredVersions(t *testing.T) map[string]string {
	t.Helper()
	versions := map[string]string{}
	for _, r := range requirements(t) {
		versions[r.Mod.Path] = r.Mod.Version
	}
	return versions
}

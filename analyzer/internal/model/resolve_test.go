package model

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// libs is the module that requires the pinned versions of the libraries that the tables describe.
const libs = "../../../testdata/libs"

var (
	only     = flag.String("only", "", "comma-separated starts of import paths: look at no other libraries")
	realLibs = flag.Bool("real", false, "look at the libraries themselves instead of their digests")
)

// selected reports whether the flag -only selects a package.
func selected(path string) bool {
	return *only == "" || slices.ContainsFunc(strings.Split(*only, ","), func(p string) bool { return strings.HasPrefix(path, p) })
}

// inStd reports whether a path is one of the standard library.
func inStd(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}

// TestResolve finds every key of every table in the digest of the library it describes, or with -real in the library.
func TestResolve(t *testing.T) {
	var std, rest []string
	for _, path := range Paths() {
		if !selected(path) {
			continue
		}
		if reason := Unverified(path); reason != "" {
			t.Logf("not verified: %s: %s", path, reason)
			if *realLibs || !hasDigest(path) {
				continue
			}
		}
		if inStd(path) {
			std = append(std, path)
		} else {
			rest = append(rest, path)
		}
	}
	known := map[string]*library{}
	if *realLibs {
		for path, pkg := range load(t, libs, rest) {
			known[path] = &library{types: pkg.Types, module: pkg.Module.Path, version: pkg.Module.Version}
		}
		for path, pkg := range load(t, ".", std) {
			known[path] = &library{types: pkg.Types}
		}
	} else {
		known = loadDigests(t, rest, std)
	}
	for _, path := range slices.Concat(std, rest) {
		t.Run(path, func(t *testing.T) {
			lib := known[path]
			if lib == nil || lib.types == nil {
				t.Fatalf("not loaded; for a digest run TestDigests -real -update -only %s", path)
			}
			p := Lookup(path)
			if p.Path != path {
				t.Errorf("table says path %q", p.Path)
			}
			if Unverified(path) == "" && (p.Module != lib.module || p.Version != lib.version) {
				t.Errorf("table says %q %q, checked against %q %q", p.Module, p.Version, lib.module, lib.version)
			}
			resolve(t, p, lib.types, nil)
		})
	}
}

// A library is a package to resolve keys in, and the module that it was read from, "" for the standard library.
type library struct {
	types           *types.Package
	module, version string
}

// load type-checks packages and what they import, from source and without function bodies: compiling all of it for its
// export data takes minutes on a machine that has not done so before.
func load(t *testing.T, dir string, paths []string) map[string]*packages.Package {
	t.Helper()
	loaded := map[string]*packages.Package{}
	if len(paths) == 0 {
		return loaded
	}
	pkgs, err := packages.Load(&packages.Config{
		Dir: dir,
		Env: append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-mod=readonly", "GOWORK=off"),
		Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedModule |
			packages.NeedDeps | packages.NeedSyntax | packages.NeedCompiledGoFiles,
		ParseFile: func(fset *token.FileSet, filename string, src []byte) (*ast.File, error) {
			f, err := parser.ParseFile(fset, filename, src, parser.SkipObjectResolution)
			if f != nil {
				for _, d := range f.Decls {
					if fn, ok := d.(*ast.FuncDecl); ok {
						fn.Body = nil
					}
				}
			}
			return f, err
		},
	}, paths...)
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range pkgs {
		for _, err := range pkg.Errors {
			// Without bodies, imports are unused and variables undeclared; a key that this hides does not resolve.
			if err.Kind != packages.TypeError {
				t.Errorf("%s: %v", pkg.PkgPath, err)
			}
		}
		loaded[pkg.PkgPath] = pkg
	}
	return loaded
}

// resolve checks the entries of one table. What they name is kept in s.
func resolve(t *testing.T, p *Package, pkg *types.Package, s *selection) {
	seen := map[funcKey]bool{}
	for _, f := range p.Funcs {
		key := funcKey{f.Recv, f.Name}
		if seen[key] {
			t.Errorf("%s: two entries", f.label())
		}
		seen[key] = true
		fn, err := findFunc(pkg, f)
		if err != nil {
			t.Errorf("%s: %v", f.label(), err)
			continue
		}
		if f.Recv == "" {
			s.keep(fn)
		} else {
			s.member(pkg.Scope().Lookup(f.Recv).Type(), pkg, f.Name)
		}
		for _, e := range f.Effects {
			for _, place := range places(e) {
				if err := checkPlace(fn, pkg, f, place, s); err != nil {
					t.Errorf("%s: %T: %v", f.label(), e, err)
				}
			}
			if err := checkEffect(e); err != nil {
				t.Errorf("%s: %T: %v", f.label(), e, err)
			}
		}
	}
	for _, typ := range p.Types {
		obj, ok := pkg.Scope().Lookup(typ.Name).(*types.TypeName)
		if !ok {
			t.Errorf("type %s: not found", typ.Name)
			continue
		}
		s.keep(obj)
		for _, field := range []string{typ.Cred, typ.User, typ.Dest} {
			if field == "" {
				continue
			}
			typ, err := obj.Type(), error(nil)
			for _, sel := range strings.Split(field, ".") {
				if typ, err = selectType(typ, pkg, nil, sel, s); err != nil {
					t.Errorf("type %s: %v", obj.Name(), err)
				}
				if typ == nil {
					break
				}
			}
		}
	}
	for _, v := range p.Values {
		obj, ok := pkg.Scope().Lookup(v.Name).(*types.Var)
		if !ok || !obj.Exported() {
			t.Errorf("value %s: not found", v.Name)
			continue
		}
		s.keep(obj)
	}
	for _, par := range p.Params {
		obj, ok := pkg.Scope().Lookup(par.Type).(*types.TypeName)
		if !ok {
			t.Errorf("parameter type %s: not found", par.Type)
			continue
		}
		s.keep(obj)
	}
	for _, name := range p.Requests {
		obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok {
			t.Errorf("request type %s: not found", name)
			continue
		}
		s.keep(obj)
	}
}

func (f Func) label() string {
	if f.Recv == "" {
		return f.Name
	}
	return "(" + f.Recv + ")." + f.Name
}

// findFunc finds the function or method that an entry names. Promoted methods count, interface methods too.
func findFunc(pkg *types.Package, f Func) (*types.Func, error) {
	if f.Recv == "" {
		if fn, ok := pkg.Scope().Lookup(f.Name).(*types.Func); ok && fn.Exported() {
			return fn, nil
		}
		return nil, fmt.Errorf("no such function")
	}
	tn, ok := pkg.Scope().Lookup(f.Recv).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("no such type")
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(tn.Type()), true, pkg, f.Name)
	if types.IsInterface(tn.Type()) {
		obj, _, _ = types.LookupFieldOrMethod(tn.Type(), true, pkg, f.Name)
	}
	if fn, ok := obj.(*types.Func); ok && fn.Exported() {
		return fn, nil
	}
	return nil, fmt.Errorf("no such method")
}

// places returns all places of an effect.
func places(e Effect) []Place {
	var out []Place
	v := reflect.ValueOf(e)
	for i := range v.NumField() {
		switch x := v.Field(i).Interface().(type) {
		case Place:
			out = append(out, x)
		case []Place:
			out = append(out, x...)
		case []Effect:
			if _, ok := e.(When); ok {
				for _, then := range x {
					out = append(out, places(then)...)
				}
			}
		}
	}
	return slices.DeleteFunc(out, func(p Place) bool { return !p.Valid() })
}

// checkEffect checks what an effect must have besides places that exist.
func checkEffect(e Effect) error {
	switch e := e.(type) {
	case Flow:
		operands := map[How]int{
			Join: 2, Format: 2, Print: 1, TrimSuffix: 2, TrimPrefix: 2, TrimRight: 2, TrimLeft: 2, Trim: 2, TrimSpace: 1,
			ToLower: 1, ToUpper: 1, Resolve: 2, URLString: 1, URLPart: 1, Under: 2, Replacer: 1, Runes: 1, Redact: 1,
		}
		if n := operands[e.How]; n > 0 && len(e.From) != n {
			return fmt.Errorf("%d operands, want %d", len(e.From), n)
		}
		if !e.To.Valid() {
			return fmt.Errorf("no target")
		}
	case Source:
		if !e.At.Valid() || e.Kind == "" || e.What == "" {
			return fmt.Errorf("incomplete")
		}
	case Attach:
		if !e.Cred.Valid() || !e.Object.Valid() || e.Mech == "" {
			return fmt.Errorf("incomplete")
		}
	case Log:
		if len(e.Values) == 0 || e.Writer.Valid() == (e.What != "") {
			return fmt.Errorf("incomplete, or a writer that is something else as well")
		}
	case Invoke:
		if !e.Fn.Valid() && e.Method != "RoundTrip" || e.URL.Valid() && len(e.Args) > 0 {
			return fmt.Errorf("no function, or URL beside arguments")
		}
	case Make:
		if !e.At.Valid() || !e.Capture.Valid() || len(e.Effects) == 0 {
			return fmt.Errorf("incomplete")
		}
	case Clone:
		if e.To.Base != BaseResult {
			return fmt.Errorf("a copy is a result")
		}
	case Inbound:
		if !e.Fn.Valid() || e.Kind == "" || e.What == "" {
			return fmt.Errorf("incomplete")
		}
	}
	return nil
}

// checkPlace checks that a place exists in the signature, as far as static types tell.
func checkPlace(fn *types.Func, pkg *types.Package, f Func, place Place, s *selection) error {
	sig := fn.Signature()
	var typ types.Type
	switch place.Base {
	case BaseRecv:
		if f.Recv == "" {
			return fmt.Errorf("receiver of a function")
		}
		// The type of the entry, not that of the method, which may be promoted.
		typ = pkg.Scope().Lookup(f.Recv).Type()
	case BaseParam:
		if place.Index >= sig.Params().Len() {
			return fmt.Errorf("no parameter %d", place.Index)
		}
		typ = sig.Params().At(place.Index).Type()
	case BaseResult:
		if place.Index >= sig.Results().Len() {
			return fmt.Errorf("no result %d", place.Index)
		}
		typ = sig.Results().At(place.Index).Type()
	case BaseVar:
		if !strings.Contains(place.Var, ".$") {
			return fmt.Errorf("%s is no made-up name", place.Var)
		}
		for _, sel := range place.Sels {
			if sel == "[]" || strings.HasPrefix(sel, "[=") {
				continue
			}
			if k := int(sel[2] - '0'); k >= sig.Params().Len() {
				return fmt.Errorf("key of parameter %d, which is not there", k)
			}
		}
		return nil
	}
	for _, sel := range place.Sels {
		var err error
		if typ, err = selectType(typ, pkg, fn, sel, s); err != nil {
			return err
		}
		if typ == nil {
			return nil // beneath a pseudo field, or an interface: anything
		}
	}
	return nil
}

// selectType returns the type of a selector below a value of type typ; nil when it is not known.
func selectType(typ types.Type, pkg *types.Package, fn *types.Func, sel string, s *selection) (types.Type, error) {
	switch {
	case strings.HasPrefix(sel, "$"), sel == "*":
		return nil, nil
	case strings.HasPrefix(sel, "[%"), strings.HasPrefix(sel, "[^"):
		if k := int(sel[2] - '0'); k >= fn.Signature().Params().Len() {
			return nil, fmt.Errorf("key of parameter %d, which is not there", k)
		}
		if b, ok := under(typ).(*types.Basic); ok && b.Kind() == types.String {
			return nil, nil // what a text such as JSON holds under the key
		}
		return element(typ)
	case strings.HasPrefix(sel, "["):
		return element(typ)
	}
	s.member(typ, pkg, sel)
	return selectField(typ, pkg, sel)
}

// element returns the type of the elements of a container; nil for an interface, a type parameter, a struct that
// keeps its elements to itself (sync.Map), or an iterator.
func element(typ types.Type) (types.Type, error) {
	switch u := under(typ).(type) {
	case *types.Map:
		return u.Elem(), nil
	case *types.Slice:
		return u.Elem(), nil
	case *types.Array:
		return u.Elem(), nil
	case *types.Chan:
		return u.Elem(), nil
	case *types.Interface, *types.Struct, *types.Signature:
		return nil, nil
	}
	return nil, fmt.Errorf("%v has no elements", typ)
}

// selectField returns the type of a real field, which must be exported: the tables know no insides.
func selectField(typ types.Type, pkg *types.Package, name string) (types.Type, error) {
	if types.IsInterface(typ) {
		return nil, nil
	}
	obj, _, _ := types.LookupFieldOrMethod(typ, true, pkg, name)
	if v, ok := obj.(*types.Var); ok && v.Exported() {
		return v.Type(), nil
	}
	return nil, fmt.Errorf("%v has no field %s", typ, name)
}

// under looks through pointers and names.
func under(typ types.Type) types.Type {
	if ptr, ok := typ.Underlying().(*types.Pointer); ok {
		typ = ptr.Elem()
	}
	return typ.Underlying()
}

package model

import (
	"go/ast"
	"go/types"
	"slices"
)

// A selection is the part of the libraries that digests declare: what was kept, and what that needs to type-check and to
// implement the interfaces that it implements in the libraries themselves. A nil selection keeps nothing.
type selection struct {
	touch func(*types.Package) // called when the first object of a package is kept
	own   map[*types.Package]bool
	owned []*types.TypeName // types of the programs

	kept     map[types.Object]bool // package-level objects, methods and fields; of generic ones the origin
	touched  map[*types.Package]bool
	queue    []types.Object
	faces    map[*types.TypeName]bool  // interfaces of the standard library
	literals map[*types.Interface]bool // interfaces without a name
	// exported are unexported types that another package names, by way of a field or result.
	exported map[*types.TypeName]bool
	does     map[implementing]bool
}

type implementing struct {
	typ   *types.TypeName
	iface *types.Interface
}

func newSelection(touch func(*types.Package)) *selection {
	return &selection{
		touch:    touch,
		own:      map[*types.Package]bool{},
		kept:     map[types.Object]bool{},
		touched:  map[*types.Package]bool{},
		faces:    map[*types.TypeName]bool{},
		literals: map[*types.Interface]bool{},
		exported: map[*types.TypeName]bool{},
		does:     map[implementing]bool{},
	}
}

// enter gives a package a digest, even an empty one.
func (s *selection) enter(pkg *types.Package) {
	if !inStd(pkg.Path()) && !s.own[pkg] && !s.touched[pkg] {
		s.touched[pkg] = true
		s.touch(pkg)
	}
}

// keep adds a package-level object, method or field.
func (s *selection) keep(obj types.Object) {
	if s == nil || obj == nil || obj.Pkg() == nil {
		return
	}
	switch o := obj.(type) {
	case *types.Func:
		obj = o.Origin()
	case *types.Var:
		obj = o.Origin()
	case *types.TypeName:
		if _, ok := types.Unalias(o.Type()).(*types.TypeParam); ok {
			return
		}
		if inStd(o.Pkg().Path()) && types.IsInterface(o.Type()) {
			s.faces[o] = true
		}
	case *types.Const:
	default:
		return
	}
	if s.own[obj.Pkg()] || inStd(obj.Pkg().Path()) || s.kept[obj] {
		return
	}
	s.kept[obj] = true
	s.enter(obj.Pkg())
	s.queue = append(s.queue, obj)
}

// member keeps the named field or method of a type, with the embedded fields that lead to it.
func (s *selection) member(typ types.Type, pkg *types.Package, name string) {
	if s == nil {
		return
	}
	if !types.IsInterface(typ) {
		if _, ok := typ.Underlying().(*types.Pointer); !ok {
			typ = types.NewPointer(typ)
		}
	}
	if obj, index, _ := types.LookupFieldOrMethod(typ, true, pkg, name); obj != nil {
		s.path(typ, index, obj)
	}
}

// path keeps a field or method and the embedded fields on the way to it.
func (s *selection) path(typ types.Type, index []int, obj types.Object) {
	s.typ(typ)
	for _, i := range index[:len(index)-1] {
		st, ok := under(typ).(*types.Struct)
		if !ok {
			break
		}
		s.keep(st.Field(i))
		typ = st.Field(i).Type()
	}
	s.keep(obj)
}

// uses keeps what a type-checked file uses of other packages.
func (s *selection) uses(info *types.Info) {
	for _, obj := range info.Uses {
		// Fields and methods are found here as well, but not what leads to promoted ones.
		s.keep(obj)
	}
	for _, sel := range info.Selections {
		s.path(sel.Recv(), sel.Index(), sel.Obj())
	}
	for expr, tv := range info.Types {
		lit, ok := expr.(*ast.CompositeLit)
		if !ok || len(lit.Elts) == 0 {
			continue
		}
		if st, ok := under(tv.Type).(*types.Struct); ok {
			if _, keyed := lit.Elts[0].(*ast.KeyValueExpr); !keyed {
				for f := range st.Fields() {
					s.keep(f)
				}
			}
		}
	}
	for _, obj := range info.Defs {
		if tn, ok := obj.(*types.TypeName); ok && !tn.IsAlias() {
			if _, ok := tn.Type().(*types.TypeParam); !ok {
				s.owned = append(s.owned, tn)
			}
		}
	}
}

// close adds what the kept objects need.
func (s *selection) close() {
	for {
		for len(s.queue) > 0 {
			obj := s.queue[len(s.queue)-1]
			s.queue = s.queue[:len(s.queue)-1]
			s.visit(obj)
		}
		s.satisfy()
		if len(s.queue) == 0 {
			return
		}
	}
}

// visit adds what the declaration of a kept object names.
func (s *selection) visit(obj types.Object) {
	switch o := obj.(type) {
	case *types.Func:
		s.typ(o.Signature())
		if recv := o.Signature().Recv(); recv != nil {
			s.typ(recv.Type())
		}
		s.params(o.Signature().TypeParams())
	case *types.Var, *types.Const:
		s.typ(o.Type())
	case *types.TypeName:
		if a, ok := o.Type().(*types.Alias); ok {
			s.params(a.TypeParams())
			s.typ(a.Rhs())
			return
		}
		named, ok := o.Type().(*types.Named)
		if !ok {
			s.typ(o.Type())
			return
		}
		s.params(named.TypeParams())
		switch u := named.Underlying().(type) {
		case *types.Struct: // fields are kept one by one
			for f := range u.Fields() {
				if isForeign(f) {
					s.typ(f.Type())
				}
			}
		case *types.Interface:
			if !u.IsMethodSet() { // a constraint is kept whole
				s.all(u)
			}
		default:
			s.typ(u)
		}
	}
}

// isForeign reports whether a field belongs to a struct of the standard library, which a type of another package shares.
func isForeign(f *types.Var) bool { return inStd(f.Pkg().Path()) && f.Exported() }

func (s *selection) params(list *types.TypeParamList) {
	for p := range list.TypeParams() {
		s.typ(p.Constraint())
	}
}

// all keeps everything that an interface consists of.
func (s *selection) all(u *types.Interface) {
	for m := range u.ExplicitMethods() {
		s.keep(m)
		s.typ(m.Signature())
	}
	for e := range u.EmbeddedTypes() {
		s.typ(e)
	}
}

// typ keeps the names in a type.
func (s *selection) typ(typ types.Type) {
	switch t := typ.(type) {
	case *types.Alias:
		s.keep(t.Obj())
		s.typeArgs(t.TypeArgs())
	case *types.Named:
		s.keep(t.Obj())
		s.typeArgs(t.TypeArgs())
	case *types.Pointer:
		s.typ(t.Elem())
	case *types.Slice:
		s.typ(t.Elem())
	case *types.Array:
		s.typ(t.Elem())
	case *types.Chan:
		s.typ(t.Elem())
	case *types.Map:
		s.typ(t.Key())
		s.typ(t.Elem())
	case *types.Signature:
		s.typ(t.Params())
		s.typ(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			s.typ(v.Type())
		}
	case *types.Struct:
		for f := range t.Fields() {
			s.typ(f.Type())
		}
	case *types.Union:
		for term := range t.Terms() {
			s.typ(term.Type())
		}
	case *types.Interface:
		if !s.literals[t] {
			s.literals[t] = true
			s.all(t)
		}
	}
}

func (s *selection) typeArgs(list *types.TypeList) {
	for t := range list.Types() {
		s.typ(t)
	}
}

// speaking are interfaces of the standard library that are asked for without being named: by printing, encoding and
// decoding, closing, wrapping.
var speaking = map[string][]string{
	"fmt":                 {"Stringer", "GoStringer", "Formatter"},
	"encoding":            {"TextMarshaler", "TextUnmarshaler"},
	"encoding/json":       {"Marshaler", "Unmarshaler"},
	"encoding/xml":        {"Marshaler", "Unmarshaler"},
	"log/slog":            {"LogValuer", "Handler"},
	"io":                  {"Reader", "Writer", "Closer"},
	"net/http":            {"Handler", "RoundTripper"},
	"context":             {"Context"},
	"flag":                {"Value"},
	"database/sql":        {"Scanner"},
	"database/sql/driver": {"Valuer"},
}

// satisfy keeps the methods by which kept types implement the kept methods of kept interfaces, and the interfaces that
// kept ones embed.
func (s *selection) satisfy() {
	typs := slices.Clone(s.owned)
	var faces []types.Type
	for obj := range s.kept {
		tn, ok := obj.(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue
		}
		typs = append(typs, tn)
		if u, ok := tn.Type().Underlying().(*types.Interface); ok {
			faces = append(faces, tn.Type())
			for e := range u.EmbeddedTypes() {
				if it, ok := e.Underlying().(*types.Interface); ok && len(s.methods(it)) > 0 {
					s.typ(e)
				}
			}
		}
	}
	for tn := range s.faces {
		faces = append(faces, tn.Type())
	}
	for it := range s.literals {
		faces = append(faces, it)
	}
	faces = append(faces, types.Universe.Lookup("error").Type())
	for _, face := range faces {
		it := face.Underlying().(*types.Interface)
		methods := s.methods(it)
		if len(methods) == 0 || !it.IsMethodSet() {
			continue
		}
		for _, tn := range typs {
			if s.implements(tn, it, face) {
				for _, m := range methods {
					s.member(tn.Type(), m.Pkg(), m.Name())
				}
			}
		}
	}
}

// methods are the methods of an interface that digests declare.
func (s *selection) methods(it *types.Interface) []*types.Func {
	var out []*types.Func
	for m := range it.Methods() {
		if m.Exported() && (m.Pkg() == nil || inStd(m.Pkg().Path()) || s.own[m.Pkg()] || s.kept[m.Origin()]) {
			out = append(out, m)
		}
	}
	return out
}

// implements reports whether a type or a pointer to it implements an interface; of a generic one it need only have the
// methods by name.
func (s *selection) implements(tn *types.TypeName, it *types.Interface, face types.Type) bool {
	if tn.Type() == face {
		return false
	}
	key := implementing{tn, it}
	does, known := s.does[key]
	if !known {
		does = implements(tn, it, face)
		s.does[key] = does
	}
	return does
}

func implements(tn *types.TypeName, it *types.Interface, face types.Type) bool {
	typ := tn.Type()
	if !types.IsInterface(typ) {
		typ = types.NewPointer(typ)
	}
	if named, ok := face.(*types.Named); !ok || named.TypeParams() == nil {
		return types.Implements(typ, it)
	}
	for m := range it.Methods() {
		obj, _, _ := types.LookupFieldOrMethod(typ, true, m.Pkg(), m.Name())
		if _, ok := obj.(*types.Func); !ok {
			return false
		}
	}
	return true
}

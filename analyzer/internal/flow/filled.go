package flow

import (
	"go/types"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Objects that nobody builds: a decoder makes them below what it fills.

// maxFilled bounds how deep below what a decoder fills objects are looked for.
const maxFilled = 4

// filled reports whether a value was filled as a whole, by a decoder or from a store.
func filled(v val) bool {
	for _, t := range v {
		if t.kind == kDecode || t.kind == kOrigin && t.org.fields {
			return true
		}
	}
	return false
}

// typeBelow is the type of a location, nil when unknown.
func (f *fn) typeBelow(r root, sels []string) types.Type {
	t := f.rootType(r)
	if t == nil && r.kind == rAlloc && r.n < len(f.info) && f.info[r.n].tname != "" {
		t = f.e.typeByKey(f.info[r.n].tname)
	}
	for _, s := range sels {
		t = f.e.selType(t, s)
	}
	return t
}

// objectsBelow finds the objects of types with contracts below a location of type t, that itself left out.
func (f *fn) objectsBelow(t types.Type, at *term, depth int, found func(at *term, typ string)) {
	if t == nil || depth >= maxFilled || len(at.sels) >= maxSels {
		return
	}
	visit := func(sel, name string, t types.Type) {
		at := below(one(at), sel, name)[0]
		if k := typeKey(t); k != "" && len(f.e.contractsOf(k)) > 0 {
			found(at, k)
		}
		f.objectsBelow(t, at, depth+1, found)
	}
	switch u := deref(t).Underlying().(type) {
	case *types.Struct:
		if n := namedOf(t); n != nil && n.Obj().Pkg() != nil && model.Lookup(n.Obj().Pkg().Path()) != nil {
			return // a library's own
		}
		for i := range u.NumFields() {
			visit(u.Field(i).Name(), fieldName(deref(t), u, i), u.Field(i).Type())
		}
	case *types.Slice, *types.Array, *types.Map:
		visit("[]", "", f.e.selType(t, "[]"))
	}
}

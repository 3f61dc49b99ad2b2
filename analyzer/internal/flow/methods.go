package flow

import (
	"go/types"
	"strings"
)

// method is the summary of the method of a named type, promoted ones included, or nil.
func (e *engine) method(typ, name string) *summary {
	k := typ + "." + name
	if s, ok := e.methods[k]; ok {
		return s
	}
	s := e.findMethod(typ, name)
	if s != nil {
		e.methods[k] = s // not yet summarised functions are asked for again
	}
	return s
}

func (e *engine) findMethod(typ, name string) *summary {
	t := e.typeByKey(typ)
	if t == nil {
		// A type that this package cannot name: its methods are known by name alone.
		for _, key := range []string{"(*" + typ + ")." + name, "(" + typ + ")." + name} {
			if s, ok := e.summaryByKey(key); ok {
				return s
			}
		}
		return nil
	}
	obj, index, _ := types.LookupFieldOrMethod(t, true, nil, name)
	if obj == nil {
		if n := namedOf(t); n != nil {
			obj, index, _ = types.LookupFieldOrMethod(t, true, n.Obj().Pkg(), name)
		}
	}
	m, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	s, ok := e.summaryByKey(m.Origin().FullName())
	if !ok {
		if m.Pkg() == e.pkg {
			e.missed[m.Origin().FullName()] = true
		}
		return nil
	}
	if len(index) == 1 {
		return s
	}
	var sels []string
	cur := t
	for _, i := range index[:len(index)-1] {
		st, ok := deref(cur).Underlying().(*types.Struct)
		if !ok {
			return nil
		}
		sels = append(sels, st.Field(i).Name())
		cur = st.Field(i).Type()
	}
	return s.shift(sels)
}

// shift is the summary of a method that is promoted through embedded fields: the receiver lies at sels below.
func (s *summary) shift(sels []string) *summary {
	recv := root{kind: rParam}
	var mapVal func(v val) val
	mapVal = func(v val) val {
		out := make([]*term, len(v))
		for i, t := range v {
			c := *t
			if t.kind == kPath && t.root == recv {
				c.sels = concatSels(sels, t.sels)
			}
			if len(t.args) > 0 {
				c.args = make([]val, len(t.args))
				for j, a := range t.args {
					c.args[j] = mapVal(a)
				}
			}
			out[i] = c.finish()
		}
		return fromTerms(out)
	}
	n := &summary{key: s.key, objects: s.objects, shifted: sels}
	for _, r := range s.results {
		n.results = append(n.results, mapVal(r))
	}
	for _, w := range s.writes {
		c := w
		if w.root == recv {
			c.sels = concatSels(sels, w.sels)
		}
		c.v = mapVal(w.v)
		n.writes = append(n.writes, c)
	}
	for _, a := range s.applies {
		c := *a
		c.callee = mapVal(a.callee)
		c.args = make([]val, len(a.args))
		for i, x := range a.args {
			c.args[i] = mapVal(x)
		}
		n.applies = append(n.applies, &c)
	}
	for _, a := range s.attaches {
		c := *a
		c.cred, c.user, c.dest, c.obj = mapVal(a.cred), mapVal(a.user), mapVal(a.dest), mapVal(a.obj)
		n.attaches = append(n.attaches, &c)
	}
	return n
}

// hasMethods reports whether t, a named type, has methods that the engine has summaries or a table for.
func (e *engine) hasMethods(t types.Type) bool {
	n := namedOf(t)
	if n == nil || n.NumMethods() == 0 {
		return false
	}
	p := n.Obj().Pkg()
	return p == e.pkg || e.imported.analyzed(p.Path()) || e.tableOf(p) != nil
}

// maxImpls bounds the implementations tried for a call on an interface whose value is unknown: beyond that the
// interface is a framework's, and trying all of them would mix vendors.
const maxImpls = 8

// implementations are the summaries of the method in the types, visible here, that implement the interface.
func (e *engine) implementations(it types.Type, name string) []*summary {
	n := namedOf(it)
	if n == nil || n.Obj().Pkg() == nil {
		return nil
	}
	ipkg := n.Obj().Pkg()
	if ipkg != e.pkg && !e.imported.analyzed(ipkg.Path()) {
		return nil
	}
	var out []*summary
	for _, typ := range e.implementers(it) {
		if s := e.method(typ, name); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// implementers are the named types, visible here, that implement an interface; none where they are too many.
func (e *engine) implementers(it types.Type) []string {
	k := typeKey(it)
	if out, ok := e.impls[k]; ok {
		return out
	}
	var out []string
	iface, _ := it.Underlying().(*types.Interface)
	consider := func(p *types.Package) {
		for _, nm := range p.Scope().Names() {
			tn, ok := p.Scope().Lookup(nm).(*types.TypeName)
			if !ok || tn.IsAlias() || types.IsInterface(tn.Type()) {
				continue
			}
			if nt, ok := tn.Type().(*types.Named); !ok || nt.TypeParams().Len() > 0 || isMock(nm) {
				continue
			}
			if types.Implements(types.NewPointer(tn.Type()), iface) { // the pointer has the methods of the type too
				out = append(out, typeKey(tn.Type()))
			}
		}
	}
	if iface != nil {
		consider(e.pkg)
		for _, p := range e.pkg.Imports() {
			if e.imported.analyzed(p.Path()) {
				consider(p)
			}
		}
	}
	if len(out) > maxImpls {
		out = nil
	}
	e.impls[k] = out
	return out
}

func isMock(name string) bool {
	l := strings.ToLower(name)
	return strings.HasPrefix(l, "mock") || strings.HasPrefix(l, "fake")
}

package model

import (
	"go/types"
	"strconv"
	"strings"
)

// eachPlace calls f for every place of a function that p stands for. When p stands for none it returns why, else "".
func eachPlace(sig *types.Signature, p Place, f func(Place)) (miss string) {
	if p.Index != All || p.Base != BaseParam && p.Base != BaseResult {
		p, _, miss = placeIn(sig, p)
		if miss == "" {
			f(p)
		}
		return miss
	}
	vars, miss := sig.Params(), "has no arguments"
	if p.Base == BaseResult {
		vars, miss = sig.Results(), "has no result that is not an error"
	}
	for i := range vars.Len() {
		if p.Base == BaseResult && isError(vars.At(i).Type()) {
			continue
		}
		q := p
		q.Index = i
		q, _, m := placeIn(sig, q)
		if m != "" {
			return m
		}
		f(q)
		miss = ""
	}
	return miss
}

// placeIn is p as the tables write it, with the elements of a variadic parameter, and the type of what is there. Miss
// says what the function lacks.
func placeIn(sig *types.Signature, p Place) (q Place, t types.Type, miss string) {
	q = Place{Base: p.Base, Index: p.Index}
	switch p.Base {
	case BaseRecv:
		if sig.Recv() == nil {
			return q, nil, "has no receiver"
		}
		t = sig.Recv().Type()
	case BaseParam:
		n := sig.Params().Len()
		if p.Index >= n {
			return q, nil, "has no argument " + strconv.Itoa(p.Index)
		}
		t = sig.Params().At(p.Index).Type()
		if sig.Variadic() && p.Index == n-1 {
			q = q.Elem()
			t = t.Underlying().(*types.Slice).Elem() // only the built-in append takes anything else
		}
	case BaseResult:
		if p.Index >= sig.Results().Len() {
			return q, nil, "has no result " + strconv.Itoa(p.Index)
		}
		t = sig.Results().At(p.Index).Type()
	}
	for _, sel := range p.Sels {
		if t = fieldType(t, sel); t == nil {
			return q, nil, "has nothing with the field " + strings.Join(p.Sels, ".")
		}
		q = q.Field(sel)
	}
	return q, t, ""
}

// fieldType is the type of a field that a struct, or pointer to one, declares itself; nil when there is none. Promoted
// fields do not count: the engine's paths name the embedded field too.
func fieldType(t types.Type, name string) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for f := range s.Fields() {
		if f.Name() == name {
			return f.Type()
		}
	}
	return nil
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// isURL reports whether values of t are URLs themselves, rather than objects that have one.
func isURL(t types.Type) bool {
	if b, ok := t.Underlying().(*types.Basic); ok {
		return b.Info()&types.IsString != 0
	}
	return namedSymbol(t) == symbol{pkg: "net/url", name: "URL"}
}

// Resolve marks the entries that are about a symbol that pkg declares at package level. Analysing a package asks only
// about what its code uses; an entry has its symbol also when nothing uses it.
func (c *Custom) Resolve(pkg *types.Package) {
	if c == nil {
		return
	}
	for i := range c.entries {
		e := &c.entries[i]
		if c.marks.hit[i].Load() || !e.Select.Package.Matches(pathOf(pkg)) {
			continue
		}
		names := []string{e.Select.topLevel()}
		if names[0] == "" {
			names = pkg.Scope().Names()
		}
		for _, name := range names {
			if obj := pkg.Scope().Lookup(name); obj != nil {
				c.resolve(e, obj)
			}
			if c.marks.hit[i].Load() {
				break
			}
		}
	}
}

// topLevel is the name of the only object at package level in which s can find anything, or "".
func (s *Selector) topLevel() string {
	switch s.Object {
	case ObjFunc, ObjType, ObjReceive:
		return s.Name.exact
	}
	return s.Receiver.exact
}

// resolve asks about one object at package level, for the sake of the marks.
func (c *Custom) resolve(e *CustomEntry, obj types.Object) {
	switch obj := obj.(type) {
	case *types.Func:
		if e.Select.Object == ObjFunc || e.Select.Object == ObjParam {
			c.Func(obj)
			c.Params(obj)
		}
	case *types.TypeName:
		if obj.IsAlias() {
			return
		}
		switch e.Select.Object {
		case ObjType, ObjReceive:
			c.resolveType(obj)
		case ObjMethod, ObjParam:
			c.resolveMethods(obj.Type())
		case ObjField, ObjTag:
			if s, ok := obj.Type().Underlying().(*types.Struct); ok {
				for j := range s.NumFields() {
					c.Field(obj.Type(), s.Field(j), s.Tag(j))
				}
			}
		}
	}
}

func (c *Custom) resolveMethods(t types.Type) {
	ask := func(m *types.Func) { c.Func(m); c.Params(m) }
	if n, ok := t.(*types.Named); ok {
		for m := range n.Methods() {
			ask(m)
		}
	}
	if i, ok := t.Underlying().(*types.Interface); ok {
		for m := range i.ExplicitMethods() {
			ask(m)
		}
	}
}

func (c *Custom) resolveType(obj *types.TypeName) {
	c.Type(obj.Type())
	c.Receive(obj.Type())
	for _, i := range c.attachs.find(c.entries, namedSymbol(obj.Type())) {
		a, miss := c.entries[i].Attached, ""
		for _, sels := range [...]string{a.Cred, a.User, a.Dest} {
			t := obj.Type()
			for sel := range strings.SplitSeq(sels, ".") {
				if sels != "" && t != nil {
					t = fieldType(t, sel)
				}
			}
			if t == nil && miss == "" {
				miss = "has no field " + sels
			}
		}
		c.mark(i, miss, obj)
	}
}

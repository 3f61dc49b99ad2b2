package flow

import (
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Keys of maps, contexts and the like, as selectors.

// mapKey is the selector of a map element: by its key where that is one constant.
func (f *fn) mapKey(k ssa.Value) string {
	if key := f.typedKey(k); key != "" {
		return key
	}
	return keySel(f.val(k), false)
}

// typedKey is the selector of an element whose key is told by more than a string: by its type, as people make keys of
// contexts, by a number, by the variable that holds it. It is "" for strings, and for what is not constant.
func (f *fn) typedKey(k ssa.Value) string {
	if k == nil {
		return ""
	}
	typ := ""
	if mi, ok := k.(*ssa.MakeInterface); ok {
		k = mi.X
		if t := typeKey(k.Type()); t != "" {
			typ = t + ":"
		}
	}
	switch k := k.(type) {
	case *ssa.Const:
		if k.Value == nil { // the zero value of a struct
			if st, ok := k.Type().Underlying().(*types.Struct); ok && st.NumFields() == 0 && typ != "" {
				return "[=" + typ + "]"
			}
			return ""
		}
		if k.Value.Kind() == constant.String {
			if typ == "" {
				return ""
			}
			return "[=" + typ + constant.StringVal(k.Value) + "]"
		}
		return "[=" + typ + k.Value.ExactString() + "]"
	case *ssa.UnOp:
		switch x := k.X.(type) {
		case *ssa.Global:
			if typ != "" || isPointer(k.Type()) {
				return "[=" + x.String() + "]" // var userKey = &contextKey{"user"}
			}
		case *ssa.Alloc:
			if key := f.structKey(x); key != "" {
				return "[=" + typ + key + "]"
			}
		}
	case *ssa.Global:
		return "[=" + k.String() + "]"
	}
	return ""
}

// structKey spells a struct literal all of whose fields are constants, where it is used as a key.
func (f *fn) structKey(a *ssa.Alloc) string {
	st, ok := deref(a.Type()).Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	fields := make([]string, st.NumFields())
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			for _, s := range *r.Referrers() {
				store, ok := s.(*ssa.Store)
				if !ok {
					return ""
				}
				c, ok := store.Val.(*ssa.Const)
				if !ok || c.Value == nil || fields[r.Field] != "" {
					return ""
				}
				fields[r.Field] = c.Value.ExactString()
			}
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return ""
		}
	}
	return "{" + strings.Join(fields, ",") + "}"
}

func keySel(v val, canonical bool) string {
	if len(v) == 1 && v[0].kind == kConst {
		k := v[0].str
		if canonical {
			k = canonicalHeader(k)
		}
		return "[=" + k + "]"
	}
	if len(v) == 1 && v[0].kind == kPath && len(v[0].sels) == 0 && (v[0].root.kind == rParam || v[0].root.kind == rFree) {
		// A caller will name the key.
		s := "[#"
		if canonical {
			s += "^"
		}
		if v[0].root.kind == rFree {
			s += "F"
		}
		return s + itoa(v[0].root.n) + "]"
	}
	return "[]"
}

// key names an element whose key is a parameter or captured variable of the callee.
func (e *env) key(sel string) string {
	s := sel[2 : len(sel)-1]
	s, canonical := strings.CutPrefix(s, "^")
	s, free := strings.CutPrefix(s, "F")
	r := root{kind: rParam, n: atoi(s)}
	if free {
		r.kind = rFree
	}
	k := e.actual(r)
	if free {
		k = withoutPaths(e.contents(k))
	}
	return keySel(k, canonical)
}

// withoutPaths is v without the variables made here, where it holds something else.
func withoutPaths(v val) val {
	var out val
	for _, t := range v {
		if t.kind != kPath || t.root.kind != rAlloc {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		return v
	}
	return out
}

package flow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// builtin evaluates a call of a builtin function.
func (f *fn) builtin(name string, c *ssa.CallCommon, res ssa.Value) bool {
	switch name {
	case "append":
		base := f.val(c.Args[0])
		var v val
		if len(c.Args) > 1 {
			v = f.val(c.Args[1])
			if !isStringType(c.Args[1].Type()) && !isBytes(c.Args[0].Type()) {
				v = f.member(v, res.(ssa.Instruction))
			}
		}
		if isBytes(c.Args[0].Type()) {
			return res != nil && f.set(res, concat(base, v))
		}
		if len(v) == 0 {
			return res != nil && f.set(res, base)
		}
		r := one(pathTerm(f.object(objKey{res.(ssa.Instruction), ""}, nil)))
		f.write(r, []string{"[]"}, union(v, f.member(base, res.(ssa.Instruction))), store{seq: f.next(), ptr: true, fresh: true})
		return f.set(res, union(r, base.open()))
	case "copy":
		v := f.val(c.Args[1])
		if isBytes(c.Args[0].Type()) {
			f.write(f.val(c.Args[0]), nil, v, store{seq: f.next()})
			return false
		}
		f.write(f.val(c.Args[0]), []string{"[]"}, f.project(v, []string{"[]"}, []point{f.here()}), store{seq: f.next(), ptr: true})
	case "delete":
		if sel := f.mapKey(c.Args[1]); strings.HasPrefix(sel, "[=") {
			f.write(f.val(c.Args[0]), []string{sel}, nil, store{seq: f.next(), strong: true})
		}
	case "min", "max":
		var vs []val
		for _, a := range c.Args {
			vs = append(vs, f.val(a))
		}
		return res != nil && f.set(res, union(vs...))
	case "print", "println":
		f.prints(c)
	case "ssa:wrapnilchk":
		return res != nil && f.set(res, f.val(c.Args[0]))
	}
	return false
}

func isBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && (b.Kind() == types.Byte || b.Kind() == types.Rune)
}

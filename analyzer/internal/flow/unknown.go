package flow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// unknown is a call of which nothing is known: its results, and objects made here that it can reach, may depend on
// all its arguments. Function values among them may be called with anything.
func (f *fn) unknown(in ssa.Instruction, name string, args []val, nres int, pos Pos) []val {
	var from []val
	for i, a := range args {
		for j, t := range a {
			if t.kind == kFunc {
				if rs, ok := f.applyFunc(in, t, nil, 1, pos, "u"+itoa(i)+"."+itoa(j)); ok && len(rs) > 0 {
					from = append(from, rs[0])
				}
			}
		}
		from = append(from, withoutFuncs(a))
	}
	x := xfer(from...)
	out := make([]val, nres)
	if len(x) == 0 {
		return out
	}
	for i := range out {
		out[i] = x
	}
	for i, a := range args {
		for _, t := range a {
			if t.kind != kPath || t.root.kind != rAlloc || !f.fillable(t.root) {
				continue
			}
			var others []val
			for j, b := range args {
				if j != i {
					others = append(others, withoutFuncs(b))
				}
			}
			if w := xfer(others...).worthKeeping(); len(w) > 0 {
				f.write(one(t), []string{"*"}, w, store{seq: f.next(), pos: pos, fresh: true})
			}
		}
	}
	return out
}

// fillable reports whether an unknown callee that gets an object may fill it with something of interest: a variable
// of a basic type, or a struct of the program's own. Filling a library's object is that library's affair.
func (f *fn) fillable(r root) bool {
	if r.n >= len(f.info) {
		return false
	}
	o := &f.info[r.n]
	if _, ok := o.typ.(*types.Basic); ok {
		return true
	}
	if o.lib || o.tname == "" {
		return false
	}
	pkg := o.tname[:strings.LastIndexByte(o.tname, '.')]
	return pkg == f.e.pkgPath() || f.e.imported.analyzed(pkg)
}

// worthKeeping drops transformations of constants only: nothing secret is in them.
func (v val) worthKeeping() val {
	var out val
	for _, t := range v {
		keep := false
		t.walk(func(t *term) bool {
			if t.kind == kOrigin || t.kind == kPath && t.root.kind != rAlloc {
				keep = true
			}
			return !keep
		})
		if keep {
			out = append(out, t)
		}
	}
	return out
}

func withoutFuncs(v val) val {
	for _, t := range v {
		if t.kind == kFunc {
			out := v[:0:0]
			for _, t := range v {
				if t.kind != kFunc {
					out = append(out, t)
				}
			}
			return out
		}
	}
	return v
}

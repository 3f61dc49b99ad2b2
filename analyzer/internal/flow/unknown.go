package flow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// unknown is a call of which nothing is known: its results, and objects made here that it can reach, may depend on
// all its arguments, but for the keys of a lookup. Function values among them may be called with anything.
func (f *fn) unknown(in ssa.Instruction, name string, args []val, nres int, pos Pos) []val {
	if isLookup(name) {
		args = withoutKeys(in, args)
	}
	hides := nameMark(name)
	var from []val
	for i, a := range args {
		for j, t := range a {
			if t.kind == kFunc {
				if rs, ok := f.applyFunc(in, t, nil, 1, pos, "u"+itoa(i)+"."+itoa(j)); ok && len(rs) > 0 {
					from = append(from, rs[0])
				}
			}
		}
		if hides != "" { // what it is given may lie in a request
			a = f.everything(a, f.now(), 0)
		}
		from = append(from, withoutFuncs(a))
	}
	x := xfer(from...)
	if hides != "" {
		x = marked(union(from...), hides)
	}
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
			if w := marked(xfer(others...).worthKeeping(), hides); len(w) > 0 {
				f.write(one(t), []string{"*"}, w, store{seq: f.next(), pos: pos, fresh: true})
			}
		}
	}
	return out
}

// lookups are what the names of methods start with that get something out of their receiver.
var lookups = [...]string{"Get", "Lookup", "Load", "Find", "Fetch", "Read", "Retrieve"}

// isLookup reports whether name is that of a method that gets something out of its receiver.
func isLookup(name string) bool {
	if !strings.HasPrefix(name, "(") {
		return false
	}
	name = name[strings.LastIndexByte(name, '.')+1:]
	for _, made := range [...]string{"Client", "Service", "API", "Conn", "Session", "Transport", "Auth"} {
		if strings.Contains(name, made) {
			return false // what it answers is made with what it is given
		}
	}
	for _, l := range lookups {
		if rest, ok := strings.CutPrefix(name, l); ok {
			return rest == "" || rest[0] < 'a' || rest[0] > 'z'
		}
	}
	return false
}

// withoutKeys are the arguments of a lookup, the receiver first, of strings only their constants: they say what is asked
// for, which tells what the answer is, but is no part of it.
func withoutKeys(in ssa.Instruction, args []val) []val {
	call, ok := in.(ssa.CallInstruction)
	if !ok {
		return args
	}
	params := call.Common().Signature().Params()
	if params.Len()+1 != len(args) {
		return args // a function value that the call applies
	}
	out := append([]val(nil), args...)
	for i, a := range args[1:] {
		t := params.At(i).Type()
		if s, ok := t.Underlying().(*types.Slice); ok {
			t = s.Elem()
		}
		if isStringType(t) {
			out[i+1] = a.constants()
		}
	}
	return out
}

// constants are the constants in v and in what it is made of.
func (v val) constants() val {
	var out []*term
	for _, t := range v {
		t.walk(func(t *term) bool {
			if t.kind == kConst {
				out = append(out, t)
			}
			return true
		})
	}
	return fromTerms(out)
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

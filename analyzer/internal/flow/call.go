package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// maxApplySels bounds how deep in the heap a function value may lie for its call to be left to callers: those that build
// an object name its own functions and those of its client, not what lies further down. Elements of lists do not count.
const maxApplySels = 2

// applyDepth is how deep in the heap the location t lies, see [maxApplySels].
func (t *term) applyDepth() int {
	n := 0
	for _, s := range t.sels {
		if !isElem(s) {
			n++
		}
	}
	return n
}

// maxNest bounds closures applied inside closures.
const maxNest = 8

// A callRec is a call whose callee has a summary: what is needed to carry the callee's attachments over.
type callRec struct {
	sum *summary
	env *env
	pos Pos // of the call in this function, which may be an outer one
}

func (v val) after(steps []Step) val {
	return withSteps(v, steps)
}

// call evaluates a call, go or defer instruction. res is nil where the results are thrown away.
func (f *fn) call(in ssa.CallInstruction, res ssa.Value) bool {
	c := in.Common()
	sig := c.Signature()
	args := make([]val, 0, len(c.Args)+1)
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return f.builtin(b.Name(), c, res)
	}
	var out []val
	pos := f.e.pos(in.Pos())
	var custom *model.CustomFunc // what users say of the callee
	var obj *types.Func
	if c.IsInvoke() {
		recv := f.val(c.Value)
		args = append(args, recv)
		for _, a := range c.Args {
			args = append(args, f.val(a))
		}
		obj = c.Method
		if custom = f.e.customOf(obj); custom != nil && len(custom.Transfers) > 0 {
			out = make([]val, sig.Results().Len())
		} else {
			out = f.invoke(in, c.Method, c.Value.Type(), args, pos, "")
		}
	} else {
		for _, a := range c.Args {
			args = append(args, f.val(a))
		}
		if callee := c.StaticCallee(); callee != nil {
			obj, _ = callee.Object().(*types.Func)
			custom = f.e.customOf(obj)
		}
		if callee := c.StaticCallee(); custom != nil && len(custom.Transfers) > 0 {
			out = make([]val, sig.Results().Len())
		} else if callee != nil {
			var free []val
			if mc, ok := c.Value.(*ssa.MakeClosure); ok {
				for _, b := range mc.Bindings {
					free = append(free, f.val(b))
				}
			}
			out = f.static(in, callee, free, args, pos)
		} else {
			out = f.dispatch(in, f.val(c.Value), "", args, sig.Results().Len(), pos, "d", 0)
		}
	}
	if custom != nil {
		if mc, ok := c.Value.(*ssa.MakeClosure); ok && obj != nil && obj.Signature().Recv() != nil && len(args) < obj.Signature().Params().Len()+1 {
			args = append([]val{f.val(mc.Bindings[0])}, args...) // a method value called at once
		}
		out = f.customCall(in, obj, custom, args, append([]val(nil), out...), pos)
	}
	if res == nil {
		return false
	}
	// What a result type cannot carry is no flow: errors, numbers, booleans.
	rs := sig.Results()
	for i := range out {
		if i < rs.Len() {
			out[i] = carried(out[i], rs.At(i).Type())
		}
	}
	if rs.Len() > 1 {
		return f.setTuple(res, out)
	}
	if len(out) > 0 {
		return f.set(res, out[0])
	}
	return false
}

// carries reports whether a value of type t can hold a credential or a way to one. Errors are taken not to: what an
// error says of a credential is a matter of logging.
func carries(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0 || u.Kind() == types.UnsafePointer
	case *types.Interface:
		return !(u.NumMethods() == 1 && u.Method(0).Name() == "Error")
	}
	return true
}

// static calls a known function.
func (f *fn) static(in ssa.CallInstruction, callee *ssa.Function, free, args []val, pos Pos) []val {
	if o := callee.Origin(); o != nil {
		callee = o
	}
	obj, _ := callee.Object().(*types.Func)
	if obj != nil {
		if callee.Synthetic != "" && strings.Contains(callee.Synthetic, "bound method") && len(free) == 1 {
			args = append([]val{free[0]}, args...)
		}
		if out, ok := f.table(in, obj, args, pos); ok {
			return out
		}
	}
	key := fnKey(callee)
	if s, ok := f.e.summaryOf(key, callee.Pkg, obj); ok {
		return f.instantiate(in, s, "", args, free, pos, short(key))
	}
	return f.unknown(in, key, args, resultsOf(callee.Signature), pos)
}

func resultsOf(sig *types.Signature) int { return sig.Results().Len() }

// short is a function's name as people write it: the last element of the path, without the folder.
func short(key string) string {
	i := strings.LastIndexByte(key, '/')
	if i < 0 {
		return key
	}
	pre := ""
	if strings.HasPrefix(key, "(*") {
		pre = "(*"
	} else if strings.HasPrefix(key, "(") {
		pre = "("
	}
	return pre + key[i+1:]
}

// invoke calls an interface method.
func (f *fn) invoke(in ssa.Instruction, m *types.Func, it types.Type, args []val, pos Pos, tag string) []val {
	if out, ok := f.table(in, m, args, pos); ok {
		return out
	}
	f.handsOn(args)
	if m.FullName() == "(net/http.RoundTripper).RoundTrip" {
		defer f.relay(args[1], pos, m.FullName())
	}
	if len(args[0]) > 1 {
		// Only one of them is called: none overwrites what another may have written.
		f.alternatives++
		defer func() { f.alternatives-- }()
	}
	sig := m.Type().(*types.Signature)
	nres := sig.Results().Len()
	out := make([]val, nres)
	var rest []*term // receivers of unknown type
	for i, t := range args[0] {
		if rs, ok := f.customMethod(in, t, m.Name(), withRecv(one(t), args), nres, pos, tag+"m"+itoa(i)); ok {
			out = mergeResults(out, rs)
			continue
		}
		if s := f.methodOf(t, m.Name()); s != nil {
			rs := f.instantiate(in, s, tag+"m"+itoa(i), withRecv(one(t), args), nil, pos, short(s.key))
			out = mergeResults(out, rs)
			continue
		}
		if lm := f.libMethod(t, m.Name()); lm != nil {
			if rs, ok := f.table(in, lm, withRecv(one(t), args), pos); ok {
				out = mergeResults(out, rs)
				continue
			}
		}
		rest = append(rest, t)
	}
	if len(rest) == 0 && len(args[0]) > 0 {
		return out
	}
	if near := plainParams(rest); len(near) > 0 && f.e.worthPending(it) {
		// Callers know what they pass.
		out = mergeResults(out, f.pend(in, near, m.Name(), args[1:], nres, pos, tag, 0))
		if rest = others(rest, near); len(rest) == 0 {
			return out
		}
	}
	recv := objectsOnly(rest)
	impls := f.e.implementations(it, m.Name())
	if len(impls) > 1 {
		f.alternatives++
		defer func() { f.alternatives-- }()
	}
	for i, s := range impls {
		rs := f.customImpl(in, s, withRecv(recv, args), pos, func() []val {
			return f.instantiate(in, s, tag+"i"+itoa(i), withRecv(recv, args), nil, pos, short(s.key))
		})
		out = mergeResults(out, rs)
	}
	if len(impls) == 0 {
		pending := recv.open()
		if len(pending) > 0 && f.e.worthPending(it) {
			rs := f.pend(in, pending, m.Name(), args[1:], nres, pos, tag, 0)
			out = mergeResults(out, rs)
		}
		out = mergeResults(out, f.unknown(in, m.FullName(), withRecv(recv, args), nres, pos))
	}
	return out
}

// objectsOnly are the terms that may be an object with methods: no strings, and no results of unknown functions, of which
// any field would be anything.
func objectsOnly(v []*term) val {
	var out []*term
	for _, t := range v {
		if t.kind == kPath || t.kind == kDecode || t.kind == kOrigin && t.org.fields {
			out = append(out, t)
		}
	}
	return fromTerms(out)
}

// plainParams are the terms that are a parameter or free variable itself, not something below one.
func plainParams(v []*term) val {
	var out val
	for _, t := range v {
		if t.kind == kPath && len(t.sels) == 0 && (t.root.kind == rParam || t.root.kind == rFree) {
			out = append(out, t)
		}
	}
	return out
}

// others is v without the terms of w.
func others(v []*term, w val) []*term {
	var out []*term
	for _, t := range v {
		if !slices.Contains(w, t) {
			out = append(out, t)
		}
	}
	return out
}

// open is the part of v that a caller has still to name.
func (v val) open() val {
	var out val
	for _, t := range v {
		if t.kind == kPath && (t.root.open() || t.root.kind == rGlobal) {
			out = append(out, t)
		}
	}
	return out
}

func withRecv(recv val, args []val) []val {
	out := append([]val(nil), args...)
	out[0] = recv
	return out
}

func mergeResults(a, b []val) []val {
	for i := range a {
		if i < len(b) {
			a[i] = union(a[i], b[i])
		}
	}
	return a
}

// methodOf is the summary of a method of an object whose type is known.
func (f *fn) methodOf(t *term, name string) *summary {
	if k := f.dynamicType(t); k != "" {
		return f.e.method(k, name)
	}
	return nil
}

// dynamicType is the key of the named type of an object, or of what an interface holds; "" when unknown, or without name.
func (f *fn) dynamicType(t *term) string {
	if k := f.typeName(t); k != "" {
		return k
	}
	k := strings.TrimPrefix(t.box, "*")
	if !strings.Contains(k, ".") || strings.ContainsAny(k, "[{( ") {
		return ""
	}
	return k
}

// libMethod is the method of an object of a library type that a table describes, or nil.
func (f *fn) libMethod(t *term, name string) *types.Func {
	k := f.typeName(t)
	if k == "" {
		return nil
	}
	n := namedOf(f.e.typeByKey(k))
	if n == nil || f.e.tableOf(n.Obj().Pkg()) == nil {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(n, true, n.Obj().Pkg(), name)
	m, _ := obj.(*types.Func)
	return m
}

// dispatch calls a function value, or the method of an object where method is not "". args[0] is the receiver then
// only for the callee: it is not in args.
func (f *fn) dispatch(in ssa.Instruction, callee val, method string, args []val, nres int, pos Pos, tag string, age int) []val {
	out := make([]val, nres)
	switch method {
	case "":
		callee = withoutVars(callee)
	case "RoundTrip":
		callee = f.e.transports(callee)
	}
	if f.nest >= maxNest {
		f.e.gap(f.key, "applies function values too deeply")
		return out
	}
	f.nest++
	defer func() { f.nest-- }()
	f.handsOn(args)
	if len(callee) > 1 {
		f.alternatives++
		defer func() { f.alternatives-- }()
	}
	var open val
	unknown := len(callee) == 0
	for i, t := range callee {
		sub := tag + itoa(i)
		switch {
		case t.kind == kFunc:
			if rs, ok := f.applyFunc(in, t, args, nres, pos, sub); ok {
				out = mergeResults(out, rs)
			} else {
				out = mergeResults(out, f.unknown(in, t.str, append(t.args[:len(t.args):len(t.args)], args...), nres, pos))
			}
		case method != "":
			if rs, ok := f.customMethod(in, t, method, append([]val{one(t)}, args...), nres, pos, sub); ok {
				out = mergeResults(out, rs)
			} else if s := f.methodOf(t, method); s != nil {
				rs := f.instantiate(in, s, sub, append([]val{one(t)}, args...), nil, pos, short(s.key))
				out = mergeResults(out, rs)
			} else if lm := f.libMethod(t, method); lm != nil {
				if rs, ok := f.table(in, lm, append([]val{one(t)}, args...), pos); ok {
					out = mergeResults(out, rs)
				}
			} else if ms := f.varMethods(t, method); len(ms) > 0 {
				if f.inVar[t.key] {
					continue
				}
				f.inVar[t.key] = true
				defer delete(f.inVar, t.key)
				for j, s := range ms {
					rs := f.instantiate(in, s, sub+"v"+itoa(j), append([]val{one(t)}, args...), nil, pos, short(s.key))
					out = mergeResults(out, rs)
				}
			} else if t.kind == kPath && (t.root.open() || t.root.kind == rGlobal) {
				open = append(open, t)
			}
		case t.kind == kPath && t.root.kind == rGlobal:
			fns := f.e.globalFuncs(t)
			for j, g := range fns {
				if rs, ok := f.applyFunc(in, g, args, nres, pos, sub+"g"+itoa(j)); ok {
					out = mergeResults(out, rs)
				}
			}
			if len(fns) == 0 {
				unknown = true
			}
		case t.kind == kPath && t.root.open():
			open = append(open, t)
		case t.kind == kPath && t.root.kind == rAlloc && len(funcsIn(callee)) > 0:
			// The address of a captured variable, beside the function in it.
		default:
			f.yieldUnknown(in, t, args, pos, sub)
			unknown = true
		}
	}
	if len(open) > 0 {
		out = mergeResults(out, f.pend(in, open, method, args, nres, pos, tag, age))
	} else if unknown && method == "" {
		out = mergeResults(out, f.unknown(in, "function value", args, nres, pos))
	}
	return out
}

// applyFunc calls a function value whose function is known.
func (f *fn) applyFunc(in ssa.Instruction, t *term, args []val, nres int, pos Pos, tag string) ([]val, bool) {
	if out, ok := f.applyMade(in, t, args, nres, pos); ok {
		return out, true
	}
	if out, ok := f.applyIter(in, t, args, nres, pos, tag); ok {
		return out, true
	}
	free := t.args
	if len(t.sels) > 0 { // a method value: the receiver is bound
		args = append(append([]val(nil), t.args...), args...)
		free = nil
		for i, r := range args[0] {
			if rs, ok := f.customMethod(in, r, t.str[strings.LastIndexByte(t.str, '.')+1:], withRecv(one(r), args), nres, pos, tag+"b"+itoa(i)); ok {
				return rs, true
			}
		}
		if s := f.boundMethod(t, args[0]); s != nil {
			return f.instantiate(in, s, tag, args, nil, pos, short(s.key)), true
		}
	}
	var obj *types.Func
	if f.e.custom != nil {
		obj = f.e.funcByKey(t.str)
	}
	if cu := f.e.customOf(obj); cu != nil {
		return f.withCustom(in, obj, cu, args, nres, pos, func() ([]val, bool) { return f.applyPlain(in, t, args, free, pos, tag) }), true
	}
	return f.applyPlain(in, t, args, free, pos, tag)
}

// applyPlain calls a function value as the program or a table has it.
func (f *fn) applyPlain(in ssa.Instruction, t *term, args, free []val, pos Pos, tag string) ([]val, bool) {
	if s, ok := f.e.summaryByKey(t.str); ok {
		return f.instantiate(in, s, tag, args, free, pos, short(t.str)), true
	}
	if obj := f.e.libFunc(t.str); obj != nil {
		return f.table(in, obj, args, pos)
	}
	return nil, false
}

// boundMethod finds the method behind a method value of an interface.
func (f *fn) boundMethod(t *term, recv val) *summary {
	i := strings.LastIndexByte(t.str, '.')
	for _, r := range recv {
		if s := f.methodOf(r, t.str[i+1:]); s != nil {
			return s
		}
	}
	return nil
}

// pend leaves a call to the callers.
func (f *fn) pend(in ssa.Instruction, callee val, method string, args []val, nres int, pos Pos, tag string, age int) []val {
	var near val
	for _, t := range callee {
		if t.applyDepth() <= maxApplySels {
			near = append(near, t)
		}
	}
	if callee = near; len(callee) == 0 {
		return make([]val, nres)
	}
	k := tag + "@" + itoa(f.block.Index) + "." + itoa(f.idx)
	a := f.applyByID[k]
	if a == nil {
		if len(f.applies) >= maxApplies {
			f.e.gap(f.key, "calls too many function values")
			return make([]val, nres)
		}
		a = &apply{id: len(f.applies), method: method, nres: nres, pos: pos, age: age, args: make([]val, len(args))}
		f.applies = append(f.applies, a)
		f.applyByID[k] = a
	}
	for _, v := range args {
		f.markPartial(v, 0)
	}
	a.callee = union(a.callee, callee)
	for i := range args {
		if i < len(a.args) {
			a.args[i] = union(a.args[i], args[i])
		}
	}
	out := make([]val, nres)
	for i := range out {
		if i < 10 {
			out[i] = one(pathTerm(root{kind: rRes, n: a.id, name: itoa(i)}))
		}
	}
	return out
}

// markPartial notes that objects reachable from v may be filled by a pending call: what is read from them later is for
// callers to resolve.
func (f *fn) markPartial(v val, depth int) {
	for _, t := range v {
		if t.kind == kFunc && depth <= 2 {
			for _, a := range t.args {
				f.markPartial(a, depth)
			}
		}
		if t.kind != kPath || t.root.kind != rAlloc || t.root.n >= len(f.info) || depth > 2 || depth > 0 && (f.info[t.root.n].str || t.isElement()) {
			continue
		}
		f.info[t.root.n].partial = true
		for _, s := range f.mem.all(t.root) {
			if s.ptr {
				f.markPartial(s.v, depth+1)
			}
		}
	}
}

// instantiate applies a summary at a call: it makes the callee's objects anew, replays its writes and pending calls,
// and remembers the call for the callee's attachments.
func (f *fn) instantiate(in ssa.Instruction, s *summary, tag string, args, free []val, pos Pos, name string) []val {
	if s == nil {
		return nil
	}
	f.tick()
	if f.exhausted() { // one call can apply functions within functions without end
		return make([]val, len(s.results))
	}
	if s.trivial() && f.e.sums[s.key] != s { // what a function of this package attaches is not known yet
		return make([]val, len(s.results))
	}
	at := f.here()
	pts := f.now()
	local := f.e.pos(in.Pos())
	if !local.IsValid() {
		local = pos
	}
	e := &env{f: f, at: at, pts: pts, params: args, free: free, res: map[int][]val{},
		step: Step{pos, "passed to " + name}}
	for i, o := range s.objects {
		r := f.object(objKey{in, tag + "#" + itoa(i)}, nil)
		inf := &f.info[r.n]
		inf.tname, inf.fresh, inf.lib, inf.str, inf.made = o.tname, true, o.lib, o.str, o.typ
		if o.pos.IsValid() {
			inf.pos = o.pos
		}
		e.objs = append(e.objs, r)
	}
	replay := func(late bool) {
		for _, w := range s.writes {
			if mentionsResult(w.v) != late {
				continue
			}
			v := e.val(w.v)
			if len(v) == 0 && len(w.v) > 0 {
				continue
			}
			st := store{seq: f.next(), strong: w.strong && f.alternatives == 0, ptr: w.ptr, part: w.part, pos: local}
			w.sels = e.sels(w.sels)
			switch w.root.kind {
			case rAlloc:
				st.fresh = true
				f.write(one(pathTerm(e.objs[w.root.n])), w.sels, v, st)
			case rParam:
				if w.root.n < len(args) {
					f.cleanedArg(in, w.root.n, w.sels, v)
					f.write(args[w.root.n], w.sels, v, st)
				}
			case rFree:
				if w.root.n < len(free) {
					f.write(free[w.root.n], w.sels, v, st)
				}
			case rGlobal:
				f.write(one(pathTerm(w.root)), w.sels, v, st)
			case rRes:
				f.write(e.val(one(pathTerm(w.root))), w.sels, v, st)
			}
		}
	}
	replay(false)
	for _, a := range s.applies {
		callee := e.val(a.callee)
		as := make([]val, len(a.args))
		for i, x := range a.args {
			as[i] = e.val(x)
		}
		// What the pending call is made of stays as it is for the callers' callers.
		e.res[a.id] = f.dispatch(in, callee, a.method, as, a.nres, a.pos, tag+"p"+itoa(a.id)+".", a.age)
	}
	replay(true)
	out := make([]val, len(s.results))
	for i, r := range s.results {
		out[i] = e.results(r, "call"+itoa(at.block.Index)+"."+itoa(at.idx)+tag)
	}
	k := tag + "@" + itoa(at.block.Index) + "." + itoa(at.idx) + s.key
	if rec := f.callByKey[k]; rec != nil {
		rec.sum, rec.env = s, e
	} else {
		rec := &callRec{s, e, local}
		f.callByKey[k] = rec
		f.calls = append(f.calls, rec)
	}
	return out
}

func mentionsResult(v val) bool {
	for _, t := range v {
		if !t.walk(func(t *term) bool { return t.kind != kPath || t.root.kind != rRes }) {
			return true
		}
	}
	return false
}

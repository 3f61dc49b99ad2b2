package flow

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Budgets of one function. Past one it gets what was found so far, and a gap.
const (
	maxPasses  = 5       // passes over a function with loops: values settle in two or three
	maxQuery   = 64      // locations that one load looks into: pointers lead to a few, a cyclic structure to many
	maxInstrs  = 20000   // instructions of one function: generated tables beyond that carry no credentials
	maxTargets = 16      // locations that one write may go to through pointers
	maxWork    = 8000000 // transfer steps of one function: that which wires up a large server takes a million
	maxApplies = 48      // pending applies kept of one function
	maxObjects = 4000    // objects that one function makes, by itself or through calls
)

// fn is the state of one function under analysis.
type fn struct {
	e    *engine
	fn   *ssa.Function
	key  string
	mem  *memory
	vals map[ssa.Value]val
	// tuples holds the components of tuple-valued instructions.
	tuples map[ssa.Value][]val

	objects map[objKey]root
	info    []object // by root.n

	applies   []*apply
	applyByID map[string]*apply
	calls     []*callRec
	callByKey map[string]*callRec
	direct    []*attach
	directBy  map[string]*attach

	exits    []point
	sum      *summary
	objIndex map[root]int // objects that callers see, by their number in the summary

	defers     []*ssa.Defer // in the order of the source
	runsDefers bool         // some block runs them

	block   *ssa.BasicBlock
	idx     int
	seq     int
	query   []location // looked into by the load under way
	loading bool
	byName  bool // whether the program itself asks for an element of a map by its key
	pass    int  // over the function, the first being 0
	work    int  // transfer steps taken
	nest    int  // nesting of applied closures
	spoken  bool // a method is run for what it says to a log: that is on its way to no request
	cuts    int  // locations that a load came to again and left out
	// alternatives counts the calls under way of which only one of several callees is called
	alternatives int
	late         []point // see [fn.now]
	goesOn       bool    // it starts goroutines

	customSeen   bool // customParams was computed
	customParams map[int][]model.CustomSource
	cleans       map[ssa.Value][]point // where values that are no locations are cleaned

	inVar   map[string]bool // objects in variables whose method is being called
	proxies []proxied
	graph   flowGraph

	guarded bool // guardAt was computed
	guardAt map[*ssa.BasicBlock]guard
}

// objKey identifies an object that a function makes: the instruction, and for a call which of the callee's objects.
type objKey struct {
	at  ssa.Instruction
	sub string
}

// An object is what a root of kind rAlloc stands for.
type object struct {
	typ   types.Type // may be nil
	made  types.Type // the type that the callee which makes it gives it, nil if it is none of this package
	tname string     // key of its named type, "" if it has none
	pos   Pos
	at    ssa.Instruction // what makes it
	fresh bool            // made by a callee
	lib   bool            // made by a library, so that fields that nobody set are not empty
	str   bool            // a variable that holds a string, which others have a pointer to
	// partial: a pending call may fill it, so that it is not empty either
	partial bool
}

func newFn(e *engine, f *ssa.Function) *fn {
	return &fn{
		e: e, fn: f, key: fnKey(f), mem: newMemory(),
		vals: map[ssa.Value]val{}, tuples: map[ssa.Value][]val{},
		objects: map[objKey]root{}, applyByID: map[string]*apply{}, callByKey: map[string]*callRec{},
		directBy: map[string]*attach{}, inVar: map[string]bool{},
	}
}

// fnKey names a function the same way in every process.
func fnKey(f *ssa.Function) string {
	if o := f.Origin(); o != nil {
		f = o
	}
	if obj, ok := f.Object().(*types.Func); ok && f.Parent() == nil && obj.Name() != "init" {
		return obj.Origin().FullName()
	}
	return f.String()
}

// object returns the root for an object made at an instruction.
func (f *fn) object(k objKey, t types.Type) root {
	if r, ok := f.objects[k]; ok {
		return r
	}
	r := root{kind: rAlloc, n: len(f.info)}
	if len(f.info) >= maxObjects {
		f.e.gap(f.key, "makes too many objects")
		r.n = maxObjects - 1
		return r
	}
	o := object{typ: t, tname: typeKey(t), at: k.at}
	o.str = t != nil && (isStringType(t) || isBytes(t))
	if k.at != nil {
		o.pos = f.e.pos(k.at.Pos())
	}
	f.objects[k] = r
	f.info = append(f.info, o)
	f.mem.born = append(f.mem.born, f.here())
	return r
}

// run computes the function's summary. It does nothing for a function without a body.
func (f *fn) run() {
	if f.fn.Blocks == nil {
		return
	}
	n := 0
	for _, b := range f.fn.Blocks {
		n += len(b.Instrs)
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Defer:
				f.defers = append(f.defers, in)
			case *ssa.RunDefers:
				f.runsDefers = true
			case *ssa.Go:
				f.goesOn = true
			}
		}
		if len(b.Instrs) > 0 {
			if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
				f.exits = append(f.exits, point{b, len(b.Instrs) + serveSteps})
			}
		}
	}
	if n > maxInstrs {
		f.e.gap(f.key, fmt.Sprintf("has %d instructions", n))
		return
	}
	order := reversePostorder(f.fn)
	f.mem.live = map[*ssa.BasicBlock]bool{}
	for _, b := range order {
		f.mem.live[b] = true
	}
	for pass := 0; ; pass++ {
		f.pass = pass
		changed := false
		f.mem.changed = false
		for _, b := range order {
			f.block = b
			for i, in := range b.Instrs {
				f.idx, f.seq = i, 0
				if f.exhausted() {
					return
				}
				if f.instr(in) {
					changed = true
				}
				if f.e.custom != nil && f.customValue(in) {
					changed = true
				}
			}
		}
		if !changed && !f.mem.changed {
			break
		}
		if pass == 0 && !hasLoop(f.fn) && !f.goesOn {
			break
		}
		if pass >= maxPasses {
			break // values grow monotonically: what is missing are rare combinations around a loop
		}
	}
	f.serveProxies()
}

func (f *fn) tick() {
	f.work++
	f.e.tick()
}

// exhausted reports whether the function has used up its budget of work. What was found so far counts.
func (f *fn) exhausted() bool {
	if f.work+f.mem.steps+f.mem.scanned/8 < maxWork { // a store is an eighth of the work of a block
		return false
	}
	f.e.gap(f.key, "takes too much work")
	return true
}

// set records the value of an instruction and reports whether it grew.
func (f *fn) set(v ssa.Value, x val) bool {
	old := f.vals[v]
	u := union(old, x)
	if equal(old, u) && sameMarks(old, u) {
		return false
	}
	f.vals[v] = u
	return true
}

func (f *fn) setTuple(v ssa.Value, xs []val) bool {
	old := f.tuples[v]
	if len(old) < len(xs) {
		old = append(old[:len(old):len(old)], make([]val, len(xs)-len(old))...)
	}
	changed := false
	for i, x := range xs {
		u := union(old[i], x)
		if !equal(u, old[i]) || !sameMarks(u, old[i]) {
			changed = true
			old[i] = u
		}
	}
	f.tuples[v] = old
	return changed
}

// val is the value of an operand.
func (f *fn) val(v ssa.Value) val {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.String {
			if s := constant.StringVal(v.Value); s != "" && len(s) <= 2048 {
				return one(constTerm(s))
			}
		}
		return nil
	case *ssa.Parameter:
		for i, p := range f.fn.Params {
			if p == v {
				t := pathTerm(root{kind: rParam, n: i})
				t.names = []string{v.Name()}
				if f.e.custom != nil {
					return union(one(t), f.customParam(i, v), f.customTyped(v, "parameter "))
				}
				return one(t)
			}
		}
		return nil
	case *ssa.FreeVar:
		for i, p := range f.fn.FreeVars {
			if p == v {
				t := pathTerm(root{kind: rFree, n: i})
				t.names = []string{v.Name()}
				return one(t)
			}
		}
		return nil
	case *ssa.Global:
		if f.e.custom != nil {
			return union(f.e.globalVal(v), f.customTyped(v, "variable "))
		}
		return f.e.globalVal(v)
	case *ssa.Function:
		return f.funcVal(v, nil)
	case *ssa.Builtin:
		return nil
	}
	if len(f.cleans) > 0 {
		return f.cleanedVal(v)
	}
	return f.vals[v]
}

// funcVal is the value of a function, or of a closure over bindings.
func (f *fn) funcVal(v *ssa.Function, bindings []ssa.Value) val {
	t := &term{kind: kFunc, str: fnKey(v)}
	if v.Synthetic != "" && v.Object() != nil {
		// A method value binds its receiver as the first parameter; a method expression is the method itself.
		if obj, ok := v.Object().(*types.Func); ok {
			t.str = obj.Origin().FullName()
		}
		if len(bindings) == 1 && len(v.FreeVars) == 1 {
			t.sels = []string{"bound"}
		}
	}
	for _, b := range bindings {
		t.args = append(t.args, f.val(b))
	}
	if t.size() > maxSize {
		for i, a := range t.args {
			if len(a) > 2 {
				t.args[i] = a[:2]
			}
		}
	}
	return one(t.finish())
}

// instr evaluates one instruction and reports whether a value grew.
func (f *fn) instr(in ssa.Instruction) bool {
	f.tick()
	switch in := in.(type) {
	case *ssa.Alloc:
		return f.set(in, one(pathTerm(f.object(objKey{in, ""}, deref(in.Type())))))
	case *ssa.MakeMap:
		return f.set(in, one(pathTerm(f.object(objKey{in, ""}, in.Type()))))
	case *ssa.MakeChan:
		return f.set(in, one(pathTerm(f.object(objKey{in, ""}, in.Type()))))
	case *ssa.MakeSlice:
		return f.set(in, one(pathTerm(f.object(objKey{in, ""}, in.Type()))))
	case *ssa.BinOp:
		if in.Op == token.ADD && isStringType(in.Type()) {
			v := concat(f.val(in.X), f.val(in.Y))
			f.userinfoAttach(in, v)
			return f.set(in, v)
		}
		return false
	case *ssa.UnOp:
		switch in.Op {
		case token.MUL:
			if !carries(in.Type()) {
				return f.set(in, carried(f.loadVal(f.val(in.X), in.Type(), in), in.Type()))
			}
			v := f.loadVal(f.val(in.X), in.Type(), in)
			if fa, ok := in.X.(*ssa.FieldAddr); ok {
				v = f.readPart(v, f.val(in.X), deref(fa.X.Type()), fa.Field)
			}
			return f.set(in, v)
		case token.ARROW:
			v := f.project(f.val(in.X), []string{"[]"}, []point{f.here()})
			if in.CommaOk {
				return f.setTuple(in, []val{v, nil})
			}
			return f.set(in, v)
		}
		return false
	case *ssa.ChangeType:
		return f.set(in, f.val(in.X))
	case *ssa.ChangeInterface:
		return f.set(in, f.val(in.X))
	case *ssa.MakeInterface:
		return f.set(in, f.boxed(in))
	case *ssa.SliceToArrayPointer:
		return f.set(in, f.val(in.X))
	case *ssa.Convert:
		return f.set(in, f.converted(in))
	case *ssa.MultiConvert:
		return f.set(in, f.val(in.X))
	case *ssa.Slice:
		return f.set(in, f.slice(in))
	case *ssa.MakeClosure:
		v := f.funcVal(in.Fn.(*ssa.Function), in.Bindings)
		f.handlerClosure(in, v)
		return f.set(in, v)
	case *ssa.FieldAddr:
		st := deref(in.X.Type())
		return f.set(in, f.fieldOf(f.val(in.X), st, in.Field))
	case *ssa.Field:
		if !carries(in.Type()) {
			return false
		}
		st := in.X.Type()
		a := f.fieldOf(f.val(in.X), st, in.Field)
		return f.set(in, f.readPart(f.loadVal(a, in.Type(), in), a, st, in.Field))
	case *ssa.IndexAddr:
		sel := "[]"
		if c, ok := in.Index.(*ssa.Const); ok && c.Value != nil {
			if _, isArr := deref(in.X.Type()).Underlying().(*types.Array); isArr {
				sel = "[" + c.Value.ExactString() + "]"
			}
		}
		return f.set(in, below(f.val(in.X), sel, ""))
	case *ssa.Index:
		if isStringType(in.X.Type()) {
			return false
		}
		return f.set(in, f.loadVal(below(f.val(in.X), "[]", ""), in.Type(), in))
	case *ssa.Lookup:
		if isStringType(in.X.Type()) {
			return false
		}
		m := f.val(in.X)
		f.byName = true
		v := f.loadVal(below(m, f.mapKey(in.Index), ""), in.Type(), in)
		f.byName = false
		if in.CommaOk {
			return f.setTuple(in, []val{v, nil})
		}
		return f.set(in, v)
	case *ssa.Range:
		return f.set(in, f.val(in.X))
	case *ssa.Next:
		if in.IsString {
			return false
		}
		m := f.val(in.Iter)
		return f.setTuple(in, []val{nil, f.rangeKeys(m), f.loadVal(below(m, rangedElem(in), ""), nil, in)})
	case *ssa.Extract:
		if t := f.tuples[in.Tuple]; in.Index < len(t) {
			return f.set(in, t[in.Index])
		}
		return false
	case *ssa.TypeAssert:
		v := f.asserted(f.val(in.X), in.AssertedType)
		if in.CommaOk {
			return f.setTuple(in, []val{v, nil})
		}
		return f.set(in, v)
	case *ssa.Phi:
		if v, ok := f.looped(in); ok {
			return f.set(in, v)
		}
		if v, ok := f.withoutSecrets(in); ok {
			return f.set(in, v)
		}
		vs := make([]val, 0, len(in.Edges))
		for i, e := range in.Edges {
			if p := in.Block().Preds[i]; !f.mem.live[p] || deadEdge(p, in.Block()) || isShort(e, p, in.Block()) {
				continue
			}
			v := f.val(e)
			if len(in.Edges) > 1 && len(v) > 0 {
				v = v.with(alt{"phi" + itoa(in.Block().Index), itoa(i)})
			}
			vs = append(vs, v)
		}
		return f.set(in, union(vs...))
	case *ssa.Select:
		out := []val{nil, nil}
		for _, s := range in.States {
			if s.Dir == types.SendOnly {
				f.write(f.val(s.Chan), []string{"[]"}, f.val(s.Send), store{seq: f.next(), ptr: isPointer(s.Send.Type())})
				continue
			}
			out = append(out, f.project(f.val(s.Chan), []string{"[]"}, []point{f.here()}))
		}
		return f.setTuple(in, out)
	case *ssa.Call:
		return f.call(in, in)
	case *ssa.Go:
		return f.goes(in)
	case *ssa.Defer:
		if f.runsDefers {
			return false // it runs at the end
		}
		return f.call(in, nil)
	case *ssa.RunDefers:
		changed := false
		for i := len(f.defers) - 1; i >= 0; i-- {
			changed = f.call(f.defers[i], nil) || changed
		}
		return changed
	case *ssa.Store:
		f.storeInstr(in)
		return false
	case *ssa.MapUpdate:
		f.mapUpdate(in)
		return false
	case *ssa.Send:
		f.expectAnswers(f.val(in.Chan), f.val(in.X), 0)
		f.write(f.val(in.Chan), []string{"[]"}, f.val(in.X), store{seq: f.next(), ptr: isPointer(in.X.Type()), pos: f.e.pos(in.Pos())})
		return false
	case *ssa.Panic:
		f.panics(in)
		return false
	case *ssa.Return:
		f.answers(in)
		return false
	case *ssa.If, *ssa.Jump, *ssa.DebugRef:
		return false
	default:
		panic(fmt.Sprintf("unknown instruction %T", in))
	}
}

func (f *fn) next() int { f.seq++; return f.seq }

// loadVal is what is found where addr points to. Terms that are no locations stand for their own contents.
func (f *fn) loadVal(addr val, t types.Type, at ssa.Instruction) val {
	pts := []point{f.here()}
	agg := false
	if t != nil {
		switch t.Underlying().(type) {
		case *types.Struct, *types.Array:
			agg = true
		}
	}
	var vs []val
	places := placesOf(addr, 1)
	for i, a := range addr {
		if a.kind != kPath {
			vs = append(vs, one(a))
			continue
		}
		var got val
		if agg {
			got = f.loadAggregate(a.root, a.sels, pts, at)
		} else {
			got = f.load(a.root, a.sels, pts)
		}
		if len(a.names) > 0 {
			out := make(val, len(got))
			for i, x := range got {
				out[i] = x.before(nil, nil)
				c := *out[i]
				c.names = joinNames(c.names, a.names)
				out[i] = &c
			}
			got = out
		}
		if places != nil {
			got = got.with(among(places, i))
		}
		vs = append(vs, got.withAll(a.alts))
	}
	return union(vs...)
}

// fieldOf selects the i'th field of the struct type st below v, and notes its name with its tags.
func (f *fn) fieldOf(v val, st types.Type, i int) val {
	s, ok := st.Underlying().(*types.Struct)
	if !ok || i >= s.NumFields() {
		return nil
	}
	return below(v, s.Field(i).Name(), fieldName(st, s, i))
}

// below selects one step below every term of v.
func below(v val, sel, name string) val {
	out := make([]*term, 0, len(v))
	for _, t := range v {
		switch t.kind {
		case kPath:
			c := *t
			c.sels = concatSels(t.sels, []string{sel})
			if name != "" {
				c.names = joinNames(t.names, []string{name})
			}
			out = append(out, c.finish())
		case kFunc:
		default:
			if t = t.sub([]string{sel}, name); t != nil {
				out = append(out, t)
			}
		}
	}
	return fromTerms(out)
}

// boxed is a value put into an interface: it keeps its type, for dynamic calls and assertions.
func (f *fn) boxed(in *ssa.MakeInterface) val {
	v := f.val(in.X)
	f.methodsOfFunc(in, v)
	for _, t := range v {
		if t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 && t.root.n < len(f.info) && f.info[t.root.n].tname == "" {
			if k := typeKey(in.X.Type()); k != "" {
				f.info[t.root.n].tname = k
			}
		}
	}
	if len(v) == 0 || onlyTransfers(v) {
		// A value of which nothing is known still has methods.
		if typeKey(in.X.Type()) != "" && f.e.hasMethods(in.X.Type()) {
			r := f.object(objKey{in, "box"}, deref(in.X.Type()))
			f.info[r.n].lib = namedOf(in.X.Type()).Obj().Pkg() != f.e.pkg
			return union(one(pathTerm(r)), v)
		}
	}
	box := typeString(in.X.Type())
	out := make(val, len(v))
	for i, t := range v {
		c := *t
		c.box = box
		out[i] = &c
	}
	return out
}

func onlyTransfers(v val) bool {
	for _, t := range v {
		if t.kind != kXfer {
			return false
		}
	}
	return true
}

// asserted drops what cannot have the asserted type. What callers will supply is for them to drop.
func (f *fn) asserted(v val, t types.Type) val {
	if types.IsInterface(t) {
		return v
	}
	cast := "(" + typeString(t) + ")"
	if len(cast) > maxCast {
		return v
	}
	out := v[:0:0]
	for _, x := range v {
		switch {
		case x.kind != kPath:
			if x = x.sub([]string{cast}, ""); x != nil {
				out = append(out, x)
			}
		case !f.canBe(x, cast):
		case x.root.open() || x.root.kind == rGlobal:
			out = append(out, below(one(x), cast, "")...)
		default:
			out = append(out, x)
		}
	}
	return fromTerms(out)
}

// maxCast bounds the length of a type that is asserted: structs without a name are not told apart.
const maxCast = 200

func (f *fn) storeInstr(in *ssa.Store) {
	v := f.val(in.Val)
	addr := f.val(in.Addr)
	f.verifyStore(in, f.e.pos(in.Pos()))
	f.fieldOutput(in, addr, v, f.e.pos(in.Pos()))
	if len(v) == 0 {
		if !zeroMatters(in.Val.Type()) {
			return
		}
		// Overwriting with nothing of interest still ends what was there.
	}
	pos := f.e.pos(in.Pos())
	if fa, ok := in.Addr.(*ssa.FieldAddr); ok {
		st := deref(fa.X.Type())
		if s, ok := st.Underlying().(*types.Struct); ok {
			fld := s.Field(fa.Field)
			name := fld.Name()
			if n := namedOf(st); n != nil {
				name = n.Obj().Name() + "." + name
			}
			if !pos.IsValid() {
				pos = f.e.pos(fa.Pos())
			}
			v = v.step(Step{pos, "stored in " + name}, "")
		}
	}
	if g, ok := in.Addr.(*ssa.Global); ok {
		v = v.step(Step{pos, "stored in variable " + g.Name()}, "")
	}
	f.write(addr, nil, v, store{seq: f.next(), strong: true, ptr: isPointer(in.Val.Type()), pos: pos})
	f.keepOpen(in, v, pos)
	f.urlUserAttach(in, addr, v)
	f.rawQueryAttach(in, v)
	f.headerAttach(in, v)
	if f.e.custom != nil {
		f.customStore(in, v, pos)
	}
	f.proxyStore(in)
}

// zeroMatters reports whether storing a value of type t without terms is a clean overwrite worth remembering.
func zeroMatters(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice, *types.Pointer, *types.Interface, *types.Map, *types.Signature:
		return true
	}
	return false
}

func (f *fn) mapUpdate(in *ssa.MapUpdate) {
	sel := f.mapKey(in.Key)
	v := f.val(in.Value)
	m := f.val(in.Map)
	pos := f.e.pos(in.Pos())
	f.mapKeyKept(in, m, sel, v)
	if len(v) > 0 || strings.HasPrefix(sel, "[=") && zeroMatters(in.Value.Type()) {
		f.write(m, []string{sel}, v, store{seq: f.next(), strong: sel != "[]", ptr: isPointer(in.Value.Type()), pos: pos})
	}
	f.headerUpdate(in, m, v, pos)
}

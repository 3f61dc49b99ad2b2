package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Iterators are functions that call a function, so that closures and pending calls do most of the work: the body of a
// loop over one is a closure too. What is added here are the functions that libraries make. Each is a function value with
// a key of its own that no package can have, whose free variables say what it works on:
//
//   - seqFunc, an iterator: calls its argument with what is found below its free variables when it is called, one for
//     each parameter; its selectors say what below them, see [model.Yield];
//   - collectFunc, an argument for iterators: adds what it is called with to the elements of its free variable;
//   - insertFunc, another: puts the second value into a map, its free variable, under the first;
//   - keepFunc and nextFunc: iter.Pull runs an iterator with the one, and hands out the other, which gives what was kept.
const (
	seqFunc     = "$seq"
	collectFunc = "$collect"
	insertFunc  = "$insert"
	keepFunc    = "$keep"
	nextFunc    = "$next"
)

// itself is the selector of a seqFunc for a free variable that is the value itself.
const itself = "$"

// rangeKey is the selector of any key of a map.
const rangeKey = "[k]"

func iterFunc(key string, sels []string, args ...val) val {
	return one((&term{kind: kFunc, str: key, sels: sels, args: args}).finish())
}

// applyIter calls a function value if it is one of those above.
func (f *fn) applyIter(in ssa.Instruction, t *term, args []val, nres int, pos Pos, tag string) ([]val, bool) {
	if !strings.HasPrefix(t.str, "$") {
		return nil, false
	}
	out := make([]val, nres)
	arg := func(i int) val {
		if i < len(args) {
			return args[i]
		}
		return nil
	}
	switch t.str {
	case seqFunc:
		vals := make([]val, len(t.args))
		for i, a := range t.args {
			switch sel := t.sels[i]; sel {
			case itself:
				vals[i] = a
			case "[]":
				vals[i] = f.member(a, in)
			default:
				vals[i] = f.project(a, []string{sel}, f.now())
			}
		}
		f.dispatch(in, arg(0), "", vals, 1, pos, tag+"y", 0)
	case collectFunc:
		f.write(t.args[0], []string{"[]"}, arg(0), store{seq: f.next(), ptr: true, pos: pos})
	case insertFunc:
		f.insert(t.args[0], arg(0), arg(1), pos)
	case keepFunc:
		for i, a := range args {
			f.write(t.args[0], []string{kept(i)}, a, store{seq: f.next(), ptr: true, pos: pos})
		}
	case nextFunc:
		for i := range out {
			out[i] = f.project(t.args[0], []string{kept(i)}, f.now())
		}
	}
	return out, true
}

// kept is the pseudo field for the i'th of the values that an iterator yields at a time.
func kept(i int) string { return "$" + itoa(i) }

// member is any element of v. One whose parts were set by themselves is put together.
func (f *fn) member(v val, at ssa.Instruction) val {
	sels := []string{"[]"}
	places := placesOf(v, 0)
	vs := make([]val, 0, len(v))
	for i, t := range v {
		if t.kind == kPath {
			below := concatSels(t.sels, sels)
			if _, parts, _ := f.reaching(t.root, below, f.now()); len(parts) > 0 {
				got := f.loadAggregate(t.root, below, f.now(), at).withAll(t.alts)
				if places != nil {
					got = got.with(among(places, i))
				}
				vs = append(vs, got)
				continue
			}
		}
		vs = append(vs, f.project(one(t), sels, f.now()))
		if n := len(vs) - 1; places != nil && t.kind == kPath {
			vs[n] = vs[n].with(among(places, i))
		}
	}
	return union(vs...)
}

// insert puts v into a map under a key. What was chosen together with one of several keys goes to that key.
func (f *fn) insert(m, key, v val, pos Pos) {
	add := func(sel string, v val) {
		f.write(m, []string{sel}, v, store{seq: f.next(), ptr: true, pos: pos})
	}
	var rest []*term
	chosen := 0
	for _, k := range key {
		if sel := keySel(one(k), false); sel != "[]" && (len(key) == 1 || len(k.alts) > 0) {
			add(sel, v.onlyAll(k.alts))
			chosen++
			continue
		}
		rest = append(rest, k)
	}
	if len(rest) > 0 {
		add(rangeKey, fromTerms(rest))
	}
	if len(rest) > 0 || chosen == 0 {
		add("[]", v)
	}
}

// onlyAll is the part of v that can be where all of alts were chosen.
func (v val) onlyAll(alts []alt) val {
	for _, a := range alts {
		v = v.only(a)
	}
	return v
}

// keys are the keys of the map at (r, sels) when control is at pts: constant ones are the selectors of its elements, each
// chosen together with the element, others are kept by themselves.
func (f *fn) keys(r root, sels []string, pts []point) val {
	n := len(sels)
	elem := concatSels(sels, []string{"[]"})
	if len(elem) != n+1 || elem[n] != "[]" {
		return nil // too deep
	}
	covering, parts, _ := f.reaching(r, elem, pts)
	var vs []val
	for _, s := range slices.Concat(covering, parts) {
		if len(s.sels) <= n {
			_, _, _, rest := overlap(s.sels, elem)
			if len(rest) > 0 && rest[len(rest)-1] == "[]" {
				rest = append(slices.Clone(rest[:len(rest)-1]), rangeKey)
				vs = append(vs, f.project(s.v, rest, pts))
			}
			continue
		}
		if k := keyOf(s.sels[n]); k != nil {
			vs = append(vs, elementChoice(one(k), r, s.sels, elem))
		}
	}
	return union(append(vs, f.keptKeys(r, sels, pts))...)
}

// keptKeys are the keys of a map that were not constant where an element was set.
func (f *fn) keptKeys(r root, sels []string, pts []point) val {
	covering, _, initial := f.reaching(r, concatSels(sels, []string{rangeKey}), pts)
	var vs []val
	for _, s := range covering {
		if len(s.sels) == len(sels)+1 {
			vs = append(vs, s.v)
		}
	}
	if initial && f.hasInitial(r) {
		vs = append(vs, one(pathTerm(r, concatSels(sels, []string{rangeKey})...)))
	}
	return union(vs...)
}

// freelyNamed reports whether the header Authorization is asked for of a map made here whose unknown keys are text from
// somewhere, such as a setting: whoever names headers freely names no credential. Keys of another map, and those that
// callers give, stay open.
func (f *fn) freelyNamed(r root, sels []string, pts []point) bool {
	n := len(sels) - 1
	if n < 0 || f.byName || r.kind != rAlloc || sels[n] != ownAuthorization[1] {
		return false
	}
	keys := f.keptKeys(r, sels[:n], pts)
	for _, k := range keys {
		if !k.walk(namesFreely) {
			return false
		}
	}
	return len(keys) > 0
}

// namesFreely reports whether t, a part of a key, leaves open which header the key is.
func namesFreely(t *term) bool {
	switch t.kind {
	case kConst:
		return !credentialHeader(t.str)
	case kPath:
		return t.root.kind == rAlloc && (len(t.sels) == 0 || t.sels[len(t.sels)-1] != rangeKey)
	}
	return true
}

// keyOf is the key that an element selector names, or nil.
func keyOf(sel string) *term {
	switch {
	case strings.HasPrefix(sel, "[="):
		return constTerm(sel[2 : len(sel)-1])
	case strings.HasPrefix(sel, "[#"):
		return pathTerm(root{kind: rParam, n: atoi(sel[2 : len(sel)-1])})
	}
	return nil
}

// rangeKeys is the value of the key in a range over m. Where not all keys are known it is also a location, which says for
// whom the elements are copied one by one.
func (f *fn) rangeKeys(m val) val {
	k := f.project(m, []string{rangeKey}, f.now())
	for _, t := range k {
		if t.kind != kConst {
			return union(k, below(m, rangeKey, ""))
		}
	}
	if len(k) == 0 {
		return below(m, rangeKey, "")
	}
	return k
}

// mapKeyKept keeps the key of a map element that its selector does not tell.
func (f *fn) mapKeyKept(in *ssa.MapUpdate, m val, sel string, v val) {
	if !isStringType(in.Key.Type()) || sel != "[]" && len(v) > 0 {
		return
	}
	k := f.val(in.Key)
	if sel != "[]" && !(isConst(k) && strings.Contains(k[0].str, ".")) {
		return // of the keys of a set only hosts are worth while
	}
	if len(k) > 0 {
		f.write(m, []string{rangeKey}, k, store{seq: f.next(), pos: f.e.pos(in.Pos())})
	}
}

// yield makes a place an iterator.
func (c *tcall) yield(e model.Yield) {
	sels := make([]string, len(e.Args))
	args := make([]val, len(e.Args))
	for i, p := range e.Args {
		sels[i] = itself
		if n := len(p.Sels); n > 0 && (p.Sels[n-1] == "[]" || p.Sels[n-1] == rangeKey) {
			sels[i] = p.Sels[n-1]
			p.Sels = p.Sels[:n-1]
		}
		args[i] = c.load(p)
	}
	c.put(e.Seq, iterFunc(seqFunc, sels, args...), true)
}

// collect runs an iterator and keeps what it yields.
func (c *tcall) collect(e model.Collect) {
	if e.To.Base == model.BaseResult && len(c.res[e.To.Index]) == 0 {
		t := c.obj.Type().(*types.Signature).Results().At(e.To.Index).Type()
		c.res[e.To.Index] = one(pathTerm(c.f.object(objKey{c.in, "res" + itoa(e.To.Index)}, t)))
	}
	key := collectFunc
	if e.Keyed {
		key = insertFunc
	}
	c.run(e.Seq, iterFunc(key, nil, c.load(e.To)))
}

func (c *tcall) run(seq model.Place, with val) {
	c.f.dispatch(c.in, c.load(seq), "", []val{with}, 0, c.pos, "c"+c.obj.Name(), 0)
}

// pull turns an iterator into a function that gives its values.
func (c *tcall) pull(e model.Pull) {
	r := c.f.object(objKey{c.in, "pulled"}, nil)
	at := one(pathTerm(r))
	c.run(e.Seq, iterFunc(keepFunc, nil, at))
	c.put(e.Next, iterFunc(nextFunc, nil, at), true)
}

// yieldUnknown calls the function that an iterator is given with what the iterator depends on, where nothing else is
// known of it: a library made it.
func (f *fn) yieldUnknown(in ssa.Instruction, seq *term, args []val, pos Pos, tag string) {
	if len(args) != 1 {
		return
	}
	v := seq.sub([]string{"[]"}, "")
	if v == nil {
		return
	}
	for _, t := range args[0] {
		if t.kind != kFunc || !f.isLoopBody(t) {
			continue
		}
		f.dispatch(in, one(t), "", []val{one(v), one(v)}, 1, pos, tag+"x", 0)
	}
}

// isLoopBody reports whether a function value is the body of a range over a function, or stands for one.
func (f *fn) isLoopBody(t *term) bool {
	if t.str == collectFunc || t.str == insertFunc || t.str == keepFunc {
		return true
	}
	s := f.e.states[t.str]
	return s != nil && s.fn.Synthetic == "range-over-func yield"
}

// now is where memory is read: where control is, or for what runs in a goroutine of its own wherever the function goes
// on to.
func (f *fn) now() []point {
	if f.late != nil {
		return f.late
	}
	return []point{f.here()}
}

// goes calls a function in a goroutine. It may see all that this function stores afterwards: a worker is started before
// its channel is fed.
func (f *fn) goes(in *ssa.Go) bool {
	f.late = append(f.exitPoints(), f.here())
	defer func() { f.late = nil }()
	return f.call(in, nil)
}

// chosenHeader is the part of cred that goes with those of several header names, keys of one map, that carry credentials.
func chosenHeader(key, cred val) val {
	var vs []val
	for _, k := range key {
		if k.kind == kConst && len(k.alts) > 0 && credentialHeader(k.str) {
			v := cred.onlyAll(k.alts)
			if own := v.chosenBy(k.alts); len(own) > 0 {
				v = own // others are elements under unknown keys
			}
			vs = append(vs, v)
		}
	}
	return union(vs...)
}

// chosenBy is the part of v that one of alts led to.
func (v val) chosenBy(alts []alt) val {
	var out val
	for _, t := range v {
		if slices.ContainsFunc(t.alts, func(a alt) bool { return slices.Contains(alts, a) }) {
			out = append(out, t)
		}
	}
	return out
}

// reaching is [memory.reaching]; what a call does to an object that it makes is seen already during the call, by the
// closures that it passes around.
func (f *fn) reaching(r root, sels []string, pts []point) (covering, parts []*store, initial bool) {
	if r.kind == rAlloc && r.n < len(f.info) && f.info[r.n].fresh {
		for i, p := range pts {
			if p.idx < 0 || p.idx >= len(p.block.Instrs) || p.block.Instrs[p.idx] != f.info[r.n].at {
				continue
			}
			pts = slices.Clone(pts)
			pts[i].idx++
		}
	}
	return f.mem.reaching(r, sels, pts)
}

// maxHolders bounds the places of one channel that count.
const maxHolders = 4

// holders are the places where channels are kept, by channel: what is sent over one reaches the worker behind the object
// that keeps it.
func (f *fn) holders() map[root][]location {
	out := map[root][]location{}
	for _, r := range f.mem.roots() {
		for _, s := range f.mem.all(r) {
			if !s.ptr || len(s.sels) == 0 || !f.isChan(r, s.sels) {
				continue
			}
			for _, t := range s.v {
				if t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 && len(out[t.root]) < maxHolders {
					out[t.root] = append(out[t.root], location{r, s.sels})
				}
			}
		}
	}
	return out
}

// isChan reports whether what lies at (r, sels) is a channel.
func (f *fn) isChan(r root, sels []string) bool {
	t := f.rootType(r)
	for _, sel := range sels {
		t = f.e.selType(t, sel)
	}
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// expectAnswers notes that channels of this function's own that it sends to somebody else will be fed by those.
func (f *fn) expectAnswers(ch, v val, depth int) {
	if depth > 2 || len(ch.open()) == 0 {
		return
	}
	for _, t := range v {
		if t.kind != kPath || t.root.kind != rAlloc || t.root.n >= len(f.info) {
			continue
		}
		o := &f.info[t.root.n]
		if o.typ != nil {
			if _, ok := o.typ.Underlying().(*types.Chan); ok {
				o.partial = true
				continue
			}
		}
		for _, s := range f.mem.all(t.root) {
			f.expectAnswers(ch, s.v, depth+1)
		}
	}
}

// inCopy is what lies at sels in a struct that was sent whole to a goroutine: it writes to what that points to, not to
// the copy.
func (f *fn) inCopy(s *store, sels []string, pts []point) []*term {
	if f.late == nil || s.ptr || len(s.sels) >= len(sels) {
		return nil
	}
	var out []*term
	for _, t := range s.v.paths() {
		if t.root.kind != rAlloc {
			continue
		}
		at := concatSels(t.sels, sels[len(s.sels):])
		covering, _, _ := f.reaching(t.root, at, pts)
		for _, p := range covering {
			for _, x := range p.v.paths() {
				if len(p.sels) == len(at) && len(x.sels) == 0 && x.root != t.root {
					out = append(out, x)
				}
			}
		}
	}
	return out
}

// isElement reports whether t is an element of something: what is in it is not handed over with what it was stored in.
func (t *term) isElement() bool { return len(t.sels) > 0 && isElem(t.sels[len(t.sels)-1]) }

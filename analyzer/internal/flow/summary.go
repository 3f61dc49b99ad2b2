package flow

import (
	"go/types"
	"sort"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A summary says what a call of a function does, in terms of its parameters (receiver first), its free variables,
// globals, objects that it makes, and the results of calls that it leaves pending.
type summary struct {
	key      string
	results  []val
	objects  []sobject
	writes   []swrite
	applies  []*apply
	attaches []*attach
	shifted  []string // the receiver lies there, below that of the method; see [summary.shift]
}

// An sobject is an object that the function makes and its caller can see. The caller makes one of its own of it for
// each call, which keeps the objects of two calls apart.
type sobject struct {
	tname string
	pos   Pos
	lib   bool
	str   bool
	typ   types.Type // nil in what an import tells
}

// An swrite is a write that the caller can see: below a parameter, free variable, global or object.
type swrite struct {
	root   root
	sels   []string
	v      val
	strong bool
	ptr    bool
	part   bool
}

// An apply is a pending call: of a function value, or of a method of an object, that only a caller can name.
type apply struct {
	id     int
	callee val
	method string // "" when callee is a function
	args   []val
	nres   int
	pos    Pos
	age    int // calls that it was handed up through
}

// trivial reports whether a call of the function has no effect and its results carry nothing.
func (s *summary) trivial() bool {
	for _, r := range s.results {
		if len(r) > 0 {
			return false
		}
	}
	return len(s.writes) == 0 && len(s.applies) == 0 && len(s.attaches) == 0
}

// Budgets of a summary. What exceeds them is dropped, with a gap.
const (
	maxSumWrites  = 96
	maxSumSize    = 480 // terms in all writes together: constructors of large configurations have two hundred
	maxWriteSize  = 24  // terms in the value of one write
	maxSumObjects = 48
	maxAge        = 4 // calls that a pending call is handed up through: options and callbacks are named close by
)

// summarize turns the final state of the function into its summary.
func (f *fn) summarize() *summary {
	s := &summary{key: f.key}
	if f.fn.Blocks == nil {
		return s
	}
	pts := f.exitPoints()
	nres := f.fn.Signature.Results().Len()
	results := make([]val, nres)
	returns := 0
	for _, b := range f.fn.Blocks {
		if len(b.Instrs) == 0 {
			continue
		}
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			f.block, f.idx = b, len(b.Instrs)-1
			for i, r := range ret.Results {
				if i < nres && !isShort(r, b, nil) {
					v := carried(f.val(r), r.Type())
					if nres > 1 {
						v = v.with(alt{returnGroup, itoa(returns)})
					}
					results[i] = union(results[i], v)
				}
			}
			returns++
		}
	}
	x := &exporter{f: f, s: s, pts: pts, objs: map[root]int{}}
	for _, r := range results {
		s.results = append(s.results, x.val(r.plain(returnGroup)))
	}
	for _, a := range f.applies {
		if !a.live() {
			continue
		}
		if a.age >= maxAge {
			if a.method != "RoundTrip" { // every client has a transport; most are the default one
				f.e.gap(f.key, "hands function values on through too many calls")
			}
			continue
		}
		c := *a
		c.age++
		c.callee = x.val(a.callee.plain(""))
		c.args = make([]val, len(a.args))
		for i, v := range a.args {
			c.args[i] = x.val(v.plain(""))
		}
		s.applies = append(s.applies, &c)
	}
	for _, r := range f.mem.roots() {
		if r.kind == rAlloc || r.kind == rInbound {
			continue
		}
		x.writes(r, r)
	}
	x.drain()
	f.objIndex = x.objs
	return s
}

// live reports whether the apply is still pending.
func (a *apply) live() bool { return a.callee.hasOpenOrGlobal() }

func (v val) hasOpenOrGlobal() bool {
	for _, t := range v {
		if t.isOpen() || t.kind == kPath && t.root.kind == rGlobal {
			return true
		}
	}
	return false
}

// exitPoints are where control leaves the function; for one that never returns, the ends of all its blocks.
func (f *fn) exitPoints() []point {
	if len(f.exits) > 0 {
		return f.exits
	}
	var out []point
	for _, b := range f.fn.Blocks {
		out = append(out, point{b, len(b.Instrs) + serveSteps})
	}
	return out
}

// An exporter renumbers the objects that a caller can see, and writes down what is in them.
type exporter struct {
	f     *fn
	s     *summary
	pts   []point
	objs  map[root]int
	queue []root
	size  int // terms in the writes so far
}

// trim drops the biggest terms of a val that is larger than limit: a credential is one of few small ones, the rest are
// texts built of everything.
func trim(v val, limit int) val {
	if v.size() <= limit {
		return v
	}
	bySize := append(val(nil), v...)
	sort.SliceStable(bySize, func(i, j int) bool { return bySize[i].size() < bySize[j].size() })
	n := 0
	var out []*term
	for _, t := range bySize {
		if n += t.size(); n > limit {
			break
		}
		out = append(out, t)
	}
	return fromTerms(out)
}

func (v val) size() int {
	n := 0
	for _, t := range v {
		n += t.size()
	}
	return n
}

func (x *exporter) root(r root) root {
	if r.kind != rAlloc || r.n >= len(x.f.info) {
		return r
	}
	n, ok := x.objs[r]
	if !ok {
		n = len(x.objs)
		x.objs[r] = n
		o := x.f.info[r.n]
		x.s.objects = append(x.s.objects, sobject{o.tname, o.pos, o.lib, o.str, o.typ})
		x.queue = append(x.queue, r)
	}
	return root{kind: rAlloc, n: n}
}

func (x *exporter) val(v val) val {
	need := false
	for _, t := range v {
		if !t.walk(func(t *term) bool { return t.kind != kPath || t.root.kind != rAlloc }) {
			need = true
		}
	}
	if !need {
		return v
	}
	out := make([]*term, len(v))
	for i, t := range v {
		out[i] = x.term(t)
	}
	return fromTerms(out)
}

func (x *exporter) term(t *term) *term {
	if t.kind == kPath {
		if t.root.kind != rAlloc {
			return t
		}
		c := *t
		c.root = x.root(t.root)
		return c.finish()
	}
	if len(t.args) == 0 {
		return t
	}
	c := *t
	c.args = make([]val, len(t.args))
	for i, a := range t.args {
		c.args[i] = x.val(a)
	}
	return c.finish()
}

// writes exports what is stored below r, under the name as.
func (x *exporter) writes(r, as root) {
	done := map[string]bool{}
	for _, st := range x.f.mem.all(r) {
		if r.isState() && !st.v.hasOpen() && !st.v.openName() && !strings.HasPrefix(strings.Join(st.sels, "."), "[#") {
			// All of the program shares it, whoever calls this function: it needs no place in the summary.
			x.f.e.supplyState(r.name, st.sels, onlyOrigins(st.v.plain("")))
			continue
		}
		k := strings.Join(st.sels, ".")
		if done[k] || len(st.v) == 0 && !st.isClear() {
			continue
		}
		done[k] = true
		v := x.f.load(r, st.sels, x.pts)
		if n := len(st.sels); n > 0 && st.sels[n-1] == rangeKey {
			v = x.f.keptKeys(r, st.sels[:n-1], x.pts) // constant keys are in the selectors of the elements
		}
		if r.isState() {
			v = st.v
		}
		strong := true
		if x.f.hasInitial(r) {
			kept := v[:0:0]
			for _, t := range v {
				if t.kind == kPath && t.root == r && strings.Join(t.sels, ".") == k {
					strong = false
					continue
				}
				kept = append(kept, t)
			}
			v = kept
		}
		if len(v) == 0 && !(strong && st.isClear()) {
			continue
		}
		v = trim(v.plain(""), maxWriteSize)
		n := v.size()
		if len(x.s.writes) >= maxSumWrites || x.size+n > maxSumSize {
			x.f.e.gap(x.f.key, "writes too many places")
			return
		}
		x.size += n
		x.s.writes = append(x.s.writes, swrite{root: as, sels: st.sels, v: x.val(v), strong: strong, ptr: st.ptr, part: st.part})
	}
}

// openName reports whether a caller will say what an origin in v is called.
func (v val) openName() bool {
	for _, t := range v {
		if t.kind == kOrigin && strings.HasPrefix(t.org.name, "[#") {
			return true
		}
	}
	return false
}

// onlyOrigins is the part of v that means the same everywhere.
func onlyOrigins(v val) val {
	var out val
	for _, t := range v {
		if t.walk(func(t *term) bool { return t.kind != kPath || t.root.kind == rGlobal || t.root.kind == rInbound }) {
			out = append(out, t)
		}
	}
	return out
}

// drain exports the objects found on the way.
func (x *exporter) drain() {
	for i := 0; i < len(x.queue); i++ {
		if i >= maxSumObjects {
			x.f.e.gap(x.f.key, "hands out too many objects")
			break
		}
		r := x.queue[i]
		x.writes(r, root{kind: rAlloc, n: x.objs[r]})
	}
	// Writes to an object come before those that make it visible; shorter paths before longer ones.
	sort.SliceStable(x.s.writes, func(i, j int) bool {
		a, b := x.s.writes[i], x.s.writes[j]
		if (a.root.kind == rAlloc) != (b.root.kind == rAlloc) {
			return a.root.kind == rAlloc
		}
		if a.root != b.root {
			return a.root.key() < b.root.key()
		}
		return len(a.sels) < len(b.sels)
	})
}

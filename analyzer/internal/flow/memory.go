package flow

import (
	"go/types"
	"sort"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A point is a place in a function's control flow: just before instruction idx of block.
type point struct {
	block *ssa.BasicBlock
	idx   int
}

// A store is one write to memory. A call is many stores at one point, ordered by seq.
type store struct {
	block  *ssa.BasicBlock
	idx    int
	seq    int
	sels   []string
	v      val
	strong bool // certainly happens, to exactly this location
	ptr    bool // what is stored is a pointer, map, interface...: later writes below it go to what it points to
	fresh  bool // made by a call to an object of its own: no wiring of this function's
	part   bool // a part of a copy that is stored by itself, see [fn.clone]
	pos    Pos
	seen   int // the last query that found it
}

// memory holds the stores of one function, by root and block. Reaching stores are found backwards from the load, so
// that overwriting a local, or a field of an object made here, is a strong update, and loads cost nothing where
// nothing was stored.
type memory struct {
	byRoot map[root]map[*ssa.BasicBlock][]*store
	index  map[storeKey]*store
	live   map[*ssa.BasicBlock]bool // blocks that control can reach
	// above holds what was found of the control flow above a block, by root.
	above map[root]map[*ssa.BasicBlock]*above
	// query numbers the queries; visited says by block index which one came there last. Marks instead of sets: queries
	// are most of the work.
	query   int
	visited []int
	// within, when set, are the blocks that queries look into, by index.
	within []bool
	// born says where each object was made: what the call that makes it stores in it can be seen there at once.
	born []point
	// steps counts blocks looked into, scanned the stores in them.
	steps, scanned int
	// changed is set when a store grew since it was last cleared: loops need another pass.
	changed bool
}

type storeKey struct {
	block    *ssa.BasicBlock
	idx, seq int
	root     root
	sels     string
}

func newMemory() *memory {
	return &memory{byRoot: map[root]map[*ssa.BasicBlock][]*store{}, index: map[storeKey]*store{}, above: map[root]map[*ssa.BasicBlock]*above{}}
}

// put records a store; a store already known at the same point grows.
func (m *memory) put(r root, s *store) {
	s.sels = clip(s.sels)
	k := storeKey{s.block, s.idx, s.seq, r, strings.Join(s.sels, ".")}
	if old := m.index[k]; old != nil {
		u := union(old.v, s.v)
		if !equal(u, old.v) || !sameMarks(u, old.v) {
			old.v = u
			m.changed = true
		}
		old.strong = old.strong && s.strong
		return
	}
	m.index[k] = s
	m.changed = true
	blocks := m.byRoot[r]
	if blocks == nil {
		blocks = map[*ssa.BasicBlock][]*store{}
		m.byRoot[r] = blocks
	}
	if len(blocks[s.block]) == 0 {
		delete(m.above, r)
	}
	list := append(blocks[s.block], s)
	for i := len(list) - 1; i > 0 && less(list[i], list[i-1]); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	blocks[s.block] = list
}

func less(a, b *store) bool {
	if a.idx != b.idx {
		return a.idx < b.idx
	}
	return a.seq < b.seq
}

// all returns every store below r, in program order.
func (m *memory) all(r root) []*store {
	blocks := m.byRoot[r]
	if len(blocks) == 0 {
		return nil
	}
	var out []*store
	for _, l := range blocks {
		out = append(out, l...)
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].block.Index != out[j].block.Index {
			return out[i].block.Index < out[j].block.Index
		}
		return less(out[i], out[j])
	})
	return out
}

// roots returns the roots with stores, in a fixed order.
func (m *memory) roots() []root {
	out := make([]root, 0, len(m.byRoot))
	for r := range m.byRoot {
		out = append(out, r)
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.kind != b.kind {
			return a.kind < b.kind
		}
		if a.n != b.n {
			return a.n < b.n
		}
		return a.name < b.name
	})
	return out
}

// reaching finds the stores that may have written (r, sels), or a part of it, when control is at pts.
// initial reports whether the value that the location had on entry may still be there.
func (m *memory) reaching(r root, sels []string, pts []point) (covering, parts []*store, initial bool) {
	blocks := m.byRoot[r]
	if len(blocks) == 0 {
		return nil, nil, true
	}
	m.query++
	var made *point
	if r.kind == rAlloc && r.n < len(m.born) {
		made = &m.born[r.n]
	}
	top := m.within == nil
	var visit func(b *ssa.BasicBlock, limit int)
	visit = func(b *ssa.BasicBlock, limit int) {
		m.steps++
		list := blocks[b]
		if limit >= 0 {
			list = list[:sort.Search(len(list), func(i int) bool { return list[i].idx >= limit })]
		}
		for i := len(list) - 1; i >= 0; i-- {
			s := list[i]
			m.scanned++
			covers, below, fuzzy, _ := overlap(s.sels, sels)
			if !covers && !below {
				continue
			}
			if s.seen != m.query {
				s.seen = m.query
				if below {
					parts = append(parts, s)
				} else {
					covering = append(covering, s)
				}
			}
			if covers && s.strong && !fuzzy {
				return
			}
		}
		if m.begins(b, limit, made) {
			initial = true
		}
		if top {
			top = false
			up := m.lookAbove(r, b, made)
			initial = initial || up.entry
			for _, p := range up.blocks {
				if m.first(p) {
					visit(p, -1)
				}
			}
			return
		}
		for _, p := range b.Preds {
			if m.live[p] && m.wanted(p) && m.first(p) {
				visit(p, -1)
			}
		}
	}
	for _, p := range pts {
		top = m.within == nil
		if !m.wanted(p.block) {
			continue
		}
		if p.idx >= 0 {
			if made != nil && *made == p {
				p.idx++
			}
			visit(p.block, p.idx)
		} else if m.first(p.block) {
			visit(p.block, -1)
		}
	}
	return covering, parts, initial
}

// An above says what control may have passed last on its way to the start of a block: blocks with stores to one root, and
// whether it may have come from the function's entry, or from where the object was made, without passing any.
type above struct {
	blocks []*ssa.BasicBlock
	entry  bool
}

// lookAbove finds what is above b. Most loads of an object lie in few blocks, below few that store to it: the walk over
// the blocks between is done once.
func (m *memory) lookAbove(r root, b *ssa.BasicBlock, made *point) *above {
	if up := m.above[r][b]; up != nil {
		return up
	}
	up := &above{}
	stores := m.byRoot[r]
	seen := make([]bool, len(b.Parent().Blocks))
	var walk func(b *ssa.BasicBlock)
	walk = func(b *ssa.BasicBlock) {
		for _, p := range b.Preds {
			if !m.live[p] || seen[p.Index] {
				continue
			}
			seen[p.Index] = true
			m.steps++
			if len(stores[p]) > 0 {
				up.blocks = append(up.blocks, p)
				continue
			}
			if m.begins(p, -1, made) {
				up.entry = true
			}
			walk(p)
		}
	}
	walk(b)
	if m.above[r] == nil {
		m.above[r] = map[*ssa.BasicBlock]*above{}
	}
	m.above[r][b] = up
	return up
}

// begins reports whether what lies below a root had its first value in b, before limit: where the function starts, or
// where the object was made. On ways that do not make it, it has none.
func (m *memory) begins(b *ssa.BasicBlock, limit int, made *point) bool {
	if made == nil {
		return len(b.Preds) == 0
	}
	return b == made.block && (limit < 0 || limit > made.idx)
}

func (m *memory) wanted(b *ssa.BasicBlock) bool { return m.within == nil || m.within[b.Index] }

// first reports whether the query under way comes to a block for the first time.
func (m *memory) first(b *ssa.BasicBlock) bool {
	for len(m.visited) <= b.Index {
		m.visited = append(m.visited, 0)
	}
	if m.visited[b.Index] == m.query {
		return false
	}
	m.visited[b.Index] = m.query
	return true
}

// load is what may be found at (r, sels) when control is at pts.
//
// What a location holds may be a pointer to another, and so on round a cycle: since all of it ends up in one set, each
// location is looked into once in a query.
func (f *fn) load(r root, sels []string, pts []point) val {
	f.tick()
	if !f.loading {
		f.loading = true
		f.query = f.query[:0]
		defer func() { f.loading = false }()
	}
	if len(f.query) >= maxQuery || f.exhausted() {
		return nil
	}
	for _, q := range f.query {
		if q.root == r && sameSels(q.sels, sels) {
			f.cuts++
			return nil
		}
	}
	f.query = append(f.query, location{r, sels})
	if n := len(sels); n > 0 && sels[n-1] == rangeKey {
		return f.keys(r, sels[:n-1], pts)
	}
	covering, _, initial := f.reaching(r, sels, pts)
	vs := make([]val, 0, len(covering)+1)
	together := ""
	if !initial && len(sels) > 0 {
		together = setTogether(r, sels, covering)
	}
	replaced := replacements(covering, sels, pts)
	free := f.freelyNamed(r, sels, pts)
	for _, s := range covering {
		if free && len(s.sels) == len(sels) && s.sels[len(sels)-1] == "[]" {
			continue
		}
		_, _, fuzzy, rest := overlap(s.sels, sels)
		rest, ok := left(s, rest, replaced)
		if !ok {
			continue
		}
		then := pts
		if !s.ptr && len(rest) > 0 {
			then = []point{s.after()} // a copy: later writes to the original are not in it
		}
		v := f.project(s.v, rest, then)
		if fuzzy {
			v = elementChoice(v, r, s.sels, sels)
			if s.ptr && len(rest) > 0 {
				v = v.oneOf(r, s)
			}
		}
		if together != "" {
			v = v.with(alt{together, itoa(s.block.Index)})
		}
		vs = append(vs, v)
	}
	if initial && len(sels) > 0 && sels[0] == model.Ctx && !ownsKey(covering, sels) {
		vs = append(vs, f.inherited(r, sels, pts))
	}
	if initial && f.hasInitial(r) && (r.kind != rAlloc || len(sels) == 0 || sels[0] != model.Ctx) {
		if len(replaced) > 0 {
			keys := make([]string, len(replaced))
			for i, x := range replaced {
				keys[i] = x.key
			}
			sels = butLast(sels, keys)
		}
		vs = append(vs, one(pathTerm(r, sels...))) // a context made here has what it was given, and what its parent has
	}
	return union(vs...)
}

// ownsKey reports whether a context itself has the value that is asked for.
func ownsKey(covering []*store, sels []string) bool {
	for _, s := range covering {
		if len(s.sels) == len(sels) && s.strong {
			return true
		}
	}
	return false
}

// inherited is what a context has from the one it is derived from.
func (f *fn) inherited(r root, sels []string, pts []point) val {
	covering, _, _ := f.reaching(r, []string{model.Parent}, pts)
	var vs []val
	for _, s := range covering {
		if len(s.sels) == 1 {
			vs = append(vs, f.project(s.v, sels, pts))
		}
	}
	return union(vs...)
}

// elementChoice marks what comes from one element as chosen, where any element was asked for.
func elementChoice(v val, r root, have, want []string) val {
	for i := range have {
		if i < len(want) && (want[i] == "[]" || strings.HasPrefix(want[i], butKeys)) && isElem(have[i]) && have[i] != "[]" {
			return v.with(alt{r.key() + "." + strings.Join(have[:i], ".") + "[]", have[i]})
		}
		if i >= len(want) || want[i] != have[i] {
			break
		}
	}
	return v
}

// A location is a place in memory.
type location struct {
	root root
	sels []string
}

// hasInitial reports whether what lies below r had a value before this function ran: all but its own objects, and of
// these the ones that a library made, whose fields nobody here has seen, or that a pending call may fill.
func (f *fn) hasInitial(r root) bool {
	return r.kind != rAlloc || r.n < len(f.info) && (f.info[r.n].lib || f.info[r.n].partial)
}

// project selects sels below v.
func (f *fn) project(v val, sels []string, pts []point) val {
	if len(sels) == 0 {
		return v
	}
	if n := len(sels); sels[n-1] == model.Below {
		return f.everything(f.project(v, sels[:n-1], pts), pts, 0)
	}
	var vs []val
	places, cuts := placesOf(v, 0), f.cuts
	for i, t := range v {
		if t.kind != kPath {
			if t = t.sub(sels, ""); t != nil {
				vs = append(vs, one(t))
			}
			continue
		}
		rest := sels
		if isCast(sels[0]) {
			if !f.canBe(t, sels[0]) {
				continue
			}
			if !t.root.open() && t.root.kind != rGlobal {
				rest = sels[1:]
			}
			if len(rest) == 0 {
				vs = append(vs, one(t))
				continue
			}
		}
		got := f.load(t.root, concatSels(t.sels, rest), pts)
		if places != nil {
			got = got.with(among(places, i))
		}
		got = got.withAll(t.alts)
		if len(t.steps) > 0 || len(t.names) > 0 {
			out := make(val, len(got))
			for i, x := range got {
				out[i] = x.before(nil, t.names)
			}
			got = out
		}
		vs = append(vs, got)
	}
	if places != nil && f.cuts > cuts {
		// Round a cycle each place shows only a part of what is there: it takes all of them together.
		for i := range vs {
			vs[i] = vs[i].without(strings.Join(places, "|"))
		}
	}
	return union(vs...)
}

// everything is whatever was stored below v, at any depth: what something gets that looks at all of a value. What
// callers will supply stays for them to look through.
func (f *fn) everything(v val, pts []point, depth int) val {
	vs := []val{v}
	for _, t := range v {
		if t.kind != kPath || depth > 3 {
			continue
		}
		if t.root.open() {
			vs = append(vs, one(pathTerm(t.root, concatSels(t.sels, []string{model.Below})...)))
		}
		_, parts, _ := f.mem.reaching(t.root, t.sels, pts)
		done := map[string]bool{}
		for _, s := range parts {
			// A part that was overwritten since is none.
			if k := strings.Join(s.sels, "."); !done[k] {
				done[k] = true
				vs = append(vs, f.everything(f.load(t.root, s.sels, pts), pts, depth+1))
			}
		}
	}
	return union(vs...)
}

// canBe reports whether an object may have the type that a cast asks for.
func (f *fn) canBe(t *term, cast string) bool {
	want := cast[1 : len(cast)-1]
	if t.box != "" {
		return t.box == want
	}
	if have := f.typeName(t); have != "" {
		return have == strings.TrimPrefix(want, "*")
	}
	return true
}

// loadAggregate is the value of a whole struct or array: where parts of it were written one by one, a snapshot of it.
func (f *fn) loadAggregate(r root, sels []string, pts []point, at ssa.Instruction) val {
	covering, parts, initial := f.reaching(r, sels, pts)
	if len(parts) == 0 {
		return f.load(r, sels, pts)
	}
	snap := f.object(objKey{at, "copy " + r.key() + strings.Join(sels, ".")}, valueType(at))
	put := func(sub []string, v val, seq int) {
		f.mem.put(snap, &store{block: at.Block(), idx: f.idx, seq: seq, sels: sub, v: v, strong: len(sub) > 0, fresh: true, pos: Pos{}})
	}
	var base []val
	for _, s := range covering {
		_, _, _, rest := overlap(s.sels, sels)
		base = append(base, f.project(s.v, rest, pts))
	}
	if initial && f.hasInitial(r) {
		base = append(base, one(pathTerm(r, sels...)))
	}
	if b := union(base...); len(b) > 0 {
		put(nil, b, -2)
	}
	done := map[string]bool{}
	for _, s := range parts {
		_, _, _, sub := overlap(s.sels, sels)
		k := strings.Join(sub, ".")
		if done[k] {
			continue
		}
		done[k] = true
		put(sub, f.load(r, concatSels(sels, sub), pts), -1)
	}
	return one(pathTerm(snap))
}

// canon follows the pointers that were stored on the way to (r, sels): writing through a variable that holds a
// pointer writes to what it points to.
func (f *fn) canon(r root, sels []string, pts []point) []*term {
	var out []*term
	var seen []location
	var visit func(r root, sels []string)
	visit = func(r root, sels []string) {
		if len(seen) >= maxTargets {
			return
		}
		for _, l := range seen {
			if l.root == r && sameSels(l.sels, sels) {
				return
			}
		}
		seen = append(seen, location{r, sels})
		for i := 0; i < len(sels); i++ {
			covering, _, initial := f.reaching(r, sels[:i], pts)
			followed := false
			for _, s := range covering {
				for _, t := range f.inCopy(s, sels[:i], pts) {
					followed = true
					visit(t.root, concatSels(t.sels, sels[i:]))
				}
				if !s.ptr || len(s.sels) != i {
					continue
				}
				for _, t := range s.v {
					if t.kind == kPath && (t.root != r || len(t.sels) > 0) {
						followed = true
						visit(t.root, concatSels(t.sels, sels[i:]))
					}
				}
			}
			if followed {
				if initial && f.hasInitial(r) {
					out = append(out, pathTerm(r, sels...))
				}
				return
			}
		}
		out = append(out, pathTerm(r, sels...))
	}
	visit(r, sels)
	return fromTerms(out)
}

// write stores v at every location that target may be.
func (f *fn) write(target val, sels []string, v val, s store) {
	n := 0
	for _, t := range target {
		if t.kind == kPath {
			n++
		}
	}
	for _, t := range target {
		if t.kind != kPath || t.root.kind == rInbound && len(sels) == 0 {
			continue
		}
		locs := f.canon(t.root, withoutCasts(concatSels(t.sels, sels)), f.now())
		for _, l := range locs {
			c := s
			c.sels, c.v = l.sels, v
			c.block, c.idx = f.block, f.idx
			c.strong = s.strong && n == 1 && len(locs) == 1
			f.mem.put(l.root, &c)
		}
	}
}

func (f *fn) here() point { return point{f.block, f.idx} }

func valueType(in ssa.Instruction) types.Type {
	if v, ok := in.(ssa.Value); ok {
		return v.Type()
	}
	return nil
}

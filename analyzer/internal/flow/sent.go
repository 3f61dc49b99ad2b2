package flow

import (
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// What a header had when it was set counts only if the request is used before somebody sets it again; and it goes where
// copies of the request go that were made before that.

// A flowGraph knows which blocks of a function lead to which.
type flowGraph struct {
	reach   map[*ssa.BasicBlock][]bool
	through map[*ssa.BasicBlock][]bool
}

// reachable are the blocks, by index, that control can come to from b, itself included.
func (f *fn) reachable(b *ssa.BasicBlock) []bool {
	if got := f.graph.reach[b]; got != nil {
		return got
	}
	got := make([]bool, len(f.fn.Blocks))
	spread(b, got, func(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Succs })
	if f.graph.reach == nil {
		f.graph.reach = map[*ssa.BasicBlock][]bool{}
	}
	f.graph.reach[b] = got
	return got
}

func spread(from *ssa.BasicBlock, seen []bool, next func(*ssa.BasicBlock) []*ssa.BasicBlock) {
	todo := []*ssa.BasicBlock{from}
	seen[from.Index] = true
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, s := range next(b) {
			if !seen[s.Index] {
				seen[s.Index] = true
				todo = append(todo, s)
			}
		}
	}
}

// passing are the blocks on some way of control through b.
func (f *fn) passing(b *ssa.BasicBlock) []bool {
	if got := f.graph.through[b]; got != nil {
		return got
	}
	got := make([]bool, len(f.fn.Blocks))
	spread(b, got, func(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Preds })
	for i, r := range f.reachable(b) {
		got[i] = got[i] || r
	}
	if f.graph.through == nil {
		f.graph.through = map[*ssa.BasicBlock][]bool{}
	}
	f.graph.through[b] = got
	return got
}

// destFrom finds the destination of an attachment made at a point. Where a request goes to several, those count that were
// set on a way through that point.
func (f *fn) destFrom(a *attach, at point, pts []point) {
	obj, dest := a.obj, a.dest
	f.findDest(a, pts)
	if len(a.dest) < 2 || len(f.fn.Blocks) < 2 || at.block == nil {
		return
	}
	b := *a
	b.obj, b.dest = obj, dest
	f.mem.within = f.passing(at.block)
	f.findDest(&b, pts)
	f.mem.within = nil
	if len(b.dest) > 0 && len(b.dest) < len(a.dest) {
		a.dest = b.dest
		if !hostOpen(a.dest) && !a.relay {
			a.obj = nil // callers see all of them
		}
	}
}

// hostOpen reports whether callers may still say which host a request goes to.
func hostOpen(v val) bool {
	for _, t := range v {
		if t.kind == kOp && t.how == model.PathJoin {
			if hostOpen(t.args[0]) {
				return true
			}
		} else if destOpen(one(t)) {
			return true
		}
	}
	return false
}

// slotsOf are the places where the header of an attachment lies.
func (f *fn) slotsOf(a *attach, at point) []location {
	if len(a.slot) == 0 {
		return nil
	}
	var out []location
	for _, t := range a.obj {
		for _, l := range f.canon(t.root, concatSels(t.sels, a.slot), []point{{at.block, at.idx + 1}}) {
			out = append(out, location{l.root, l.sels})
		}
	}
	return out
}

// replacedOrCarried drops the objects of an attachment whose header is set again before anybody sees it, and adds those that
// take it along. Where nothing is left there is no attachment.
func (f *fn) replacedOrCarried(a *attach, at point, pts []point) {
	slots := f.slotsOf(a, at)
	if len(slots) == 0 || at.block == nil {
		return
	}
	obj := a.obj
	f.carried(a, slots, at, pts)
	if f.replaced(slots, at) {
		if a.obj = others(a.obj, obj); len(a.obj) == 0 {
			a.cred = nil
		}
	}
}

// replaced reports whether a header that was set at a point is set again before anybody sees it.
func (f *fn) replaced(slots []location, at point) bool {
	if len(slots) != 1 || at.block == nil || at.idx >= len(at.block.Instrs) {
		return false
	}
	kills := map[*ssa.BasicBlock][]int{}
	for b, list := range f.mem.byRoot[slots[0].root] {
		for _, s := range list {
			if covers, _, fuzzy, _ := overlap(s.sels, slots[0].sels); covers && !fuzzy && s.strong && !(b == at.block && s.idx == at.idx) {
				kills[b] = append(kills[b], s.idx)
			}
		}
	}
	if len(kills) == 0 {
		return false
	}
	mine := map[root]bool{slots[0].root: true}
	for _, o := range f.owners(slots[0].root) {
		mine[o.root] = true
	}
	for _, r := range f.mem.roots() {
		for _, s := range f.mem.all(r) {
			if !mine[r] && s.v.mentions(mine) {
				return false // others see it, too
			}
		}
	}
	seen := make([]bool, len(f.fn.Blocks))
	// survives reports whether the header is seen, from instruction i of block b on.
	var survives func(b *ssa.BasicBlock, i int) bool
	survives = func(b *ssa.BasicBlock, i int) bool {
		end := len(b.Instrs)
		for _, k := range kills[b] {
			if k >= i && k < end {
				end = k
			}
		}
		for ; i < end; i++ {
			if f.sees(b.Instrs[i], mine) {
				return true
			}
		}
		if end < len(b.Instrs) {
			// One of several that may be called can send it first.
			call, ok := b.Instrs[end].(ssa.CallInstruction)
			return ok && call.Common().StaticCallee() == nil && f.sees(call, mine)
		}
		for _, s := range b.Succs {
			if !seen[s.Index] {
				seen[s.Index] = true
				if survives(s, 0) {
					return true
				}
			}
		}
		return false
	}
	return !survives(at.block, at.idx+1)
}

// sees reports whether an instruction lets others see one of the objects. Methods of requests and headers do not.
func (f *fn) sees(in ssa.Instruction, mine map[root]bool) bool {
	switch in := in.(type) {
	case *ssa.Return:
		return true
	case *ssa.MakeClosure:
		return f.vals[in].mentions(mine)
	case ssa.CallInstruction:
		c := in.Common()
		if callee := c.StaticCallee(); callee != nil && callee.Signature.Recv() != nil {
			switch typeKey(callee.Signature.Recv().Type()) {
			case "net/http.Header":
				return false
			case "net/http.Request":
				return callee.Name() == "Clone" || callee.Name() == "Write"
			}
		}
		if c.IsInvoke() && f.val(c.Value).mentions(mine) {
			return true
		}
		for _, a := range c.Args {
			if f.val(a).mentions(mine) {
				return true
			}
		}
	}
	return false
}

// mentions reports whether v leads to one of the roots.
func (v val) mentions(rs map[root]bool) bool {
	for _, t := range v {
		if !t.walk(func(t *term) bool { return t.kind != kPath || !rs[t.root] }) {
			return true
		}
	}
	return false
}

// maxCopies bounds the copies of a request that take a header along.
const maxCopies = 8

// carried adds the copies of a request that were made with a header on it to the objects of its attachment.
func (f *fn) carried(a *attach, slots []location, at point, pts []point) {
	type held struct {
		location
		is func(*store) bool // by what it came there
	}
	var todo []held
	seen := map[string]bool{}
	for _, l := range slots {
		todo = append(todo, held{l, func(s *store) bool { return s.block == at.block && s.idx == at.idx }})
		seen[pathTerm(l.root, l.sels...).key] = true
	}
	n := len(a.slot)
	for len(todo) > 0 && len(seen) < maxCopies {
		h := todo[0]
		todo = todo[1:]
		for _, c := range f.copiesOf(h.location) {
			key := pathTerm(c.root, c.sels...).key
			if seen[key] || !f.holds(h.location, point{c.s.block, c.s.idx}, h.is) {
				continue
			}
			still := false
			for _, p := range pts {
				still = still || f.holds(c.location, p, isStore(c.s))
			}
			if !still {
				continue
			}
			seen[key] = true
			a.obj = union(a.obj, one(pathTerm(c.root, c.sels[:max(len(c.sels)-n, 0)]...)))
			todo = append(todo, held{c.location, isStore(c.s)})
		}
	}
}

// A copied is a place that got what another holds, by a copy of all that surrounds it.
type copied struct {
	location
	s *store
}

func (f *fn) copiesOf(l location) []copied {
	if len(l.sels) == 0 {
		return nil
	}
	var out []copied
	for _, r := range f.mem.roots() {
		for _, s := range f.mem.all(r) {
			if s.ptr {
				continue
			}
			for _, t := range s.v {
				if t.kind == kPath && t.root == l.root && len(t.sels) < len(l.sels) && sameSels(t.sels, l.sels[:len(t.sels)]) {
					out = append(out, copied{location{r, concatSels(s.sels, l.sels[len(t.sels):])}, s})
				}
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return less(out[i].s, out[j].s) && out[i].s.block == out[j].s.block })
	return out
}

// holds reports whether what a store left in a location may still be there at a point.
func (f *fn) holds(l location, then point, is func(*store) bool) bool {
	covering, _, _ := f.mem.reaching(l.root, l.sels, []point{then})
	return slices.ContainsFunc(covering, is)
}

func isStore(s *store) func(*store) bool { return func(o *store) bool { return o == s } }

package flow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A helper that serves several callers is often told by a constant which branch to take: what it does in the others is no
// business of that caller.

// A need says that something happens only where a parameter has a value.
type need struct {
	param int
	value bool
}

// maxNeeds bounds the parameters that one attachment depends on.
const maxNeeds = 4

// needsIn are the parameters that decide by themselves whether a block is reached.
func (f *fn) needsIn(b *ssa.BasicBlock) []need {
	var out []need
	for d := b.Idom(); d != nil && len(out) < maxNeeds; d = d.Idom() {
		if len(d.Instrs) == 0 || len(d.Succs) != 2 || d.Succs[0] == d.Succs[1] {
			continue
		}
		in, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cond, negated := in.Cond, false
		if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
			cond, negated = not.X, true
		}
		p, ok := cond.(*ssa.Parameter)
		if !ok || p.Parent() != f.fn {
			continue
		}
		for i, s := range d.Succs {
			if len(s.Preds) == 1 && s.Dominates(b) {
				out = append(out, need{slices.Index(f.fn.Params, p), (i == 0) != negated})
			}
		}
	}
	return out
}

// bothNeed is what two ways to the same thing need alike.
func bothNeed(a, b []need) []need {
	return slices.DeleteFunc(slices.Clone(a), func(n need) bool { return !slices.Contains(b, n) })
}

// needs are those of a callee's attachment in terms of the caller, with those of the call itself. ok is false where the
// caller's constants rule it out.
func (r *callRec) needs(a *attach) (out []need, ok bool) {
	b := r.env.at.block
	out = r.env.f.needsIn(b)
	if len(a.needs) == 0 {
		return out, true
	}
	call, isCall := b.Instrs[r.env.at.idx].(ssa.CallInstruction)
	if !isCall {
		return out, true
	}
	c := call.Common()
	if callee := c.StaticCallee(); callee == nil || fnKey(callee) != r.sum.key {
		return out, true
	}
	for _, n := range a.needs {
		if n.param >= len(c.Args) {
			continue
		}
		switch x := c.Args[n.param].(type) {
		case *ssa.Const:
			if x.Value != nil && x.Value.Kind() == constant.Bool && constant.BoolVal(x.Value) != n.value {
				return nil, false
			}
		case *ssa.Parameter:
			if x.Parent() == r.env.f.fn && len(out) < maxNeeds {
				out = append(out, need{slices.Index(r.env.f.fn.Params, x), n.value})
			}
		}
	}
	return out, true
}

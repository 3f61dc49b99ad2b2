package flow

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// The control flow of a function: the order of its blocks, and what of it is dead.

func reversePostorder(f *ssa.Function) []*ssa.BasicBlock {
	seen := make([]bool, len(f.Blocks))
	var out []*ssa.BasicBlock
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if seen[b.Index] {
			return
		}
		seen[b.Index] = true
		for i := len(b.Succs) - 1; i >= 0; i-- {
			if !deadEdge(b, b.Succs[i]) {
				visit(b.Succs[i])
			}
		}
		out = append(out, b)
	}
	visit(f.Blocks[0])
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	if f.Recover != nil && !seen[f.Recover.Index] {
		out = append(out, f.Recover)
	}
	return out
}

// hasLoop reports whether some block has a predecessor that does not come before it in the dominator sense; index
// order is enough, since SSA numbers blocks in the order of the source.
func hasLoop(f *ssa.Function) bool {
	for _, b := range f.Blocks {
		for _, p := range b.Preds {
			if b.Dominates(p) {
				return true
			}
		}
	}
	return false
}

// deadEdge reports whether control never takes from -> to, because the condition is a constant.
func deadEdge(from, to *ssa.BasicBlock) bool {
	if len(from.Instrs) == 0 {
		return false
	}
	in, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	if from.Succs[0] == from.Succs[1] {
		return false
	}
	truth, known := constBool(in.Cond, 0)
	return known && (to == from.Succs[0]) != truth
}

// constBool is the value of a condition that is constant: a constant, a comparison of constants, a function that returns
// one.
func constBool(v ssa.Value, depth int) (truth, known bool) {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.Bool {
			return constant.BoolVal(v.Value), true
		}
	case *ssa.UnOp:
		if v.Op == token.NOT {
			truth, known = constBool(v.X, depth)
			return !truth, known
		}
	case *ssa.BinOp:
		x, ok1 := v.X.(*ssa.Const)
		y, ok2 := v.Y.(*ssa.Const)
		if ok1 && ok2 && x.Value != nil && y.Value != nil && x.Value.Kind() == y.Value.Kind() {
			switch v.Op {
			case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
				if k := x.Value.Kind(); k == constant.Bool && v.Op != token.EQL && v.Op != token.NEQ {
					return false, false
				}
				return constant.Compare(x.Value, v.Op, y.Value), true
			}
		}
	case *ssa.Call:
		callee := v.Common().StaticCallee()
		if callee != nil && len(callee.Blocks) == 1 && depth < 3 {
			if ret, ok := callee.Blocks[0].Instrs[len(callee.Blocks[0].Instrs)-1].(*ssa.Return); ok && len(ret.Results) == 1 {
				return constBool(ret.Results[0], depth+1)
			}
		}
	}
	return false, false
}

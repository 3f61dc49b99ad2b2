package flow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// What hides a credential before it is written to a log or store is told by what the code does: a few characters of it are
// not the credential, nor is a text out of which it was taken.

// maxPiece is the number of characters that may be shown of either end of a credential: enough to tell several apart, and a
// small part of the shortest.
const maxPiece = 8

// slice is the value of a slice, of a text or of anything else.
func (f *fn) slice(in *ssa.Slice) val {
	v := f.val(in.X)
	if in.Low == nil && in.High == nil {
		return v
	}
	text := isStringType(in.X.Type())
	if (text || isBytes(in.X.Type())) && isPiece(in) {
		return v.buffers()
	}
	if text {
		return sliceString(in, v)
	}
	return v
}

// buffers are the byte slices made here: a part of one is still where others write.
func (v val) buffers() val {
	var out val
	for _, t := range v {
		if t.kind == kPath && t.root.kind == rAlloc {
			out = append(out, t)
		}
	}
	return out
}

// isPiece reports whether a slice has at most [maxPiece] elements, from either end.
func isPiece(in *ssa.Slice) bool {
	if in.High != nil {
		if n, ok := atMost(in.High, in.Block(), 0); ok && n <= maxPiece {
			return true
		}
		low, ok1 := intConst(in.Low)
		high, ok2 := intConst(in.High)
		if ok1 && ok2 {
			return high-low <= maxPiece
		}
	}
	return in.Low != nil && (in.High == nil || isLen(in.High, in.X)) && nearEnd(in.Low, in.X, 0)
}

// maxBoundDepth bounds how far a bound of a slice is followed.
const maxBoundDepth = 4

// atMost is a number that v does not exceed where control is in b.
func atMost(v ssa.Value, b *ssa.BasicBlock, depth int) (int64, bool) {
	if n, ok := intConst(v); ok {
		return n, true
	}
	if depth > maxBoundDepth {
		return 0, false
	}
	best, found := checkedMost(v, b)
	switch v := v.(type) {
	case *ssa.Call:
		if builtinName(v) == "min" {
			for _, a := range v.Call.Args {
				if n, ok := atMost(a, b, depth+1); ok && (!found || n < best) {
					best, found = n, true
				}
			}
		}
	case *ssa.Phi:
		most := int64(0)
		for i, e := range v.Edges {
			n, ok := atMost(e, v.Block().Preds[i], depth+1)
			if m, checked := edgeMost(e, v.Block().Preds[i], v.Block()); checked && (!ok || m < n) {
				n, ok = m, true
			}
			if !ok {
				return best, found
			}
			most = max(most, n)
		}
		if !found || most < best {
			best, found = most, true
		}
	case *ssa.BinOp:
		n, ok := atMost(v.X, b, depth+1)
		c, constant := intConst(v.Y)
		if !ok || !constant || c < 0 {
			break
		}
		switch v.Op {
		case token.ADD:
			return n + c, true
		case token.SUB:
			return n, true
		case token.QUO:
			return n / max(c, 1), true
		}
	}
	return best, found
}

// nearEnd reports whether v is at most [maxPiece] less than the length of x.
func nearEnd(v, x ssa.Value, depth int) bool {
	switch v := v.(type) {
	case *ssa.BinOp:
		n, ok := intConst(v.Y)
		return v.Op == token.SUB && ok && n <= maxPiece && isLen(v.X, x)
	case *ssa.Call:
		return builtinName(v) == "max" && slices.ContainsFunc(v.Call.Args, func(a ssa.Value) bool { return nearEnd(a, x, depth) })
	case *ssa.Phi: // if start < 0 { start = 0 }: all of a text that is shorter
		if depth > maxBoundDepth {
			return false
		}
		found := false
		for i, e := range v.Edges {
			if n, ok := intConst(e); ok && n == 0 && comparesLength(v.Block().Preds[i], x) {
				continue
			}
			if !nearEnd(e, x, depth+1) {
				return false
			}
			found = true
		}
		return found
	}
	return false
}

// comparesLength reports whether control comes to b by a comparison of the length of x, or of what is near it.
func comparesLength(b *ssa.BasicBlock, x ssa.Value) bool {
	for ; b != nil; b = b.Idom() {
		if in, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			cmp, ok := in.Cond.(*ssa.BinOp)
			return ok && (isLen(cmp.X, x) || isLen(cmp.Y, x) || nearEnd(cmp.X, x, maxBoundDepth))
		}
	}
	return false
}

// checkedMost is what the checks on the way to b say that the number v does not exceed.
func checkedMost(v ssa.Value, b *ssa.BasicBlock) (most int64, ok bool) {
	for d := b.Idom(); d != nil; d, b = d.Idom(), d {
		for _, s := range d.Succs {
			if s == b && len(s.Preds) == 1 {
				if n, yes := edgeMost(v, d, s); yes && (!ok || n < most) {
					most, ok = n, true
				}
			}
		}
	}
	return most, ok
}

// edgeMost is what the check at the end of from says of the number v where control goes to to.
func edgeMost(v ssa.Value, from, to *ssa.BasicBlock) (int64, bool) {
	cmp, truth, ok := branch(from, to)
	if !ok {
		return 0, false
	}
	op, x, y := cmp.Op, cmp.X, cmp.Y
	if sameExpr(y, v) {
		op, x, y = swapped(op), y, x
	}
	n, ok := intConst(y)
	if !ok || !sameExpr(x, v) {
		return 0, false
	}
	switch {
	case op == token.LSS && truth, op == token.GEQ && !truth:
		return n - 1, true
	case op == token.LEQ && truth, op == token.GTR && !truth, op == token.EQL && truth, op == token.NEQ && !truth:
		return n, true
	}
	return 0, false
}

// branch is the comparison by which control goes from one block to another, and what it must be for that.
func branch(from, to *ssa.BasicBlock) (cmp *ssa.BinOp, truth, ok bool) {
	in, isIf := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !isIf || from.Succs[0] == from.Succs[1] {
		return nil, false, false
	}
	cmp, ok = in.Cond.(*ssa.BinOp)
	return cmp, to == from.Succs[0], ok
}

func swapped(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GTR
	case token.LEQ:
		return token.GEQ
	case token.GTR:
		return token.LSS
	case token.GEQ:
		return token.LEQ
	}
	return op
}

// isShort reports whether the text v is known to have at most [maxPiece] characters when control goes from one block to
// another, or is in from where to is nil: no credential is that short.
func isShort(v ssa.Value, from, to *ssa.BasicBlock) bool {
	if !isStringType(v.Type()) {
		return false
	}
	if to != nil && shortBy(v, from, to) {
		return true
	}
	for b, d := from, from.Idom(); d != nil; b, d = d, d.Idom() {
		for _, s := range d.Succs {
			if s == b && len(s.Preds) == 1 && shortBy(v, d, s) {
				return true
			}
		}
	}
	return false
}

func shortBy(v ssa.Value, from, to *ssa.BasicBlock) bool {
	cmp, truth, ok := branch(from, to)
	if !ok {
		return false
	}
	if truth == (cmp.Op == token.EQL) && (cmp.Op == token.EQL || cmp.Op == token.NEQ) {
		for x, y := cmp.X, cmp.Y; ; x, y = y, x {
			if text, isConst := stringConst(y); isConst && text == "" && sameExpr(x, v) {
				return true
			}
			if x == cmp.Y {
				break
			}
		}
	}
	for _, x := range []ssa.Value{cmp.X, cmp.Y} {
		if isLen(x, v) {
			n, ok := edgeMost(x, from, to)
			return ok && n <= maxPiece
		}
	}
	return false
}

// isLen reports whether v is the length of x.
func isLen(v, x ssa.Value) bool {
	c, ok := v.(*ssa.Call)
	return ok && builtinName(c) == "len" && sameExpr(c.Call.Args[0], x)
}

func builtinName(c *ssa.Call) string {
	if b, ok := c.Call.Value.(*ssa.Builtin); ok {
		return b.Name()
	}
	return ""
}

func intConst(v ssa.Value) (int64, bool) {
	c, ok := v.(*ssa.Const)
	if !ok {
		return 0, v == nil
	}
	if c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return c.Int64(), true
}

// sameExpr reports whether two values are one expression. Nobody looks for what is stored between them.
func sameExpr(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	switch a := a.(type) {
	case *ssa.Call:
		b, ok := b.(*ssa.Call)
		return ok && builtinName(a) == "len" && builtinName(b) == "len" && sameExpr(a.Call.Args[0], b.Call.Args[0])
	case *ssa.UnOp:
		b, ok := b.(*ssa.UnOp)
		return ok && a.Op == b.Op && a.Op == token.MUL && sameExpr(a.X, b.X)
	case *ssa.FieldAddr:
		b, ok := b.(*ssa.FieldAddr)
		return ok && a.Field == b.Field && sameExpr(a.X, b.X)
	case *ssa.Field:
		b, ok := b.(*ssa.Field)
		return ok && a.Field == b.Field && sameExpr(a.X, b.X)
	}
	return false
}

// converted is the value of a conversion. Bytes or runes of a text that the program writes stars over are not the text.
func (f *fn) converted(in *ssa.Convert) val {
	v := f.val(in.X)
	if isBytes(in.Type()) && isStringType(in.X.Type()) && starred(in) {
		return marked(v, masked)
	}
	return v
}

// starred reports whether the program writes one printable character over elements of a slice, in a loop. Zeros are what
// one writes when the text has served.
func starred(slice ssa.Value) bool {
	for _, r := range *slice.Referrers() {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		if _, one := intConst(at.Index); one {
			continue
		}
		for _, r := range *at.Referrers() {
			if s, ok := r.(*ssa.Store); ok {
				if n, ok := intConst(s.Val); ok && n >= ' ' {
					return true
				}
			}
		}
	}
	return false
}

// runes is what [model.Runes] makes of a text: nothing of it where the function gives constants alone.
func (c *tcall) runes(text val) val {
	var fn *ssa.Function
	switch x := c.operand(0).(type) {
	case *ssa.Function:
		fn = x
	case *ssa.MakeClosure:
		fn, _ = x.Fn.(*ssa.Function)
	}
	if fn == nil || !givesConstants(fn) {
		return marked(text, told)
	}
	return marked(text, masked)
}

// givesConstants reports whether all that a function of one result returns are constants.
func givesConstants(fn *ssa.Function) bool {
	if len(fn.Blocks) == 0 {
		return false
	}
	var onlyConst func(v ssa.Value, depth int) bool
	onlyConst = func(v ssa.Value, depth int) bool {
		switch v := v.(type) {
		case *ssa.Const:
			return true
		case *ssa.Phi:
			return depth < maxBoundDepth && !slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return !onlyConst(e, depth+1) })
		}
		return false
	}
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && (len(ret.Results) != 1 || !onlyConst(ret.Results[0], 0)) {
			return false
		}
	}
	return true
}

// withoutSecrets is a variable that holds a text out of which secrets are taken if there are any, one or each of a list: what
// an if leaves as it is has none of them, nor has what a loop leaves. ok is false for other variables.
func (f *fn) withoutSecrets(phi *ssa.Phi) (v val, ok bool) {
	var entries, takers []*ssa.Call
	var kept []ssa.Value
	for i, e := range phi.Edges {
		back := phi.Block().Dominates(phi.Block().Preds[i])
		chain, of := takenFrom(e)
		switch {
		case back && of == ssa.Value(phi):
			takers = append(takers, chain...)
		case back:
			inner, isPhi := of.(*ssa.Phi)
			if !isPhi {
				return nil, false
			}
			more, ok := takenIn(inner, phi)
			if !ok {
				return nil, false
			}
			takers = append(append(takers, chain...), more...)
		default:
			entries = append(entries, chain...)
			kept = append(kept, e)
		}
	}
	if len(takers) > 0 {
		return f.takenOut(phi, kept, takers), true
	}
	return f.takenOnce(phi, entries)
}

// takenOut is what a loop leaves of a text, which is one of entries when it begins.
func (f *fn) takenOut(phi *ssa.Phi, entries []ssa.Value, takers []*ssa.Call) val {
	var vs []val
	for _, e := range entries {
		vs = append(vs, f.val(e))
	}
	v := union(vs...)
	for _, c := range takers {
		if !allChecked(c, phi.Block()) {
			continue
		}
		old := f.val(c.Call.Args[1])
		if len(old) == 0 && f.pass == 0 {
			return nil // the body of the loop was not looked at yet
		}
		v = opTerm(model.Replace, v, old, f.val(c.Call.Args[2]))
	}
	return v
}

// takenOnce is a variable after an if that takes something out of it.
func (f *fn) takenOnce(phi *ssa.Phi, takers []*ssa.Call) (v val, ok bool) {
	var vs []val
	for i, e := range phi.Edges {
		if slices.ContainsFunc(takers, func(c *ssa.Call) bool {
			return e != ssa.Value(c) && sameExpr(c.Call.Args[0], e) && allChecked(c, phi.Block().Idom())
		}) {
			ok = true
			continue
		}
		vs = append(vs, f.val(e).with(alt{"phi" + itoa(phi.Block().Index), itoa(i)}))
	}
	return union(vs...), ok
}

// takenFrom is the text that v is once calls took something out of it, and these calls, the last one first.
func takenFrom(v ssa.Value) (chain []*ssa.Call, text ssa.Value) {
	for len(chain) < maxBoundDepth {
		c, ok := v.(*ssa.Call)
		if !ok || c.Call.StaticCallee() == nil {
			break
		}
		switch c.Call.StaticCallee().String() {
		case "strings.ReplaceAll", "strings.Replace", "bytes.ReplaceAll", "bytes.Replace":
			chain = append(chain, c)
			v = c.Call.Args[0]
			continue
		}
		break
	}
	return chain, v
}

// takenIn are the calls that take something out of the text of, of which phi is what an if leaves.
func takenIn(phi *ssa.Phi, of ssa.Value) (takers []*ssa.Call, ok bool) {
	for _, e := range phi.Edges {
		chain, text := takenFrom(e)
		if text != of {
			return nil, false
		}
		takers = append(takers, chain...)
	}
	return takers, len(takers) > 0
}

// allChecked reports whether what decides, from the block top on, that a call takes something out of a text is whether there
// is anything to take out.
func allChecked(c *ssa.Call, top *ssa.BasicBlock) bool {
	for b, d := c.Block(), c.Block().Idom(); d != nil && b != top; b, d = d, d.Idom() {
		if _, isIf := d.Instrs[len(d.Instrs)-1].(*ssa.If); !isIf || top.Dominates(d) && d == top && isLoopHead(top) {
			continue
		}
		for _, s := range d.Succs {
			if s.Dominates(c.Block()) && len(s.Preds) == 1 {
				continue
			}
			if !shortBy(c.Call.Args[1], d, s) && !notIn(c, d, s) {
				return false
			}
		}
	}
	return true
}

func isLoopHead(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Preds, func(p *ssa.BasicBlock) bool { return b.Dominates(p) })
}

// notIn reports whether control goes from one block to another where the text of a call does not contain what the call would
// take out of it.
func notIn(c *ssa.Call, from, to *ssa.BasicBlock) bool {
	in := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	check, ok := in.Cond.(*ssa.Call)
	if !ok || check.Call.StaticCallee() == nil || to != from.Succs[1] {
		return false
	}
	switch check.Call.StaticCallee().String() {
	case "strings.Contains", "bytes.Contains":
		return sameExpr(check.Call.Args[0], c.Call.Args[0]) && sameExpr(check.Call.Args[1], c.Call.Args[1])
	}
	return false
}

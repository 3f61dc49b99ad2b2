package flow

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// concat joins strings, keeping nested concatenations flat.
func concat(vs ...val) val {
	var args []val
	for _, v := range vs {
		if len(v) == 0 {
			// Something of no interest, a number perhaps: a hole all the same.
			v = holeVal
		}
		if len(v) == 1 && v[0].kind == kOp && v[0].how == model.Concat {
			for i, a := range v[0].args {
				if i == 0 || len(v[0].steps) > 0 {
					a = withSteps(a, v[0].steps)
				}
				args = append(args, a)
			}
			continue
		}
		args = append(args, v)
	}
	// Neighbouring constants are one.
	out := args[:0:0]
	for _, a := range args {
		if n := len(out); n > 0 && isConst(out[n-1]) && isConst(a) {
			out[n-1] = one(constTerm(out[n-1][0].str + a[0].str))
			continue
		}
		out = append(out, a)
	}
	if len(out) == 1 {
		return out[0]
	}
	empty := true
	for _, a := range out {
		for _, t := range a {
			if t.kind != kXfer || len(t.args) > 0 {
				empty = false
			}
		}
	}
	if empty {
		return nil
	}
	return opTerm(model.Concat, out...)
}

func isConst(v val) bool { return len(v) == 1 && v[0].kind == kConst }

func withSteps(v val, steps []Step) val {
	if len(steps) == 0 {
		return v
	}
	out := make(val, len(v))
	for i, t := range v {
		out[i] = t.after(steps)
	}
	return out
}

// sliceString is the value of a slice of the string v. What a URL has from its @ on, or behind it, is host and path: that
// is cut off to put other user information before it.
func sliceString(in *ssa.Slice, v val) val {
	low := in.Low
	at := one(constTerm("@"))
	if b, ok := low.(*ssa.BinOp); ok && b.Op == token.ADD {
		if one, ok := b.Y.(*ssa.Const); ok && one.Value != nil && one.Value.ExactString() == "1" {
			low, at = b.X, nil
		}
	}
	if call, ok := low.(*ssa.Call); !ok || in.High != nil || len(v) == 0 || !findsAt(call.Common(), in.X) {
		return sliced(v)
	}
	parts := []val{at, urlPart(v, "Host"), urlPart(v, "Path")}
	if at == nil {
		parts = parts[1:]
	}
	return concat(parts...)
}

// findsAt reports whether a call looks for an @ in a string.
func findsAt(c *ssa.CallCommon, s ssa.Value) bool {
	callee := c.StaticCallee()
	if callee == nil || len(c.Args) != 2 || c.Args[0] != s {
		return false
	}
	switch callee.String() {
	case "strings.Index", "strings.LastIndex":
		sep, ok := stringConst(c.Args[1])
		return ok && sep == "@"
	case "strings.IndexByte", "strings.IndexRune", "strings.LastIndexByte":
		sep := char(c.Args[1])
		return isConst(sep) && sep[0].str == "@"
	}
	return false
}

// sliced is a part of a string: of a constant nobody knows which, of anything else it may be the credential itself.
func sliced(v val) val {
	var out []*term
	for _, t := range v {
		if t.kind == kConst {
			out = append(out, xfer(one(t))...)
			continue
		}
		out = append(out, t)
	}
	return fromTerms(out)
}

// joined is strings.Join. How many elements a slice has that callers make, they will say.
func (f *fn) joined(slice, sep val) val {
	if isOpenPath(slice) {
		return opTerm(model.Join, slice, sep)
	}
	var args []val
	for i, x := range f.elements(slice) {
		if i > 0 && len(sep) > 0 {
			args = append(args, sep)
		}
		args = append(args, x)
	}
	return concat(args...)
}

// folded stands for the elements of a slice that callers make, each an operand of its own.
func folded(slice val) val { return opTerm(model.Join, slice) }

func isFolded(v val) bool {
	return len(v) == 1 && v[0].kind == kOp && v[0].how == model.Join && len(v[0].args) == 1
}

// unfold is the operands of a call of fmt.Sprintf where the caller knows more of the slices that were handed on to it.
func (f *fn) unfold(args []val) []val {
	var out []val
	for _, a := range args {
		if isFolded(a) && !isOpenPath(a[0].args[0]) {
			out = append(out, f.urlStrings(f.elements(a[0].args[0]))...)
			continue
		}
		out = append(out, a)
	}
	return out
}

func isOpenPath(v val) bool { return len(v) == 1 && v[0].kind == kPath && v[0].root.open() }

// looped is what a loop makes of a string that it adds to for each element of a slice, as in url += "/" + s. ok is false for
// other loops, and where nothing tells the elements apart.
func (f *fn) looped(phi *ssa.Phi) (v val, ok bool) {
	if len(phi.Edges) != 2 || !isStringType(phi.Type()) {
		return nil, false
	}
	for i, e := range phi.Edges {
		if !phi.Block().Dominates(phi.Block().Preds[i]) {
			continue
		}
		ops := summands(e, nil)
		if len(ops) < 2 || ops[0] != ssa.Value(phi) {
			return nil, false
		}
		var from ssa.Value
		var before, after []val
		for _, x := range ops[1:] {
			switch s := sliceOf(x, phi.Block()); {
			case s != nil && from == nil:
				from = s
			case !definedBefore(x, phi.Block()):
				return nil, false
			case from == nil:
				before = append(before, f.val(x))
			default:
				after = append(after, f.val(x))
			}
		}
		if from == nil {
			return nil, false
		}
		slice := f.val(from)
		if !isOpenPath(slice) && len(f.elements(slice)) < 2 {
			return nil, false
		}
		var parts []val
		if s, isConst := stringConst(phi.Edges[1-i]); !isConst || s != "" {
			parts = append(parts, f.val(phi.Edges[1-i]))
		}
		parts = append(parts, before...)
		parts = append(parts, f.joined(slice, concat(append(after[:len(after):len(after)], before...)...)))
		return concat(append(parts, after...)...), true
	}
	return nil, false
}

// summands are the operands of a sum of strings, in order.
func summands(v ssa.Value, to []ssa.Value) []ssa.Value {
	if b, ok := v.(*ssa.BinOp); ok && b.Op == token.ADD {
		return summands(b.Y, summands(b.X, to))
	}
	return append(to, v)
}

// sliceOf is the slice of which v is an element, another one each time in the loop that begins with b; else nil. Escaping
// leaves an element what it is.
func sliceOf(v ssa.Value, b *ssa.BasicBlock) ssa.Value {
	if c, ok := v.(*ssa.Call); ok && c.Common().StaticCallee() != nil {
		switch c.Common().StaticCallee().String() {
		case "net/url.PathEscape", "net/url.QueryEscape":
			v = c.Common().Args[0]
		}
	}
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	at, ok := load.X.(*ssa.IndexAddr)
	if !ok || definedBefore(at.Index, b) || !definedBefore(at.X, b) {
		return nil
	}
	return at.X
}

// definedBefore reports whether v has one value whenever control comes to b.
func definedBefore(v ssa.Value, b *ssa.BasicBlock) bool {
	in, ok := v.(ssa.Instruction)
	return !ok || in.Block() != b && in.Block().Dominates(b)
}

// char is the string of a constant byte or rune; empty for other values.
func char(v ssa.Value) val {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return nil
	}
	if b, ok := c.Type().Underlying().(*types.Basic); !ok || b.Kind() != types.Byte && b.Kind() != types.Rune {
		return nil
	}
	return one(constTerm(string(rune(c.Int64()))))
}

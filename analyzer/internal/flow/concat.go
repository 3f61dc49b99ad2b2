package flow

import "github.com/atltoken/atltoken/analyzer/internal/model"

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

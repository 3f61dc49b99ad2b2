package flow

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// An env substitutes the roots of a callee by values of the caller.
type env struct {
	f      *fn
	at     point
	pts    []point // where the caller's memory is read: at the call, or at its exit
	params []val
	free   []val
	objs   []root
	res    map[int][]val
	step   Step
}

func (e *env) val(v val) val {
	if len(v) == 0 {
		return nil
	}
	vs := make([]val, 0, len(v))
	for _, t := range v {
		vs = append(vs, e.term(t))
	}
	return union(vs...)
}

// results substitutes one result of a callee; which of its returns it came from is a choice of the caller's.
func (e *env) results(r val, group string) val {
	vs := make([]val, 0, len(r))
	for _, t := range r {
		v := e.term(t)
		if len(t.alts) > 0 {
			v = v.with(alt{group, t.alts[0].choice})
		}
		vs = append(vs, v)
	}
	return union(vs...)
}

// sels resolves keys that the callee's parameters name.
func (e *env) sels(sels []string) []string {
	for i, s := range sels {
		if !strings.HasPrefix(s, "[#") {
			continue
		}
		out := append([]string(nil), sels...)
		for ; i < len(out); i++ {
			if strings.HasPrefix(out[i], "[#") {
				out[i] = e.key(out[i])
			}
		}
		return out
	}
	return sels
}

func (e *env) term(t *term) val {
	if s := e.sels(t.sels); len(s) > 0 && !sameSels(s, t.sels) {
		c := *t
		c.sels = s
		t = c.finish()
	}
	if t.kind == kOrigin && strings.HasPrefix(t.org.name, "[#") {
		o := *t.org
		if n := atoi(o.name[2 : len(o.name)-1]); n < len(e.params) {
			o.name = nameOf(e.params[n])
		}
		c := *t
		c.org = &o
		if c.org.name != "" && !strings.HasPrefix(o.name, "[#") {
			c.names = joinNames(t.names, []string{o.name})
		}
		return one(c.finish())
	}
	if t.kind != kPath {
		if len(t.args) == 0 {
			return one(t)
		}
		args := make([]val, len(t.args))
		same := true
		for i, a := range t.args {
			args[i] = e.val(a)
			same = same && equal(args[i], a)
		}
		if same {
			return one(t)
		}
		switch {
		case t.kind == kOp && t.how == model.Concat:
			return concat(args...).after(t.steps)
		case t.kind == kOp && t.how == model.Join && len(args) == 2:
			return e.f.joined(args[0], args[1]).after(t.steps)
		case t.kind == kOp && t.how == model.Format && slices.ContainsFunc(args, isFolded):
			return e.f.format(args[0], e.f.unfold(args[1:])).after(t.steps)
		case t.kind == kOp && t.how == model.Shown:
			return e.shownLater(args[0], t.args[1][0].str).after(t.steps)
		case t.kind == kXfer && len(t.sels) == 0 && !t.marked():
			v := xfer(args...).after(t.steps)
			for i, x := range v {
				v[i] = x.before(nil, t.names)
			}
			return v
		case t.kind == kDecode && len(args) > 0 && len(args[0]) == 0:
			return nil
		}
		c := *t
		c.args = args
		if c.size() > maxSize {
			if c.kind == kOp {
				return eachAlternative(&c).after(t.steps)
			}
			return xfer(args...).after(t.steps)
		}
		return one(c.finish())
	}
	var base val
	switch t.root.kind {
	case rParam, rFree:
		base = e.actual(t.root)
	case rAlloc:
		if t.root.n < len(e.objs) {
			c := *t
			c.root = e.objs[t.root.n]
			return one(c.finish())
		}
		return nil
	case rRes:
		rs := e.res[t.root.n]
		i := int(t.root.name[0] - '0')
		if i < len(rs) {
			base = rs[i]
		}
	default:
		return one(t)
	}
	var got val
	if n := len(t.sels); n > 0 && t.sels[n-1] == model.URL {
		got = e.urls(base, t.sels[:n-1])
	} else {
		got = e.f.project(base, t.sels, e.pts)
	}
	if t.root.kind == rFree && len(t.sels) == 0 { // the variable itself stands for its address and its contents
		got = e.contents(base)
	}
	out := make(val, len(got))
	for i, x := range got {
		c := *x
		steps := x.steps
		if e.step.IsValid() && x.kind != kFunc {
			steps = joinSteps(steps, []Step{e.step})
		}
		c.steps = joinSteps(steps, t.steps)
		c.names = joinNames(x.names, t.names)
		if t.box != "" {
			c.box = t.box
		}
		out[i] = &c
	}
	return out
}

// actual is the value for a parameter or free variable of the callee.
func (e *env) actual(r root) val {
	switch {
	case r.kind == rParam && r.n < len(e.params):
		return e.params[r.n]
	case r.kind == rFree && r.n < len(e.free):
		return e.free[r.n]
	}
	return nil
}

// contents is what captured variables hold: a free variable's value is the variable's address.
func (e *env) contents(v val) val {
	vs := []val{v}
	for _, t := range v {
		if t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 {
			if got := e.f.load(t.root, nil, e.pts); len(got) > 0 {
				vs = append(vs, got)
			}
		}
	}
	return union(vs...)
}

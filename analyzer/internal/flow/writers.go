package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Writers that callers hand over. What is written to one is an output of unknown kind, which has the writer as its object
// until somebody tells where that leads: a function that renders a report for standard output and for a buffer is judged
// by each caller.

// unsettled is what stands for the kind of such an output.
const unsettled = "?"

// openWriters are the writers among the terms of v that callers have still to name: interfaces, as other types say what
// they are. x is the expression for v, or nil.
func (f *fn) openWriters(v val, x ssa.Value) val {
	if t := staticType(x); t != nil && !types.IsInterface(t) {
		return nil
	}
	var out val
	for _, t := range v.open() {
		if t.root.kind == rParam && len(t.sels) == 0 && t.root.n < len(f.fn.Params) && !types.IsInterface(f.fn.Params[t.root.n].Type()) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// settleOutput tells what an output is whose writer, command line or URL is known by now. Nothing is left of one whose
// writer leads nowhere, or whose URL has no user information.
func (f *fn) settleOutput(a *attach, pts []point) []*attach {
	switch kind := a.under(outputPrefix); {
	case kind == model.ChildArguments:
		return settleChild(a)
	case kind != "" && len(a.user) > 0: // a URL
		secrets := secretsIn(a.user)
		a.cred = slices.DeleteFunc(slices.Clone(a.cred), func(t *term) bool { return !subset(one(t), secrets) && !f.anyOpen(t) })
		if len(a.cred) == 0 {
			return nil
		}
	case kind == unsettled:
		w := a.obj
		for _, t := range a.obj { // a place, or what is there
			w = union(w, f.load(t.root, t.sels, pts))
		}
		if kind := f.writerAt(f.e.globalsIn(w, nil, 0), nil, pts); kind != "" {
			a.mech, a.obj = model.Mechanism(outputPrefix+kind), nil
		} else if a.obj = a.obj.open(); len(a.obj) == 0 {
			return nil
		}
	}
	return []*attach{a}
}

// urlError applies [model.URLError].
func (c *tcall) urlError(e model.URLError) {
	url := c.f.urlString(c.load(e.URL))
	for _, t := range c.load(e.Request) {
		if t.kind == kPath {
			url = union(url, c.f.urlAt(t.root, t.sels, c.f.now()))
		}
	}
	if v := c.f.fromQuery(url); !onlyConsts(v) {
		c.put(e.Err.Field(model.Data), v, false)
	}
}

// withoutPassword are URLs with the password in their user information left out.
func withoutPassword(v val) val {
	out := make([]val, len(v))
	for i, t := range v {
		out[i] = one(t)
		if t.kind != kOp {
			continue
		}
		if hasUser(t) {
			c := *t
			c.args = slices.Clone(t.args)
			c.args[2] = nil // User
			out[i] = one(c.finish())
		} else if _, secret, ok := splitUserinfo(t); ok {
			args := slices.Clone(t.args)
			for j, a := range args {
				if !isConst(a) && subset(a, secret) {
					args[j] = one(constTerm("xxxxx"))
				}
			}
			out[i] = concat(args...).after(t.steps)
		}
	}
	return union(out...)
}

// subset reports whether all terms of a are among those of b.
func subset(a, b val) bool {
	return !slices.ContainsFunc(a, func(t *term) bool {
		return !slices.ContainsFunc(b, func(x *term) bool { return x.key == t.key })
	})
}

// withoutQuery are URLs up to their question mark, as far as they are put together from parts.
func withoutQuery(v val) val {
	out := make([]val, len(v))
	for i, t := range v {
		out[i] = one(t)
		switch {
		case t.kind != kOp:
		case t.how == model.URLString && len(t.args) > len(urlFields):
			c := *t
			c.args = slices.Clone(t.args)
			c.args[0], c.args[len(urlFields)] = withoutQuery(t.args[0]), nil
			out[i] = one(c.finish())
		case t.how == model.Concat:
			if j := slices.IndexFunc(t.args, startsQuery); j >= 0 {
				out[i] = concat(t.args[:j+1]...).after(t.steps)
			}
		}
	}
	return union(out...)
}

func startsQuery(v val) bool { return isConst(v) && strings.Contains(v[0].str, "?") }

// fromQuery are the parts of URLs behind their question mark.
func (f *fn) fromQuery(v val) val {
	var out []val
	for _, t := range v {
		if t.kind != kOp {
			continue
		}
		switch t.how {
		case model.URLString:
			out = append(out, f.fromQuery(t.args[0]))
			if n := len(urlFields); n < len(t.args) {
				out = append(out, t.args[n]) // RawQuery
			}
		case model.Concat:
			i := slices.IndexFunc(t.args, startsQuery)
			if i >= 0 {
				out = append(out, t.args[i+1:]...)
			}
		case model.PathJoin, model.Resolve, model.Under:
			out = append(out, f.fromQuery(t.args[len(t.args)-1]))
		}
	}
	return union(out...)
}

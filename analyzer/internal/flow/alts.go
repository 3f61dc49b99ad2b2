package flow

import (
	"slices"
	"sort"
	"strings"
)

// Values that were chosen together belong together: of the two arms of an if, the elements of a slice, two clients in one
// variable, the returns of one function. A term remembers the choices that led to it, so that the token of one choice is
// not taken to the host of another. Choices mean something within one function; summaries do not have them, but for the
// returns of a function, which the caller turns into a choice of its own.

// An alt is one choice: which of a group of alternatives that exclude one another.
type alt struct{ group, choice string }

// maxAlts bounds the choices that a term remembers; the latest count.
const maxAlts = 4

// returnGroup is the group of the returns of a function.
const returnGroup = "return"

// with is t as the given choice.
func (t *term) with(a alt) *term {
	c := *t
	c.alts = make([]alt, 0, len(t.alts)+1)
	for _, b := range t.alts {
		if b.group != a.group {
			c.alts = append(c.alts, b)
		}
	}
	c.alts = append(c.alts, a)
	if len(c.alts) > maxAlts {
		c.alts = c.alts[1:]
	}
	return &c
}

func (v val) with(a alt) val {
	out := make(val, len(v))
	for i, t := range v {
		out[i] = t.with(a)
	}
	return out
}

// withAll adds the choices of another term to all of v.
func (v val) withAll(alts []alt) val {
	if len(alts) == 0 {
		return v
	}
	out := make(val, len(v))
	for i, t := range v {
		for _, a := range alts {
			t = t.with(a)
		}
		out[i] = t
	}
	return out
}

// without is v without the choices of a group.
func (v val) without(group string) val {
	out := make(val, len(v))
	for i, t := range v {
		out[i] = t
		if slices.ContainsFunc(t.alts, func(a alt) bool { return a.group == group }) {
			c := *t
			c.alts = slices.DeleteFunc(slices.Clone(t.alts), func(a alt) bool { return a.group == group })
			out[i] = &c
		}
	}
	return out
}

// meet is one term for two with the same key: it has the choices, and the dynamic type, that both have.
func meet(a, b *term) *term {
	if a == b || slices.Equal(a.alts, b.alts) && a.box == b.box {
		return a
	}
	c := *a
	c.alts = nil
	for _, x := range a.alts {
		if slices.Contains(b.alts, x) {
			c.alts = append(c.alts, x)
		}
	}
	if a.box != b.box {
		c.box = ""
	}
	return &c
}

// sameMarks reports whether two vals with equal keys also agree in what they remember.
func sameMarks(a, b val) bool {
	for i := range a {
		if a[i] != b[i] && (!slices.Equal(a[i].alts, b[i].alts) || a[i].box != b[i].box) {
			return false
		}
	}
	return true
}

// plain is v without choices, as others may see it. Those of the group that is kept stay.
func (v val) plain(keep string) val {
	need := false
	for _, t := range v {
		if !t.walk(func(t *term) bool { return len(t.alts) == 0 }) {
			need = true
		}
	}
	if !need {
		return v
	}
	out := make(val, len(v))
	for i, t := range v {
		c := *t
		c.alts = nil
		for _, a := range t.alts {
			if a.group == keep {
				c.alts = []alt{a}
			}
		}
		if len(t.args) > 0 {
			c.args = make([]val, len(t.args))
			for j, a := range t.args {
				c.args[j] = a.plain("")
			}
		}
		out[i] = &c
	}
	return out
}

// choices collects the choices in v by group.
func (v val) choices(into map[string][]string) {
	for _, t := range v {
		t.walk(func(t *term) bool {
			for _, a := range t.alts {
				if !slices.Contains(into[a.group], a.choice) {
					into[a.group] = append(into[a.group], a.choice)
				}
			}
			return true
		})
	}
}

// only is the part of v that can be where a was chosen.
func (v val) only(a alt) val {
	var out val
	for _, t := range v {
		if t = t.only(a); t != nil {
			out = append(out, t)
		}
	}
	return out
}

func (t *term) only(a alt) *term {
	for _, b := range t.alts {
		if b.group == a.group && b.choice != a.choice {
			return nil
		}
	}
	if len(t.args) == 0 {
		return t
	}
	var args []val
	for i, x := range t.args {
		y := x.only(a)
		if len(y) == len(x) && (len(x) == 0 || y[0] == x[0] && y[len(y)-1] == x[len(x)-1]) {
			continue
		}
		if len(y) == 0 {
			return nil
		}
		if args == nil {
			args = slices.Clone(t.args)
		}
		args[i] = y
	}
	if args == nil {
		return t
	}
	c := *t
	c.args = args
	return c.finish()
}

// maxChoices bounds what one attachment is split into.
const maxChoices = 8

// byChoice splits an attachment whose credential and destination were chosen together.
func (a *attach) byChoice() []*attach {
	cred, dest := map[string][]string{}, map[string][]string{}
	a.cred.choices(cred)
	if len(cred) == 0 {
		return []*attach{a}
	}
	a.dest.choices(dest)
	a.obj.choices(dest)
	var groups []string
	for g, cs := range cred {
		if len(dest[g]) > 0 && (len(cs) > 1 || len(dest[g]) > 1 || dest[g][0] != cs[0]) {
			groups = append(groups, g)
		}
	}
	sort.Strings(groups)
	out := []*attach{a}
	for _, g := range groups {
		cs := cred[g]
		for _, c := range dest[g] {
			if !slices.Contains(cs, c) {
				cs = append(cs, c)
			}
		}
		sort.Strings(cs)
		if len(out)*len(cs) > maxChoices {
			break
		}
		var next []*attach
		for _, x := range out {
			for _, c := range cs {
				y := *x
				at := alt{g, c}
				y.cred, y.user, y.dest, y.obj = x.cred.only(at), x.user.only(at), x.dest.only(at), x.obj.only(at)
				if len(y.cred) == 0 || len(x.dest)+len(x.obj) > 0 && len(y.dest)+len(y.obj) == 0 {
					continue
				}
				next = append(next, &y)
			}
		}
		out = next
	}
	return out
}

// among marks what was loaded through one of several places as the choice of that place.
func among(places []string, i int) alt { return alt{strings.Join(places, "|"), places[i]} }

// placesOf are the places that the terms of v are, each without its last drop selectors, where there are several; else
// nil.
func placesOf(v val, drop int) []string {
	n := 0
	for _, t := range v {
		if t.kind == kPath {
			n++
		}
	}
	if n < 2 {
		return nil
	}
	out := make([]string, len(v))
	for i, t := range v {
		if t.kind == kPath {
			out[i] = t.root.key() + "." + strings.Join(t.sels[:max(len(t.sels)-drop, 0)], ".")
		}
	}
	return out
}

// setTogether is the group of choices of a field that was set in several blocks, by which of them it was, or "". Fields of
// one object that were set in the same blocks were set together in each: the group names the blocks, so that other fields
// are in another group.
func setTogether(r root, sels []string, stores []*store) string {
	if len(stores) < 2 || len(stores) > 2*maxChoices {
		return ""
	}
	var blocks []int
	for _, s := range stores {
		if !s.strong || !sameSels(s.sels, sels) {
			return ""
		}
		if !slices.Contains(blocks, s.block.Index) {
			blocks = append(blocks, s.block.Index)
		}
	}
	if len(blocks) < 2 || len(blocks) > maxChoices {
		return ""
	}
	slices.Sort(blocks)
	var b strings.Builder
	b.WriteString("set " + r.key())
	for _, i := range blocks {
		b.WriteString(" " + itoa(i))
	}
	return b.String()
}

// oneOf marks what is in an object that was put among others, into a channel or slice, as chosen with that object.
func (v val) oneOf(r root, s *store) val {
	if s.sels[len(s.sels)-1] != "[]" {
		return v
	}
	return v.with(alt{r.key() + "." + strings.Join(s.sels, "."), "at" + itoa(s.block.Index) + "." + itoa(s.idx) + "." + itoa(s.seq)})
}

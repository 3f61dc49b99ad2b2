package flow

import (
	"go/types"
	"slices"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A url.URL is an object whose string form is that of its pseudo field until one of its own fields is set. A field that
// nobody set is a part of that string, which is known when the string is.

// urlStrings replaces URL objects by what they print as.
func (f *fn) urlStrings(vs []val) []val {
	out := make([]val, len(vs))
	for i, v := range vs {
		out[i] = v
		for _, t := range v {
			if t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 && t.root.n < len(f.info) && f.info[t.root.n].tname == "net/url.URL" {
				out[i] = f.urlString(v)
				break
			}
		}
	}
	return out
}

// urlFields are the fields of a url.URL that override its pseudo field, in the order of the operands of URLString.
var urlFields = [...]string{"Scheme", "User", "Host", "Path", "RawQuery"}

// urlString is the string form of URL objects: what they were parsed from, overridden by the fields that were set.
// Strings stay as they are.
func (f *fn) urlString(v val) val {
	var out []val
	pts := f.now()
	for _, t := range v {
		if t.kind != kPath {
			out = append(out, one(t))
			continue
		}
		out = append(out, f.urlOf(t, pts))
	}
	return union(out...)
}

func (f *fn) urlOf(t *term, pts []point) val {
	// A location that holds a pointer to a URL object stands for that object; one that holds a string for the string.
	var out []val
	for _, x := range f.load(t.root, t.sels, pts) {
		if x.kind != kPath {
			out = append(out, one(x))
		}
	}
	for _, l := range f.canon(t.root, concatSels(t.sels, []string{model.URL}), pts) {
		if n := len(l.sels); n > 0 {
			at := pathTerm(l.root, l.sels[:n-1]...)
			at.steps, at.names = t.steps, t.names
			out = append(out, f.urlHere(at, pts))
		}
	}
	return union(out...)
}

// urlBase is what the URL object at a location was parsed from.
func (f *fn) urlBase(t *term, pts []point) val {
	base := f.load(t.root, concatSels(t.sels, []string{model.URL}), pts)
	if n := len(t.sels); n > 0 && t.sels[n-1] == "URL" {
		if _, _, initial := f.mem.reaching(t.root, concatSels(t.sels, []string{model.URL}), pts); initial {
			base = union(base.set(), f.load(t.root, concatSels(t.sels[:n-1], []string{model.URL}), pts))
		}
	}
	if t.root.kind != rAlloc && len(base) == 0 {
		base = one(pathTerm(t.root, concatSels(t.sels, []string{model.URL})...))
	}
	return base
}

// urlHere is the string form of the URL object at a location itself.
func (f *fn) urlHere(t *term, pts []point) val {
	base := f.urlBase(t, pts)
	args := []val{base}
	set := false
	for _, name := range urlFields {
		sels := concatSels(t.sels, []string{name})
		v := f.load(t.root, sels, pts)
		if len(v) == 1 && v[0].kind == kPath && v[0].root == t.root && sameSels(v[0].sels, sels) {
			v = nil // nobody set it: it is a part of base
		}
		v = f.setFields(v, name)
		if name == "User" && len(v) == 0 && len(base) > 0 && f.isCleared(t.root, sels, pts) {
			v = one(constTerm(noUser))
		}
		if len(v) > 0 {
			set = true
		}
		args = append(args, v)
	}
	if !set {
		out := make(val, len(base))
		for i, x := range base {
			out[i] = x.before(t.steps, t.names)
		}
		return out
	}
	return opTerm(model.URLString, args...)
}

// urlPart is the part of URLs that the field or method name gives.
func urlPart(u val, name string) val {
	if len(u) == 0 {
		return nil
	}
	// What is in no such part must not be taken for it where the part is logged.
	switch name {
	case "Scheme", "Host", "Hostname", "Port", "Path", "EscapedPath":
		u = withoutQuery(u)
		fallthrough
	case "RawQuery", "RequestURI", "Fragment", "EscapedFragment":
		u = withoutPassword(u)
	}
	return opTerm(model.URLPart, u, one(constTerm(name)))
}

// readPart is v, read at addr, the i'th field of a struct: where that is a part of a URL that nobody set, the part of what
// the URL was parsed from. Those of inbound requests stay what they are.
func (f *fn) readPart(v, addr val, st types.Type, i int) val {
	if typeKey(st) != "net/url.URL" {
		return v
	}
	name := st.Underlying().(*types.Struct).Field(i).Name()
	switch name {
	case "Scheme", "Host", "Path", "RawQuery", "Fragment":
	default:
		return v
	}
	vs := make([]val, 0, len(v))
	for _, t := range v {
		if t.kind == kPath && t.root.kind != rInbound && (f.isUnset(t, name) || slices.ContainsFunc(addr, t.isAt)) {
			if part := urlPart(f.urlBase(pathTerm(t.root, t.sels[:len(t.sels)-1]...), f.now()), name); len(part) > 0 {
				vs = append(vs, one(part[0].before(t.steps, t.names)).withAll(t.alts))
				continue
			}
		}
		vs = append(vs, one(t))
	}
	return union(vs...)
}

// isUnset reports whether t is what the field of a URL object holds in which nobody put anything.
func (f *fn) isUnset(t *term, name string) bool {
	n := len(t.sels)
	return t.kind == kPath && n > 0 && t.sels[n-1] == name && (n > 1 && t.sels[n-2] == "URL" || f.isURL(t.root, t.sels[:n-1]))
}

// isAt reports whether two locations are one.
func (t *term) isAt(o *term) bool { return t.key == o.key }

// apart splits what is made of several parts of a URL by what the URL may be: the host of one does not meet the path of
// another.
func apart(t *term) []*term {
	shared := t.sharedURL()
	if shared == nil {
		return []*term{t}
	}
	var out []*term
	for _, x := range shared {
		if len(out) < maxPatterns {
			out = append(out, apart(t.where(shared, x))...)
		}
	}
	return out
}

// sharedURL is a value of several terms that occurs more than once in what t, made of parts of URLs, is made of; else nil.
func (t *term) sharedURL() val {
	parts := false
	var several []val
	t.walk(func(x *term) bool {
		parts = parts || x.kind == kOp && x.how == model.URLPart
		for _, a := range x.args {
			if len(a) > 1 {
				several = append(several, a)
			}
		}
		return true
	})
	if !parts {
		return nil
	}
	for i, a := range several {
		for _, b := range several[:i] {
			if equal(a, b) {
				return a
			}
		}
	}
	return nil
}

// where is t where v is x.
func (t *term) where(v val, x *term) *term {
	if len(t.args) == 0 {
		return t
	}
	c := *t
	c.args = make([]val, len(t.args))
	for i, a := range t.args {
		if equal(a, v) {
			c.args[i] = one(x)
			continue
		}
		out := make([]*term, len(a))
		for j, y := range a {
			out[j] = y.where(v, x)
		}
		c.args[i] = fromTerms(out)
	}
	return c.finish()
}

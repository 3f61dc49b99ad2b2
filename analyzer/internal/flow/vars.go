package flow

import (
	"go/types"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// What hangs on package-level variables, on the state of libraries, and on what middleware puts into contexts is
// completed where those are set, whichever package does.

// A view says which packages' stores to package-level variables count; nil is all that are known.
type view func(pkg string) bool

// expand replaces package-level variables by what the program stores in them.
func (e *engine) expand(a *attach, in view) *attach {
	b := *a
	b.cred, b.user = e.globalsIn(a.cred, in, 0), e.globalsIn(a.user, in, 0)
	b.dest = e.globalsIn(a.dest, in, 0)
	for _, t := range a.obj {
		if t.root.kind != rGlobal {
			continue
		}
		for s := t.sels; ; s = s[:len(s)-1] {
			b.dest = union(b.dest, e.globalLoad(t.root, concatSels(s, []string{model.URL}), in))
			if id := e.globalLoad(t.root, concatSels(s, []string{model.ClientID}), in); isConst(id) {
				b.client, b.deflt = parseClient(id[0].str)
			}
			if len(s) == 0 || !ownerSels[s[len(s)-1]] {
				break
			}
		}
	}
	return &b
}

// onVars reports whether an attachment depends on package-level variables, which importers may set.
func (a *attach) onVars() bool {
	return onVariables(a.cred) || onVariables(a.user) || onVariables(a.dest) || onVariables(a.obj)
}

// handsOn notes the values in the context of a request that middleware hands on to the next handler, which is called
// through interfaces that nobody follows to the end.
func (f *fn) handsOn(args []val) {
	inbound := f.e.inboundOf(f)
	if inbound == nil {
		return
	}
	pts := f.now()
	for _, a := range args {
		for _, t := range a {
			if t.kind != kPath || t.root.kind != rAlloc || len(t.sels) > 0 || t.root.n >= len(f.info) || f.info[t.root.n].tname != "net/http.Request" {
				continue
			}
			f.shareContext(f.load(t.root, []string{model.Ctx}, pts))
		}
	}
}

// shareContext makes the values of a context those that others find in theirs, under the same keys.
func (f *fn) shareContext(ctx val) {
	inbound := f.e.inboundOf(f)
	for depth := 0; len(ctx) > 0 && depth < maxContexts; depth++ {
		var parents []val
		for _, c := range ctx {
			if c.kind != kPath || c.root.kind != rAlloc {
				continue
			}
			for _, s := range f.mem.all(c.root) {
				switch {
				case len(s.sels) == 2 && s.sels[0] == model.Ctx && strings.HasPrefix(s.sels[1], "[="):
					f.shareValue(s.sels[1:], s.v, inbound, 0)
				case len(s.sels) == 1 && s.sels[0] == model.Parent:
					parents = append(parents, s.v)
				}
			}
		}
		ctx = union(parents...)
	}
}

// shareValue supplies a value of a context, an object by its fields. inbound may be nil.
func (f *fn) shareValue(sels []string, v val, inbound *inboundSubst, depth int) {
	whole := f.whole(v, f.now(), 0)
	if inbound != nil {
		whole = inbound.val(whole)
	}
	f.e.supplyState(contextValues.name, sels, onlyOrigins(whole).plain(""))
	if depth > 2 {
		return
	}
	for _, t := range v {
		if t.kind != kPath || t.root.kind != rAlloc {
			continue
		}
		n := len(t.sels)
		for _, s := range f.mem.all(t.root) {
			if len(s.sels) == n+1 && sameSels(s.sels[:n], t.sels) && !strings.HasPrefix(s.sels[n], "$") {
				f.shareValue(concatSels(sels, s.sels[n:]), s.v, inbound, depth+1)
			}
		}
	}
}

// maxContexts bounds how many contexts a context is derived from by one handler.
const maxContexts = 8

// whole is v with objects made of one decoded value replaced by that value: a struct that was filled and copied.
func (f *fn) whole(v val, pts []point, depth int) val {
	var vs []val
	for _, t := range v {
		if t.kind == kPath && t.root.kind == rAlloc && depth < 4 {
			vs = append(vs, f.whole(f.load(t.root, t.sels, pts), pts, depth+1))
			continue
		}
		vs = append(vs, one(t))
	}
	return union(vs...)
}

// onContext reports whether an attachment takes something out of the context of an inbound request.
func (a *attach) onContext() bool {
	for _, v := range []val{a.cred, a.user, a.dest} {
		for _, t := range v {
			if !t.walk(func(t *term) bool { return t.contextKey() == "" }) {
				return true
			}
		}
	}
	return false
}

// holed is v, of a URL, with a hole for each part that only callers know.
func (v val) holed() val {
	var out []*term
	for _, t := range v {
		if len(t.args) == 0 || !t.isOpen() {
			out = append(out, t)
			continue
		}
		c := *t
		c.args = make([]val, len(t.args))
		for i, a := range t.args {
			if c.args[i] = a.holed(); len(a) > 0 && len(onlyOrigins(c.args[i])) == 0 {
				c.args[i] = holeVal
			}
		}
		out = append(out, c.finish())
	}
	return fromTerms(out)
}

// connectVars completes attachments of packages below that depend on package-level variables: what this package stores
// in them, or what packages that meet only here store, is news. What a package below could see it has told already.
func (e *engine) connectVars() {
	below := e.imported.onVars()
	if len(below) == 0 {
		return
	}
	imports := e.pkg.Imports()
	closures := make([]map[string]bool, len(imports))
	f := &fn{e: e, mem: newMemory()} // what they depend on are variables and origins, no objects of a function
	for _, a := range below {
		if !e.suppliesTo(a.attach) {
			continue
		}
		full := e.expand(a.attach, nil)
		seen := &attach{}
		for i, imp := range imports {
			if closures[i] == nil {
				closures[i] = importClosure(imp)
			}
			if in := closures[i]; in[a.pkg] {
				v := e.expand(a.attach, func(pkg string) bool { return in[pkg] })
				seen.client, seen.deflt = v.client, v.deflt
				seen.cred, seen.user, seen.dest = union(seen.cred, v.cred), union(seen.user, v.user), union(seen.dest, v.dest)
			}
		}
		news := *full
		fresh := news.cred.minus(seen.cred)
		if d := news.dest.minus(seen.dest); len(d) > 0 && !knownDest(f, seen) {
			fresh, news.dest = d, d
		} else if len(fresh) > 0 {
			news.cred = fresh
		} else {
			continue
		}
		news.wire = e.lastHere(fresh)
		e.emit(f, &news)
	}
}

// suppliesTo reports whether anybody stores something in the variables that an attachment depends on.
func (e *engine) suppliesTo(a *attach) bool {
	for _, v := range []val{a.cred, a.user, a.dest, a.obj} {
		for _, t := range v {
			if !t.walk(func(t *term) bool {
				return t.kind != kPath || t.root.kind != rGlobal || len(e.globals[t.root.name]) == 0 && len(e.imported.globals[t.root.name]) == 0
			}) {
				return true
			}
		}
	}
	return false
}

// lastHere is the last place in this package that a value passed.
func (e *engine) lastHere(v val) Pos {
	for _, t := range v {
		var at Pos
		t.walk(func(t *term) bool {
			for _, s := range t.steps {
				if s.Pkg == e.pkgPath() {
					at = s.Pos
				}
			}
			if t.kind == kOrigin && t.org.pos.Pkg == e.pkgPath() && !at.IsValid() {
				at = t.org.pos
			}
			return true
		})
		if at.IsValid() {
			return at
		}
	}
	return Pos{}
}

func (v val) minus(w val) val {
	var out val
	for _, t := range v {
		if !slices.ContainsFunc(w, func(o *term) bool { return o.key == t.key }) {
			out = append(out, t)
		}
	}
	return out
}

// importClosure is a package with all that it imports, directly or not, by path.
func importClosure(p *types.Package) map[string]bool {
	out := map[string]bool{}
	var visit func(p *types.Package)
	visit = func(p *types.Package) {
		if out[p.Path()] {
			return
		}
		out[p.Path()] = true
		for _, q := range p.Imports() {
			visit(q)
		}
	}
	visit(p)
	return out
}

// contextValues is what the program puts into contexts, by key.
var contextValues = root{kind: rGlobal, name: "context.$values"}

// contextKey is the key under which t lies in the context of an inbound request, or "": somebody who had the request
// before put it there.
func (t *term) contextKey() string {
	if t.kind != kPath || t.root.kind != rInbound || len(t.sels) < 2 || t.sels[0] != model.Ctx {
		return ""
	}
	for _, s := range t.sels[1:] {
		if strings.HasPrefix(s, "[=") {
			return s
		}
		if s != model.Ctx {
			break
		}
	}
	return ""
}

// inContext is the way of t from the values of contexts on: its key, and what is selected of what lies there.
func (t *term) inContext() []string {
	key := t.contextKey()
	out := []string{key}
	for _, s := range t.sels[slices.Index(t.sels, key)+1:] {
		if !isCast(s) {
			out = append(out, s)
		}
	}
	return out
}

func (e *engine) globalsIn(v val, in view, depth int) val {
	need := false
	for _, t := range v {
		if !t.walk(func(t *term) bool { return t.kind != kPath || t.root.kind != rGlobal && t.contextKey() == "" }) {
			need = true
		}
	}
	if !need || depth > 3 {
		return v
	}
	var vs []val
	for _, t := range v {
		switch {
		case t.contextKey() != "":
			got := e.globalsIn(e.globalLoad(contextValues, t.inContext(), in), in, depth+1)
			for i, x := range got {
				got[i] = x.before(nil, t.names)
			}
			if len(got) == 0 {
				got = one(t)
			}
			vs = append(vs, got)
		case t.kind == kPath && t.root.kind == rGlobal:
			sels := t.sels
			if t.root.isState() {
				sels = stateKey(t)
			}
			got := e.globalsIn(e.globalLoad(t.root, sels, in), in, depth+1)
			if t.root.isState() {
				got = keyName(got, sels)
			}
			if len(got) == 0 {
				vs = append(vs, one(t))
				continue
			}
			out := make(val, len(got))
			for i, x := range got {
				out[i] = x.before(nil, t.names)
				c := *out[i]
				c.steps = joinSteps(x.steps, t.steps)
				out[i] = &c
			}
			vs = append(vs, out)
		case len(t.args) > 0:
			c := *t
			c.args = make([]val, len(t.args))
			for i, a := range t.args {
				c.args[i] = e.globalsIn(a, in, depth+1)
			}
			vs = append(vs, one(c.finish()))
		default:
			vs = append(vs, one(t))
		}
	}
	return union(vs...)
}

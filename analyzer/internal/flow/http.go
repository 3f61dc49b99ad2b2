package flow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Requests are copied, changed and sent. A copy is an object of its own: what it has of the original is a store without
// selectors that holds the original by value. Whether a request is inbound is told by what it is a copy of, never by its
// type: the headers that it has of an inbound one go out with it.

// inboundHTTP is what the tables call an inbound request.
const inboundHTTP = "HTTP request"

// requestParts are the parts of a request that belong to a deep copy alone.
var requestParts = []string{"Header", "URL"}

// ownAuthorization is the way from a request to the header that its sender authenticated with.
var ownAuthorization = []string{"Header", "[=Authorization]"}

// clone makes an object that holds what v holds now; see [model.Clone].
func (f *fn) clone(k objKey, v val, t types.Type, own, shared []string) val {
	put := func(r root, sels []string, v val, ptr, part bool) {
		if len(v) == 0 {
			return
		}
		f.mem.put(r, &store{
			block: f.block, idx: f.idx, seq: f.next(), sels: sels, v: v, strong: true, ptr: ptr, part: part, fresh: true,
		})
	}
	t = deref(t)
	r := f.object(k, t)
	put(r, nil, v, false, false)
	for _, name := range shared {
		put(r, []string{name}, f.project(v, []string{name}, f.now()), true, true)
	}
	for _, name := range own {
		src := f.project(v, []string{name}, f.now())
		typ := f.e.selType(t, name)
		if typ == nil {
			continue
		}
		o := f.object(objKey{k.at, k.sub + "." + name}, deref(typ))
		put(o, nil, src, false, false)
		if typeKey(typ) == "net/url.URL" {
			put(o, []string{model.URL}, f.urlString(src), true, false)
		}
		put(r, []string{name}, one(pathTerm(o)), true, true)
	}
	return one(pathTerm(r))
}

// clone applies [model.Clone].
func (c *tcall) clone(e model.Clone) {
	v := c.load(e.From)
	if len(v) == 0 || e.To.Index >= len(c.res) {
		return
	}
	var rest val
	for _, t := range v {
		if t.kind != kPath {
			rest = append(rest, t)
		}
	}
	if len(v) == len(rest) {
		c.res[e.To.Index] = union(c.res[e.To.Index], v)
		return
	}
	typ := c.obj.Type().(*types.Signature).Results().At(e.To.Index).Type()
	if x, ok := c.in.(ssa.Value); ok && typeKey(typ) == "" { // of a generic function
		typ = x.Type()
	}
	got := c.f.clone(objKey{c.in, "res" + itoa(e.To.Index)}, v.paths(), typ, e.Own, e.Shared)
	c.res[e.To.Index] = union(c.res[e.To.Index], got, rest)
}

// clear empties a place.
func (c *tcall) clear(p model.Place) {
	if b, ok := c.base(p); ok {
		c.f.write(b, c.sels(p), nil, store{seq: c.f.next(), strong: true, pos: c.pos})
	}
}

// isClear reports whether a store without a value is worth a place in a summary: it takes a credential out of a map.
func (s *store) isClear() bool {
	n := len(s.sels)
	return len(s.v) == 0 && s.strong && n > 0 && strings.HasPrefix(s.sels[n-1], "[=")
}

// ownHeader is what a request, or its headers, has at (r, sels) because it came in with it: not what somebody put there.
func (f *fn) ownHeader(r root, sels []string, pts []point) val {
	var out []val
	var seen []location
	var visit func(r root, sels []string, pts []point)
	visit = func(r root, sels []string, pts []point) {
		for _, l := range seen {
			if l.root == r && sameSels(l.sels, sels) {
				return
			}
		}
		if len(seen) >= maxTargets {
			return
		}
		seen = append(seen, location{r, sels})
		covering, _, initial := f.mem.reaching(r, sels, pts)
		for _, s := range covering {
			_, _, fuzzy, rest := overlap(s.sels, sels)
			if len(rest) == 0 && len(s.v) > 0 && (fuzzy || !s.strong) {
				return // set under a name that somebody else gives: that, most likely
			}
			if fuzzy || s.ptr && !s.part || len(rest) == 0 {
				continue
			}
			then := pts
			if !s.ptr {
				then = []point{s.after()}
			}
			for _, t := range s.v {
				if t.kind == kPath {
					visit(t.root, concatSels(t.sels, rest), then)
				}
			}
		}
		if initial && (r.kind == rInbound || r.kind == rParam || r.kind == rFree) {
			out = append(out, one(pathTerm(r, sels...)))
		}
	}
	visit(r, sels, pts)
	return union(out...)
}

// after is the point where a store has happened.
func (s *store) after() point { return point{s.block, s.idx + 1} }

// relay attaches what a request has of an inbound one that is sent just now. Transports send what others made; they make
// none, but they may take the header away.
func (f *fn) relay(req val, pos Pos, call string) {
	if isRoundTrip(f.fn.Signature) {
		return
	}
	for _, t := range req {
		if t.kind != kPath {
			continue
		}
		sels := concatSels(t.sels, ownAuthorization)
		then := point{f.block, f.idx + 1}
		cred := f.ownHeader(t.root, sels, []point{then})
		if len(cred) == 0 || f.takenAway(t.root, sels, then) {
			continue
		}
		f.record("relay", &attach{site: pos, call: call, mech: model.Header, cred: cred, obj: one(t), relay: true})
	}
}

// takenAway reports whether the copies of a request that the call under way made have the header no more.
func (f *fn) takenAway(r root, sels []string, then point) bool {
	made := false
	for _, l := range f.canon(r, sels, []point{then}) {
		for _, c := range f.copiesOf(location{l.root, l.sels}) {
			if c.s.block != f.block || c.s.idx != f.idx {
				continue
			}
			made = true
			if f.holds(c.location, then, isStore(c.s)) {
				return false
			}
		}
	}
	return made
}

// relayed is what is left of a relayed credential when callers have said what the objects are.
func (e *env) relayed(a *attach) val {
	if len(a.obj) == 0 {
		var out val
		for _, t := range a.cred {
			if t.kind == kPath && (t.root.kind == rInbound || t.root.open()) {
				out = append(out, t)
			}
		}
		return out
	}
	var out []val
	for _, t := range a.obj {
		out = append(out, e.f.ownHeader(t.root, concatSels(t.sels, ownAuthorization), []point{{e.at.block, e.at.idx + 1}}))
	}
	return union(out...)
}

// isRoundTrip reports whether a function has the signature of a transport's.
func isRoundTrip(sig *types.Signature) bool {
	return sig.Params().Len() == 1 && sig.Results().Len() == 2 &&
		typeKey(sig.Params().At(0).Type()) == "net/http.Request" && typeKey(sig.Results().At(0).Type()) == "net/http.Response"
}

// mapHeaders attaches what one map of headers gets of another.
func (c *tcall) mapHeaders(e model.Attach, a *attach) {
	x := c.operand(e.Object.Index)
	if x == nil || typeKey(x.Type()) != "net/http.Header" {
		return
	}
	if len(a.cred) == 1 && a.cred[0].kind == kPath {
		if all := union(c.f.elements(a.cred)...); len(all) > 0 {
			a.cred = all
		}
	}
	a.slot = []string{"[=Authorization]"}
	c.f.write(a.obj, a.slot, a.cred, store{seq: c.f.next(), strong: true, pos: c.pos})
	c.f.record("maps", a)
}

// headersOf are credentials among the headers that a store hands over by a copy of the map, or out of a variable.
func (f *fn) headersOf(v val) (own, vars val) {
	key := []string{"[=Authorization]"}
	for _, t := range v {
		if t.kind != kPath || t.root.kind != rAlloc && t.root.kind != rGlobal {
			continue
		}
		own = union(own, f.ownHeader(t.root, concatSels(t.sels, key), []point{f.here()}))
		for _, x := range f.load(t.root, concatSels(t.sels, key), []point{f.here()}) {
			if x.kind == kPath && x.root.kind == rGlobal {
				vars = union(vars, below(one(x), "[]", ""))
			}
		}
	}
	return own, vars
}

// keyExcluded reports whether a check makes sure that key is not the name of a header where control is in b.
func keyExcluded(b *ssa.BasicBlock, key ssa.Value, header string) bool {
	return key != nil && slices.ContainsFunc(keysExcluded(b, key), func(s string) bool { return strings.EqualFold(s, header) })
}

// keysExcluded are the constants that checks make sure a key is not, where control is in b.
func keysExcluded(b *ssa.BasicBlock, key ssa.Value) []string {
	var out []string
	for d := b.Idom(); d != nil; b, d = d, d.Idom() {
		for _, s := range d.Succs {
			if name, ok := keyUnequal(d, s, key); ok && len(s.Preds) == 1 && s.Dominates(b) {
				out = append(out, name)
			}
		}
	}
	return out
}

// keyUnequal is the constant that key is not when control goes from one block to another.
func keyUnequal(from, to *ssa.BasicBlock, key ssa.Value) (name string, ok bool) {
	if len(from.Instrs) == 0 || len(from.Succs) != 2 || from.Succs[0] == from.Succs[1] {
		return "", false
	}
	in, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok {
		return "", false
	}
	equal := 0 // the successor where they are equal
	cond := in.Cond
	for {
		not, ok := cond.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			break
		}
		cond, equal = not.X, 1-equal
	}
	var x, y ssa.Value
	switch c := cond.(type) {
	case *ssa.BinOp:
		if c.Op != token.EQL && c.Op != token.NEQ {
			return "", false
		}
		if c.Op == token.NEQ {
			equal = 1 - equal
		}
		x, y = c.X, c.Y
	case *ssa.Call:
		callee := c.Common().StaticCallee()
		if callee == nil || callee.String() != "strings.EqualFold" {
			return "", false
		}
		x, y = c.Common().Args[0], c.Common().Args[1]
	default:
		return "", false
	}
	name, ok = stringConst(y)
	if !ok {
		name, ok = stringConst(x)
		x = y
	}
	return name, ok && headerKey(x) == headerKey(key) && from.Succs[1-equal] == to
}

// headerKey is the name of a header behind what only changes its case.
func headerKey(v ssa.Value) ssa.Value {
	for {
		c, ok := v.(*ssa.Call)
		if !ok || len(c.Common().Args) != 1 || c.Common().StaticCallee() == nil {
			return v
		}
		switch c.Common().StaticCallee().String() {
		case "strings.ToLower", "strings.ToUpper", "net/http.CanonicalHeaderKey", "net/textproto.CanonicalMIMEHeaderKey":
			v = c.Common().Args[0]
		default:
			return v
		}
	}
}

// urlAt is the URL of the request, URL or client at a location: that of the URL object that a request has been given,
// which takes the place of the one it was made with.
func (f *fn) urlAt(r root, sels []string, pts []point) val {
	if len(f.mem.byRoot[r]) == 0 {
		return f.load(r, concatSels(sels, []string{model.URL}), pts) // nobody wrote to it
	}
	var seen []location
	return f.urlFrom(r, sels, pts, &seen)
}

func (f *fn) urlFrom(r root, sels []string, pts []point, seen *[]location) val {
	var out []val
	for _, l := range f.canon(r, concatSels(sels, []string{model.URL}), pts) {
		n := len(l.sels)
		if n == 0 || l.sels[n-1] != model.URL || len(*seen) >= maxTargets ||
			slices.ContainsFunc(*seen, func(o location) bool { return o.root == l.root && sameSels(o.sels, l.sels) }) {
			continue
		}
		*seen = append(*seen, location{l.root, l.sels})
		at := l.sels[:n-1]
		if f.isURL(l.root, at) {
			out = append(out, f.urlHere(pathTerm(l.root, at...), pts))
			continue
		}
		own := concatSels(at, []string{"URL"})
		covering, parts, initial := f.mem.reaching(l.root, own, pts)
		given := len(parts) > 0
		for _, s := range covering {
			if given = given || len(s.sels) == len(own); given || s.ptr {
				continue
			}
			for _, t := range s.v {
				if t.kind == kPath { // a copy has the URL of the original
					out = append(out, f.urlFrom(t.root, concatSels(t.sels, at[len(s.sels):]), []point{s.after()}, seen))
				}
			}
		}
		if given {
			out = append(out, f.urlOf(pathTerm(l.root, own...), pts))
		}
		if len(parts) == 0 && initial {
			out = append(out, f.load(l.root, l.sels, pts))
		}
	}
	return union(out...)
}

// urls are the URLs of the requests, URLs or clients at sels below v.
func (e *env) urls(v val, sels []string) val {
	var vs []val
	places := placesOf(v, 0)
	for i, t := range v {
		if t.kind != kPath {
			vs = append(vs, e.f.project(one(t), concatSels(sels, []string{model.URL}), e.pts))
			continue
		}
		got := e.f.urlAt(t.root, concatSels(t.sels, withoutCasts(sels)), e.pts)
		out := make(val, len(got))
		for i, x := range got {
			out[i] = x.before(nil, t.names)
		}
		if places != nil {
			out = out.with(among(places, i))
		}
		vs = append(vs, out.withAll(t.alts))
	}
	return union(vs...)
}

// isURL reports whether there is a URL object at a location.
func (f *fn) isURL(r root, sels []string) bool {
	t := f.rootType(r)
	for _, s := range sels {
		t = f.e.selType(t, s)
	}
	return typeKey(t) == "net/url.URL"
}

// setFields is v, of a field of a URL object, without what nobody set: that is a part of the URL as a whole.
func (f *fn) setFields(v val, name string) val {
	var out val
	for _, t := range v {
		if !f.isUnset(t, name) {
			out = append(out, t)
		}
	}
	return out
}

// set is v without locations of objects of libraries whose URL nobody set.
func (v val) set() val {
	var out val
	for _, t := range v {
		if n := len(t.sels); t.kind == kPath && t.root.kind == rAlloc && n > 0 && t.sels[n-1] == model.URL {
			continue
		}
		out = append(out, t)
	}
	return out
}

// destAt is where the object at a location goes. A header goes where its request does.
func (f *fn) destAt(t *term, pts []point) val {
	if n := len(t.sels); n > 0 && t.sels[n-1] == "Header" || f.typeName(t) == "net/http.Header" {
		return nil
	}
	return union(f.urlAt(t.root, t.sels, pts), f.tableDest(t, pts))
}

// tableDest is where a library table says that objects of the type at a location have their destination.
func (f *fn) tableDest(t *term, pts []point) val {
	typ := f.rootType(t.root)
	for _, s := range t.sels {
		typ = f.e.selType(typ, s)
	}
	if typ == nil {
		return nil
	}
	n := namedOf(typ)
	if n == nil || n.Obj().Pkg() == nil {
		return nil
	}
	p := f.e.tableOf(n.Obj().Pkg())
	if p == nil {
		return nil
	}
	d, _ := p.Type(n.Obj().Name())
	if d.Dest == "" || d.Cred != "" {
		return nil
	}
	return f.urlOf(pathTerm(t.root, concatSels(t.sels, strings.Split(d.Dest, "."))...), pts)
}

// sameRequest is the key of an attachment that was emitted before, if out is only another way of the same part of an
// inbound request to the same place; else it is k. A request has no position: what is given as one is that of some call.
func (e *engine) sameRequest(k string, out *Attachment) string {
	if out.Site.Pkg != e.pkgPath() {
		return k
	}
	part := out.Site.line() + "|" + string(out.Mech)
	for _, c := range out.Creds {
		if c.What != inboundHTTP {
			return k
		}
		part += "|" + string(c.Kind) + c.Name
	}
	for _, d := range out.Dests {
		part += "|" + d.Pattern.String()
	}
	if first, ok := e.requests[part]; ok {
		return first
	}
	e.requests[part] = k
	return k
}

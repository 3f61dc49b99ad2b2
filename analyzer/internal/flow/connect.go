package flow

import (
	"go/types"
	"sort"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// The second phase carries attachments from where they happen to where their parts become known: out of callees into
// callers, and from methods to the places that build their receiver (contracts).

// Budgets of the second phase.
const (
	maxAttaches  = 96 // open attachments of one function
	maxContracts = 96 // contracts of one type
	maxRounds    = 4  // rounds over the package: contracts that follow from contracts
)

// A contract says of a named type that an object of it attaches: parameter 0 of the attachment stands for the object.
type contract struct {
	*attach
	// library says that the type is one of a library table: the site is where the object is built.
	library bool
}

// connect runs the second phase for one function and returns the attachments left open.
func (e *engine) connect(f *fn) []*attach {
	var list attachList
	pts := f.exitPoints()
	add := func(a *attach, at point) {
		if len(a.cred) == 0 {
			return
		}
		if f.replacedOrCarried(a, at, pts); len(a.cred) == 0 {
			return
		}
		a.cred, a.user = f.picked(a.cred, pts), f.picked(a.user, pts)
		a.cred, a.user, a.dest, a.key = f.contents(a.cred, pts), f.contents(a.user, pts), f.contents(a.dest, pts), f.contents(a.key, pts)
		if a.under(outputPrefix) == "" {
			f.destFrom(a, at, pts)
		}
		if !e.settleKey(a) {
			return
		}
		for _, a := range f.settleOutput(a, pts) {
			for _, a := range a.byChoice() {
				list.add(a)
			}
		}
	}
	for _, d := range f.direct {
		a := *d
		add(&a, d.at)
	}
	for _, rec := range f.calls {
		env := *rec.env
		env.pts = pts
		sum := rec.sum
		if now := e.sums[sum.key]; now != nil {
			if _, ok := e.used[sum.key]; !ok {
				e.used[sum.key] = len(now.attaches)
			}
		}
		if now := e.sums[sum.key]; now != nil && len(now.objects) == len(sum.objects) {
			// A later pass over a recursive group, or over the package, replaced it, or found what it attaches.
			if sum = now; len(rec.sum.shifted) > 0 {
				sum = now.shift(rec.sum.shifted)
			}
		}
		for _, c := range sum.attaches {
			needs, ok := rec.needs(c)
			if !ok {
				continue
			}
			for _, one := range env.cases(c) {
				a := one.attach(c)
				a.needs = needs
				if a.wire != c.wire && rec.pos.IsValid() {
					a.wire = rec.pos
				}
				add(a, rec.env.at)
			}
		}
	}
	e.neverCalled(f, pts, add)
	e.contractsHere(f, pts, add)
	list.all = e.fewKept(list.all)
	if len(list.all) > maxAttaches {
		e.gap(f.key, "has too many attachments")
		list.all = list.all[:maxAttaches]
	}
	inbound := e.inboundOf(f)
	var open []*attach
	for _, a := range list.all {
		if inbound != nil {
			b := *a
			b.cred, b.user, b.dest, b.obj = inbound.val(a.cred), inbound.val(a.user), inbound.val(a.dest), inbound.val(a.obj)
			a = &b
		}
		closed, rest := f.splitOpen(a.cred)
		if len(closed) > 0 {
			c := *a
			c.cred = closed
			if !destOpen(c.dest) && !c.obj.hasOpen() && !f.handsOut(&c) {
				e.emit(f, &c)
			} else if typ, k := e.asContract(f, &c); typ != "" {
				e.addContract(typ, k)
				e.maybe(f, k, typ)
			} else if !e.told[c.told()] {
				open = append(open, &c)
				if !e.called[f.key] {
					e.emit(f, &c)
				}
			}
		}
		if len(rest) > 0 {
			c := *a
			c.cred = rest
			e.loose(f, &c)
			if typ, k := e.asContract(f, &c); typ != "" {
				e.addContract(typ, k)
			} else {
				open = append(open, &c)
			}
		}
	}
	return open
}

// contents is v with variables that hold strings replaced by what is in them: what is attached came through a pointer.
func (f *fn) contents(v val, pts []point) val {
	isVar := func(t *term) bool {
		return t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 && t.root.n < len(f.info) && f.info[t.root.n].str
	}
	need := false
	for _, t := range v {
		need = need || !t.walk(func(t *term) bool { return !isVar(t) })
	}
	if !need {
		return v
	}
	var vs []val
	for _, t := range v {
		switch {
		case isVar(t):
			got := f.load(t.root, nil, pts)
			for _, x := range got {
				if x.key != t.key {
					x = x.before(nil, t.names)
					c := *x
					c.steps = joinSteps(x.steps, t.steps)
					vs = append(vs, one(&c))
				}
			}
			if len(got) == 0 {
				vs = append(vs, one(t))
			}
		case len(t.args) > 0:
			c := *t
			c.args = make([]val, len(t.args))
			for i, a := range t.args {
				c.args[i] = f.contents(a, pts)
			}
			vs = append(vs, one(c.finish()))
		default:
			vs = append(vs, one(t))
		}
	}
	return union(vs...)
}

// destOpen reports whether callers may still say where a request goes. What follows a host, or in the query, does not
// change that.
func destOpen(v val) bool {
	for _, t := range v {
		if t.kind != kOp || t.how != model.Concat {
			if t.isOpen() {
				return true
			}
			continue
		}
		for i, a := range t.args {
			if isConst(a) {
				_, rest, scheme := strings.Cut(a[0].str, "://")
				if i == 0 && scheme && strings.Contains(rest, "/") || strings.Contains(a[0].str, "?") {
					break
				}
				continue
			}
			if a.hasOpen() {
				return true
			}
		}
	}
	return false
}

// maxCases bounds the objects of one parameter that are told apart; beyond that their parts are mixed.
const maxCases = 8

// cases splits the substitution where credential and destination hang on one parameter that may be several objects:
// the token of one client does not go to the host of another.
func (e *env) cases(a *attach) []*env {
	for _, p := range sharedRoots(a) {
		v := e.actual(p)
		if len(v) < 2 || len(v) > maxCases {
			continue
		}
		out := make([]*env, len(v))
		for i, t := range v {
			c := *e
			if p.kind == rParam {
				c.params = append([]val(nil), e.params...)
				c.params[p.n] = one(t)
			} else {
				c.free = append([]val(nil), e.free...)
				c.free[p.n] = one(t)
			}
			out[i] = &c
		}
		return out
	}
	return []*env{e}
}

// sharedRoots are the parameters and free variables that both credential and destination hang on.
func sharedRoots(a *attach) []root {
	in := map[root]bool{}
	var out []root
	for _, t := range a.cred {
		t.walk(func(t *term) bool {
			if t.kind == kPath && (t.root.kind == rParam || t.root.kind == rFree) {
				in[t.root] = true
			}
			return true
		})
	}
	for _, v := range []val{a.dest, a.obj} {
		for _, t := range v {
			t.walk(func(t *term) bool {
				if t.kind == kPath && in[t.root] {
					in[t.root] = false
					out = append(out, t.root)
				}
				return true
			})
		}
	}
	return out
}

// handsOut reports whether callers get the object that a credential was put on, and may say where it goes.
func (f *fn) handsOut(a *attach) bool {
	if len(a.dest) > 0 {
		return false
	}
	for _, t := range a.obj {
		if _, ok := f.objIndex[t.root]; ok {
			return true
		}
	}
	return false
}

// attach substitutes the parts of a callee's attachment.
func (e *env) attach(c *attach) *attach {
	a := *c
	a.needs = nil
	a.cred, a.user, a.dest, a.key = e.val(c.cred), e.val(c.user), e.val(c.dest), e.val(c.key)
	a.verify = onlyVerify(e.val(c.verify))
	// Objects are places: what they point to at the end is found by findDest.
	a.obj = e.lvals(c.obj)
	if c.relay {
		a.cred = e.relayed(&a)
	}
	a.guard = e.f.guardIn(e.at.block).and(c.guard)
	if e.step.IsValid() && (!equal(a.cred, c.cred) || !equal(a.dest, c.dest) || !equal(a.obj, c.obj)) {
		a.wire = e.step.Pos
	}
	return &a
}

// lvals substitutes locations without reading what is in them.
func (e *env) lvals(v val) val {
	var out []*term
	for _, t := range v {
		if t.kind != kPath {
			continue
		}
		if t.root.kind != rParam && t.root.kind != rFree {
			out = append(out, e.term(t).paths()...)
			continue
		}
		for _, b := range e.actual(t.root) {
			if b.kind != kPath {
				continue
			}
			out = append(out, e.f.canon(b.root, concatSels(b.sels, e.sels(t.sels)), e.pts)...)
		}
	}
	return fromTerms(out)
}

// settleKey decides whether an attachment under a header that callers name is one.
func (e *engine) settleKey(a *attach) bool {
	if len(a.key) == 0 {
		return true
	}
	if name := constName(a.key); name != "" {
		a.key, a.mech = nil, headerMech(name)
		return credentialHeader(name)
	}
	return a.key.hasOpen()
}

// splitOpen separates what a value may be: closed is known here, open is for callers to supply: what hangs on parameters,
// and what a pending call will put into an object of this function. An operation on operands of both sorts is split in two.
func (f *fn) splitOpen(v val) (closed, open val) {
	for _, t := range v {
		c, o := f.splitTerm(t)
		if c != nil {
			closed = append(closed, c)
		}
		if o != nil {
			open = append(open, o)
		}
	}
	return fromTerms(closed), fromTerms(open)
}

func (f *fn) splitTerm(t *term) (closed, open *term) {
	if t.kind == kPath {
		if t.root.open() || f.isPartial(t.root) {
			return nil, t
		}
		return t, nil
	}
	if len(t.args) == 0 || !f.anyOpen(t) {
		return t, nil
	}
	c, o := *t, *t
	c.args, o.args = make([]val, len(t.args)), make([]val, len(t.args))
	last := len(t.args) - 1 // of a concatenation, the secret is the last that is no constant
	for last > 0 && isConst(t.args[last]) {
		last--
	}
	whole := true
	for i, a := range t.args {
		ca, oa := f.splitOpen(a)
		switch {
		case len(ca) > 0 || len(a) == 0:
			c.args[i] = ca
		case t.kind == kOp && t.how == model.Concat && i != last:
			c.args[i] = holeVal
		default:
			whole = false
		}
		o.args[i] = oa
		if len(oa) == 0 {
			o.args[i] = ca
		}
	}
	if whole {
		closed = c.finish()
	}
	return closed, o.finish()
}

// isPartial reports whether r is an object that callers see and a pending call may still fill.
func (f *fn) isPartial(r root) bool {
	if r.kind != rAlloc || r.n >= len(f.info) || !f.info[r.n].partial {
		return false
	}
	_, seen := f.objIndex[r]
	return seen
}

func (f *fn) anyOpen(t *term) bool {
	return !t.walk(func(t *term) bool { return t.kind != kPath || !t.root.open() && !f.isPartial(t.root) })
}

// ownerSels are fields through which a part of a client leads to the client.
var ownerSels = map[string]bool{"Header": true, "Client": true, "HTTPClient": true, "HttpClient": true, "Auth": true, "Transport": true, "Authentication": true, "Base": true, "UA": true, "UserInfo": true, "DefaultAuthentication": true, model.HTTP: true}

// findDest finds the destination of the objects that a credential is put on. Objects that callers will name stay.
func (f *fn) findDest(a *attach, pts []point) {
	var left []*term
	seen := map[string]bool{}
	var visit func(t *term, depth int)
	visit = func(t *term, depth int) {
		if seen[t.key] || depth > 4 {
			return
		}
		seen[t.key] = true
		if _, seen := f.objIndex[t.root]; depth == 0 && (seen || t.root.open() || t.root.kind == rGlobal) {
			left = append(left, t)
		}
		a.dest = union(a.dest, f.destAt(t, pts).set())
		f.findVerify(a, t, pts)
		if id := f.load(t.root, concatSels(t.sels, []string{model.ClientID}), pts); isConst(id) {
			a.client, a.deflt = parseClient(id[0].str)
		}
		if n := len(t.sels); n > 0 && ownerSels[t.sels[n-1]] {
			visit(pathTerm(t.root, t.sels[:n-1]...), depth+1)
		}
		if t.root.kind == rAlloc && len(t.sels) == 0 {
			for _, o := range f.owners(t.root) {
				visit(o, depth+1)
			}
		}
	}
	for _, t := range a.obj {
		visit(t, 0)
	}
	a.obj = fromTerms(left)
}

// typeName is the key of the named type of an object made here, or "".
func (f *fn) typeName(t *term) string {
	if t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 && t.root.n < len(f.info) {
		return f.info[t.root.n].tname
	}
	return ""
}

// parseClient reads the constant that a constructor left in a client; see [model.ClientID].
func parseClient(s string) (c model.Client, deflt string) {
	p := append(strings.SplitN(s, "|", 4), "", "", "", "")
	return model.Client{Product: p[0], Deployment: p[1], Library: p[2]}, p[3]
}

// owners are the locations whose part an object is: a header map of a request, a transport of a client.
func (f *fn) owners(r root) []*term {
	var out []*term
	for _, o := range f.mem.roots() {
		if o == r {
			continue
		}
		for _, s := range f.mem.all(o) {
			n := len(s.sels)
			if n == 0 || !ownerSels[s.sels[n-1]] && !strings.HasPrefix(s.sels[n-1], "$") {
				continue
			}
			for _, t := range s.v {
				if t.kind == kPath && t.root == r && len(t.sels) == 0 {
					out = append(out, pathTerm(o, s.sels[:n-1]...))
				}
			}
		}
	}
	return fromTerms(out)
}

// neverCalled carries over the attachments of closures that nothing in the package calls: somebody else does.
func (e *engine) neverCalled(f *fn, pts []point, add func(*attach, point)) {
	for _, b := range f.fn.Blocks {
		for i, in := range b.Instrs {
			mc, ok := in.(*ssa.MakeClosure)
			if !ok {
				continue
			}
			for _, t := range f.vals[mc] {
				s := e.sums[t.str]
				if t.kind != kFunc || len(t.sels) > 0 || s == nil || len(s.attaches) == 0 || e.called[t.str] {
					continue
				}
				env := &env{f: f, at: point{b, i}, pts: pts, free: t.args, step: Step{e.pos(mc.Pos()), "captured by " + short(t.str)},
					params: e.inboundArgs(mc.Fn.(*ssa.Function).Signature)}
				for _, c := range s.attaches {
					add(env.attach(c), point{})
				}
			}
		}
	}
}

// asContract returns an attachment as a contract of the named type of the function's receiver, which it is when all
// that decides it hangs on the receiver: what follows the host in the path of a request may come from elsewhere.
// typ is "" when it is none.
func (e *engine) asContract(f *fn, a *attach) (typ string, c *attach) {
	recv := f.fn.Signature.Recv()
	if recv == nil {
		return "", nil
	}
	n := namedOf(recv.Type())
	if n == nil || n.Obj().Pkg() != e.pkg {
		return "", nil
	}
	switch n.Underlying().(type) {
	case *types.Slice, *types.Array, *types.Chan:
		return "", nil // a list is handed on by its elements: those who call see what is in it
	}
	b := *a
	b.needs = nil
	b.dest = withoutParams(a.dest)
	for _, v := range []val{b.cred, b.dest, b.obj, b.key} {
		for _, t := range v {
			if !onReceiver(t) {
				return "", nil
			}
		}
	}
	b.user = nil
	for _, t := range a.user {
		if onReceiver(t) {
			b.user = append(b.user, t)
		}
	}
	return typeKey(n), &b
}

// onReceiver reports whether all that is open in t lies below the receiver.
func onReceiver(t *term) bool {
	return t.walk(func(t *term) bool {
		return t.kind != kPath || !t.root.open() || t.root == root{kind: rParam} && len(t.sels) > 0
	})
}

// withoutParams makes holes of the parts of a URL that other parameters supply, where what stands before them already
// tells what is called: a host or a base, and two elements of a path. A helper that gets the whole path from its callers
// is no contract: they know what they call.
func withoutParams(v val) val {
	out := make([]*term, len(v))
	for i, t := range v {
		out[i] = t
		if t.kind != kOp || t.how != model.Concat || len(t.args) < 3 || !isConst(t.args[1]) || strings.Count(t.args[1][0].str, "/") < 2 {
			continue
		}
		c := *t
		c.args = append([]val(nil), t.args...)
		for j, a := range t.args {
			if j == 0 {
				continue
			}
			for _, x := range a {
				if !onReceiver(x) {
					c.args[j] = holeVal
				}
			}
		}
		out[i] = c.finish()
	}
	return fromTerms(out)
}

func (e *engine) addContract(typ string, a *attach) {
	l := e.contracts[typ]
	if l == nil {
		l = &attachList{}
		e.contracts[typ] = l
	}
	if len(l.all) >= maxContracts {
		e.gap(typ, "has too many contracts")
		return
	}
	if l.add(a.plain()) {
		e.newContracts = true
	}
}

// contractsOf are the contracts of a named type: of this package, of imported ones, of library tables.
func (e *engine) contractsOf(typ string) []*contract {
	if typ == "" {
		return nil
	}
	var out []*contract
	if l := e.contracts[typ]; l != nil {
		for _, a := range l.all {
			out = append(out, &contract{attach: a})
		}
	}
	out = append(out, e.imported.contractsOf(typ)...)
	if c := e.libraryContract(typ); c != nil {
		out = append(out, c)
	}
	return append(out, e.customContracts(typ)...)
}

// libraryContract turns a type of a library table into a contract.
func (e *engine) libraryContract(typ string) *contract {
	if c, ok := e.libContracts[typ]; ok {
		return c
	}
	var c *contract
	i := strings.LastIndexByte(typ, '.')
	path, name := typ[:i], typ[i+1:]
	p := model.Lookup(path)
	if p == nil {
		if tp := e.packageByPath(path); tp != nil {
			p = model.LikePackage(tp.Name())
		}
	}
	if p != nil {
		if t, ok := p.Type(name); ok && !t.Inert && t.Cred != "" {
			obj := root{kind: rParam}
			a := &attach{call: short(path) + "." + name, mech: t.Mech, grant: t.Grant, client: t.Client, deflt: t.Default, cred: one(pathTerm(obj, strings.Split(t.Cred, ".")...)), obj: one(pathTerm(obj))}
			if j := strings.LastIndexByte(a.call, '/'); j >= 0 {
				a.call = a.call[j+1:]
			}
			if t.User != "" {
				a.user = one(pathTerm(obj, strings.Split(t.User, ".")...))
			}
			if t.Dest != "" {
				a.dest = one(pathTerm(obj, strings.Split(t.Dest, ".")...))
			}
			c = &contract{attach: a, library: true}
		}
	}
	e.libContracts[typ] = c
	return c
}

// touched is an object that this function builds or changes, with the store that did.
type touched struct {
	at    *term
	typ   string
	pos   Pos
	point point // of the store
}

// contractsHere evaluates contracts of the objects that this function builds or changes.
func (e *engine) contractsHere(f *fn, pts []point, add func(*attach, point)) {
	for _, o := range f.touchedObjects() {
		for _, c := range e.contractsOf(o.typ) {
			env := &env{f: f, at: o.point, pts: pts, params: []val{one(o.at)}}
			a := env.attach(c.attach)
			if len(a.cred) == 0 {
				continue
			}
			if o.at.root.open() && !c.library {
				// A setter: only what it sets itself is news; callers see the object it sets.
				if inbound := e.inboundOf(f); inbound != nil {
					a.cred, a.user, a.dest = inbound.val(a.cred), inbound.val(a.user), inbound.val(a.dest)
				}
				closed, _ := f.splitOpen(a.cred)
				if len(closed) == 0 {
					continue
				}
				a.cred = closed
			}
			if c.library {
				a.site, a.fn, a.names = o.pos, f.key, f.siteNames()
				if o.at.root.kind == rAlloc && len(o.at.sels) == 0 {
					if p := f.info[o.at.root.n].pos; p.IsValid() && p.Pkg == e.pkgPath() && !f.info[o.at.root.n].fresh {
						a.site = p
					}
				}
			}
			a.wire = o.pos
			if c.library {
				a.wire = a.site
			}
			add(a, point{})
		}
	}
}

// touchedObjects lists the objects of types with contracts that this function writes to, in program order.
func (f *fn) touchedObjects() []touched {
	var out []touched
	seen := map[string]bool{}
	touch := func(r root, sels []string, s *store) {
		cur := f.rootType(r)
		for i := 0; i <= len(sels); i++ {
			if i > 0 {
				cur = f.e.selType(cur, sels[i-1])
			}
			k := typeKey(cur)
			if i == 0 && r.kind == rAlloc && k == "" {
				k = f.info[r.n].tname
			}
			if k == "" || len(f.e.contractsOf(k)) == 0 {
				continue
			}
			if i == len(sels) && s.ptr && onlyPaths(s.v) {
				continue // a pointer handed on builds nothing
			}
			at := pathTerm(r, sels[:i]...)
			if !relevant(f.e.contractsOf(k), sels[i:]) || seen[at.key] {
				continue
			}
			seen[at.key] = true
			out = append(out, touched{at, k, s.pos, point{s.block, s.idx}})
		}
	}
	held := f.holders()
	for _, r := range f.mem.roots() {
		for _, s := range f.mem.all(r) {
			if s.fresh || len(s.v) == 0 {
				continue
			}
			touch(r, s.sels, s)
			if filled(s.v) {
				f.objectsBelow(f.typeBelow(r, s.sels), pathTerm(r, s.sels...), 0, func(at *term, typ string) {
					if !seen[at.key] {
						seen[at.key] = true
						out = append(out, touched{at, typ, s.pos, point{s.block, s.idx}})
					}
				})
			}
			for _, h := range held[r] {
				touch(h.root, concatSels(h.sels, s.sels), s)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].at.key < out[j].at.key })
	return out
}

func onlyPaths(v val) bool {
	for _, t := range v {
		if t.kind != kPath {
			return false
		}
	}
	return true
}

// relevant reports whether writing sels of an object can change what its contracts attach, or where to.
func relevant(cs []*contract, sels []string) bool {
	hit := false
	for _, c := range cs {
		for _, v := range []val{c.cred, c.dest, c.user} {
			for _, t := range v {
				t.walk(func(t *term) bool {
					if t.kind == kPath && t.root.kind == rParam {
						if covers, below, _, _ := overlap(sels, t.sels); covers || below {
							hit = true
						}
					}
					return !hit
				})
			}
		}
	}
	return hit
}

// rootType is the type of what a root stands for, or nil.
func (f *fn) rootType(r root) types.Type {
	switch r.kind {
	case rParam:
		if r.n < len(f.fn.Params) {
			return f.fn.Params[r.n].Type()
		}
	case rFree:
		if r.n < len(f.fn.FreeVars) {
			return deref(f.fn.FreeVars[r.n].Type())
		}
	case rAlloc:
		o := &f.info[r.n]
		if o.typ == nil && o.tname != "" {
			o.typ = f.e.typeByKey(o.tname)
		}
		return o.typ
	case rGlobal:
		return f.e.globalType(r.name)
	}
	return nil
}

// selType is the type one selector below t, or nil.
func (e *engine) selType(t types.Type, sel string) types.Type {
	if t == nil {
		return nil
	}
	u := deref(t).Underlying()
	if isElem(sel) {
		switch u := u.(type) {
		case *types.Slice:
			return u.Elem()
		case *types.Array:
			return u.Elem()
		case *types.Map:
			return u.Elem()
		case *types.Chan:
			return u.Elem()
		}
		return nil
	}
	if s, ok := u.(*types.Struct); ok {
		for i := 0; i < s.NumFields(); i++ {
			if s.Field(i).Name() == sel {
				return s.Field(i).Type()
			}
		}
	}
	return nil
}

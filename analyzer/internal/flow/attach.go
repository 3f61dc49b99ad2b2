package flow

import (
	"go/types"
	"net/textproto"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// An attach is an attachment some of whose parts may still be symbolic.
type attach struct {
	site   Pos
	fn     string // key of the function that holds the site
	call   string
	mech   model.Mechanism
	client model.Client
	cred   val
	user   val
	obj    val // objects that the destination is found from; empty once that is done
	dest   val
	key    val // name of the header, where it is not constant at the site
	names  []string
	wire   Pos
	deflt  string // default destination of the library
	guard  guard
	slot   []string // where below its objects the header lies that it is put in, if that can be replaced
	verify val      // whether it is sent without checks of certificates, see verify.go
	grant  string   // see [Attachment.Grant]
	relay  bool     // what a request has of an inbound one, see [fn.relay]
	body   bool     // picked out of the body of a request: it counts at the endpoints that take credentials there
	needs  []need   // what callers decide about it
	at     point    // where it is put on; of this function's own alone
}

// id tells attachments apart that are more than the same thing seen twice.
func (a *attach) id() string { return a.idOf(a.cred, a.dest, a.obj, a.key) }

// group identifies an attachment but for where it goes.
func (a *attach) group() string { return a.idOf(a.cred, a.key) }

func (a *attach) idOf(vs ...val) string {
	var b strings.Builder
	b.WriteString(a.site.Pkg + "/" + a.site.File + ":" + itoa(a.site.Line) + ":" + itoa(a.site.Col) + "|" + string(a.mech) + "|" + a.guard.deployment + a.guard.host + "|" + a.guard.checked)
	for _, v := range vs {
		b.WriteByte('|')
		for _, t := range v {
			b.WriteString(t.key)
			b.WriteByte(',')
		}
	}
	return b.String()
}

// plain is a without choices, as others may see it.
func (a *attach) plain() *attach {
	c := *a
	c.cred, c.user, c.obj, c.dest, c.key = a.cred.plain(""), a.user.plain(""), a.obj.plain(""), a.dest.plain(""), a.key.plain("")
	c.verify = a.verify.plain("")
	return &c
}

// An attachList collects attachments. One credential put on at one site goes to many places where a client has many
// methods: these destinations are one attachment's as long as they fit in one val.
type attachList struct {
	all  []*attach
	seen map[string]*attach
	last map[string]*attach // by group, the one that still has room
}

// add adds an attachment and reports whether it was news. a is the list's from now on.
func (l *attachList) add(a *attach) bool {
	id := a.id()
	if o := l.seen[id]; o != nil {
		o.needs = bothNeed(o.needs, a.needs)
		return false
	}
	if l.seen == nil {
		l.seen, l.last = map[string]*attach{}, map[string]*attach{}
	}
	l.seen[id] = a
	if len(a.obj) == 0 && len(a.dest) > 0 {
		g := a.group()
		if o := l.last[g]; o != nil && len(o.dest)+len(a.dest) <= maxTerms {
			l.seen[id] = o
			o.needs = bothNeed(o.needs, a.needs)
			u := union(o.dest, a.dest)
			if equal(u, o.dest) {
				return false
			}
			o.dest = u
			return true
		}
		l.last[g] = a
	}
	l.all = append(l.all, a)
	return true
}

// record keeps a direct attachment of the function; values grow from pass to pass.
func (f *fn) record(k string, a *attach) {
	if len(a.cred) == 0 {
		return
	}
	k += "@" + itoa(f.block.Index) + "." + itoa(f.idx)
	old := f.directBy[k]
	if old == nil {
		a.fn = f.key
		a.names = f.siteNames()
		a.wire = a.site
		if a.site.Pkg != f.e.pkgPath() { // a function value applied far away
			a.wire = f.e.pos(f.block.Instrs[f.idx].Pos())
		}
		a.guard = f.guardIn(f.block)
		a.needs = f.needsIn(f.block)
		a.at = f.here()
		f.directBy[k] = a
		f.direct = append(f.direct, a)
		return
	}
	old.cred = union(old.cred, a.cred)
	old.user = union(old.user, a.user)
	old.obj = union(old.obj, a.obj)
	old.dest = union(old.dest, a.dest)
	old.key = union(old.key, a.key)
}

// siteNames are identifiers around the function: its own name, its receiver's type, its package.
func (f *fn) siteNames() []string {
	top := f.fn
	for top.Parent() != nil {
		top = top.Parent()
	}
	names := []string{top.Name()}
	if r := top.Signature.Recv(); r != nil {
		if n := namedOf(r.Type()); n != nil {
			names = append(names, n.Obj().Name())
		}
	}
	return append(names, f.e.pkg.Name())
}

// attach records what a library table calls an attachment.
func (c *tcall) attach(e model.Attach) {
	cred := c.load(e.Cred)
	if len(cred) == 0 {
		return
	}
	a := &attach{site: c.pos, call: c.obj.Origin().FullName(), mech: e.Mech, client: e.Client, cred: cred, deflt: e.Default}
	if e.User.Valid() {
		a.user = c.load(e.User)
	}
	if e.Dest.Valid() {
		if a.dest = c.f.urlString(c.load(e.Dest)); isConst(a.dest) && a.dest[0].str == "" {
			a.dest = nil // the library's own default
		}
	}
	if e.Object.Valid() {
		b, _ := c.base(e.Object)
		if len(e.Object.Sels) > 0 {
			b = c.f.project(b, c.sels(e.Object), []point{c.f.here()})
		}
		a.obj = b.paths()
	}
	if e.Mech == model.BasicAuth && c.obj.FullName() == "(*net/http.Request).SetBasicAuth" {
		a.slot = ownAuthorization
		a.grant = constName(c.f.project(a.obj, []string{grantField}, c.f.now()))
	}
	if e.Mech == model.QueryKey && e.Key.Valid() && !isKey(constName(c.load(e.Key)), queryKeys) {
		return // the name of the parameter says what is in it
	}
	if e.Mech == model.Cookie && e.Key.Valid() && isFormToken(constName(c.load(e.Key))) {
		return
	}
	if e.Mech == model.Header && !e.Key.Valid() && e.Object.Base == model.BaseParam && len(e.Object.Sels) == 0 && c.pkg != nil {
		c.mapHeaders(e, a)
		return
	}
	if e.Mech == model.Header && !e.Key.Valid() {
		// The entry says that it is the Authorization header.
	} else if e.Mech == model.Header {
		if keyExcluded(c.in.Block(), c.operand(0), "Authorization") {
			return
		}
		if len(c.params) == 0 {
			return
		}
		key := c.params[0]
		switch name := constName(key); {
		case name != "":
			if !credentialHeader(name) || canonicalHeader(name) == "Cookie" && onlyFormToken(cred) {
				return
			}
			a.mech = headerMech(name)
			a.slot = []string{"[=" + canonicalHeader(name) + "]"}
		case key.isRangeKey():
			// for k, v := range headers { req.Header.Set(k, v) }: the credential is the element of that key.
			cred := union(c.f.rangeElement(key, "Authorization"), chosenHeader(key, cred))
			if len(cred) == 0 {
				return
			}
			a.cred = cred
		case len(chosenHeader(key, cred)) > 0:
			a.cred = chosenHeader(key, cred)
		case len(key.open()) > 0:
			a.key = key.open()
		default:
			return
		}
	}
	c.f.record("t"+c.obj.Name()+string(e.Mech), a)
	c.attached(a.obj, a.cred)
}

// keyed attaches what is put into a context under a key that a library table knows.
func (c *tcall) keyed(e model.Keyed) {
	mi, ok := c.operand(e.Key.Index).(*ssa.MakeInterface)
	if !ok {
		return
	}
	load, ok := mi.X.(*ssa.UnOp)
	if !ok {
		return
	}
	g, ok := load.X.(*ssa.Global)
	if !ok || g.Object() == nil {
		return
	}
	t := c.f.e.tableOf(g.Object().Pkg())
	if t == nil {
		return
	}
	v, _ := t.Value(g.Name())
	k := v.Key
	if k == nil {
		return
	}
	obj, _ := c.base(e.Object)
	a := &attach{site: c.pos, call: c.obj.FullName(), mech: k.Mech, client: k.Client, deflt: k.Default, obj: obj.paths()}
	if k.Cred == "" {
		a.cred = c.load(e.Value)
	} else {
		a.cred, a.user = c.load(e.Value.Field(k.Cred)), c.load(e.Value.Field(k.User))
	}
	c.f.record("keyed", a)
}

// paths is the part of v that are locations.
func (v val) paths() val {
	var out val
	for _, t := range v {
		if t.kind == kPath {
			out = append(out, t)
		}
	}
	return out
}

func (v val) isRangeKey() bool {
	for _, t := range v {
		if t.kind == kPath && len(t.sels) > 0 && t.sels[len(t.sels)-1] == "[k]" {
			return true
		}
	}
	return false
}

// rangeElement is the element of the map that key ranges over.
func (f *fn) rangeElement(key val, name string) val {
	var vs []val
	for _, t := range key {
		if t.kind != kPath || len(t.sels) == 0 || t.sels[len(t.sels)-1] != "[k]" {
			continue
		}
		vs = append(vs, f.load(t.root, concatSels(t.sels[:len(t.sels)-1], []string{"[=" + name + "]"}), []point{f.here()}))
	}
	return union(vs...)
}

// credentialHeader reports whether a header carries credentials to a server.
func credentialHeader(name string) bool {
	switch canonicalHeader(name) {
	case "Authorization", "Cookie":
		return true
	}
	return false
}

// headerMech is the mechanism of a header that carries credentials: a cookie is one of a session, however it is set.
func headerMech(name string) model.Mechanism {
	if canonicalHeader(name) == "Cookie" {
		return model.Cookie
	}
	return model.Header
}

// isFormToken reports whether a cookie of that name proves who made a form, not who sends it.
func isFormToken(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "csrf") || strings.Contains(name, "xsrf")
}

// onlyFormToken reports whether a Cookie header holds one cookie, and that is such a proof.
func onlyFormToken(header val) bool {
	return len(header) > 0 && !slices.ContainsFunc(header, func(t *term) bool {
		return t.kind != kOp || t.how != model.Concat || len(t.args) != 2 || !isConst(t.args[0]) || !isFormToken(lastKey(t.args[0][0].str))
	})
}

func canonicalHeader(s string) string { return textproto.CanonicalMIMEHeaderKey(s) }

// headerUpdate takes m["Authorization"] = v of an http.Header as an attachment.
func (f *fn) headerUpdate(in *ssa.MapUpdate, m, v val, pos Pos) {
	if typeKey(in.Map.Type()) != "net/http.Header" || len(v) == 0 {
		return
	}
	key := f.val(in.Key)
	name := constName(key)
	cred := v
	if len(v) == 1 && v[0].kind == kPath {
		cred = union(f.elements(v)...)
	}
	if key.isRangeKey() && !keyExcluded(in.Block(), in.Key, "Authorization") {
		// for k, vs := range in.Header { out.Header[k] = vs }
		name, cred = "Authorization", f.rangeElement(key, "Authorization")
	}
	if !credentialHeader(name) {
		return
	}
	f.record("h", &attach{
		site: pos, call: "net/http.Header", mech: headerMech(name), cred: cred, obj: m.paths(), slot: []string{"[=" + name + "]"},
	})
}

// userinfoAttach takes a string built as scheme://user:secret@host as an attachment, at the place that builds it.
func (f *fn) userinfoAttach(in ssa.Instruction, v val) {
	// Only the outermost concatenation counts: an inner one is a part of it.
	if x, ok := in.(*ssa.BinOp); ok {
		for _, r := range *x.Referrers() {
			if b, ok := r.(*ssa.BinOp); ok && b.X == ssa.Value(x) {
				return
			}
		}
	}
	f.userinfo(v, f.e.pos(in.Pos()), "string concatenation")
	f.queryAttach(v, f.e.pos(in.Pos()), "string concatenation")
}

func (f *fn) userinfo(v val, pos Pos, call string) {
	for _, t := range v {
		user, cred, ok := userinfoOf(t)
		if ok && !endsBeforeHost(t) && !redacted(cred) {
			f.record("u", &attach{site: pos, call: call, mech: model.Userinfo, cred: cred, user: user, dest: one(t)})
		}
	}
}

// userinfoOf finds the user and the secret before the host of a URL.
func userinfoOf(t *term) (user, cred val, ok bool) {
	user, cred, ok = splitUserinfo(t)
	if !ok && t.kind == kOp && t.how == model.Replace && len(t.args) == 3 && len(t.args[2]) == 1 {
		// strings.ReplaceAll(cloneURL, "https://", "https://user:secret@")
		if user, cred, ok = splitUserinfo(t.args[2][0]); !ok && constName(t.args[1]) == "@" {
			cred, ok = beforeAt(t.args[2][0])
		}
	}
	return user, cred, ok
}

// beforeAt is the secret in ":secret@", which is put where a URL has the @ behind its user.
func beforeAt(t *term) (val, bool) {
	n := len(t.args)
	if t.kind != kOp || t.how != model.Concat || n < 3 || constName(t.args[0]) != ":" || constName(t.args[n-1]) != "@" {
		return nil, false
	}
	return union(t.args[1 : n-1]...), true
}

// redacted reports whether what stands for a secret says that it is left out.
func redacted(cred val) bool {
	if !isConst(cred) {
		return false
	}
	s := cred[0].str
	return strings.Trim(s, "*") == "" || strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">")
}

// endsBeforeHost reports whether a URL ends with its user information: it is only a part of one.
func endsBeforeHost(t *term) bool {
	last := t.args[len(t.args)-1]
	return t.how == model.Concat && isConst(last) && strings.HasSuffix(last[0].str, "@")
}

// splitUserinfo finds "://user:secret@" in a concatenation.
func splitUserinfo(t *term) (user, cred val, ok bool) {
	if t.kind != kOp || t.how != model.Concat {
		return nil, nil, false
	}
	state := 0 // 0 before "://", 1 in the user, 2 in the secret
	var us, cs []val
	for _, a := range t.args {
		if !isConst(a) {
			switch state {
			case 1:
				us = append(us, a)
			case 2:
				cs = append(cs, a)
			}
			continue
		}
		s := a[0].str
		for s != "" {
			switch state {
			case 0:
				i := strings.Index(s, "://")
				if i < 0 {
					s = ""
					break
				}
				s, state = s[i+3:], 1
			case 1:
				if i := strings.IndexAny(s, "/@"); i >= 0 && (strings.IndexByte(s, ':') < 0 || strings.IndexByte(s, ':') > i) {
					// What stands alone before the @ is a user name: Bitbucket wants one beside every token.
					return nil, nil, false
				}
				i := strings.IndexByte(s, ':')
				if i < 0 {
					if s != "" {
						us = append(us, one(constTerm(s)))
					}
					s = ""
					break
				}
				if i > 0 {
					us = append(us, one(constTerm(s[:i])))
				}
				s, state = s[i+1:], 2
			case 2:
				i := strings.IndexAny(s, "@/")
				if i >= 0 && s[i] == '@' && (len(cs) > 0 || i > 0) {
					if i > 0 {
						cs = append(cs, one(constTerm(s[:i])))
					}
					return union(us...), union(cs...), true
				}
				if i >= 0 {
					return nil, nil, false
				}
				cs = append(cs, one(constTerm(s)))
				s = ""
			}
		}
	}
	return nil, nil, false
}

// urlUserAttach takes u.User = url.UserPassword(...) as an attachment to u.
func (f *fn) urlUserAttach(in *ssa.Store, addr, v val) {
	fa := urlField(in, "User")
	if fa == nil {
		return
	}
	cred := f.project(v, []string{model.Cred}, []point{f.here()})
	if len(cred) == 0 {
		return
	}
	user := f.project(v, []string{model.User}, []point{f.here()})
	f.record("user", &attach{site: f.e.pos(in.Pos()), call: "net/url.URL.User", mech: model.Userinfo, cred: cred, user: user, obj: f.val(fa.X).paths()})
}

// fieldOf is the name of the field whose address fa is.
func fieldOf(fa *ssa.FieldAddr) string {
	return deref(fa.X.Type()).Underlying().(*types.Struct).Field(fa.Field).Name()
}

// urlField is the address that in stores to, where that is the named field of a url.URL; else nil.
func urlField(in *ssa.Store, name string) *ssa.FieldAddr {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || typeKey(fa.X.Type()) != "net/url.URL" || fieldOf(fa) != name {
		return nil
	}
	return fa
}

// headerAttach takes out.Header = in.Header as an attachment of what the caller authenticated with: the headers of a
// request that came from outside go out again, Authorization among them.
func (f *fn) headerAttach(in *ssa.Store, v val) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || typeKey(fa.X.Type()) != "net/http.Request" {
		return
	}
	if fieldOf(fa) != "Header" {
		return
	}
	var cred val
	for _, t := range v {
		if t.kind == kPath && (t.root.kind == rInbound || t.root.open()) {
			cred = union(cred, f.load(t.root, concatSels(t.sels, []string{"[=Authorization]"}), []point{f.here()}))
		}
	}
	own, vars := f.headersOf(v)
	a := attach{site: f.e.pos(in.Pos()), call: "net/http.Request.Header", mech: model.Header, obj: f.val(fa.X).paths(), slot: ownAuthorization}
	b := a
	a.cred = union(cred, vars)
	f.record("hs", &a)
	b.cred, b.relay = own, true
	f.record("hr", &b)
}

// handlerClosure runs a closure that has the signature of a handler: somebody will call it with inbound data.
func (f *fn) handlerClosure(in *ssa.MakeClosure, v val) {
	fnc := in.Fn.(*ssa.Function)
	if !f.e.isHandlerSig(fnc.Signature) {
		return
	}
	args := f.e.inboundArgs(fnc.Signature)
	for _, t := range v {
		if t.kind == kFunc && len(t.sels) == 0 {
			f.runClosure(in, t, args)
		}
	}
}

// runClosure runs a closure at the place that makes it.
func (f *fn) runClosure(in ssa.Instruction, t *term, args []val) {
	s, ok := f.e.summaryByKey(t.str)
	if !ok {
		return
	}
	f.instantiate(in, s, "handler", args, t.args, f.e.pos(in.Pos()), short(t.str))
}

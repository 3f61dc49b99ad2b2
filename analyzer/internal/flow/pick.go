package flow

import (
	"go/types"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// Some credentials go in what a request says: the secret of an OAuth app in the body for a token endpoint, a password in
// the body that opens a session, a token in the query of a URL. What stands there under the name of a credential is
// picked out of it; a body that callers supply is an operation, [model.Pick], until they have.

// maxPick bounds how deep a body is looked into.
const maxPick = 6

// pick is what v holds under one of the keys, compared without regard to case.
func (f *fn) pick(v val, keys []string, pts []point) val {
	return f.pickAt(v, keys, pts, 0)
}

func (f *fn) pickAt(v val, keys []string, pts []point, depth int) val {
	if depth > maxPick {
		return nil
	}
	var vs []val
	for _, t := range v {
		switch {
		case t.kind == kConst:
			if s := pickConst(t.str, keys); s != "" {
				vs = append(vs, one(constTerm(s)))
			}
		case t.kind == kPath && t.root.kind == rAlloc:
			vs = append(vs, f.pickObject(t, keys, pts, depth))
		case t.kind == kPath && t.root.kind != rInbound:
			vs = append(vs, opTerm(model.Pick, one(t), one(constTerm(strings.Join(keys, "|")))))
		case t.kind == kOp && t.how == model.Concat:
			vs = append(vs, f.pickText(t, keys, pts, depth))
		case t.kind == kOp && t.how == model.Pick:
		case t.kind == kOp || t.kind == kXfer:
			for _, a := range t.args {
				got := f.pickAt(a, keys, pts, depth+1)
				vs = append(vs, withSteps(got, t.steps))
			}
		}
	}
	return union(vs...)
}

// picked evaluates the operations of [model.Pick] in v whose body is known by now.
func (f *fn) picked(v val, pts []point) val {
	found := false
	for _, t := range v {
		found = found || t.kind == kOp && t.how == model.Pick
	}
	if !found {
		return v
	}
	var vs []val
	for _, t := range v {
		if t.kind != kOp || t.how != model.Pick || len(t.args) < 2 {
			vs = append(vs, one(t))
			continue
		}
		vs = append(vs, withSteps(f.pickAt(t.args[0], strings.Split(constName(t.args[1]), "|"), pts, 0), t.steps))
	}
	return union(vs...)
}

// pickObject picks out of a map, a struct, or what a buffer holds.
func (f *fn) pickObject(t *term, keys []string, pts []point, depth int) val {
	if t.root.n >= len(f.info) {
		return nil
	}
	var vs []val
	for _, k := range keys {
		if !f.hasKey(t, "[="+k+"]") {
			continue // what was stored under an unknown key is not taken for this one
		}
		got := f.load(t.root, concatSels(t.sels, []string{"[=" + k + "]"}), pts)
		for _, x := range got {
			if x.kind == kPath && x.root.kind == rAlloc { // url.Values has lists
				if in := f.load(x.root, concatSels(x.sels, []string{"[]"}), pts); len(in) > 0 {
					vs = append(vs, in)
					continue
				}
			}
			vs = append(vs, one(x))
		}
	}
	typ := f.rootType(t.root)
	for _, s := range t.sels {
		typ = f.e.selType(typ, s)
	}
	if typ != nil {
		typ = deref(typ)
		if st, ok := typ.Underlying().(*types.Struct); ok && typeKey(typ) != "net/http.Request" {
			for i := range st.NumFields() {
				if fieldIs(typ, st, i, keys) {
					vs = append(vs, f.load(t.root, concatSels(t.sels, []string{st.Field(i).Name()}), pts))
				}
			}
		}
	}
	if got := f.load(t.root, concatSels(t.sels, []string{model.Data}), pts); len(got) > 0 {
		vs = append(vs, f.pickAt(got, keys, pts, depth+1))
	}
	if len(vs) == 0 || union(vs...) == nil {
		for _, x := range f.load(t.root, t.sels, pts) { // a variable that holds it
			if x.key != t.key {
				vs = append(vs, f.pickAt(one(x), keys, pts, depth+1))
			}
		}
	}
	return union(vs...)
}

// hasKey reports whether something was stored in a map under exactly this key.
func (f *fn) hasKey(t *term, sel string) bool {
	n := len(t.sels)
	for _, s := range f.mem.all(t.root) {
		if len(s.sels) > n && s.sels[n] == sel && sameSels(s.sels[:n], t.sels) {
			return true
		}
	}
	return false
}

// fieldIs reports whether the i'th field of a struct has one of the names, by a tag or by itself.
func fieldIs(t types.Type, st *types.Struct, i int, keys []string) bool {
	name, tags, _ := strings.Cut(fieldName(t, st, i), "#")
	names := []string{strings.Join(urlpat.Words(name[strings.LastIndexByte(name, '.')+1:]), "_")}
	for tag := range strings.SplitSeq(tags, ";") {
		if _, v, ok := strings.Cut(tag, ":"); ok {
			names = append(names, v)
		}
	}
	for _, n := range names {
		if isKey(n, keys) {
			return true
		}
	}
	return false
}

func isKey(name string, keys []string) bool {
	for _, k := range keys {
		if strings.EqualFold(name, k) {
			return true
		}
	}
	return false
}

// pickText picks out of a text that is put together: what follows `key=` or `"key": "`.
func (f *fn) pickText(t *term, keys []string, pts []point, depth int) val {
	var vs []val
	for i, a := range t.args {
		switch {
		case isConst(a):
			if s := pickConst(a[0].str, keys); s != "" {
				vs = append(vs, one(constTerm(s)))
			}
		case i > 0 && isConst(t.args[i-1]) && isKey(lastKey(t.args[i-1][0].str), keys):
			vs = append(vs, withSteps(a, t.steps))
		default: // what else is put into a text is a value of its own, unless it is an encoded object
			vs = append(vs, f.pickAt(onlyOps(a, model.Encode), keys, pts, depth+1))
		}
	}
	return union(vs...)
}

// lastKey is the name whose value is to follow s, or "": of `grant_type=x&client_secret=` and `{"client_secret": "`.
func lastKey(s string) string {
	s = strings.TrimRight(s, " \t\n\"'`")
	key, ok := strings.CutSuffix(s, "=")
	if !ok {
		if key, ok = strings.CutSuffix(s, ":"); !ok || !strings.HasSuffix(strings.TrimRight(key, " "), `"`) {
			return ""
		}
	}
	s = strings.TrimRight(key, " \t\n\"'`")
	return s[strings.LastIndexAny(s, " \t\n\"'`?&{,;")+1:]
}

// pickConst is the value of a key in a constant text, or "".
func pickConst(s string, keys []string) string {
	for i, c := range s {
		if c != '=' && c != ':' || !isKey(lastKey(s[:i+1]), keys) {
			continue
		}
		rest := strings.TrimLeft(s[i+1:], " \t\n\"'`")
		if j := strings.IndexAny(rest, "\"'`&,}\n "); j >= 0 {
			rest = rest[:j]
		}
		return rest
	}
	return ""
}

// grantField is the pseudo field of a request that holds the OAuth 2.0 grant that its body asks for.
const grantField = "$grant"

// Names of credentials in what a request says.
var (
	appSecretKeys = []string{"client_secret"}
	appIDKeys     = []string{"client_id"}
	grantKeys     = []string{"grant_type"}
	passwordKeys  = []string{"password"}
	usernameKeys  = []string{"username"}
	// queryKeys are the parameters of a URL in which Atlassian's products, or clients of theirs, take credentials. Trello's
	// key is public.
	queryKeys = []string{"token", "access_token", "api_token", "apitoken", "api_key", "apikey", "os_password", "password", "auth_token"}
)

// body applies [model.Body].
func (c *tcall) body(e model.Body) {
	var dest val
	if e.URL.Valid() {
		dest = c.loadSet(e.URL)
	}
	endpoint := c.f.endpointsOf(dest)
	if len(endpoint) == 0 {
		return
	}
	var vs []val
	for _, p := range e.Data {
		vs = append(vs, c.load(p))
	}
	data := union(vs...)
	if len(data) == 0 {
		return
	}
	now := c.f.now()
	grant := constName(c.f.pick(data, grantKeys, now))
	if grant != "" && strings.HasPrefix(c.obj.Name(), "NewRequest") {
		c.put(model.Result(0).Field(grantField), one(constTerm(grant)), false)
	}
	for _, s := range []struct {
		endpoint   string
		mech       model.Mechanism
		cred, user []string
	}{
		{urlpat.OAuthToken, model.OAuthClient, appSecretKeys, appIDKeys},
		{urlpat.Session, model.Login, passwordKeys, usernameKeys},
	} {
		cred := c.f.pick(data, s.cred, now)
		if !endpoint[s.endpoint] || len(cred) == 0 {
			continue
		}
		a := &attach{site: c.pos, call: c.obj.Origin().FullName(), mech: s.mech, cred: cred, user: c.f.pick(data, s.user, now), dest: dest, body: true}
		if s.mech == model.OAuthClient {
			a.grant = grant
		}
		c.f.record("b"+c.obj.Name()+string(s.mech), a)
	}
}

// endpointsOf are the endpoints that take credentials in their bodies and that a URL may be: all of them where callers
// will say more.
func (f *fn) endpointsOf(dest val) map[string]bool {
	if destOpen(dest) || onVariables(dest) {
		return map[string]bool{urlpat.OAuthToken: true, urlpat.Session: true}
	}
	var out map[string]bool
	for _, p := range patterns(f, dest) {
		if e := urlpat.Classify(p, urlpat.Hints{}).Endpoint; e == urlpat.OAuthToken || e == urlpat.Session {
			if out == nil {
				out = map[string]bool{}
			}
			out[e] = true
		}
	}
	return out
}

// onVariables reports whether a package-level variable has a part in v.
func onVariables(v val) bool {
	for _, t := range v {
		if !t.walk(func(t *term) bool { return t.kind != kPath || t.root.kind != rGlobal }) {
			return true
		}
	}
	return false
}

// queryAttach takes a URL that is put together with a credential in its query as an attachment, at the place that does.
func (f *fn) queryAttach(v val, pos Pos, call string) {
	for _, t := range v {
		if t.kind != kOp || t.how != model.Concat {
			continue
		}
		inQuery := false
		for i, a := range t.args {
			if isConst(a) {
				inQuery = inQuery || strings.Contains(a[0].str, "?")
				continue
			}
			if !inQuery {
				continue
			}
			if !isConst(t.args[i-1]) {
				continue
			}
			cred := a
			if !isKey(lastKey(t.args[i-1][0].str), queryKeys) {
				cred = f.pick(onlyOps(a, model.Encode), queryKeys, f.now())
			}
			if len(cred) > 0 {
				f.record("q"+itoa(i), &attach{site: pos, call: call, mech: model.QueryKey, cred: cred, dest: one(t)})
			}
		}
	}
}

// takesURLs are packages whose functions get whole URLs.
var takesURLs = map[string]bool{"net/http": true, "os/exec": true}

// constURL takes a URL that is one constant, with a credential in it, as an attachment at the call that gets it.
func (c *tcall) constURL(i int) {
	vs := []val{c.params[i]}
	if c.variadic(i) {
		vs = c.f.elements(c.params[i])
	}
	for n, v := range vs {
		s := constText(v)
		if !strings.Contains(s, "://") {
			continue
		}
		u, err := url.Parse(s)
		if err != nil {
			continue
		}
		at := &attach{site: c.pos, call: c.obj.Origin().FullName(), dest: v}
		if pw, ok := u.User.Password(); ok && pw != "" {
			a := *at
			a.mech, a.cred = model.Userinfo, one(constTerm(pw))
			if name := u.User.Username(); name != "" {
				a.user = one(constTerm(name))
			}
			if !redacted(a.cred) {
				c.f.record("cu"+itoa(i)+"."+itoa(n), &a)
			}
		}
		q := u.Query()
		for _, key := range queryKeys {
			if val := q.Get(key); val != "" {
				a := *at
				a.mech, a.cred = model.QueryKey, one(constTerm(val))
				c.f.record("cq"+itoa(i)+"."+itoa(n)+key, &a)
			}
		}
	}
}

// rawQueryAttach takes u.RawQuery = q.Encode() as an attachment to u, where q has a credential.
func (f *fn) rawQueryAttach(in *ssa.Store, v val) {
	if fa := urlField(in, "RawQuery"); fa != nil {
		if cred := f.pick(onlyOps(v, model.Encode, model.Concat), queryKeys, f.now()); len(cred) > 0 {
			f.record("rq", &attach{site: f.e.pos(in.Pos()), call: "net/url.URL.RawQuery", mech: model.QueryKey, cred: cred, obj: f.val(fa.X).paths()})
		}
	}
}

// onlyOps is the part of v that one of these operations made: of an object, as url.Values.Encode does, or of texts.
func onlyOps(v val, hows ...model.How) val {
	var out val
	for _, t := range v {
		if t.kind == kOp && slices.Contains(hows, t.how) {
			out = append(out, t)
		}
	}
	return out
}

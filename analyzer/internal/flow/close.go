package flow

import (
	"go/types"
	"slices"
	"sort"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// inboundParams maps parameters of a signature, counted without the receiver, to the inbound object that they are.
func (e *engine) inboundParams(sig *types.Signature) map[int]root {
	var out map[int]root
	ps := sig.Params()
	for i := 0; i < ps.Len(); i++ {
		n := namedOf(ps.At(i).Type())
		if n == nil || n.Obj().Pkg() == nil {
			continue
		}
		t := e.tableOf(n.Obj().Pkg())
		if t == nil {
			continue
		}
		for _, pk := range t.Params {
			_, ptr := types.Unalias(ps.At(i).Type()).(*types.Pointer)
			if pk.Type != n.Obj().Name() || pk.Pointer != ptr || pk.Index >= 0 && pk.Index != i || pk.Arg >= ps.Len() {
				continue
			}
			if pk.ArgType != "" && types.TypeString(ps.At(pk.Arg).Type(), nil) != pk.ArgType {
				continue
			}
			if out == nil {
				out = map[int]root{}
			}
			out[pk.Arg] = inboundRoot(pk.Kind, pk.What)
		}
		if slices.Contains(t.Requests, n.Obj().Name()) {
			if out == nil {
				out = map[int]root{}
			}
			out[i] = inboundRoot(model.Request, inboundHTTP)
		}
	}
	return out
}

func (e *engine) isHandlerSig(sig *types.Signature) bool { return e.inboundParams(sig) != nil }

// isHandler reports whether a function, by its key, has the signature of a handler.
func (e *engine) isHandler(key string) bool {
	f := e.states[key]
	return f != nil && e.isHandlerSig(f.fn.Signature)
}

// inboundArgs are arguments for a function that somebody else calls: inbound objects where the signature says so,
// nothing known elsewhere.
func (e *engine) inboundArgs(sig *types.Signature) []val {
	in := e.inboundParams(sig)
	args := make([]val, sig.Params().Len())
	for i, r := range in {
		args[i] = one(pathTerm(r))
	}
	return args
}

// inboundOf substitutes the inbound parameters of a handler, or is nil for other functions.
func (e *engine) inboundOf(f *fn) *inboundSubst {
	in := e.inboundParams(f.fn.Signature)
	if in == nil {
		in = e.served(f.fn)
	}
	if in == nil {
		return nil
	}
	off := 0
	if f.fn.Signature.Recv() != nil {
		off = 1
	}
	s := &inboundSubst{m: map[int]root{}}
	for i, r := range in {
		s.m[i+off] = r
	}
	return s
}

type inboundSubst struct{ m map[int]root }

func (s *inboundSubst) val(v val) val {
	var out []*term
	for _, t := range v {
		c := *t
		if t.kind == kPath && t.root.kind == rParam {
			if r, ok := s.m[t.root.n]; ok {
				c.root = r
			}
		}
		if len(t.args) > 0 {
			c.args = make([]val, len(t.args))
			for i, a := range t.args {
				c.args[i] = s.val(a)
			}
		}
		out = append(out, c.finish())
	}
	return fromTerms(out)
}

// emit turns a finished attachment into what the rules judge. The same attachment seen twice is one.
func (e *engine) emit(f *fn, a *attach) {
	if a.onContext() {
		a = e.expand(a, nil)
	}
	if a.onVars() {
		c := *a
		c.cred, c.user, c.dest = onlyOrigins(a.cred), onlyOrigins(a.user), onlyOrigins(a.dest.holed())
		e.varAttaches.add(&c)
		a = e.expand(a, nil)
	}
	if place := a.under(keptPrefix); place != "" {
		e.keep(f, a, place)
		return
	} else if a.under(outputPrefix) == unsettled {
		return
	}
	creds := e.origins(f, a.cred, a.mech)
	sink := a.sinkOf()
	if sink != "" {
		creds = fromSources(creds)
	} else {
		creds = withoutSources(creds)
	}
	if len(creds) == 0 {
		return
	}
	out := &Attachment{
		Site: a.site, Func: a.fn, Call: a.call, Wire: a.wire, Mech: a.mech, Client: a.client,
		Scheme: schemeOf(a.cred), Creds: creds, Users: e.origins(f, a.user, ""), Names: a.names, Guard: a.guard.deployment, Sink: sink, Output: a.under(outputPrefix),
		Grant: a.grant, Unverified: e.unverified(a),
	}
	if !out.Wire.IsValid() {
		out.Wire = out.Site
	}
	for _, p := range patterns(f, a.dest) {
		if a.guard.host != "" {
			p = p.OnHost(a.guard.host)
		}
		out.Dests = append(out.Dests, Dest{Pattern: p, Checked: a.guard.checked})
	}
	if len(out.Dests) == 0 && a.guard.host != "" {
		out.Dests = append(out.Dests, Dest{Pattern: urlpat.Pattern(nil).OnHost(a.guard.host)})
	}
	if len(out.Dests) == 0 && a.deflt != "" {
		out.Dests = append(out.Dests, Dest{Pattern: urlpat.Lit(a.deflt)})
	}
	if len(out.Dests) == 0 && a.guard.checked != "" {
		out.Dests = append(out.Dests, Dest{Checked: a.guard.checked})
	}
	if a.body && !slices.ContainsFunc(out.Dests, func(d Dest) bool {
		e := urlpat.Classify(d.Pattern, urlpat.Hints{}).Endpoint
		return e == urlpat.OAuthToken || e == urlpat.Session
	}) {
		return
	}
	k := a.site.line() + "|" + string(a.mech)
	for _, c := range creds {
		at := c.Pos
		if len(c.Path) > 0 && c.Path[0].Pos == at && (c.Kind == model.Request || c.Kind == model.Forwarded || c.Kind == model.Forge) {
			at = out.Wire // an inbound object has no place of its own: the same one may come along several ways
		}
		k += "|" + string(c.Kind) + c.Name + c.Source + at.key()
		if c.Sealed {
			k += sealed
		}
	}
	k = e.sameRequest(k, out)
	e.resolved[a.site.key()+string(a.mech)] = true
	if !destOpen(a.dest) && knownDest(f, a) {
		e.told[a.told()] = true
	}
	if old := e.emitted[k]; old != nil {
		if len(old.Dests) == 0 || vague(old.Dests) && !vague(out.Dests) {
			old.Dests = out.Dests
			old.Wire = out.Wire
		} else {
			old.Dests = addDests(old.Dests, out.Dests)
		}
		old.Unverified = old.Unverified || out.Unverified
		if old.Client == (model.Client{}) {
			old.Client = out.Client
		}
		return
	}
	e.emitted[k] = out
	e.order = append(e.order, k)
}

// knownDest reports whether it is plain, whatever anything is called, that an attachment goes to Atlassian.
func knownDest(f *fn, a *attach) bool {
	if a.client.Product != "" && len(a.dest) > 0 {
		return true
	}
	for _, p := range patterns(f, a.dest) {
		if urlpat.Classify(p, urlpat.Hints{}).Atlassian {
			return true
		}
	}
	return a.deflt != "" && urlpat.Classify(urlpat.Lit(a.deflt), urlpat.Hints{}).Atlassian
}

// told identifies what one package says of a site: once it has, its importers need not say it again because some other
// destination was still open.
func (a *attach) told() string {
	k := a.site.key() + "|" + string(a.mech)
	for _, t := range a.cred {
		k += "|" + t.key
	}
	return k
}

// vague reports whether nothing constant is known of any destination.
func vague(ds []Dest) bool {
	for _, d := range ds {
		if strings.Trim(d.Pattern.String(), "{}/:") != "" || d.Checked != "" {
			return false
		}
	}
	return true
}

func addDests(a, b []Dest) []Dest {
next:
	for _, d := range b {
		for _, o := range a {
			if o.Pattern.String() == d.Pattern.String() && o.Checked == d.Checked {
				continue next
			}
		}
		if vague([]Dest{d}) || len(a) >= maxDests {
			continue
		}
		a = append(a, d)
	}
	return a
}

// schemeOf is the word that the value of an Authorization header starts with, or "".
func schemeOf(v val) string {
	for _, t := range v {
		start := t.str
		if t.kind == kOp && t.how == model.Concat && isConst(t.args[0]) {
			start = t.args[0][0].str
		} else if t.kind != kConst {
			continue
		}
		w, _, _ := strings.Cut(strings.TrimSpace(start), " ")
		switch strings.ToLower(w) {
		case "bearer":
			return "Bearer"
		case "basic":
			return "Basic"
		case "jwt":
			return "JWT"
		case "geniekey":
			return "GenieKey"
		case "oauth":
			return "OAuth"
		case "token":
			return "token"
		}
	}
	return ""
}

// origins lists where a credential comes from.
func (e *engine) origins(f *fn, v val, mech model.Mechanism) []Origin {
	o := &originWalk{f: f, seen: map[string]bool{}, own: strings.HasPrefix(string(mech), customSink)}
	o.output = strings.HasPrefix(string(mech), outputPrefix)
	o.sink = o.own || o.output
	for _, t := range v {
		o.term(t, nil, nil, nil, false, 0)
	}
	sort.SliceStable(o.out, func(i, j int) bool {
		a, b := o.out[i], o.out[j]
		if a.Kind != b.Kind {
			return a.Kind < b.Kind
		}
		if a.Pos != b.Pos {
			return a.Pos.less(b.Pos)
		}
		return a.Name < b.Name
	})
	return o.out
}

func (p Pos) less(q Pos) bool {
	if p.Pkg != q.Pkg {
		return p.Pkg < q.Pkg
	}
	if p.File != q.File {
		return p.File < q.File
	}
	if p.Line != q.Line {
		return p.Line < q.Line
	}
	return p.Col < q.Col
}

type originWalk struct {
	f    *fn
	out  []Origin
	seen map[string]bool
	// visited are the places that were looked into.
	visited map[string]bool
	// cleaned counts the sanitizers around the term under way.
	cleaned int
	// removed are the keys of what was taken out of the text under way, for an output.
	removed []string
	// seal is what is known of the encryption of the term under way, for an output.
	seal sealing
	// decoded counts the decoders: what was decoded out of a constant is not that constant.
	decoded int
	// sink says that any part of a value counts, as nobody knows what is made of it; own, that only the sources of a
	// user's are asked for; output, that the value is one that a log or store gets.
	sink, own, output bool
}

// term collects the origins of t. outer are the steps that what contains t took, sels and names what was selected of it.
func (o *originWalk) term(t *term, outer []Step, sels, names []string, derived bool, depth int) {
	if depth > 8 || len(o.removed) > 0 && slices.Contains(o.removed, t.key) {
		return
	}
	if t.kind == kPath && t.root.kind == rAlloc {
		// Objects lead to one another in many ways; the first way that leads somewhere is told.
		k := t.key + "|" + strings.Join(sels, ".") + o.seal.key()
		if o.visited[k] {
			return
		}
		if o.visited == nil {
			o.visited = map[string]bool{}
		}
		o.visited[k] = true
	}
	steps := joinSteps(t.steps, outer)
	names = joinNames(names, t.names)
	if o.output && len(t.args) > 0 {
		if t.kind == kXfer && t.str == masked {
			return
		}
		before := o.seal
		o.seal.pass(t)
		defer func() { o.seal = before }()
	}
	switch t.kind {
	case kConst:
		o.add(Origin{Kind: model.Literal, Lit: t.str, Names: names, Path: steps, Derived: derived || o.decoded > 0})
	case kOrigin:
		all := concatSels(t.sels, sels)
		if t.org.fields && skipped(all, names, t.str) {
			return
		}
		name := t.org.name
		if strings.HasPrefix(name, "[#") {
			name = ""
		}
		if v, ok := strings.CutPrefix(name, stateName); ok {
			name = constName(o.f.e.globalLoad(root{kind: rGlobal, name: v}, nil, nil))
		}
		name = originName(t.org, name, all, names)
		kind := t.org.kind
		if kind == model.Request && strings.EqualFold(name, "authorization") && (len(all) > 0 || isHeader(t.org.what)) {
			kind, name = model.Forwarded, "header "+name // read by name, or a field that is bound to it
		}
		field := t.org.name
		if len(all) > 0 {
			field = all[len(all)-1]
		}
		o.add(Origin{Many: slices.ContainsFunc(all, isElem), Places: o.f.e.keptPlaces(names, field), Kind: kind, What: t.org.what, Name: name, Names: names, Sels: t.org.name + "." + strings.Join(all, "."), Part: dotted(all) != "", Pos: t.org.pos, Path: steps, Derived: derived, Source: t.org.id})
		if kind == model.Environment && name != "" {
			o.set(name, steps, names, derived, depth)
		}
	case kPath:
		o.path(t, steps, sels, names, derived, depth)
	case kXfer, kDecode:
		s := concatSels(t.sels, sels)
		if t.kind == kDecode && skipped(s, names, t.str) {
			return
		}
		d := derived || t.kind == kXfer && !(o.output && t.marked())
		if t.kind == kDecode {
			o.decoded++
			defer func() { o.decoded-- }()
		}
		if t.kind == kXfer && t.str == clean {
			o.cleaned++
			defer func() { o.cleaned-- }()
		}
		for _, a := range t.args {
			for _, x := range a {
				if x.kind == kConst {
					continue // a constant that went through something unknown is no literal origin
				}
				if t.kind == kXfer && !t.marked() && (len(s) > 0 && !o.own && !isBulk(x) || o.output && x.kind == kXfer && x.str == "") {
					continue // a part of what a call found by a key is not the key, nor is what a client found its own
				}
				o.term(x, steps, s, names, d, depth+1)
			}
		}
	case kOp:
		o.op(t, steps, sels, names, derived, depth)
	}
}

// set collects the origins of what the program itself put into its environment under a name. That is looked up here, not
// where the variable is read: every read would depend on it, and few programs do that.
func (o *originWalk) set(name string, steps []Step, names []string, derived bool, depth int) {
	e := o.f.e
	v := e.globalLoad(root{kind: rGlobal, name: model.Environ.Var}, []string{"[=" + name + "]"}, nil)
	for _, x := range e.globalsIn(v, nil, 0) {
		o.term(x, steps, nil, names, derived, depth+1)
	}
}

// isBulk reports whether a value can contain others: the bytes of a file, the body of a message, an object.
func isBulk(t *term) bool {
	switch t.kind {
	case kOrigin:
		return t.org.kind == model.File && t.org.name == "" || t.org.kind == model.Exchange || t.org.kind == model.Secret
	case kPath:
		return t.root.kind != rInbound || len(t.sels) == 0 || t.sels[0] == "Body"
	}
	return true
}

func dotted(sels []string) string {
	var parts []string
	for _, s := range sels {
		switch {
		case s == "*" || s == model.Below || s == "[]" || isCast(s):
		case strings.HasPrefix(s, "[="):
			parts = append(parts, s[2:len(s)-1])
		case strings.HasPrefix(s, "$") || isElem(s):
		default:
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ".")
}

// op collects the origins of a string operation's operands: the secret part of "user:secret", not the scheme before it.
func (o *originWalk) op(t *term, steps []Step, sels, names []string, derived bool, depth int) {
	args := t.args
	switch {
	case t.how == model.Replace && len(args) > 1:
		o.replaced(t, steps, sels, names, derived, depth)
		return
	case t.how == model.Scrub:
		o.scrubbed(t, steps, sels, names, derived, depth)
		return
	case (t.how == model.URLString || t.how == model.URLPart) && o.output:
		o.urlOrigins(t, steps, sels, names, derived, depth)
		return
	}
	if o.sink {
		for _, a := range args {
			for _, x := range a {
				if x.kind != kConst {
					o.term(x, steps, sels, names, derived, depth+1)
				}
			}
		}
		return
	}
	switch t.how {
	case model.Concat:
		// After a ":" stands the secret of basic credentials.
		for i, a := range args {
			if isConst(a) && strings.Contains(a[0].str, ":") && !strings.Contains(a[0].str, "://") && i > 0 && i < len(args)-1 {
				args = args[i+1:]
				break
			}
		}
		variable := false
		for _, a := range args {
			variable = variable || !isConst(a)
		}
		if variable {
			for _, a := range args {
				if !isConst(a) {
					for _, x := range a {
						o.term(x, steps, sels, names, derived, depth+1)
					}
				}
			}
			return
		}
		if len(args) > 1 {
			args = args[1:]
		}
	case model.Encode:
	case model.Pick:
		return // nobody said what the body is
	case model.Format:
		args = args[1:]
	case model.Replace:
		return // a replacer alone
	default:
		args = args[:1] // operands after the first say what to cut or replace
	}
	for _, a := range args {
		for _, x := range a {
			o.term(x, steps, sels, names, derived, depth+1)
		}
	}
}

// path classifies a location as an origin.
func (o *originWalk) path(t *term, steps []Step, sels, names []string, derived bool, depth int) {
	r := t.root
	all := concatSels(t.sels, sels)
	switch r.kind {
	case rInbound:
		kind, what, _ := strings.Cut(r.name, "|")
		k, name := describeInbound(model.Kind(kind), keyed(all, names, model.Kind(kind)))
		o.add(Origin{Kind: k, What: what, Name: name, Sels: strings.Join(all, "."), Names: names, Path: steps, Derived: derived, Places: o.places(all, names)})
	case rParam, rFree, rRes:
		o.add(Origin{Kind: model.Parameter, Name: dotted(all), Names: names, Path: steps, Derived: derived, Places: o.places(all, names)})
	case rGlobal:
		if r.isState() {
			return // nothing is bound to that key
		}
		name := r.name[strings.LastIndexByte(r.name, '.')+1:]
		o.add(Origin{Kind: model.Unknown, Name: name, Names: names, Path: steps, Derived: derived, Places: o.places(all, names)})
	case rAlloc:
		if r.n >= len(o.f.info) {
			return
		}
		got := o.f.load(r, t.sels, o.f.exitPoints())
		for _, x := range got {
			if x.key == t.key || x.kind == kPath && x.root.kind == rAlloc && depth > 4 {
				continue
			}
			o.term(x, steps, sels, names, derived, depth+1)
		}
		if len(got) == 0 {
			// Bytes in a buffer, elements of a slice.
			for _, s := range o.f.mem.all(r) {
				if len(s.sels) == len(t.sels)+1 && (isElem(s.sels[len(t.sels)]) || s.sels[len(t.sels)] == model.Data || s.sels[len(t.sels)] == "*") {
					for _, x := range s.v {
						o.term(x, steps, sels, names, derived, depth+1)
					}
				}
			}
		}
	}
}

// places are those of the field that selectors lead to.
func (o *originWalk) places(sels, names []string) []string {
	if len(sels) == 0 {
		return nil
	}
	return o.f.e.keptPlaces(names, sels[len(sels)-1])
}

// isHeader reports whether an origin is a header of a message, by what the tables call it.
func isHeader(what string) bool {
	return strings.HasSuffix(what, "header") || strings.HasSuffix(what, "metadata")
}

// describeInbound says what part of an inbound message a path is.
func describeInbound(k model.Kind, sels []string) (model.Kind, string) {
	if k != model.Request || len(sels) == 0 {
		return k, dotted(sels)
	}
	if (sels[0] == "Request" || sels[0] == "Msg") && len(sels) > 1 {
		sels = sels[1:] // the request inside a framework's context, the message inside connect's request
	}
	rest := dotted(sels[1:])
	switch sels[0] {
	case model.Ctx:
		return model.Unknown, "" // what middleware put there is not the caller's
	case "Header", model.Headers, "headers", "multiValueHeaders":
		switch strings.ToLower(rest) {
		case "authorization", "proxy-authorization", "cookie":
			return model.Forwarded, "header " + rest
		case "x-forge-oauth-system", "x-forge-oauth-user":
			return model.Forge, "header " + rest
		}
		return k, "header " + rest
	case model.Basic:
		return model.Forwarded, "basic authentication"
	case model.Cookies:
		return model.Forwarded, "cookie " + rest
	case model.Form, "Form", "PostForm", "MultipartForm":
		return k, "form field " + rest
	case model.Query:
		return k, "query parameter " + rest
	case "URL":
		if len(sels) > 1 && sels[1] == model.Query {
			return k, "query parameter " + dotted(sels[2:])
		}
		return k, "URL"
	case model.Path:
		return k, "path value " + rest
	case "Body", "body":
		if rest != "" {
			return k, "body field " + rest
		}
		return k, "body"
	}
	return k, dotted(sels)
}

func (o *originWalk) add(x Origin) {
	x.Names = plainNames(x.Names)
	if o.cleaned > 0 {
		if x.Source = ""; x.Kind == customOrigin {
			return
		}
	}
	if o.own && x.Source == "" {
		return
	}
	x.Sealed = o.output && o.seal.sealed
	sort.Strings(x.Names)
	if !x.Pos.IsValid() && len(x.Path) > 0 {
		x.Pos = x.Path[0].Pos
	}
	k := string(x.Kind) + "|" + x.What + "|" + x.Name + "|" + x.Pos.key() + "|" + x.Lit + "|" + x.Source
	if x.Sealed {
		k += "|" + sealed
	}
	if !o.seen[k] && len(o.out) < 16 {
		o.seen[k] = true
		o.out = append(o.out, x)
	}
}

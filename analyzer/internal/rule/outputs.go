package rule

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// tokenPersisted is for a credential that comes to rest somewhere, tokenLogged for one that is shown.
var (
	tokenPersisted = rule{id: "token-persisted", level: finding.LevelError}
	tokenLogged    = rule{id: "token-logged", level: finding.LevelError}
)

// A Leak is a finding about what is written to a log or a store.
type Leak struct {
	Finding finding.Finding
	Output  flow.Attachment // what is written
	// By is the attachment that shows what it is; nil where names alone do.
	By *flow.Attachment
}

// JudgeOutputs says what of that which packages write to logs and stores is a credential of Atlassian's. own is the
// evidence of the package at hand, below that of the packages below it; what those could tell by themselves is left to
// them. met is [flow.Result.Met].
func JudgeOutputs(own flow.Evidence, below []flow.Evidence, met func(pkgs ...string) bool, c Config) []Leak {
	evs := append([]flow.Evidence{own}, below...)
	if !slices.ContainsFunc(evs, func(ev flow.Evidence) bool { return len(ev.Outputs) > 0 }) {
		return nil
	}
	known := credentialsOf(evs, c)
	known.addWholes(evs)
	var all []leaked
	said := map[flow.Pos]bool{} // by a package below
	for i, ev := range evs {
		for _, out := range ev.Outputs {
			for _, o := range out.Creds {
				if o.Derived {
					continue // who knows what is left of it
				}
				x, ok := known.find(o, out)
				if !ok {
					x, ok = namedSecret(o, out, c)
				}
				if ok && i > 0 && (x.pkgs == nil || met(append(slices.Clip(x.pkgs), ev.Pkg)...)) {
					said[out.Site], ok = true, false
				}
				if !ok {
					continue
				}
				if l, ok := judgeOutput(out, o, x, c); ok {
					all = append(all, l)
				}
			}
		}
	}
	all = slices.DeleteFunc(all, func(l leaked) bool { return l.isOpen() && said[l.out.Site] })
	return leaksOf(all, c)
}

// A leaked is one credential in what is written.
type leaked struct {
	judged
	out flow.Attachment
	by  credential
}

// judgeOutput says what is wrong with writing o, which is x.
func judgeOutput(out flow.Attachment, o flow.Origin, x credential, c Config) (leaked, bool) {
	l := leaked{judged{origin: o, dest: x.dest, v: x.v, dc: x.dc}, out, x}
	r, level := tokenLogged, tokenLogged.level
	if kind, _, _ := strings.Cut(out.Output, "|"); kind == "store" {
		r = tokenPersisted
		if x.dc || x.mayBeKept(o, c) || o.Kind == model.Parameter && namesGrant(o.Name) {
			return l, false
		}
		if level, l.doubt = x.level, x.doubt; !isAppSecret(x.mech, x.v) {
			level, l.doubt = x.levelOf(x.a, r, x.mech, c)
		}
	} else if x.dc {
		level = finding.LevelWarning
	}
	l.breaks(r, level, l.doubt, c)
	return l, c.enabled(r.id)
}

// mayBeKept reports whether a credential has to be kept, or is the program's own: tokens of OAuth grants, secrets of apps
// and of Connect. Government Cloud allows no secrets of apps.
func (x credential) mayBeKept(o flow.Origin, c Config) bool {
	if c.Profile == ProfileGovernment && isAppSecret(x.mech, x.v) && isRule(x.verdict) {
		return false
	}
	switch o.Kind {
	case model.Exchange, model.Connect, model.Forge:
		return true
	}
	switch x.mech {
	case model.JWT, model.OAuth, model.OAuth1:
		return true
	}
	return x.verdict == verdictCompliant || x.verdict == oauthPerTenant.id || isAppSecret(x.mech, x.v) || isVendorsOwn(x.origin.Kind, x.origin.Name, x.v)
}

// namesGrant reports whether a name is that of what an OAuth grant gives.
func namesGrant(name string) bool {
	ws := urlpat.Words(name)
	return slices.ContainsFunc(ws, func(w string) bool { return w == "access" || w == "refresh" || w == "oauth" }) && slices.Contains(ws, "token")
}

// leaksOf words the findings: one for each place, rule and product.
func leaksOf(all []leaked, c Config) []Leak {
	var leaks []Leak
	for len(all) > 0 {
		first := all[0]
		var same, rest []leaked
		for _, l := range all {
			if l.out.Site == first.out.Site && l.verdict == first.verdict && textOf(l.v).name == textOf(first.v).name {
				same = append(same, l)
			} else {
				rest = append(rest, l)
			}
		}
		all = rest
		slices.SortStableFunc(same, leaked.compare)
		same = slices.CompactFunc(same, func(x, y leaked) bool {
			return x.origin.Kind == y.origin.Kind && x.origin.Name == y.origin.Name && (x.origin.Pos == y.origin.Pos || x.isOpen())
		})
		if !same[0].isOpen() { // what callers supply is among the others
			same = slices.DeleteFunc(same, leaked.isOpen)
		}
		w := outputWriter{writer{a: same[0].out, c: c}, same}
		w.a.Creds = nil // of what else is written nothing is secret
		for _, l := range same {
			w.a.Creds = append(w.a.Creds, l.origin)
		}
		leak := Leak{Finding: w.finding(), Output: same[0].out}
		if same[0].by.pkgs != nil {
			leak.By = &same[0].by.a
		}
		leaks = append(leaks, leak)
	}
	return leaks
}

// isOpen reports whether only callers know where it comes from.
func (l leaked) isOpen() bool {
	return l.origin.Kind == model.Parameter || l.origin.Kind == model.Unknown
}

// compare orders by how much is to be said: what is severe and sure, and where it comes from.
func (l leaked) compare(m leaked) int {
	open := func(l leaked) int {
		switch {
		case l.isOpen():
			return 2
		case l.origin.Kind == model.Store:
			return 1
		}
		return 0
	}
	sealed := func(l leaked) int {
		if l.origin.Sealed {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(severity(l.level), severity(m.level)), cmp.Compare(finding.Surety(l.v.Confidence), finding.Surety(m.v.Confidence)), cmp.Compare(open(l), open(m)),
		comparePos(l.origin.Pos, m.origin.Pos), cmp.Compare(l.origin.Name, m.origin.Name), cmp.Compare(sealed(l), sealed(m)), comparePos(l.out.Wire, m.out.Wire),
	)
}

// An outputWriter words what is written; leaks is not empty.
type outputWriter struct {
	writer
	leaks []leaked
}

func (w outputWriter) finding() finding.Finding {
	l := w.leaks[0]
	f := finding.Finding{
		Rule: l.verdict, Level: l.level, Confidence: l.v.Confidence, Evidence: w.evidence(l),
		Message: w.message(l), Advice: w.advice(l), Product: shownProduct(l.v.Product),
		Position: w.position(w.a.Site), Credential: w.credential(l.origin), Path: w.path(l.origin),
	}
	for _, o := range w.leaks[1:] {
		f.OtherCredentials = append(f.OtherCredentials, w.credential(o.origin))
	}
	f.Fingerprint = finding.FingerprintOf(f.Rule, moduleFile(w.a.Site), w.a.Func, w.a.Call, w.a.Output, f.Credential.Kind, f.Credential.Name, l.v.Product)
	return f
}

// evidence says how it is known to be Atlassian's.
func (w outputWriter) evidence(l leaked) []string {
	var out []string
	if l.by.pkgs != nil {
		out = append(out, fmt.Sprintf("it is attached at %s:%d", w.file(l.by.a.Site), l.by.a.Site.Line))
	}
	return append(out, w.cleanAll(l.v.Evidence)...)
}

// message is one line that can be acted on without opening anything else.
func (w outputWriter) message(l leaked) string {
	o := l.origin
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s %s", l.verdict, w.called(l), w.source(o))
	if o.Pos.IsValid() && o.Pos != w.a.Site {
		fmt.Fprintf(&b, " (%s:%d)", w.file(o.Pos), o.Pos.Line)
	}
	if n := len(w.leaks) - 1; n > 0 {
		fmt.Fprintf(&b, " and %d more", n)
	}
	b.WriteString(w.goes())
	if kind, _, _ := strings.Cut(w.a.Output, "|"); kind == "store" && w.sealed() {
		b.WriteString(" after encryption")
	}
	if l.by.pkgs == nil {
		fmt.Fprintf(&b, "; it is taken for one by its %s", w.clean(l.v.Evidence[0]))
	} else {
		by := writer{a: l.by.a, c: w.c, mech: l.by.mech, dests: l.by.a.Dests[:min(1, len(l.by.a.Dests))]}
		fmt.Fprintf(&b, "; it is attached to %s at %s:%d", w.clean(by.where(l.judged)), w.file(l.by.a.Site), l.by.a.Site.Line)
	}
	if l.dc {
		b.WriteString(" on Data Center")
	}
	if l.v.Deployment == either && !l.dc && l.verdict == tokenPersisted.id {
		b.WriteString("; this is a finding if the host is Cloud: \"deployment: datacenter\" or \"hosts:\" in .atltoken.yaml settles it")
	}
	if l.doubt != "" {
		b.WriteString("; " + l.doubt)
	}
	b.WriteString("; path: " + w.hops(o) + ". " + w.advice(l))
	return b.String()
}

// called is what to call the credential.
func (w outputWriter) called(l leaked) string {
	j := l.by.judged
	if l.by.pkgs == nil {
		j = l.judged
	}
	by := writer{a: l.by.a, c: w.c, mech: l.by.mech}
	if l.origin.Kind == model.Parameter {
		j.origin.Kind = model.Parameter
	}
	return by.secretName(j)
}

// sealed reports whether all of it is encrypted.
func (w outputWriter) sealed() bool {
	return !slices.ContainsFunc(w.leaks, func(l leaked) bool { return !l.origin.Sealed })
}

// goes says where it is written.
func (w outputWriter) goes() string {
	kind, what, _ := strings.Cut(w.a.Output, "|")
	switch {
	case strings.HasPrefix(what, "child process "):
		return " is handed over in " + what
	case kind == "store":
		return " is kept in " + withArticle(what)
	}
	return " is shown in " + withArticle(what)
}

// plainOutputs need no article; the names of products, which begin with a capital, have none either.
var plainOutputs = []string{"standard output", "standard error", "plugin configuration", ".git/config"}

func withArticle(what string) string {
	switch {
	case what == "":
		return "a store"
	case strings.HasPrefix(what, "HTTP "), strings.HasPrefix(what, "RPC "), strings.ContainsRune("aeiou", rune(what[0])):
		return "an " + what
	case slices.Contains(plainOutputs, what), what[0] >= 'A' && what[0] <= 'Z':
		return what
	}
	return "a " + what
}

// advice is the one thing to do.
func (w outputWriter) advice(l leaked) string {
	by := writer{a: l.by.a, c: w.c, mech: l.by.mech, dests: l.by.a.Dests}
	if l.verdict == tokenLogged.id {
		s := "Leave it out or show a part that opens nothing, and revoke what has been shown."
		if !l.dc && isRule(l.by.verdict) {
			s += " " + by.replacement(l.by.judged)
		}
		return s
	}
	return "Delete what is kept. " + by.replacement(l.by.judged)
}

// namesOfWhole are the names of an origin that name nothing of which it is only a part.
func namesOfWhole(o flow.Origin) []string {
	names := append([]string{o.Name}, o.Places...)
	ws := urlpat.Words(o.Name)
	if len(ws) == 0 && !o.Part || len(ws) > 0 && slices.Contains([]string{"token", "password", "passwd", "pass", "pwd", "secret", "key"}, ws[len(ws)-1]) {
		names = append(names, o.Names...)
	}
	return names
}

// namedSecret takes an origin for a credential by what it is called, where nothing attaches it. No token of a product
// belongs in a log. What is kept may be the token of a grant: the name must say which sort of credential it is, or a second
// one must agree.
func namedSecret(o flow.Origin, out flow.Attachment, c Config) (credential, bool) {
	switch o.Kind {
	case model.Literal, model.Unknown, model.Parameter, model.Exchange, model.Connect, model.Forge, model.Forwarded:
		return credential{}, false
	}
	var product, name string
	sure := strings.HasPrefix(out.Output, "log|")
	var spelled []string
	for _, s := range namesOfWhole(o) {
		s = s[strings.LastIndexByte(s, ' ')+1:]
		p, kind := urlpat.NamesCredential(s)
		if kind == "" || name != "" && p != product {
			continue
		}
		if name == "" {
			product, name = p, s
		}
		sure = sure || kind != "token" && kind != "password"
		// The same name in another spelling, or with a prefix, is no second one.
		words := strings.Join(urlpat.Words(s), "")
		words = words[max(strings.LastIndex(words, cmp.Or(p, "atlassian")), 0):]
		if !slices.Contains(spelled, words) {
			spelled = append(spelled, words)
		}
	}
	if name == "" {
		return credential{}, false
	}
	v := urlpat.Verdict{Atlassian: true, Product: product, Deployment: either, Confidence: finding.ConfidencePossible, Evidence: []string{"name " + name}}
	if sure || len(spelled) > 1 {
		v.Confidence = finding.ConfidenceLikely
	}
	if c.Deployment == cloud || c.Deployment == datacenter {
		v.Deployment = c.Deployment
	}
	if !c.surely(v.Confidence) {
		return credential{}, false
	}
	return credential{judged: judged{origin: o, v: v, dc: v.Deployment == datacenter}, a: flow.Attachment{Site: out.Site}, mech: model.BasicAuth}, true
}

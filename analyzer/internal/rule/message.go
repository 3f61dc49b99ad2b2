package rule

import (
	"fmt"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// A writer words what one attachment has in common under one verdict. group is not empty and sorted by position; rest
// are the attachment's origins under other verdicts; dests are where it goes, on hosts that are alike.
type writer struct {
	a           flow.Attachment
	c           Config
	mech        model.Mechanism
	dests       []flow.Dest
	group, rest []judged
}

func (w writer) finding() finding.Finding {
	j := w.group[0]
	f := finding.Finding{
		Rule:       j.verdict,
		Level:      j.level,
		Confidence: j.v.Confidence,
		Evidence:   w.cleanAll(j.v.Evidence),
		Message:    w.message(j),
		Advice:     w.advice(j),
		Position:   w.position(w.reported()),
		Attachment: &finding.Attachment{
			Position:    w.position(w.a.Site),
			Call:        w.a.Call,
			Mechanism:   string(w.mech),
			Product:     shownProduct(j.v.Product),
			Deployment:  j.v.Deployment,
			Destination: w.destination(j),
		},
		Credential: w.credential(j.origin),
		Path:       w.path(j.origin),
	}
	for _, o := range w.group[1:] {
		if severity(o.level) < severity(f.Level) {
			f.Level = o.level
		}
		if finding.Surety(o.v.Confidence) < finding.Surety(f.Confidence) {
			f.Confidence = o.v.Confidence
		}
		f.OtherCredentials = append(f.OtherCredentials, w.credential(o.origin))
	}
	for _, o := range w.rest {
		if o.verdict != verdictUnresolved {
			f.OtherCredentials = append(f.OtherCredentials, w.credential(o.origin))
		}
	}
	f.Fingerprint = w.fingerprint(j)
	return f
}

func (w writer) connection() finding.Connection {
	j := w.group[0]
	c := finding.Connection{
		Product:     shownProduct(j.v.Product),
		Deployment:  j.v.Deployment,
		Destination: w.destination(j),
		Mechanism:   string(w.mech),
		Call:        w.a.Call,
		Func:        w.a.Func,
		Credential:  w.credential(j.origin),
		Stores:      []string{},
		Endpoints:   []finding.Endpoint{},
		Verdict:     j.verdict,
		Site:        w.position(w.a.Site),
	}
	for _, o := range w.group[1:] {
		c.OtherCredentials = append(c.OtherCredentials, w.credential(o.origin))
	}
	seen := map[string]bool{}
	for _, d := range w.dests {
		p := w.clean(d.Pattern.Path().String())
		if strings.Trim(p, "/{}") == "" || seen[p] {
			continue
		}
		seen[p] = true
		c.Endpoints = append(c.Endpoints, endpoint(p, c.Site, c.Deployment))
	}
	return c
}

// shownProduct drops the product that only says which host it is.
func shownProduct(p string) string {
	if p == "gateway" || p == "identity" {
		return ""
	}
	return p
}

// message is one line that can be acted on without opening anything else.
func (w writer) message(j judged) string {
	o := j.origin
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s %s", j.verdict, w.secretName(j), w.source(o))
	if o.Pos.IsValid() {
		fmt.Fprintf(&b, " (%s:%d)", w.file(o.Pos), o.Pos.Line)
	}
	if n := len(w.group) - 1; n > 0 {
		fmt.Fprintf(&b, " and %d more", n)
	}
	fmt.Fprintf(&b, " reaches %s %s", w.where(j), w.manner(j))
	if j.dc {
		b.WriteString(" on Data Center")
	}
	if site, wire := w.a.Site, w.reported(); wire != site {
		fmt.Fprintf(&b, " at %s:%d", w.file(site), site.Line)
	}
	if j.v.Deployment == either && !j.dc && j.how == "" {
		b.WriteString("; this is a finding if the host is Cloud: \"deployment: datacenter\" or \"hosts:\" in .atltoken.yaml settles it")
	}
	if j.doubt != "" {
		b.WriteString("; " + j.doubt)
	}
	b.WriteString("; path: " + w.hops(o) + ". " + w.advice(j))
	return b.String()
}

// manner says how the credential gets there.
func (w writer) manner(j judged) string {
	by := "by " + mechanismName(w.mech)
	switch j.how {
	case "":
		return by
	case inURL:
		return inURL
	}
	return j.how + ", " + by
}

// kindNames name an origin of which the engine says no more.
var kindNames = map[model.Kind]string{
	model.Request: "an inbound request", model.Prompt: "a prompt", model.Environment: "environment variable", model.File: "config file",
	model.Secret: "secret manager", model.Store: "a store", model.Forwarded: "an inbound request",
}

// source says where the credential comes from, never its value.
func (w writer) source(o flow.Origin) string {
	name := w.name(o)
	if o.Kind == model.Literal {
		if name == "" {
			return "hard-coded in the source"
		}
		return "hard-coded as " + name
	}
	what := w.clean(o.What)
	if what == "" || what == string(o.Kind) {
		what = kindNames[o.Kind]
	}
	if what == "" {
		what = string(o.Kind)
	}
	return fromWhere(what, name)
}

// fromWhere joins what an origin is and what it is called, either of which may be empty.
func fromWhere(what, name string) string {
	if name != "" && (strings.HasPrefix(what, "a ") || strings.HasPrefix(what, "an ")) {
		return "from " + name + " of " + what
	}
	return strings.TrimSpace("from " + what + " " + name)
}

// name is the origin's name, unless that gives the value of a literal away.
func (w writer) name(o flow.Origin) string {
	if o.Kind == model.Literal && o.Lit != "" && strings.Contains(o.Name, secret.WithoutScheme(o.Lit)) {
		return ""
	}
	return w.clean(o.Name)
}

func (w writer) credential(o flow.Origin) finding.Credential {
	c := finding.Credential{Kind: string(o.Kind), Name: w.name(o)}
	if o.Pos.IsValid() {
		c.File, c.Line = w.file(o.Pos), o.Pos.Line
	}
	if len(o.Places) > 0 && (o.Kind == model.Store || o.Kind == model.File) {
		c.Place = w.clean(o.Places[0])
	}
	return c
}

// destination is the pattern without what may hold a secret; "" when nothing of it is known.
func (w writer) destination(j judged) string {
	s := w.clean(j.dest.Public().String())
	if strings.Trim(s, "{}/:") == "" {
		return ""
	}
	return s
}

// where is the destination, or what names it.
func (w writer) where(j judged) string {
	if s := w.destination(j); s != "" {
		if n := len(w.dests) - 1; n > 0 {
			s += fmt.Sprintf(" and %d more", n)
		}
		return s
	}
	s := "a " + textOf(j.v).name + " host"
	if strings.ContainsAny(s[2:3], "AO") {
		s = "an" + s[1:]
	}
	ev := w.cleanAll(j.v.Evidence)
	return s + " (" + strings.Join(ev[:min(2, len(ev))], ", ") + ")"
}

func mechanismName(m model.Mechanism) string {
	switch m {
	case model.BasicAuth:
		return "basic auth"
	case model.Bearer:
		return "bearer token"
	case model.Header:
		return "a header"
	case model.Cookie:
		return "session cookie"
	case model.Userinfo:
		return "user information in the URL"
	case model.QueryKey:
		return "a query parameter"
	case model.JWT:
		return "a Connect JWT"
	case model.OAuth:
		return "OAuth 2.0"
	case model.OAuth1:
		return "OAuth 1.0a"
	case model.GenieKey:
		return "GenieKey authorization"
	case model.OAuthClient:
		return "OAuth client authentication"
	case model.Login:
		return "a session login"
	}
	return string(m)
}

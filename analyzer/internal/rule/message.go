package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

const (
	maxHops  = 5  // of a path in a message; the whole path is in the finding
	maxWords = 48 // runes of what one hop does
)

// A writer words what one attachment has in common under one verdict. group is not empty and sorted by position; rest
// are the attachment's origins under other verdicts.
type writer struct {
	a           flow.Attachment
	c           Config
	mech        model.Mechanism
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
		if surety(o.v.Confidence) < surety(f.Confidence) {
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
		Credential:  w.credential(j.origin),
		Stores:      []string{},
		Endpoints:   []finding.Endpoint{},
		Verdict:     j.verdict,
		Site:        w.position(w.a.Site),
	}
	seen := map[string]bool{}
	for _, d := range w.a.Dests {
		p := w.clean(d.Pattern.Path().String())
		if strings.Trim(p, "/{}") == "" || seen[p] {
			continue
		}
		seen[p] = true
		c.Endpoints = append(c.Endpoints, finding.Endpoint{
			Path: p, File: c.Site.File, Line: c.Site.Line, Scopes: []string{}, GranularScopes: []string{},
		})
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
	fmt.Fprintf(&b, " reaches %s by %s", w.where(j), mechanismName(w.mech))
	if j.dc {
		b.WriteString(" on Data Center")
	}
	if site, wire := w.a.Site, w.reported(); wire != site {
		fmt.Fprintf(&b, " at %s:%d", w.file(site), site.Line)
	}
	if j.v.Deployment == either && !j.dc {
		b.WriteString("; this is a finding if the host is Cloud: \"deployment: datacenter\" or \"hosts:\" in .atltoken.yaml settles it")
	}
	if j.doubt != "" {
		b.WriteString("; " + j.doubt)
	}
	b.WriteString("; path: " + w.hops(o) + ". " + w.advice(j))
	return b.String()
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
	if what == "" {
		what = kindNames[o.Kind]
	}
	if what == "" {
		what = string(o.Kind)
	}
	if name != "" && (strings.HasPrefix(what, "a ") || strings.HasPrefix(what, "an ")) {
		return "from " + name + " of " + what
	}
	return strings.TrimSpace("from " + what + " " + name)
}

// name is the origin's name, unless that gives the value of a literal away.
func (w writer) name(o flow.Origin) string {
	if o.Kind == model.Literal && o.Lit != "" && strings.Contains(o.Name, secretOf(o.Lit)) {
		return ""
	}
	return w.clean(o.Name)
}

func (w writer) credential(o flow.Origin) finding.Credential {
	c := finding.Credential{Kind: string(o.Kind), Name: w.name(o)}
	if o.Pos.IsValid() {
		c.File, c.Line = w.file(o.Pos), o.Pos.Line
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
		if n := len(w.a.Dests) - 1; n > 0 {
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
	}
	return string(m)
}

// path is the way from the origin to the attachment, which is its last step.
func (w writer) path(o flow.Origin) []finding.Step {
	steps := []finding.Step{}
	for _, s := range w.steps(o) {
		steps = append(steps, finding.Step{Position: w.position(s.Pos), What: s.What})
	}
	return steps
}

func (w writer) steps(o flow.Origin) []flow.Step {
	var steps []flow.Step
	if len(o.Path) == 0 && o.Pos.IsValid() && o.Pos != w.a.Site {
		steps = append(steps, flow.Step{Pos: o.Pos, What: strings.TrimPrefix(w.source(o), "from ")})
	}
	for _, s := range o.Path {
		steps = append(steps, flow.Step{Pos: s.Pos, What: w.clean(s.What)})
	}
	return append(steps, flow.Step{Pos: w.a.Site, What: shortCall(w.a.Call)})
}

// hops is the path in short. When it is long the middle goes: where a credential comes from and where it ends matter
// most.
func (w writer) hops(o flow.Origin) string {
	var hops []string
	for _, s := range w.steps(o) {
		hop := s.What
		if s.IsValid() {
			hop = w.file(s.Pos) + ":" + strconv.Itoa(s.Line)
			if s.What != "" {
				hop += " " + shorten(s.What)
			}
		}
		if hop != "" && (len(hops) == 0 || hops[len(hops)-1] != hop) {
			hops = append(hops, hop)
		}
	}
	if len(hops) > maxHops {
		n := len(hops) - (maxHops - 1)
		hops = slices.Concat(hops[:2], []string{fmt.Sprintf("%d steps", n)}, hops[len(hops)-2:])
	}
	return strings.Join(hops, " -> ")
}

func shorten(s string) string {
	if rs := []rune(s); len(rs) > maxWords {
		return string(rs[:maxWords-1]) + "…"
	}
	return s
}

// shortCall is the last name of a call: "(*net/http.Request).SetBasicAuth" is SetBasicAuth.
func shortCall(call string) string {
	call = path.Base(call)
	if i := strings.LastIndexByte(call, ')'); i >= 0 && i+1 < len(call) {
		call = call[i+1:]
	}
	return strings.TrimPrefix(call, ".")
}

// reported is where the finding stands: at the site, or at the wire-up when the site is another package's.
func (w writer) reported() flow.Pos {
	if w.c.Pkg != "" && w.a.Site.Pkg != w.c.Pkg && w.a.Wire.IsValid() {
		return w.a.Wire
	}
	return w.a.Site
}

func (w writer) position(p flow.Pos) finding.Position {
	return finding.Position{File: w.file(p), Line: p.Line, Column: p.Col}
}

func (w writer) file(p flow.Pos) string {
	if w.c.Rel != nil {
		return w.c.Rel(p)
	}
	if f := moduleFile(p); p.Ver != "" {
		return p.Mod + "@" + p.Ver + "/" + f
	} else {
		return f
	}
}

// moduleFile is the file of p relative to its module.
func moduleFile(p flow.Pos) string {
	pkg, _, _ := strings.Cut(p.Pkg, " ") // test variants carry a suffix
	if rel, ok := strings.CutPrefix(pkg, p.Mod); ok && (rel == "" || rel[0] == '/') {
		pkg = strings.TrimPrefix(rel, "/")
	}
	return path.Join(pkg, p.File)
}

// fingerprint identifies a finding across edits that only move lines. A version of a module is left out too.
func (w writer) fingerprint(j judged) string {
	parts := []string{
		j.verdict, moduleFile(w.a.Site), w.a.Func, w.a.Call,
		string(j.origin.Kind), w.name(j.origin), w.clean(j.dest.Public().String()),
	}
	if wire := w.a.Wire; wire.IsValid() && wire != w.a.Site {
		parts = append(parts, moduleFile(wire))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// clean makes text of the program fit for output: on one line, and without the value of any literal
// credential of the attachment.
func (w writer) clean(s string) string {
	for _, o := range w.a.Creds {
		s = redact(s, o)
	}
	return strings.Join(strings.Fields(s), " ")
}

func (w writer) cleanAll(ss []string) []string {
	out := []string{}
	for _, s := range ss {
		out = append(out, w.clean(s))
	}
	return out
}

func redact(s string, o flow.Origin) string {
	if o.Kind != model.Literal || isPlaceholder(secretOf(o.Lit)) {
		return s
	}
	for _, lit := range []string{o.Lit, secretOf(o.Lit)} {
		if lit == "" {
			continue
		}
		s = strings.ReplaceAll(s, lit, "***")
		if q := strconv.Quote(lit); len(q) > 2 {
			s = strings.ReplaceAll(s, q[1:len(q)-1], "***")
		}
	}
	return s
}

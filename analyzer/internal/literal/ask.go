//atltoken:allow token-instructed: it tells of what is looked for, and where to revoke it

package literal

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// A secretKind is what a text may ask for.
type secretKind int

const (
	noSecret secretKind = iota
	apiToken
	appPassword
	apiKey
	password
	bareToken // "token", of whatever kind
	otherToken
)

// An ask is a place in a line that asks people for a credential of Atlassian's.
type ask struct {
	offset     int
	said       string // the words that ask, fit for output; "" when a link does
	link       string // the page that is linked to, without what may be personal
	secret     secretKind
	product    string // id
	confidence string
	evidence   string
}

// A role is what a line is to the people who read it.
type role int

const (
	inText   role = iota // some text, which asks only by a sentence that does
	asLabel              // it stands beside an input: naming a credential is asking for it
	asPrompt             // it is printed and the program then may wait: a label where it ends like a question
)

// An owner is whose credentials a text is about.
type owner struct {
	known   bool
	product string
	vendor  bool // somebody else's
	// From where that is known, and how surely it is.
	evidence   string
	confidence string
}

// A surrounding is what is known about a line before it is read.
type surrounding struct {
	role  role
	names owner // of the names beside it
	above owner // of the lines above it, else of the whole text, else of the package
	dc    bool  // it stands under a heading about Data Center, or names beside it say so
	other bool  // a name beside it is that of a token of another kind
}

// asks are the places in one line that ask.
func asks(line string, at surrounding) []ask {
	if !mayAsk(line) {
		return nil
	}
	var out []ask
	add := func(a ask) {
		if !slices.ContainsFunc(out, func(o ask) bool { return o.offset == a.offset || o.link != "" && o.product == a.product }) {
			out = append(out, a)
		}
	}
	for _, sp := range spans(line) {
		if i := strings.Index(line[sp.from:sp.to], " # "); i > 0 { // a comment on a command
			for _, part := range []span{{sp.from, sp.from + i}, {sp.from + i, sp.to}} {
				for _, a := range asks(line[part.from:part.to], at) {
					a.offset += part.from
					add(a)
				}
			}
			continue
		}
		if sp.to-sp.from > maxSentence {
			sp.to = sp.from + maxSentence
		}
		r := read(line, sp)
		for _, a := range r.links(sp, at) {
			add(a)
		}
		for i := range r.mentions {
			if a, ok := r.judge(i, at); ok {
				add(a)
			}
		}
	}
	return out
}

// mayAsk is a quick look: most lines have nothing to do with credentials.
func mayAsk(line string) bool {
	l := strings.ToLower(line)
	return strings.Contains(l, "token") || strings.Contains(l, "password") || strings.Contains(l, "/security") ||
		strings.Contains(l, "key") && (strings.Contains(l, "api") || strings.Contains(l, "genie"))
}

// links are the pages that a sentence sends people to.
func (r *reading) links(sp span, at surrounding) []ask {
	var out []ask
	for _, m := range linkedPages().FindAllStringSubmatchIndex(r.text[sp.from:sp.to], -1) {
		a := ask{offset: sp.from + m[0], secret: apiToken, confidence: finding.ConfidenceCertain}
		switch {
		case m[2] >= 0:
			a.link = "id.atlassian.com/manage-profile/security/api-tokens"
		case m[4] >= 0:
			a.product, a.link = "bitbucket", "bitbucket.org"
			if strings.Contains(r.text[sp.from+m[0]:sp.from+m[1]], "password") {
				a.secret = appPassword
			}
		case m[6] >= 0:
			if strings.Contains(r.text, "return_url") || strings.Contains(r.text, "callback") {
				continue // the app's own consent, which hands nothing to a person
			}
			a.product, a.link, a.secret, a.confidence = "trello", "trello.com/1/authorize", bareToken, finding.ConfidenceLikely
		case m[8] >= 0:
			a.product, a.link, a.secret = "org-admin", "admin.atlassian.com", apiKey
		default:
			a.product, a.link, a.secret = "opsgenie", "opsgenie.com", apiKey
		}
		if r.denied(r.clauseAt(a.offset), len(r.ws)) || a.secret == appPassword && slices.ContainsFunc(r.plain, func(w string) bool { return gone[w] }) {
			continue
		}
		if a.product == "" && at.names.known && !at.names.vendor {
			a.product = at.names.product
		}
		for i := range r.ws {
			if id, ok := r.productAt(i); ok && id != "" && a.product == "" && id != "opsgenie" && id != "statuspage" && id != "trello" {
				a.product = id
			}
		}
		a.evidence = "link to " + a.link
		out = append(out, a)
	}
	return out
}

// judge decides whether the sentence asks for one of its mentions.
func (r *reading) judge(i int, at surrounding) (ask, bool) {
	m := r.mentions[i]
	if m.kind == otherToken || m.kind == bareToken && slices.ContainsFunc(r.mentions, func(o mention) bool { return o.kind == otherToken }) {
		return ask{}, false // "a token from your profile (PAT)"
	}
	if m.kind == bareToken && (at.other || r.ofOtherKind(m)) {
		return ask{}, false
	}
	said, ok := r.asksFor(m, at)
	if !ok {
		return ask{}, false
	}
	o := r.ownerOf(m, at)
	if !o.known || o.vendor {
		return ask{}, false
	}
	isCloud, isDC := r.deployments(m.clause)
	if !isCloud && !isDC {
		isCloud, isDC = r.deployments(-1)
		if isDC && !isCloud && slices.ContainsFunc(r.mentions, func(o mention) bool { return o.kind == otherToken }) {
			isDC = false // that is the other one's
		}
	}
	if isDC && !isCloud || at.dc && !isCloud {
		return ask{}, false
	}
	a := ask{offset: r.ws[m.from].offset, said: said, secret: m.kind, product: o.product, confidence: o.confidence, evidence: o.evidence}
	switch m.kind {
	case appPassword:
		if o.product != "bitbucket" && o.product != "" {
			return ask{}, false
		}
		a.product = "bitbucket"
	case apiKey:
		switch o.product {
		case "trello":
			return ask{}, false // public by design
		case "opsgenie", "statuspage", "org-admin":
		default:
			a.confidence = weaker(a.confidence, finding.ConfidenceLikely)
		}
	case password:
		if !isCloud || o.product == "opsgenie" || o.product == "statuspage" {
			a.confidence = finding.ConfidencePossible
		} else {
			a.confidence = weaker(a.confidence, finding.ConfidenceLikely)
		}
	case bareToken:
		if !m.owned && o.confidence != finding.ConfidenceCertain && at.role == inText {
			a.confidence = finding.ConfidencePossible // any token
		} else {
			a.confidence = weaker(a.confidence, finding.ConfidenceLikely)
		}
	}
	return a, true
}

// ofOtherKind reports whether the clause of a mention says that it is a token of another kind.
func (r *reading) ofOtherKind(m mention) bool {
	for i, w := range r.plain {
		if r.clause[i] == m.clause && (otherKinds[w] || w == "page" && i > 0 && r.plain[i-1] == "next") {
			return true
		}
	}
	return false
}

// surer reports whether a is surer than b.
func (a ask) surer(b ask) bool {
	return finding.Surety(a.confidence) < finding.Surety(b.confidence)
}

func weaker(a, b string) string {
	if finding.Surety(a) < finding.Surety(b) {
		return b
	}
	return a
}

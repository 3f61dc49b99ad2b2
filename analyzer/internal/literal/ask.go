package literal

import (
	"regexp"
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
}

// A mention is one credential in a sentence.
type mention struct {
	kind       secretKind
	from, to   int // words
	clause     int
	product    string
	owned      bool // the words that name it name the product
	foreign    bool // they name somebody else
	identifier bool // an identifier names it
}

// A reading is a sentence word by word.
type reading struct {
	text     string // the line
	ws       []word
	low      []string // in lower case, hyphens as spaces
	plain    []string // in lower case
	clause   []int    // of each word
	mentions []mention
	covered  []bool     // the word is part of a mention
	names    []wordName // whom each word names
}

// A wordName is whom a word names: a product, or another vendor, or neither.
type wordName struct {
	product  string // id
	isOurs   bool
	isVendor bool
}

// A sentence is no longer than that; what is was not written by hand.
const (
	maxSentence = 2000 // bytes
	maxReach    = 30   // words between a verb and what it asks for
)

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

// read finds the credentials that a sentence mentions.
func read(line string, sp span) *reading {
	r := &reading{text: line}
	r.ws = words(line[sp.from:sp.to], sp.from)
	clause := 0
	for i, w := range r.ws {
		plain := strings.ToLower(w.s)
		r.plain = append(r.plain, plain)
		r.low = append(r.low, strings.ReplaceAll(plain, "-", " "))
		if i > 0 && (w.breaks || slices.Contains(conjunctions, plain) || r.ws[i-1].s == "→" || r.ws[i-1].s == ">") {
			clause++
		}
		r.clause = append(r.clause, clause)
	}
	r.covered = make([]bool, len(r.ws))
	for i := 0; i < len(r.ws); i++ {
		m, ok := r.mentionAt(i)
		if !ok {
			continue
		}
		for j := m.from; j < m.to; j++ {
			r.covered[j] = true
		}
		r.mentions = append(r.mentions, m)
		i = m.to - 1
	}
	r.names = make([]wordName, len(r.ws))
	for i := range r.ws {
		n := &r.names[i]
		n.product, n.isOurs = r.readProduct(i)
		n.isVendor = !n.isOurs && r.readVendor(i)
	}
	return r
}

// productAt is the product that word i names outside of names of credentials.
func (r *reading) productAt(i int) (string, bool) { return r.names[i].product, r.names[i].isOurs }

func (r *reading) vendorAt(i int) bool { return r.names[i].isVendor }

// terms are the words for credentials, longest first.
var terms = []struct {
	form string
	kind secretKind
}{
	{"personal access token", otherToken}, {"http access token", otherToken}, {"oauth access token", otherToken},
	{"oauth token", otherToken}, {"access token", otherToken}, {"refresh token", otherToken}, {"session token", otherToken},
	{"csrf token", otherToken}, {"request token", otherToken}, {"bearer token", otherToken}, {"page token", otherToken}, {"webhook token", otherToken},
	{"repository token", otherToken}, {"project token", otherToken}, {"workspace token", otherToken}, {"verification token", otherToken},
	{"api access token", apiToken}, {"rest api token", apiToken}, {"api token", apiToken}, {"apitoken", apiToken}, {"api_token", apiToken},
	{"app password", appPassword}, {"apppassword", appPassword}, {"application password", appPassword},
	{"api key", apiKey}, {"apikey", apiKey}, {"api_key", apiKey}, {"geniekey", apiKey},
	{"account password", password}, {"password", password}, {"token", bareToken},
}

// mentionAt is the credential whose name starts at word i.
func (r *reading) mentionAt(i int) (mention, bool) {
	if w := r.ws[i].s; w == "PAT" || w == "PATs" {
		return mention{kind: otherToken, from: i, to: i + 1, clause: r.clause[i]}, true
	}
	rest := strings.Join(r.low[i:min(i+3, len(r.low))], " ")
	for _, t := range terms {
		tail, ok := strings.CutPrefix(rest, t.form)
		if !ok || tail != "" && tail[0] != ' ' && tail != "s" && !strings.HasPrefix(tail, "s ") {
			continue
		}
		n, left := i, strings.Count(t.form, " ")+1
		for ; n < len(r.low) && left > 0; n++ {
			left -= strings.Count(r.low[n], " ") + 1
			if n > i && r.ws[n].breaks {
				return mention{}, false
			}
		}
		return mention{kind: t.kind, from: i, to: n, clause: r.clause[i]}, true
	}
	if w := settingName(r.ws[i].s); w != "" {
		n := readName(w)
		if n.dc || n.secret == noSecret {
			return mention{}, false
		}
		return mention{kind: n.secret, from: i, to: i + 1, clause: r.clause[i], product: n.product, owned: n.owned, foreign: n.vendor && !n.owned, identifier: true}, true
	}
	return mention{}, false
}

// setting is a word that names something a person sets: an environment variable, a flag, a key, with or without its value.
var setting = regexp.MustCompile(`^(?:-e\s*)?\W*(?:--?)?([A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[a-z]+(?:[A-Z][a-z]+)*[A-Z][a-zA-Z]+)(?:=.*)?\W*$`)

// settingName is the name in such a word, "" when it is none.
func settingName(w string) string {
	if isAddress(w) || strings.Contains(w, "/") {
		return ""
	}
	if i := strings.LastIndexByte(w, '+'); i >= 0 && !strings.Contains(w, "=") { // USER+TOKEN
		w = w[i+1:]
	}
	m := setting.FindStringSubmatch(w)
	if m == nil {
		return ""
	}
	return m[1]
}

// links are the pages that a sentence sends people to.
func (r *reading) links(sp span, at surrounding) []ask {
	var out []ask
	for _, m := range linkedPages.FindAllStringSubmatchIndex(r.text[sp.from:sp.to], -1) {
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

func (r *reading) clauseAt(offset int) int {
	c := 0
	for i, w := range r.ws {
		if w.offset <= offset {
			c = r.clause[i]
		}
	}
	return c
}

func (r *reading) readProduct(i int) (string, bool) {
	w := strings.TrimSuffix(strings.TrimSuffix(r.low[i], "'s"), "’s")
	if id, ok := askedProducts[w]; ok && w != "compass" {
		return id, true
	}
	if isAddress(r.ws[i].s) {
		if d, name := ofAddress(r.plain[i]); d == cloud {
			return map[string]string{"Bitbucket": "bitbucket"}[name], true
		}
		return "", false
	}
	if !r.covered[i] {
		if s := settingName(r.ws[i].s); s != "" {
			if n := readName(s); n.owned {
				return n.product, true
			}
		}
	}
	return "", false
}

func (r *reading) readVendor(i int) bool {
	if s := settingName(r.ws[i].s); s != "" && !r.covered[i] {
		n := readName(s)
		return n.vendor && !n.owned
	}
	return isVendor(r.ws[i].s)
}

// isVendor reports whether a word is somebody else's name, or begins with one, as in "GitHub's" and "gitlab.com".
func isVendor(s string) bool {
	w := strings.ToLower(s)
	if end := strings.IndexFunc(w, func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') }); end > 0 {
		w = w[:end]
	}
	return (vendors[w] || askedVendors[w]) && (!plainVendors[w] || s[0] >= 'A' && s[0] <= 'Z')
}

// denied reports whether a clause says that something is not wanted; what comes only after word before does not count for
// words that deny what follows them.
func (r *reading) denied(clause, before int) bool {
	for i, w := range r.plain {
		if r.clause[i] != clause || r.covered[i] {
			continue
		}
		if denying[w] || denyingAfter[w] && i < before {
			return true
		}
	}
	return false
}

// deployments are those that a clause names; clause -1 stands for all.
func (r *reading) deployments(clause int) (isCloud, isDC bool) {
	for i, w := range r.low {
		if clause >= 0 && r.clause[i] != clause || r.covered[i] {
			continue
		}
		before := ""
		if i > 0 && r.clause[i-1] == r.clause[i] {
			before = r.low[i-1]
		}
		if isAddress(r.ws[i].s) {
			d, _ := ofAddress(r.plain[i])
			isCloud = isCloud || d == cloud
			isDC = isDC || strings.Contains(w, "personal access token") // the page about them
			continue
		}
		switch deploymentAt(w, before) {
		case cloud:
			isCloud = true
		case datacenter:
			isDC = isDC || w != "server" || before != ""
		}
	}
	return isCloud, isDC
}

// ownerOf is whose credential a mention is, by its sentence, else by what surrounds it.
func (r *reading) ownerOf(m mention, at surrounding) owner {
	in := func(p string) owner {
		return owner{known: true, product: p, evidence: "named in the sentence", confidence: finding.ConfidenceCertain}
	}
	foreign := owner{known: true, vendor: true}
	switch {
	case m.owned:
		return in(m.product)
	case m.foreign:
		return foreign
	}
	// What stands right before it.
	if i := m.from - 1; i >= 0 && r.clause[i] == m.clause && !r.covered[i] {
		switch id, ok := r.productAt(i); {
		case ok:
			if id == "" && i+1 < len(r.low) {
				return in(r.specific("", m))
			}
			return in(id)
		case r.vendorAt(i), r.isStranger(i):
			return foreign
		}
	}
	// What is nearest in its clause, then in the sentence.
	for _, clause := range []int{m.clause, -1} {
		best, dist := owner{}, len(r.ws)+1
		both := [2]bool{}
		for i := range r.ws {
			if clause >= 0 && r.clause[i] != clause || i >= m.from && i < m.to {
				continue
			}
			d := m.from - i
			if i >= m.to {
				d = i - m.to + 1
			}
			if id, ok := r.productAt(i); ok {
				both[0] = true
				if d < dist || d == dist && best.vendor {
					best, dist = in(id), d
				}
			} else if r.vendorAt(i) {
				both[1] = true
				if d < dist {
					best, dist = foreign, d
				}
			}
		}
		if best.known && !(clause < 0 && both[0] && both[1]) {
			if !best.vendor && best.product == "" {
				best.product = r.specific("", m)
			}
			return best
		}
		if best.known {
			return owner{known: true, product: best.product, vendor: best.vendor, evidence: best.evidence, confidence: finding.ConfidencePossible}
		}
	}
	if slices.ContainsFunc(r.plain, isForeignAddress) {
		return foreign
	}
	if at.names.known {
		return at.names
	}
	return at.above
}

// isForeignAddress reports whether a word is an address on a host of somebody else's.
func isForeignAddress(w string) bool {
	_, host, ok := strings.Cut(w, "://")
	if !ok {
		return false
	}
	host, _, _ = strings.Cut(host, "/")
	for _, part := range []string{"atlassian", "bitbucket", "jira", "confluence", "trello", "opsgenie", "statuspage", "example", "localhost", "your", "%", "{", "<", "$"} {
		if strings.Contains(host, part) {
			return false
		}
	}
	return true
}

// specific is the product that the rest of the sentence names where the credential is said to be Atlassian's.
func (r *reading) specific(product string, m mention) string {
	for i := range r.ws {
		if id, ok := r.productAt(i); ok && id != "" {
			return id
		}
		if m.kind != password && (strings.HasPrefix(r.low[i], "organi") || r.low[i] == "org") {
			return "org-admin"
		}
	}
	return product
}

// isStranger reports whether a word before the name of a credential is a name of somebody not known.
func (r *reading) isStranger(i int) bool {
	s := r.ws[i].s
	if s == "" || s[0] < 'A' || s[0] > 'Z' || inPhrase[r.plain[i]] || asking[r.plain[i]] || leading[r.plain[i]] || s == strings.ToUpper(s) && len(s) <= 4 {
		return false
	}
	if d := deploymentAt(r.low[i], ""); d != none {
		return false
	}
	return i > 0 && r.clause[i-1] == r.clause[i] || !prepositions[r.plain[i]] && !conjunction(r.plain[i])
}

func conjunction(w string) bool { return slices.Contains(conjunctions, w) }

// judge decides whether the sentence asks for one of its mentions.
func (r *reading) judge(i int, at surrounding) (ask, bool) {
	m := r.mentions[i]
	if m.kind == otherToken || m.kind == bareToken && slices.ContainsFunc(r.mentions, func(o mention) bool { return o.kind == otherToken }) {
		return ask{}, false // "a token from your profile (PAT)"
	}
	said, how := r.asksFor(m, at)
	if !how {
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

// surer reports whether a is surer than b.
func (a ask) surer(b ask) bool {
	return a.confidence != b.confidence && weaker(a.confidence, b.confidence) == b.confidence
}

func weaker(a, b string) string {
	order := []string{finding.ConfidenceCertain, finding.ConfidenceLikely, finding.ConfidencePossible}
	return order[max(slices.Index(order, a), slices.Index(order, b))]
}

// asksFor reports whether a sentence asks for a mention, and by which words.
func (r *reading) asksFor(m mention, at surrounding) (said string, ok bool) {
	if r.denied(m.clause, m.from) {
		return "", false
	}
	after := r.text[r.ws[m.to-1].offset+len(r.ws[m.to-1].s):]
	if m.identifier && givenValue(r.ws[m.from].s, after) {
		return "", false
	}
	if v := r.verbFor(m); v >= 0 {
		return r.quote(v, m), true
	}
	if demands.MatchString(after) && !strings.Contains(strings.ToLower(r.text), "at most") {
		return r.quote(m.from, m), true
	}
	if m.identifier && placeholderAfter(r.ws[m.from].s, after) {
		return settingName(r.ws[m.from].s), true
	}
	if at.role == asLabel && r.isLabel(m) || at.role == asPrompt && r.isLabel(m) && endsLikePrompt(r.text) {
		return r.quote(m.from, m), true
	}
	return "", false
}

// verbFor is the word that asks for a mention, or -1.
func (r *reading) verbFor(m mention) int {
verbs:
	for v := m.from - 1; v >= max(0, m.from-maxReach); v-- {
		if isFlag(r, m) && !passing[r.plain[v]] {
			continue // a command line
		}
		if r.covered[v] || !r.asksAt(v) || r.denied(r.clause[v], v) {
			continue
		}
		strangers := 0
		for i := v + 1; i < m.from; i++ {
			w := r.plain[i]
			if r.covered[i] {
				continue
			}
			if _, ok := r.productAt(i); ok || inPhrase[w] || r.vendorAt(i) || strings.HasPrefix(w, "%") || conjunction(w) && w != "if" && w != "when" {
				continue
			}
			if declaring[w] {
				continue verbs // of a script
			}
			if prepositions[w] {
				if !prepositionsOf[r.plain[v]][w] {
					continue verbs
				}
				continue
			}
			if asking[w] && r.leads(i) { // it has an object of its own
				continue verbs
			}
			if strangers++; strangers > 2 {
				continue verbs
			}
		}
		if r.clause[v] != m.clause && !r.startsClause(m) {
			continue
		}
		if r.plain[v] == "get" && strings.HasSuffix(r.plain[m.to-1], "s") {
			continue // reads a list of them
		}
		if m.to < len(r.ws) && r.clause[m.to] == m.clause && compounds[r.plain[m.to]] {
			continue // "API token authentication"
		}
		return v
	}
	return -1
}

// isFlag reports whether a mention is a flag as one types it.
func isFlag(r *reading, m mention) bool {
	at := r.ws[m.from].offset
	return m.identifier && at > 1 && r.text[at-1] == '-'
}

// startsClause reports whether a clause begins with the phrase that names a mention, and says no more of it than where it
// goes: the verb of a clause before may be about it.
func (r *reading) startsClause(m mention) bool {
	for i := m.from - 1; i >= 0 && r.clause[i] == m.clause; i-- {
		if _, ok := r.productAt(i); !ok && !inPhrase[r.plain[i]] && !conjunction(r.plain[i]) && !r.vendorAt(i) && !r.covered[i] {
			return false
		}
	}
	return m.to >= len(r.ws) || r.clause[m.to] != m.clause || afterPhrase[r.plain[m.to]]
}

// asksAt reports whether word v is a verb that asks.
func (r *reading) asksAt(v int) bool {
	w := r.plain[v]
	if askingFor[w] {
		return v > 0 && gerundsAfter[r.plain[v-1]]
	}
	return asking[w] && (demanding[w] || r.leads(v))
}

// leads reports whether the verb at word v is the first of its clause, but for words like "please" and "you can".
func (r *reading) leads(v int) bool {
	for i := v - 1; i >= 0 && r.clause[i] == r.clause[v]; i-- {
		w := r.plain[i]
		if w == "to" {
			if i == 0 || r.clause[i-1] != r.clause[v] {
				return true // "To connect", or a new clause
			}
			first := i - 1
			for first > 0 && r.clause[first-1] == r.clause[v] {
				first--
			}
			return toBefore[r.plain[i-1]] || goingTo[r.plain[first]]
		}
		if conjunction(w) {
			return w != "if" && w != "when"
		}
		if !leading[w] && !isNumber(w) {
			return false
		}
	}
	return true
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789") == "" }

// isLabel reports whether the sentence begins with the phrase that names a mention and nothing is said of it but what it is
// for.
func (r *reading) isLabel(m mention) bool {
	trimmed := strings.TrimSpace(r.text)
	if !strings.Contains(trimmed, " ") && (m.identifier || trimmed == strings.ToLower(trimmed)) {
		return false // a name, not words
	}
	if strings.HasSuffix(r.plain[m.to-1], "s") && !m.identifier {
		return false // many of them are no input
	}
	if m.identifier && settingName(r.ws[m.from].s) != strings.ToUpper(settingName(r.ws[m.from].s)) {
		return false // of the program
	}
	for i := range m.from {
		w := r.plain[i]
		if _, ok := r.productAt(i); ok || r.covered[i] || inPhrase[w] || w == "for" || w == "read" && i == 0 || strings.HasPrefix(w, "%") || isNumber(w) {
			continue
		}
		if deploymentAt(r.low[i], "") != none || r.vendorAt(i) {
			continue
		}
		return false
	}
	if m.to >= len(r.ws) || r.ws[m.to].breaks || r.clause[m.to] != m.clause {
		return true
	}
	_, ok := r.productAt(m.to)
	return ok || afterPhrase[r.plain[m.to]]
}

// endsLikePrompt reports whether a printed text leaves the cursor behind a question.
func endsLikePrompt(s string) bool {
	return strings.HasSuffix(s, ": ") || strings.HasSuffix(s, "? ") || strings.HasSuffix(s, "> ")
}

// placeholder is a value that says what to put in its place.
var placeholder = regexp.MustCompile(`(?i)^\s*(?:=|:|\s)\s*["'` + "`]?" +
	`(?:<[\w .-]+>|\[[\w .-]+\]|\{[\w .-]+\}|your[\w-]*|my[-_][\w-]*|my\w*(?:token|password|key)|x{3,}|\*{3,}|changeme|replace[\w-]*|insert[\w-]*|paste[\w-]*|` +
	`[\w-]*(?:api|app|jira|bitbucket|atlassian)[-_](?:token|password|key)(?:[-_]here)?)["'` + "`]?" + `(?:$|[\s,;)\\])`)

// givenValue reports whether a setting is shown with a value that it has.
func givenValue(w, after string) bool {
	_, value, ok := strings.Cut(w, "=")
	if !ok {
		value, ok = strings.CutPrefix(after, "=")
	}
	return ok && strings.Trim(value, `"'. `) != "" && !placeholderAfter(w, after)
}

// ofOther is a placeholder for a token that is not a user's API token.
var ofOther = regexp.MustCompile(`(?i)^\s*[=:]\s*["'` + "`" + `]?[<\[{]?[\w .-]*(?:personal|\bpat\b|[-_]pat[-_]|access|oauth)`)

// placeholderAfter reports whether a setting, named by the word, is shown with a placeholder for its value.
func placeholderAfter(w, after string) bool {
	if ofOther.MatchString(w[max(0, strings.IndexByte(w, '=')):]) || ofOther.MatchString(after[:min(len(after), 40)]) {
		return false
	}
	if i := strings.IndexByte(w, '='); i >= 0 {
		return placeholder.MatchString(w[i:]) || placeholder.MatchString(w[i:]+after)
	}
	return placeholder.MatchString(after) && (strings.HasPrefix(strings.TrimLeft(after, `"'`), "=") || strings.HasPrefix(strings.TrimLeft(after, `"'`), ":") ||
		strings.HasPrefix(strings.TrimSpace(after), "<"))
}

// quote is what the sentence says from word i to the end of a mention. Words that are not plain ones are left out: texts
// may hold what nobody should see again.
func (r *reading) quote(i int, m mention) string {
	if m.from-i > 6 {
		return r.quote(i, mention{from: i, to: i + 1}) + " … " + r.quote(m.from, m)
	}
	var out []string
	for ; i < m.to; i++ {
		w := r.ws[i].s
		if i >= m.from && m.identifier {
			w = settingName(w)
		} else if !plainWord.MatchString(w) {
			w = "…"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

var plainWord = regexp.MustCompile(`^[A-Za-z][A-Za-z_'’-]{0,15}$`)

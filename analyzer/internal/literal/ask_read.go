package literal

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

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
var setting = pattern(`^(?:-e\s*)?\W*(?:--?)?([A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[a-z]+(?:[A-Z][a-z]+)*[A-Z][a-zA-Z]+)(?:=.*)?\W*$`)

// settingName is the name in such a word, "" when it is none.
func settingName(w string) string {
	if isAddress(w) || strings.Contains(w, "/") {
		return ""
	}
	if i := strings.LastIndexByte(w, '+'); i >= 0 && !strings.Contains(w, "=") { // USER+TOKEN
		w = w[i+1:]
	}
	m := setting().FindStringSubmatch(w)
	if m == nil {
		return ""
	}
	return m[1]
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
	if id, ok := askedProducts[w]; ok {
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
		case ok && id == "":
			return in(r.specific(m))
		case ok:
			return in(id)
		case r.vendorAt(i), r.isStranger(i):
			return foreign
		}
	}
	// What is nearest in its clause, then in the sentence.
	for _, clause := range []int{m.clause, -1} {
		best, dist := owner{}, len(r.ws)+1
		ours, theirs := false, false
		for i := range r.ws {
			if clause >= 0 && r.clause[i] != clause || i >= m.from && i < m.to {
				continue
			}
			d := m.from - i
			if i >= m.to {
				d = i - m.to + 1
			}
			if id, ok := r.productAt(i); ok {
				ours = true
				if d < dist || d == dist && best.vendor {
					best, dist = in(id), d
				}
			} else if r.vendorAt(i) {
				theirs = true
				if d < dist {
					best, dist = foreign, d
				}
			}
		}
		if best.known && !(clause < 0 && ours && theirs) {
			if !best.vendor && best.product == "" {
				best.product = r.specific(m)
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
func (r *reading) specific(m mention) string {
	for i := range r.ws {
		if id, ok := r.productAt(i); ok && id != "" {
			return id
		}
		if m.kind != password && (strings.HasPrefix(r.low[i], "organi") || r.low[i] == "org") {
			return "org-admin"
		}
	}
	return ""
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

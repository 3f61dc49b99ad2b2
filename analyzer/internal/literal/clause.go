package literal

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// A word of a text, with where it starts.
type word struct {
	s      string // without the punctuation around it
	offset int
	breaks bool // a clause ends before it
}

// words splits s, which starts at offset of the whole text, at white space. Punctuation around a word and slashes between
// words end clauses; addresses stay whole.
func words(s string, offset int) []word {
	var out []word
	breaks := false
	add := func(w string, at int) {
		core := strings.TrimFunc(w, func(r rune) bool { return unicode.IsPunct(r) || r == '`' || r == '|' })
		i := strings.Index(w, core)
		before, after := w[:i], w[i+len(core):]
		if core != "" {
			out = append(out, word{core, offset + at + i, breaks || strings.ContainsAny(before, "([—–|")})
			breaks = false
		}
		breaks = breaks || strings.ContainsAny(after, ",:)]—–|") || core == "" && strings.ContainsAny(w, "-—–/|,&")
	}
	start := -1
	field := func(end int) {
		if start < 0 {
			return
		}
		w := s[start:end]
		if isAddress(w) {
			add(w, start)
		} else {
			at := start
			for i, piece := range strings.Split(w, "/") {
				breaks = breaks || i > 0
				add(piece, at)
				at += len(piece) + 1
			}
		}
		start = -1
	}
	for i, r := range s {
		if unicode.IsSpace(r) {
			field(i)
		} else if start < 0 {
			start = i
		}
	}
	field(len(s))
	return out
}

func isAddress(w string) bool {
	return strings.Contains(w, "://") || strings.Contains(w, ".atlassian.") || strings.Contains(w, "bitbucket.org")
}

// conjunctions end a clause: what follows is about something else, or the same said of something else.
var conjunctions = []string{"or", "and", "but", "while", "whereas", "otherwise", "if", "when"}

// negations make a clause say what is not.
var negations = []string{
	"not", "no", "never", "cannot", "can't", "isn't", "aren't", "don't", "doesn't", "won't", "without", "instead", "than", "unlike",
	"unsupported", "unavailable", "replace", "replaces", "replaced",
}

// A sentence is what one sentence says of terms and deployments, clause by clause.
type sentence struct {
	clauses []clause
	vendor  bool // another vendor is named
	app     bool // it is about an app for Data Center, which may be called after API tokens
}

// A clause is the smallest part of a sentence that is about one thing.
type clause struct {
	terms  []term
	deps   []deployment // each once
	name   string       // of the deployment, with its product: "Jira Cloud"; "" when it is named without one
	vendor bool
	denied bool // it says what is not
}

// A term is one of the two.
type term struct {
	of     deployment // whose term it is
	said   string
	offset int
	bound  bool // the deployment stands right before it: together they name one thing, whatever the clause says of it
}

// sentences reads a text sentence by sentence.
func sentences(s string) []sentence {
	var out []sentence
	for _, sp := range spans(s) {
		out = append(out, parse(words(s[sp.from:sp.to], sp.from)))
	}
	return out
}

// A span is where a part of a text stands.
type span struct{ from, to int }

// spans splits a text into its sentences: at full stops and the like, line breaks and semicolons.
func spans(s string) []span {
	var out []span
	start := 0
	end := func(i int) {
		if strings.TrimSpace(s[start:i]) != "" {
			out = append(out, span{start, i})
		}
		start = i
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\n', c == ';', (c == '.' || c == '!' || c == '?') && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\n'):
			end(i + 1)
		}
	}
	end(len(s))
	return out
}

// parse reads the words of one sentence.
func parse(ws []word) sentence {
	var st sentence
	var c clause
	last := -1 // the last word that names a deployment
	flush := func() {
		st.clauses = append(st.clauses, c)
		c = clause{}
	}
	low := make([]string, len(ws))
	for i, w := range ws {
		low[i] = strings.ToLower(strings.ReplaceAll(w.s, "-", " "))
	}
	at := func(i int) string {
		if i < 0 || i >= len(low) {
			return ""
		}
		return low[i]
	}
	for i, w := range ws {
		if w.breaks || slices.Contains(conjunctions, at(i)) {
			flush()
		}
		c.denied = c.denied || slices.Contains(negations, at(i))
		of, said := termAt(ws, low, i)
		switch {
		case isAddress(w.s):
			if d, name := ofAddress(strings.ToLower(w.s)); d != none {
				c.add(d, name)
			}
		case isName(w.s) && !strings.ContainsAny(w.s, "-"):
			// judged by itself
		case namesVendor(at(i)):
			c.vendor, st.vendor = true, true
		case slices.Contains([]string{"app", "apps", "plugin", "plugins", "add on", "addon", "marketplace"}, at(i)):
			st.app = true
		case of != none:
			c.terms = append(c.terms, term{of, said, w.offset, len(c.deps) > 0 && last == i-1})
		default:
			before := at(i - 1)
			if w.breaks || len(c.terms)+len(c.deps) == 0 && slices.Contains(conjunctions, before) {
				before = ""
			}
			if d := deploymentAt(at(i), before); d != none {
				c.add(d, productBefore(low, i))
				last = i
			}
		}
	}
	flush()
	return st
}

// namesVendor reports whether a word is another vendor's name, or has it in front, as in "GitHub's" and "gitlab.com".
func namesVendor(w string) bool {
	end := strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(w)
	}
	return vendors[w[:end]]
}

func (c *clause) add(d deployment, product string) {
	if !slices.Contains(c.deps, d) {
		c.deps = append(c.deps, d)
	}
	if c.name == "" && product != "" {
		c.name = product + " " + d.String()
	}
}

// termAt is the term that starts with word i.
func termAt(ws []word, low []string, i int) (of deployment, said string) {
	rest := strings.Join(low[i:min(i+3, len(low))], " ")
	for _, t := range []struct {
		form string
		of   deployment
	}{{"personal access token", datacenter}, {"api token", cloud}, {"apitoken", cloud}} {
		if tail, ok := strings.CutPrefix(rest, t.form); ok && (tail == "" || tail[0] == ' ' || tail == "s" || strings.HasPrefix(tail, "s ")) {
			n := strings.Count(t.form, " ") + 1 - strings.Count(low[i], " ")
			var said []string
			for _, w := range ws[i:min(i+max(n, 1), len(ws))] {
				said = append(said, w.s)
			}
			return t.of, strings.Join(said, " ")
		}
	}
	if w := ws[i].s; w == "PAT" || w == "PATs" {
		return datacenter, w
	}
	return none, ""
}

// deploymentAt is the deployment that a word names. Clouds of other vendors are none.
func deploymentAt(w, before string) deployment {
	switch w {
	case "cloud":
		switch before {
		case "google", "amazon", "aws", "ibm", "oracle", "alibaba", "private", "public", "own":
			return none
		}
		return cloud
	case "center", "centre":
		if before == "data" {
			return datacenter
		}
	case "datacenter", "dc", "onprem", "on prem", "on premise", "on premises", "self hosted", "self managed":
		return datacenter
	case "server":
		switch before {
		case "", "cloud", "software", "desk", "management", "core": // of "Jira Software", "Jira Service Management"
			return datacenter
		}
		if products[before] != "" { // else any server
			return datacenter
		}
	}
	return none
}

// productBefore is the product whose deployment word i names: the words before it say so.
func productBefore(low []string, i int) string {
	for j := i - 1; j >= max(0, i-4); j-- {
		if p := products[low[j]]; p != "" {
			return p
		}
	}
	if i+1 < len(low) { // "self-hosted Jira"
		return products[low[i+1]]
	}
	return ""
}

// ofAddress is the deployment and product that an address stands for, if it is that of a service and not of a page about
// it.
func ofAddress(w string) (deployment, string) {
	if i := strings.Index(w, "://"); i >= 0 {
		w = w[i+len("://"):]
	}
	host, _, _ := strings.Cut(w, "/")
	host = host[strings.LastIndex(host, "@")+1:]
	switch {
	case host == "id.atlassian.com", host == "api.atlassian.com", strings.HasSuffix(host, ".atlassian.net"):
		return cloud, "Atlassian"
	case host == "bitbucket.org", host == "api.bitbucket.org":
		return cloud, "Bitbucket"
	}
	return none, ""
}

// mistakes are the wrong terms of a sentence. A term belongs to the deployment in its own clause; where that names none, to
// the one of the sentence if nothing else may belong to it. A sentence about both deployments counts where each has a term
// of its own: in "Jira Cloud and Server API tokens" one term is said of both.
func (st sentence) mistakes() []mistake {
	var deps, taken []deployment // of all clauses; those in a clause with a term
	name := ""
	loose := map[deployment]bool{} // terms in clauses without a deployment, by whose they are
	for _, c := range st.clauses {
		for _, d := range c.deps {
			deps = append(deps, d)
			if len(c.terms) > 0 {
				taken = append(taken, d)
			}
		}
		for _, t := range c.terms {
			loose[t.of] = loose[t.of] || len(c.deps) == 0
		}
		name = cmp.Or(name, c.name)
	}
	var out []mistake
	for _, c := range st.clauses {
		if c.vendor || len(c.terms) != 1 || len(c.deps) > 1 {
			continue
		}
		t := c.terms[0]
		of := t.of.other()
		name := cmp.Or(c.name, name)
		switch {
		case name == "", of == datacenter && st.app, !t.bound && (c.denied || loose[of]):
			continue
		case len(c.deps) == 1 && c.deps[0] != of:
			continue
		case len(c.deps) == 0 && (st.vendor || len(taken) > 0 || !slices.Contains(deps, of)):
			continue
		case slices.Contains(deps, t.of) && !slices.Contains(taken, t.of):
			continue
		}
		out = append(out, mistake{offset: t.offset, said: t.said, of: of, name: name})
	}
	return out
}

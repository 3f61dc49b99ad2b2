package literal

import (
	"slices"
	"strings"
	"unicode"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// A docLine is one line of what people read.
type docLine struct {
	s    string
	role role
	at   surrounding // of the place where the text stands; its owner of lines above is that of the whole text
}

// A docAsk is an ask and the line that it is in.
type docAsk struct {
	line int // index
	ask
}

// far is how many lines a product stays the subject of a text in which others are named, too.
const far = 12

// readDocument finds what the lines of a text ask for, taking them together: headings and the lines above say whose
// credential it is about. There is one ask for each line at most, the surest.
func readDocument(lines []docLine) []docAsk {
	if !slices.ContainsFunc(lines, func(l docLine) bool { return mayAsk(l.s) }) {
		return nil
	}
	var out []docAsk
	owners := make([]owner, len(lines)) // whom each line names
	for i, l := range lines {
		owners[i] = ownerIn(l.s)
	}
	whole, mixed := ownerOfAll(owners)
	var above owner
	age := 0
	var heads []heading
	for i, l := range lines {
		if h, ok := headingOf(l.s); ok {
			for len(heads) > 0 && heads[len(heads)-1].depth >= h.depth {
				heads = heads[:len(heads)-1]
			}
			if len(heads) > 0 && !h.dc && !h.cloud {
				h.dc, h.cloud = heads[len(heads)-1].dc, heads[len(heads)-1].cloud
			}
			heads = append(heads, h)
		}
		if age++; age > far {
			above = owner{}
		}
		at := l.at
		at.role = l.role
		if i > 0 && wraps().MatchString(lines[i-1].s) && l.role == asLabel {
			at.role = inText // in the middle of a sentence
		}
		if len(heads) > 0 {
			h := heads[len(heads)-1]
			at.dc = h.dc || at.dc && !h.cloud
		}
		switch {
		case above.known:
			at.above = above
		case whole.known:
			at.above = whole
		case mixed:
			at.above = owner{}
		}
		if as := piecewise(l.s, at); len(as) > 0 {
			best := as[0]
			for _, a := range as[1:] {
				if a.surer(best) {
					best = a
				}
			}
			out = append(out, docAsk{i, best})
		}
		if owners[i].known {
			above, age = owners[i], 0
		}
	}
	return out
}

// ownerOfAll is the one product, or stranger, that a text is about, by what its lines name; mixed says that it is about several.
func ownerOfAll(owners []owner) (all owner, mixed bool) {
	for _, o := range owners {
		if !o.known {
			continue
		}
		if all.known && (o.vendor != all.vendor || all.product != "" && o.product != "" && all.product != o.product) {
			return owner{}, true
		}
		if !all.known || all.product == "" {
			all = o
		}
	}
	all.evidence = "named in the text"
	return all, false
}

// ownerIn is whom a line names: a product, or somebody else if it names no product.
func ownerIn(s string) (o owner) {
	for w := range strings.FieldsFuncSeq(s, isNoName) {
		id, ok := askedProducts[strings.ToLower(w)]
		if !ok && len(w) > len("jira") {
			if n := readName(w); n.owned {
				id, ok = n.product, true
			}
		}
		switch {
		case ok && (!o.known || o.vendor || o.product == ""):
			o = owner{known: true, product: id, evidence: "named above", confidence: finding.ConfidenceLikely}
		case !ok && !o.known && isVendor(w):
			o = owner{known: true, vendor: true}
		}
	}
	return o
}

func isNoName(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' && c != '-'
}

// A heading is a line that says what the ones below it are about.
type heading struct {
	depth     int // the deeper, the larger
	dc, cloud bool
}

var (
	hashes    = pattern(`^\s*(#{1,6})\s+\S`)
	headTag   = pattern(`(?i)<h([1-6])\b`)
	underline = pattern(`^\s*[=~-]{3,}\s*\S.*[=~-]{3,}\s*$`)
)

// headingOf reads a heading: of markdown and HTML, between rulers, in bold, or a line that ends with a colon.
func headingOf(s string) (heading, bool) {
	h := heading{}
	t := strings.TrimSpace(s)
	indent := len(s) - len(strings.TrimLeft(s, " \t"))
	switch m := hashes().FindStringSubmatch(s); {
	case m != nil:
		h.depth = len(m[1])
	case headTag().MatchString(s):
		h.depth = int(headTag().FindStringSubmatch(s)[1][0] - '0')
	case underline().MatchString(s), strings.HasPrefix(t, "**") && strings.HasSuffix(strings.TrimSuffix(t, ":"), "**"):
		h.depth = 10 + indent
	case strings.HasSuffix(t, ":") && len(t) < 100:
		h.depth = 20 + indent
	case t != "" && t == strings.ToUpper(t) && strings.ContainsAny(t, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") && !strings.ContainsAny(t, "=_$"):
		h.depth = 10 + indent
	default:
		return h, false
	}
	r := read(t, span{0, len(t)})
	h.cloud, h.dc = r.deployments(-1)
	for _, m := range r.mentions {
		if w := r.low[m.from]; m.kind == otherToken && !h.cloud && (strings.HasPrefix(w, "personal access") || w == "pat" || w == "personal") {
			h.dc = true
		}
	}
	if h.cloud {
		h.dc = false
	}
	return h, true
}

// definition is a line of a list that explains settings: a name, two spaces or a dash, and what it is.
var definition = pattern("^\\s*(?:[-*+]\\s+)?(?:-e\\s+|export\\s+|set\\s+|\\$)?[`\"*]*(-{0,2}[A-Za-z][\\w.-]*[_.-][\\w.-]*|[A-Za-z]\\w*)[`\"*]*" +
	"(?:[ ,]+-{0,2}\\w+)?(?:[ =](?:string|<[^>]*>|[A-Z_]+))?(?:\\s{2,}|\\t|\\s+[-–—]+\\s+|\\s*:\\s+|\\s*\\|\\s*|\\s+\\([^)]*\\)\\s+)(\\S.*)$")

// wraps matches a line whose sentence goes on in the next one.
var wraps = pattern(`[a-z,]\s*$`)

// tags are those of HTML, with their attributes. A word between angle brackets is a placeholder unless HTML knows it.
var tags = pattern(`</[A-Za-z][\w.-]*\s*>|<[A-Za-z][\w.-]*\s+[^<>]*[="'/][^<>]*>|<(?i:a|b|i|u|p|em|h[1-6]|li|ul|ol|br|hr|dd|dt|dl|td|tr|th|div|pre|code|kbd|span|` +
	`body|html|head|form|label|small|table|strong|button|option|script|style|section|summary|details|fieldset|legend)\s*/?>`)

// piecewise reads a line in the parts that people see apart: values of labels, what is between tags, the explanation of a
// setting, and else the whole line. Offsets are those of the line.
func piecewise(s string, at surrounding) []ask {
	if !mayAsk(s) || isCommand(s) {
		return nil
	}
	var out []ask
	shift := func(from int, as []ask) {
		for _, a := range as {
			a.offset += from
			out = append(out, a)
		}
	}
	rest := []byte(s)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			if rest[i] != '\n' {
				rest[i] = ' '
			}
		}
	}
	for _, m := range labelled().FindAllStringSubmatchIndex(s, -1) {
		for g := 2; g < len(m); g += 2 {
			if m[g] < 0 {
				continue
			}
			in := at
			in.role = asLabel
			if !in.names.known {
				in.names = ownerIn(s[:m[0]])
			}
			shift(m[g], asks(s[m[g]:m[g+1]], in))
		}
		blank(m[0], m[1])
	}
	if strings.ContainsRune(string(rest), '<') {
		for _, m := range tags().FindAllIndex(rest, -1) {
			for _, l := range linkedPages().FindAllIndex(rest[m[0]:m[1]], -1) {
				shift(m[0]+l[0], asks(string(rest[m[0]+l[0]:m[0]+l[1]]), at))
			}
			// What stands on both sides is one sentence.
			blank(m[0], m[1])
		}
	}
	if m := definition().FindSubmatchIndex(rest); m != nil && at.role == inText && !strings.Contains(string(rest), "{{") && !strings.Contains(string(rest), "${") {
		if n := readName(string(rest[m[2]:m[3]])); n.secret != noSecret && (n.owned || at.above.known && !at.above.vendor) && !n.vendor || n.secret != noSecret && n.owned {
			in := at
			in.role = asLabel
			in.dc = in.dc || n.dc
			if n.owned {
				in.names = owner{known: true, product: n.product, evidence: "the name beside it", confidence: finding.ConfidenceLikely}
			}
			shift(m[4], asks(string(rest[m[4]:m[5]]), in))
			if len(out) > 0 {
				return out
			}
		}
	}
	for _, m := range quoted().FindAllIndex(rest, -1) { // in a script, or in a sentence
		if in := string(rest[m[0]+1 : m[1]-1]); strings.Count(in, " ") > 1 {
			shift(m[0]+1, asks(in, at))
		}
	}
	shift(0, asks(string(rest), at))
	return out
}

// quoted is a text in quotes within a line.
var quoted = pattern(`"(?:[^"\\]|\\.)*"|` + "`[^`]*`" + `|\B'(?:[^'\\]|\\.)*'`)

// commands are how statements of query languages begin, which no person reads.
var commands = pattern(`^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE TABLE|ALTER TABLE|CREATE INDEX|CREATE UNIQUE INDEX|DROP)\s|^\s*(?i:SET|ADD|REMOVE)\s+[#\w.]+\s*(?:=|:)\s*(?:[:$?#]|if_not_exists)`)

func isCommand(s string) bool { return commands().MatchString(s) }

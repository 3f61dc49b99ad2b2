package secret

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// keyed are the credentials without a shape of their own that words in the text tell.
//
// Provenance: public detectors; Opsgenie's and Statuspage's pages on authentication.
type keyed struct {
	word    string // must be in the text, in lower case, or in a name of it
	kind    Kind
	sure    string
	pattern string // the first group is the credential
	beside  string // another pattern that the text must have
}

const uuid = `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`

var keyedShapes = []keyed{
	{"geniekey", genieKey, certain, `(?i)\bGenieKey\s+(` + uuid + `)\b`, ""},
	{"statuspage", statuspage, certain, `\bOAuth\s+(` + uuid + `|[0-9a-f]{64})\b`, ""},
	// Trello's key is public, and so is a token without it worth little to look for: any 64 digits look like one.
	{"trello", trelloToken, certain, `(?i)\btoken["']?\s*[=:]\s*["']?([0-9a-f]{64}|ATTA[0-9a-z]{60,80})\b`, `(?i)key["']?\s*[=:]\s*["']?[0-9a-f]{32}\b`},
	// The old form of an API token could be anybody's key; so much has to be said of it in the same line.
	{"atlassian", apiToken, possible, oldToken, ""},
	{"jira", apiToken, possible, oldToken, ""},
	{"confluence", apiToken, possible, oldToken, ""},
}

const oldToken = `(?i)(?:token|password|api[ _-]?key)["'\s]*[=:]\s*["']?([0-9a-z]{24})\b`

var patterns = sync.OnceValue(func() [][2]*regexp.Regexp {
	var out [][2]*regexp.Regexp
	for _, k := range keyedShapes {
		out = append(out, [2]*regexp.Regexp{regexp.MustCompile(k.pattern), regexp.MustCompile(k.beside)})
	}
	return out
})

// byWords finds credentials that words in the text tell. low is the text in lower case.
func byWords(text, low string, about About, add func(Match)) {
	if len(text) < 24 {
		return
	}
	products := about.products()
	for i, k := range keyedShapes {
		if !strings.Contains(low, k.word) && !slices.Contains(products, k.word) {
			continue
		}
		p := patterns()[i]
		if !p[1].MatchString(text) {
			continue
		}
		for _, m := range p[0].FindAllStringSubmatchIndex(text, -1) {
			s := text[m[2]:m[3]]
			if !isChance(s) || k.sure == possible && !isRandom(s) {
				continue
			}
			add(Match{Kind: k.kind, Confidence: k.sure, Evidence: "the words around it", Start: m[2], End: m[3]})
		}
	}
}

// products are those that the names of a text name.
func (a About) products() []string {
	var out []string
	for _, name := range slices.Concat([]string{a.Name}, a.In, a.Near) {
		if p, _ := urlpat.NamedProduct(name); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// named finds credentials that a name tells: that of the whole text, or keys in it.
func named(text string, lines []pair, about About, add func(Match)) {
	if m, ok := byName(about, text); ok {
		m.End = len(text)
		add(m)
		return
	}
	for _, p := range lines {
		a := About{Name: p.key, In: p.above, Near: slices.Concat([]string{about.Name}, about.In, about.Near)}
		if m, ok := byName(a, text[p.start:p.end]); ok {
			m.Start, m.End = p.start, p.end
			add(m)
		}
	}
}

// byName judges a value by its names: the innermost says that it is a credential, one of them whose.
func byName(about About, value string) (Match, bool) {
	if about.Name == "" || !isRandom(value) {
		return Match{}, false
	}
	noun := credentialNoun(about.Name)
	if noun == "" {
		return Match{}, false
	}
	m := Match{Confidence: likely, Evidence: "name " + about.Name}
	product, whose := urlpat.NamedProduct(about.Name)
	for i := 0; whose == urlpat.Nobody && i < len(about.In); i++ {
		if product, whose = urlpat.NamedProduct(about.In[i]); whose == urlpat.Atlassian {
			m.Evidence += " of " + about.In[i]
		}
	}
	for i := 0; whose == urlpat.Nobody && i < len(about.Near); i++ {
		product, whose = urlpat.NamedProduct(about.Near[i])
		m.Confidence = possible
	}
	if whose != urlpat.Atlassian {
		return Match{}, false
	}
	isUUID := uuidOnly().MatchString(value)
	switch product {
	case "opsgenie", "statuspage":
		if noun == "key" && !isUUID && len(value) != 64 {
			return Match{}, false
		}
	case "trello":
		if isUUID || noun == "API key" { // the key is public
			return Match{}, false
		}
	default:
		if isUUID || noun == "key" { // an id
			return Match{}, false
		}
	}
	m.Kind = Kind{Name: productNames[product] + " " + noun, Revoke: revoke(product), Either: slices.Contains([]string{"", "jira", "confluence", "bitbucket"}, product)}
	return m, true
}

var uuidOnly = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^` + uuid + `$`) })

// credentialNoun is what the last words of a name say that it holds, "" for anything but a credential of a user's.
func credentialNoun(name string) string {
	ws := urlpat.Words(name)
	for len(ws) > 0 && slices.Contains([]string{"default", "value", "prod", "production", "staging", "dev", "old", "new", "str", "string", "const"}, ws[len(ws)-1]) {
		ws = ws[:len(ws)-1]
	}
	if len(ws) == 0 {
		return ""
	}
	for _, w := range ws {
		switch w {
		case "webhook", "hook", "client", "shared", "signing", "csrf", "xsrf", "session", "verification", "encryption", "public", "encrypted", "hash", "hashed",
			"page", "next", "continuation", "sync", "cancel", "lock", "example", "test", "fake", "mock", "invalid", "placeholder":
			return ""
		}
	}
	before := ""
	if len(ws) > 1 {
		before = ws[len(ws)-2]
	}
	switch last := ws[len(ws)-1]; last {
	case "token", "tokens":
		switch before {
		case "api":
			return "API token"
		case "access":
			return "access token"
		}
		return "token"
	case "apitoken", "apitokens":
		return "API token"
	case "password", "passwords", "passwd", "pass", "pwd":
		if before == "app" {
			return "app password"
		}
		return "password"
	case "pat", "pats":
		return "access token"
	case "apikey":
		return "API key"
	case "key":
		switch before {
		case "api", "admin":
			return "API key"
		case "genie", "opsgenie", "statuspage", "integration":
			return "key"
		}
	}
	return ""
}

// A pair is a line of a text that gives a value to a key.
type pair struct {
	key        string
	above      []string // keys that the line is indented below, outermost first, and the section
	start, end int      // of the value
}

// pairs are the lines of the form key: value, key = value, and "key": "value" in a text: config files, environments, JSON.
// Deeper forms are left to those who parse them.
func pairs(text string) []pair {
	if !strings.ContainsAny(text, ":=") {
		return nil
	}
	var out []pair
	type level struct {
		indent int
		key    string
	}
	var above []level
	section := ""
	for at := 0; at < len(text); {
		line := text[at:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
		}
		start := at
		at += len(line) + 1
		if len(line) > 2*longest {
			continue
		}
		body := strings.TrimLeft(line, " \t-\"'{},")
		indent := len(line) - len(strings.TrimLeft(line, " \t-{},"))
		if s, ok := strings.CutPrefix(strings.TrimSpace(line), "["); ok {
			if s, ok := strings.CutSuffix(s, "]"); ok {
				section, above = s, nil
			}
			continue
		}
		for _, word := range []string{"export ", "set ", "ENV "} {
			body = strings.TrimPrefix(body, word)
		}
		n := 0
		for n < len(body) && (isAlnum(body[n]) || strings.IndexByte("_.-", body[n]) >= 0) {
			n++
		}
		key, rest := body[:n], strings.TrimLeft(body[n:], "\"' \t")
		if key == "" || len(key) > 64 || !isLetter(key[0]) || rest == "" || rest[0] != ':' && rest[0] != '=' || strings.HasPrefix(rest, "://") {
			continue
		}
		for len(above) > 0 && above[len(above)-1].indent >= indent {
			above = above[:len(above)-1]
		}
		value := strings.TrimLeft(rest[1:], "= \t\"'")
		offset := start + len(line) - len(value)
		if i := strings.IndexAny(value, "\"' \t\r,;"); i >= 0 {
			if strings.Trim(value[i:], "\"' \t\r,;}") != "" && !strings.HasPrefix(strings.TrimLeft(value[i:], "\"', \t"), "#") {
				continue // more than one word: no credential
			}
			value = value[:i]
		}
		switch value {
		case "", "{", "|", ">":
			if len(above) < 8 {
				above = append(above, level{indent, key})
			}
			continue
		}
		p := pair{key: key, start: offset, end: offset + len(value)}
		if section != "" {
			p.above = append(p.above, section)
		}
		for _, l := range above {
			p.above = append(p.above, l.key)
		}
		out = append(out, p)
	}
	return out
}

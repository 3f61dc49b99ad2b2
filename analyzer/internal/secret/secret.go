//atltoken:allow token-instructed: it tells of what is looked for, and where to revoke it

// Package secret knows what Atlassian's credentials look like in a text, and what stands where one is meant to be put.
// It sees texts and names, never a program.
//
// A credential is known by its shape where Atlassian gave it one (a prefix and a tail like a checksum, or a structure that
// shows when it is decoded), else by the words around it: the name of the variable, field or key that holds it, or a
// scheme. What has a shape must still look like chance has written it; that tells credentials from samples of them.
//
// Not covered: old API tokens without a word near them that says so, which look like any other key; the passwords of
// accounts, but in URLs; checksums are not computed, as nobody has published how.
package secret

import (
	"cmp"
	"encoding/base64"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// Degrees of confidence, as in findings.
const (
	certain  = "certain"
	likely   = "likely"
	possible = "possible"
)

// A Kind is a sort of credential.
type Kind struct {
	Name       string // what to call it, without an article: "Atlassian API token"
	Revoke     string // one sentence: where to revoke it
	DataCenter bool   // it can only be one of Data Center
	Either     bool   // it may be one of Data Center
}

// A Match is a credential in a text.
type Match struct {
	Kind
	Confidence string
	Evidence   string // why it is taken for one, in words that hold nothing of it
	Start, End int    // where it stands, with what it is encoded in
	Key        string // the key before it in the text, "" for none
}

// An About says what a text is called. All fields may be empty.
type About struct {
	Name string   // of the variable, field, key or parameter that holds the text
	In   []string // what that is part of: the type or variable of a struct, keys above a key
	Near []string // what it stands in: function, package
}

const (
	revokeToken  = "Revoke it at https://id.atlassian.com/manage-profile/security/api-tokens."
	revokeAccess = "Revoke it in the settings of the repository, project or workspace, or, if it is an organization's, at https://admin.atlassian.com."
	revokeTrello = "Revoke it in the settings of the Trello account."
)

var (
	apiToken    = Kind{Name: "Atlassian API token", Revoke: revokeToken}
	service     = Kind{Name: "API token of an Atlassian service account", Revoke: "Revoke it at https://admin.atlassian.com, under service accounts."}
	access      = Kind{Name: "Bitbucket access token or admin API key", Revoke: revokeAccess}
	appPassword = Kind{Name: "Bitbucket app password", Revoke: "Revoke it at https://bitbucket.org/account/settings/app-passwords; Bitbucket takes none after 2026-07-28."}
	pat         = Kind{Name: "personal access token of Data Center", Revoke: "Revoke it in the user's profile.", DataCenter: true}
	httpAccess  = Kind{Name: "HTTP access token of Bitbucket Data Center", Revoke: "Revoke it in the settings of the user, repository or project.", DataCenter: true}
	trelloToken = Kind{Name: "Trello token", Revoke: revokeTrello}
	genieKey    = Kind{Name: "Opsgenie API key", Revoke: "Replace it in Opsgenie's settings, under API key management or the integration."}
	statuspage  = Kind{Name: "Statuspage API key", Revoke: "Replace it at https://manage.statuspage.io, under API info."}
)

// A prefixed shape is one that starts with letters of its own.
//
// Provenance: public detectors, and Atlassian's page on managing API tokens. Lengths are not relied upon: Atlassian warns
// against that.
type prefixed struct {
	prefix string
	kind   Kind
	more   string // beside letters and digits
	min    int    // characters after the prefix
	max    int    // 0: any number
	tail   bool   // it ends in = and eight letters or digits
	sure   string
}

var prefixes = []prefixed{
	{"ATATT", apiToken, "+/=_-", 20, 0, true, certain},
	{"ATCTT", access, "+/=_-", 20, 0, true, certain},
	{"ATSTT", service, "+/=_-", 20, 0, true, likely}, // the prefix is hearsay
	{"ATBB", appPassword, "_=.-", 20, 64, false, certain},
	{"BBDC-", httpAccess, "+/_-", 40, 50, false, certain},
	{"ATTA", trelloToken, "", 60, 80, false, likely}, // hexadecimal, but for its end; hearsay
}

// longest is how far a credential is read: what has no end by then is none. It keeps the work linear.
const longest = 512

// maxMatches is how many credentials of one text are told apart. A text with more of them has been found out.
const maxMatches = 64

// Find finds the credentials in a text, in their order. What several rules of thumb find at one place is there once.
func Find(text string, about About) []Match {
	var out []Match
	add := func(m Match) {
		if len(out) < maxMatches && !slices.ContainsFunc(out, func(o Match) bool { return o.Start < m.End && m.Start < o.End }) {
			out = append(out, m)
		}
	}
	if len(text) < 8 || !strings.ContainsAny(text, "0123456789") { // as most texts are; chance has digits
		return nil
	}
	runs(text, func(start, end int) { shaped(text, start, end, add) })
	urls(text, add)
	low := strings.ToLower(text)
	byWords(text, low, about, add)
	lines := pairs(text)
	named(text, lines, about, add)
	for i, m := range out {
		n, _ := slices.BinarySearchFunc(lines, m.Start+1, func(p pair, end int) int { return cmp.Compare(p.end, end) })
		if n < len(lines) && lines[n].start <= m.Start {
			out[i].Key = lines[n].key
		}
	}
	slices.SortStableFunc(out, func(a, b Match) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// runs yields the longest stretches of what credentials are made of.
func runs(text string, yield func(start, end int)) {
	start := -1
	for i := range len(text) {
		if isRunByte(text, i) {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			yield(start, i)
			start = -1
		}
	}
	if start >= 0 {
		yield(start, len(text))
	}
}

func isRunByte(s string, i int) bool {
	c := s[i]
	return isAlnum(c) || strings.IndexByte("+/=_.-", c) >= 0 || c == '%' && escaped(s, i) != 0
}

// escaped is what a percent escape at i stands for, if credentials have that; else 0.
func escaped(s string, i int) byte {
	if i+3 > len(s) || s[i] != '%' {
		return 0
	}
	switch strings.ToUpper(s[i+1 : i+3]) {
	case "3D":
		return '='
	case "2B":
		return '+'
	case "2F":
		return '/'
	}
	return 0
}

func isAlnum(c byte) bool {
	return isLetter(c) || isDigit(c)
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// shaped finds what has a shape of its own in one run.
func shaped(text string, start, end int, add func(Match)) {
	if end-start < 24 {
		return
	}
	if withPrefix(text, start, end, add) {
		return
	}
	// An = ends what comes before it, but for the padding of base64.
	from := start
	for i := start; i <= end; i++ {
		if i < end && text[i] != '=' {
			continue
		}
		if i > from {
			encoded(text, from, i, add)
		}
		from = i + 1
	}
}

// withPrefix finds the prefixed shapes in a run, and reports whether there are any.
func withPrefix(text string, start, end int, add func(Match)) bool {
	found := false
	for i := start; i < end; {
		at := strings.IndexAny(text[i:end], "AB")
		if at < 0 {
			break
		}
		i += at
		n := 0
		if begins(text, i) {
			for _, p := range prefixes {
				if strings.HasPrefix(text[i:end], p.prefix) {
					if n = p.length(text[i:end]); n > 0 {
						add(Match{Kind: p.kind, Confidence: p.sure, Evidence: "its form, " + p.prefix + "...", Start: i, End: i + n})
						found = true
					}
					break
				}
			}
		}
		i += max(n, 1)
	}
	return found
}

// begins reports whether a credential may begin at i: after nothing, punctuation, or what stands for that.
func begins(s string, i int) bool {
	switch {
	case i == 0, !isAlnum(s[i-1]) && s[i-1] != '_':
		return true
	case i >= 3 && s[i-3] == '%' && isHex(s[i-2]) && isHex(s[i-1]): // %20 in a URL
		return true
	}
	return i >= 2 && s[i-2] == '\\' && strings.IndexByte("nrt", s[i-1]) >= 0 // \n in a text within a text
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

// length is that of the credential at the start of s, 0 for none.
func (p prefixed) length(s string) int {
	s = s[:min(len(s), longest)]
	var body strings.Builder
	ends := 0 // behind the tail
	var upTo string
	for i := len(p.prefix); i < len(s); i++ {
		c, width := s[i], 1
		if e := escaped(s, i); e != 0 {
			c, width = e, 3
		}
		if !isAlnum(c) && strings.IndexByte(p.more, c) < 0 {
			break
		}
		body.WriteByte(c)
		i += width - 1
		if next := i + 1; next == len(s) || !isAlnum(s[next]) {
			if b := body.String(); !p.tail || hasTail(b) {
				ends, upTo = next, b
			}
		}
	}
	switch n := len(upTo); {
	case n < p.min, p.max > 0 && n > p.max:
		return 0
	case p.tail:
		upTo = upTo[:n-len("=00000000")]
	}
	if p.prefix == "ATTA" && strings.Trim(upTo[:40], "0123456789abcdef") != "" {
		return 0
	}
	if !isChance(upTo) {
		return 0
	}
	return ends
}

func hasTail(body string) bool {
	n := len(body) - len("=00000000")
	return n > 0 && body[n] == '=' && isAllAlnum(body[n+1:])
}

func isAllAlnum(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x7f || !isAlnum(byte(r)) }) < 0
}

// maxEncoded is the longest piece of base64 that is decoded: the header of a request, not a picture.
const maxEncoded = 2048

// encoded looks at what base64 text stands for: a personal access token, or a text with a credential in it.
func encoded(text string, start, end int, add func(Match)) {
	s := text[start:end]
	if len(s) < 24 || len(s) > maxEncoded {
		return
	}
	data, err := decode(s)
	if err != nil {
		return
	}
	if len(s) == 44 && isPAT(data) {
		add(Match{Kind: pat, Confidence: certain, Evidence: "what it decodes to", Start: start, End: end})
		return
	}
	inner := string(data)
	if strings.IndexFunc(inner, func(r rune) bool { return r < ' ' && r != '\n' && r != '\r' && r != '\t' || r >= 0x7f }) >= 0 {
		return
	}
	runs(inner, func(from, to int) {
		withPrefix(inner, from, to, func(m Match) {
			m.Start, m.End, m.Evidence = start, end, m.Evidence+" when decoded"
			add(m)
		})
	})
}

func decode(s string) ([]byte, error) {
	if strings.ContainsAny(s, "-_") {
		return base64.RawURLEncoding.DecodeString(s)
	}
	return base64.RawStdEncoding.DecodeString(s)
}

// isPAT reports whether data is that of a personal access token of Jira or Confluence Data Center: a number of twelve
// digits, a colon and twenty bytes of chance, which are never all text.
func isPAT(data []byte) bool {
	if len(data) != 33 || data[12] != ':' || strings.Trim(string(data[:12]), "0123456789") != "" {
		return false
	}
	distinct := map[byte]bool{}
	text := true
	for _, c := range data[13:] {
		distinct[c] = true
		text = text && ' ' <= c && c < 0x7f
	}
	return !text && len(distinct) >= 10
}

// urls finds passwords in URLs of Atlassian's hosts.
func urls(text string, add func(Match)) {
	for from := 0; ; {
		i := strings.Index(text[from:], "://")
		if i < 0 {
			return
		}
		start := from + i + len("://")
		from = start
		end := start
		for end < len(text) && end-start < longest && strings.IndexByte("/?#\"'`<>\\{}$ \t\r\n\x00", text[end]) < 0 {
			end++
		}
		at := strings.LastIndexByte(text[start:end], '@')
		colon := strings.IndexByte(text[start:end], ':')
		if at < 0 || colon < 0 || colon > at {
			continue
		}
		host := strings.ToLower(text[start+at+1 : end])
		if i := strings.IndexByte(host, ':'); i >= 0 {
			host = host[:i]
		}
		product, ok := urlpat.ProductAt(host)
		if !ok || !isPassword(text[start+colon+1:start+at]) {
			continue
		}
		k := Kind{Name: "credential in a URL of " + productNames[product], Revoke: revoke(product)}
		add(Match{Kind: k, Confidence: certain, Evidence: "user information in a URL of " + host, Start: start + colon + 1, End: start + at})
	}
}

// productNames are the products as Atlassian writes them; what has no product is the company's.
var productNames = map[string]string{
	"": "Atlassian", "jira": "Jira", "confluence": "Confluence", "bitbucket": "Bitbucket", "trello": "Trello", "opsgenie": "Opsgenie",
	"statuspage": "Statuspage", "align": "Jira Align", "org-admin": "Atlassian", "marketplace": "Atlassian Marketplace", "mcp": "Atlassian",
}

func revoke(product string) string {
	switch product {
	case "trello":
		return revokeTrello
	case "opsgenie":
		return genieKey.Revoke
	case "statuspage":
		return statuspage.Revoke
	case "bitbucket":
		return "Revoke it in the settings of the account, or of the repository, project or workspace."
	case "", "jira", "confluence":
		return "Revoke or change it: an API token at https://id.atlassian.com/manage-profile/security/api-tokens, what is of Data Center in the user's profile."
	}
	return revokeToken
}

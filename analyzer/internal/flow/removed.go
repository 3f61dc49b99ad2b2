package flow

import (
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// What is taken out of a text is not in it: what is replaced, the user information of a URL, what a regular expression finds.

// replaced collects the origins of a text in which something was replaced: those of the text without what was, and those of
// what came in its place. The operands are text, old, new; or text and replacer.
func (o *originWalk) replaced(t *term, steps []Step, sels, names []string, derived bool, depth int) {
	pairs := t.pairs()
	var olds, news []val
	for i, v := range pairs {
		if i%2 == 0 {
			olds = append(olds, v)
		} else {
			news = append(news, v)
		}
	}
	if len(pairs) == 1 {
		news = olds // a list of pairs that nobody tells apart
	}
	put := union(news...)
	walk := func(v val) {
		for _, x := range v {
			if x.kind != kConst || !o.sink && onlyConsts(put) {
				o.term(x, steps, sels, names, derived, depth+1)
			}
		}
	}
	before := o.removed
	if o.output {
		o.removed = slices.Clone(before)
		for _, v := range olds {
			for _, x := range v {
				o.removed = append(o.removed, x.pieces()...)
			}
		}
	}
	walk(t.args[0])
	if o.removed = before; len(pairs) == 1 && o.output {
		return
	}
	for _, x := range put {
		if x.kind != kConst {
			o.term(x, steps, sels, names, derived, depth+1)
		}
	}
}

// pairs are what a replacement looks for and what it puts there, in turn.
func (t *term) pairs() []val {
	if len(t.args) != 2 {
		return t.args[1:]
	}
	var out []val
	for _, r := range t.args[1] {
		if r.isReplacer() {
			out = append(out, r.args[1:]...)
		}
	}
	return out
}

// isReplacer reports whether t is what strings.NewReplacer gives: the pairs, and no text.
func (t *term) isReplacer() bool {
	return t.kind == kOp && t.how == model.Replace && len(t.args[0]) == 0
}

// pieces are the keys of what a text is made of, without constants.
func (t *term) pieces() []string {
	if t.kind == kConst {
		return nil
	}
	if t.kind != kOp || t.how != model.Concat {
		return []string{t.key}
	}
	var out []string
	for _, a := range t.args {
		for _, x := range a {
			out = append(out, x.pieces()...)
		}
	}
	return out
}

// Constants that stand for the user information of a URL from which it was taken, or in which the password was hidden.
const (
	noUser     = ""
	hiddenUser = ":xxxxx"
)

// redactedURL is what (*url.URL).Redacted gives.
func redactedURL(u val) val {
	if len(u) == 0 {
		return nil
	}
	return opTerm(model.URLString, u, nil, one(constTerm(hiddenUser)))
}

// urlOrigins collects the origins of a URL of which fields were set, or of a part of one.
func (o *originWalk) urlOrigins(t *term, steps []Step, sels, names []string, derived bool, depth int) {
	for i, a := range t.args {
		switch {
		case i > 0:
		case t.how == model.URLPart:
			switch constText(t.args[1]) {
			case "Scheme", "Host", "Hostname", "Port":
				continue
			case "Path", "EscapedPath":
				a = a.withoutUser(false)
			default: // of an unknown URL, the query may hold all that is secret
				a = union(a.withoutUser(false), onlyWhole(a))
			}
		case len(t.args) > 2 && len(t.args[2]) > 0:
			a = a.withoutUser(constText(t.args[2]) == hiddenUser)
		}
		for _, x := range a {
			if x.kind == kPath && x.root.kind == rAlloc { // made by url.UserPassword
				x = pathTerm(x.root, concatSels(x.sels, []string{model.Cred})...).before(x.steps, x.names)
			}
			if x.kind != kConst {
				o.term(x, steps, sels, names, derived, depth+1)
			}
		}
	}
}

// onlyWhole are the URLs of v that nobody took apart.
func onlyWhole(v val) val {
	var out val
	for _, t := range v {
		if t.kind != kOp || t.how != model.Concat {
			out = append(out, t)
		}
	}
	return out
}

// withoutUser is what a URL is made of but its user information, or but the password in it. Where that is not plain to see,
// it is all that is secret in the URL.
func (v val) withoutUser(passwordOnly bool) val {
	var out []*term
	for _, t := range v {
		if t.kind != kOp || t.how != model.Concat {
			continue
		}
		user, hidden := false, false
		for _, a := range t.args {
			if !isConst(a) {
				if !user || !hidden {
					out = append(out, a...)
				}
				continue
			}
			text := a[0].str
			if _, rest, ok := strings.Cut(text, "://"); ok {
				user, hidden, text = true, !passwordOnly, rest
			}
			if user && strings.Contains(text, ":") {
				hidden = true
			}
			if strings.ContainsAny(text, "@/?") {
				user = false
			}
		}
	}
	return fromTerms(out)
}

// scrubbed collects the origins of what a regular expression leaves of a text.
func (o *originWalk) scrubbed(t *term, steps []Step, sels, names []string, derived bool, depth int) {
	walk := func(v val) {
		for _, x := range v {
			if x.kind != kConst {
				o.term(x, steps, sels, names, derived || !o.output, depth+1)
			}
		}
	}
	put := t.args[2]
	walk(put)
	if !o.output || !onlyConsts(put) {
		walk(t.args[0])
		return
	}
	s := scrub{pattern: constText(t.args[1]), put: constText(put)}
	for _, x := range t.args[0] {
		if x.kind != kOp || x.how != model.Concat {
			if !s.takes(nil, 0) {
				walk(one(x))
			}
			continue
		}
		text := make([]string, len(x.args))
		for i, a := range x.args {
			if isConst(a) {
				text[i] = a[0].str
			}
		}
		for i, a := range x.args {
			if !isConst(a) && !s.takes(text, i) {
				walk(a)
			}
		}
	}
}

// A scrub is a regular expression and what is put where it matches, which are tried on texts that hold secrets. An empty
// pattern is not known.
type scrub struct{ pattern, put string }

// secretShapes are what a secret may look like: how all of a kind start, and what is secret, of letters that no class of
// characters takes apart.
var secretShapes = [...]struct{ start, secret string }{
	{"ATATT3xFfGF0", strings.Repeat("qwertzuiopasdfghjkly", 6)}, {"", strings.Repeat("zyxwvuts", 3)}, {"ghp_", strings.Repeat("abcdef", 6)},
}

// secretContexts are texts in which secrets stand at '§', for what is known of a text alone that it holds one.
var secretContexts = [...]string{
	"fatal: unable to access 'https://user:§@example.com/a/b.git/': 403", "https://§@example.com/", "Authorization: Basic §",
	"Authorization: Bearer §\r\nAccept: */*", `{"user":"ann","token":"§"}`, `{"password": "§"}`, "token=§&user=ann", "password: §\n", "api_token=§", "§",
}

// takes reports whether a secret does not show after the replacement: the i'th part of a text, whose other empty parts are
// something else, or one in a text of which nothing is known.
func (s scrub) takes(text []string, i int) bool {
	if s.pattern == "" {
		return masksText(s.put)
	}
	re, err := regexp.Compile(s.pattern)
	if err != nil {
		return false
	}
	var contexts []string
	if text != nil {
		var b strings.Builder
		for j, part := range text {
			switch {
			case j == i:
				b.WriteString("§")
			case part == "":
				b.WriteString("thing")
			default:
				b.WriteString(part)
			}
		}
		contexts = []string{b.String()}
	} else {
		contexts = secretContexts[:]
	}
	for _, shape := range secretShapes {
		for _, c := range contexts {
			if left := re.ReplaceAllString(strings.ReplaceAll(c, "§", shape.start+shape.secret), s.put); !shows(left, shape.secret) {
				return true
			}
		}
	}
	return false
}

// shows reports whether more than a piece of a secret is in a text.
func shows(text, secret string) bool {
	const n = maxPiece + 1
	for i := 0; i+n <= len(secret); i++ {
		if strings.Contains(text, secret[i:i+n]) {
			return true
		}
	}
	return false
}

// submatches are the references to what a regular expression matched, as they stand in what is put there.
var submatches = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\$\{?\w+\}?`) })

// masksText reports whether a text looks like what one puts where a secret was: stars, or a word.
func masksText(s string) bool {
	letters := 0
	for _, r := range submatches().ReplaceAllString(s, "") {
		if r == '*' {
			return true
		}
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			letters++
		}
	}
	return letters >= 3
}

// isCleared reports whether the program has put nothing into a place where something else may have been.
func (f *fn) isCleared(r root, sels []string, pts []point) bool {
	covering, _, initial := f.mem.reaching(r, sels, pts)
	return !initial && slices.ContainsFunc(covering, func(s *store) bool { return len(s.sels) == len(sels) && len(s.v) == 0 })
}

// regexp is the text of the regular expression that is the receiver of a call; empty when it is not known.
func (c *tcall) regexp() val {
	call, ok := c.in.(ssa.CallInstruction)
	if !ok || call.Common().StaticCallee() == nil || call.Common().StaticCallee().Object() != types.Object(c.obj) {
		return nil
	}
	if s, ok := c.f.e.regexpText(call.Common().Args[0]); ok {
		return one(constTerm(s))
	}
	return nil
}

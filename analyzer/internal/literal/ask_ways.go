package literal

import (
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

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
	if demands().MatchString(after) && !strings.Contains(strings.ToLower(r.text), "at most") {
		return r.quote(m.from, m), true
	}
	if m.identifier && placeholderAfter(r.ws[m.from].s, after) {
		return r.quote(m.from, m), true
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
var placeholder = pattern(`(?i)^\s*(?:=|:|\s)\s*["'` + "`]?" +
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
var ofOther = pattern(`(?i)^\s*[=:]\s*["'` + "`" + `]?[<\[{]?[\w .-]*(?:personal|\bpat\b|[-_]pat[-_]|access|oauth)`)

// placeholderAfter reports whether a setting, named by the word, is shown with a placeholder for its value.
func placeholderAfter(w, after string) bool {
	if ofOther().MatchString(w[max(0, strings.IndexByte(w, '=')):]) || ofOther().MatchString(after[:min(len(after), 40)]) {
		return false
	}
	if i := strings.IndexByte(w, '='); i >= 0 {
		return placeholder().MatchString(w[i:]) || placeholder().MatchString(w[i:]+after)
	}
	return placeholder().MatchString(after) && (strings.HasPrefix(strings.TrimLeft(after, `"'`), "=") || strings.HasPrefix(strings.TrimLeft(after, `"'`), ":") ||
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
			w = secret.Mask(settingName(w))
		} else if !plainWord().MatchString(w) {
			w = "…"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

var plainWord = pattern(`^[A-Za-z][A-Za-z_'’-]{0,15}$`)

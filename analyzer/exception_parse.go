package analyzer

import (
	"slices"
	"strings"
	"time"
)

// allowDirective starts an exception: a comment of the form
//
//	//atltoken:allow RULE[,RULE...] [TICKET] [until YYYY-MM-DD]: reason
//
// Like every directive it has no space after the slashes. Another comment may follow the reason, set off by a space.
const allowDirective = "//" + directivePrefix + "allow"

// directivePrefix starts whatever is meant for atltoken; there is only one such directive.
const directivePrefix = "atltoken:"

// writeAllow is what to do about a comment that has not the form.
const writeAllow = "Write " + allowDirective + " RULE ADDON-123 until YYYY-MM-DD: reason (ticket and date may be left out)."

// allowText are the parts of an exception as they are written.
type allowText struct {
	Rules  []string `json:"rules"` // without duplicates
	Ticket string   `json:"ticket,omitempty"`
	Until  string   `json:"until,omitempty"`
	Reason string   `json:"reason"`
}

// A fault is what is wrong with an exception, and what to do about it: what goes on a sentence that starts with the
// exception, fix is a sentence. The zero fault is none.
type fault struct{ what, fix string }

// parseAllow reads a comment. ok is false for one that is no exception and is not meant to be one. An exception with a
// fault silences nothing.
func parseAllow(comment string) (x allowText, f fault, ok bool) {
	text := ""
	switch isLine := strings.HasPrefix(comment, "//"); {
	case len(comment) < 2 || !strings.HasPrefix(strings.TrimLeft(comment[2:], " \t"), directivePrefix):
		return x, fault{}, false
	case !isLine:
		return x, fault{"is no directive in a comment of this kind", writeAllow}, true
	case !strings.HasPrefix(comment[2:], directivePrefix):
		return x, fault{"is no directive with a space after the slashes", "Take the space out: //" + directivePrefix + "."}, true
	default:
		text = comment[2+len(directivePrefix):]
	}
	verb, text := cutWord(text)
	if verb != "allow" {
		return x, fault{"is no directive that atltoken knows", writeAllow}, true
	}
	head, reason, colon := strings.Cut(beforeComment(text), ":")
	reason = beforeComment(reason)
	words := headWords(head)
	if len(words) == 0 {
		return x, fault{"names no rule", writeAllow}, true
	}
	for id := range strings.SplitSeq(words[0], ",") {
		if id == "" {
			return x, fault{"has a comma too many in its list of rules", writeAllow}, true
		}
		if !slices.Contains(x.Rules, id) {
			x.Rules = append(x.Rules, id)
		}
	}
	x.Reason = reason
	if f := reasonFault(x.Reason); !colon {
		return x, f, true // and the words before the colon are anything
	}
	words = words[1:]
	if len(words) > 0 && words[0] != "until" {
		x.Ticket, words = words[0], words[1:]
		if f := ticketFault(x.Ticket); f.what != "" {
			return x, f, true
		}
	}
	if len(words) > 0 && words[0] == "until" {
		if len(words) == 1 {
			return x, fault{"has no date after until", "Write the last day as YYYY-MM-DD."}, true
		}
		x.Until, words = words[1], words[2:]
		if !isDate(x.Until) {
			return x, fault{"has " + quoteKey(x.Until) + " after until, which is no date", "Write the last day as YYYY-MM-DD."}, true
		}
	}
	if len(words) > 0 {
		return x, fault{"has " + quoteKey(words[0]) + " where a colon and the reason belong", writeAllow}, true
	}
	return x, reasonFault(x.Reason), true
}

// cutWord splits off the first word; the rest keeps the space before it.
func cutWord(s string) (word, rest string) {
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// beforeComment are the words of s up to another comment, which starts a word.
func beforeComment(s string) string {
	words := strings.Fields(s)
	if i := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, "//") }); i >= 0 {
		words = words[:i]
	}
	return strings.Join(words, " ")
}

// headWords are the words before the colon, with spaces around commas closed up.
func headWords(head string) []string {
	var words []string
	open := false // the last word goes on after a comma
	for w := range strings.FieldsSeq(head) {
		if n := len(words); n > 0 && (open || w[0] == ',') {
			words[n-1] += w
		} else {
			words = append(words, w)
		}
		open = strings.HasSuffix(w, ",")
	}
	return words
}

// ticketFault is what is wrong with a ticket, which must be the key of an issue; "" is one that is left out.
func ticketFault(ticket string) fault {
	if ticket == "" || ticketForm().MatchString(ticket) {
		return fault{}
	}
	return fault{"has " + quoteKey(ticket) + " for a ticket", "Write the key of one, such as ADDON-123, or leave it out; before a last day stands until."}
}

var ticketForm = lazy(`^[A-Z][A-Z0-9_]+-[1-9][0-9]*$`)

func reasonFault(reason string) fault {
	if strings.TrimSpace(reason) == "" {
		return fault{"has no reason", "Write one after a colon."}
	}
	return fault{}
}

// isDate reports whether s is a day of the calendar, YYYY-MM-DD. Such days sort as strings.
func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

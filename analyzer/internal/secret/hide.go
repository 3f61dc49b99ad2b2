package secret

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// hidden is what stands in the place of a credential.
const hidden = "***"

// masked is more than the shapes that are found: what may be a part of a credential is better not shown either.
var masked = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(?:ATATT|ATCTT|ATSTT|ATBB|BBDC-|ATTA)[A-Za-z0-9+/=_.@-]{8,}`)
})

// Mask takes out of a text whatever has the shape of a credential.
func Mask(s string) string { return masked().ReplaceAllString(s, hidden) }

// Hide is Mask for a text that may hold values as well, plain or quoted.
func Hide(s string, values []string) string {
	for _, v := range values {
		if v == "" {
			continue
		}
		s = strings.ReplaceAll(s, v, hidden)
		if q := strconv.Quote(v); q[1:len(q)-1] != v {
			s = strings.ReplaceAll(s, q[1:len(q)-1], hidden)
		}
	}
	return Mask(s)
}

// IsTelling reports whether a value, which is attached as a credential, is one that cannot be a word of another text. Others
// would make holes where they only happen to stand.
func IsTelling(v string) bool {
	return len(v) >= 8 && strings.ContainsAny(v, "0123456789") && strings.ContainsFunc(v, isLetterRune) && !IsPlaceholder(v) &&
		(!strings.ContainsAny(v, "/. @") || isRandom(v)) // else an address, a path or a phrase
}

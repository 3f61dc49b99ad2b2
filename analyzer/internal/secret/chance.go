package secret

import (
	"math"
	"strings"
)

// samples are words that say of what holds them that it is no credential. They are long enough not to come up in one by
// chance.
var samples = []string{
	"example", "sample", "placeholder", "changeme", "change-me", "change_me", "dummy", "redacted", "xxxx", "fake", "your", "test", "mock",
	"insert", "replace", "notreal", "todo", "secret", "token", "passw", "apikey", "api_key", "api-key",
}

// isChance reports whether s, the part of a credential that chance has written, looks like that: no words, no repetition,
// no sequence, and enough of everything.
func isChance(s string) bool {
	low := strings.ToLower(s)
	for _, w := range samples {
		if strings.Contains(low, w) {
			return false
		}
	}
	return !isRegular(s) && entropy(s) >= 3
}

// isRegular reports whether a person, or a loop, wrote s: five times the same character, six in sequence, or the same again
// and again.
func isRegular(s string) bool {
	same, up, down := 1, 1, 1
	for i := 1; i < len(s); i++ {
		same = counted(s[i] == s[i-1], same)
		up = counted(s[i] == s[i-1]+1, up)
		down = counted(s[i] == s[i-1]-1, down)
		if same >= 5 || up >= 6 || down >= 6 {
			return true
		}
	}
	for n := 1; n <= min(len(s)/2, 32); n++ {
		again := 0
		for i := n; i < len(s); i++ {
			again = counted(s[i] == s[i-n], again+1) - 1
			if again >= max(2*n, 8) || again == len(s)-n {
				return true
			}
		}
	}
	return false
}

// counted is the length of a stretch that goes on, or starts again.
func counted(on bool, n int) int {
	if on {
		return n + 1
	}
	return 1
}

// entropy is that of the bytes of s, in bits for each.
func entropy(s string) float64 {
	var count [256]int
	for i := range len(s) {
		count[s[i]]++
	}
	var sum float64
	for _, n := range count {
		if n > 0 {
			p := float64(n) / float64(len(s))
			sum -= p * math.Log2(p)
		}
	}
	return sum
}

// isPassword reports whether s, which stands where a password is, may be one and no word for it.
func isPassword(s string) bool {
	low := strings.ToLower(s)
	for _, w := range []string{"pass", "pwd", "user", "secret", "token", "key", "%s", "%v"} {
		if strings.Contains(low, w) {
			return false
		}
	}
	return len(s) >= 8 && strings.ContainsAny(s, "0123456789") && strings.ContainsFunc(s, isLetterRune) && !IsPlaceholder(s) && !isRegular(s) &&
		entropy(s) >= 2.5 && isWordless(low)
}

func isLetterRune(r rune) bool { return r < 0x80 && isLetter(byte(r)) }

func isWordless(low string) bool {
	for _, w := range samples {
		if strings.Contains(low, w) {
			return false
		}
	}
	return true
}

// isRandom reports whether s, which a name calls a credential, looks like one and not like a name, word, path, address or
// reference: letters and digits that change places as they do only by chance.
func isRandom(s string) bool {
	if len(s) < 10 || len(s) > longest || IsPlaceholder(s) || isRegular(s) || entropy(s) < 2.8 {
		return false
	}
	low := strings.ToLower(s)
	if !isWordless(low) {
		return false
	}
	changes, lower, upper := 0, 0, 0
	for i := range len(s) {
		c := s[i]
		switch {
		case c <= ' ' || c > '~' || strings.IndexByte("{}<>()[]\\`\"':,;|*?%$", c) >= 0:
			return false // text, a template, an expression, a reference
		case 'a' <= c && c <= 'z':
			lower++
		case 'A' <= c && c <= 'Z':
			upper++
		}
		if i > 0 && isAlnum(c) && isAlnum(s[i-1]) && isDigit(c) != isDigit(s[i-1]) {
			changes++
		}
	}
	switch {
	case changes < 3, strings.HasPrefix(s, "/"), strings.HasPrefix(s, "."), strings.Count(s, "/") > 1 && strings.ContainsAny(s, ".-_"):
		return false
	case strings.Contains(s, "@") && strings.Contains(s[strings.IndexByte(s, '@'):], "."): // an address
		return false
	}
	return lower+upper > 0
}

package flow

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestScrub says of regular expressions whether a secret shows after what they match was replaced.
func TestScrub(t *testing.T) {
	url := []string{"https://me:", "", "@example.com/", "", ".git"}
	for _, test := range []struct {
		pattern, put string
		text         []string
		i            int
		want         bool
	}{
		{`://[^@/]*@`, "://***@", url, 1, true},
		{`://[^@/]*@`, "://***@", url, 3, false},
		{`(https?://[^:]+):[^@]+@`, "$1:***@", url, 1, true},
		{`(https?://[^:]+):([^@]+)@`, "$1:$2@", url, 1, false},
		{`^https://`, "http://", url, 1, false},
		{`token \S+`, "token ***", []string{"token ", ""}, 1, true},
		{`token \S+`, "token ***", []string{"key ", ""}, 1, false},
		{`\s+`, " ", nil, 0, false},
		{`[0-9]+`, "#", nil, 0, false},
		{`[^a-zA-Z0-9]+`, "_", nil, 0, false},
		{`ATATT[A-Za-z0-9_=-]+`, "[token]", nil, 0, true},
		{`(?i)authorization: \w+ \S+`, "Authorization: ***", nil, 0, true},
		{`\b[a-z]{24}\b`, "***", nil, 0, true},
		{`(ATATT.{4}).*`, "$1...", []string{""}, 0, true},
		{`.`, "*", nil, 0, true},
		{`(`, "***", nil, 0, false}, // none
		{"", "***", nil, 0, true},   // of another package
		{"", "[REDACTED]", nil, 0, true},
		{"", " ", nil, 0, false},
		{"", "${name}", nil, 0, false},
	} {
		if got := (scrub{test.pattern, test.put}).takes(test.text, test.i); got != test.want {
			t.Errorf("%q for %q in %q: part %d taken: %v, want %v", test.put, test.pattern, test.text, test.i, got, test.want)
		}
	}
}

// FuzzScrub holds the trial of a program's regular expressions to returning, and to leaving alone what they do not match.
func FuzzScrub(f *testing.F) {
	f.Add(`://[^@/]*@`, "***", "https://", "@")
	f.Add(`(a|b)*c`, "$1", "", "")
	f.Add(`[`, "", "§", "§")
	f.Fuzz(func(t *testing.T, pattern, put, before, behind string) {
		s := scrub{pattern, put}
		s.takes(nil, 0)
		re, err := regexp.Compile(pattern)
		if err != nil || pattern == "" || before == "" || behind == "" || strings.Contains(before+behind, "§") {
			return
		}
		matches := slices.ContainsFunc(secretShapes[:], func(x struct{ start, secret string }) bool {
			return re.MatchString(before + x.start + x.secret + behind)
		})
		if s.takes([]string{before, "", behind}, 1) && !matches {
			t.Errorf("%q takes something out of a text that it does not match", pattern)
		}
	})
}

// TestNameMark says what the names of functions say that they do with a credential.
func TestNameMark(t *testing.T) {
	for key, want := range map[string]string{
		"example.com/x.Encrypt":                 sealed,
		"(*example.com/x.Client).EncryptText":   sealed,
		"(example.com/x.Box).SealAnonymous":     sealed,
		"example.com/x.encryptToken$1":          sealed,
		"example.com/x.Decrypt":                 opened,
		"(*example.com/x.Box).Open":             opened,
		"example.com/x.UnsealToken":             opened,
		"example.com/x.MaskToken":               masked,
		"example.com/x.redactAll":               masked,
		"(*example.com/x.Logger).SanitizeURL":   masked,
		"example.com/x.OpenFile":                "",
		"example.com/x.Encryption":              "",
		"example.com/x.IsEncrypted":             "",
		"example.com/x.Sealed":                  "",
		"(*example.com/x.Masker).Token":         "",
		"(*example.com/encrypt.Client).GetText": "",
		"function value":                        "",
	} {
		if got := nameMark(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

// TestSealing follows encryption and decryption from an output back to an origin.
func TestSealing(t *testing.T) {
	for steps, want := range map[string]bool{
		"":     false,
		"E":    true,
		"D":    false,
		"DE":   false, // decrypted after it was encrypted
		"ED":   true,  // encrypted after it was decrypted
		"EE":   true,
		"DEE":  true, // of two locks one is left
		"DDE":  false,
		"DDEE": false,
		"EDE":  true,
	} {
		var s sealing
		for _, c := range steps {
			as := sealed
			if c == 'D' {
				as = opened
			}
			s.pass(&term{kind: kXfer, str: as})
		}
		if s.sealed != want {
			t.Errorf("%s: sealed %v, want %v", steps, s.sealed, want)
		}
	}
}

// TestCutsOff says of verbs whether they show a piece of a text at most.
func TestCutsOff(t *testing.T) {
	for format, want := range map[string]bool{
		"%s": false, "%10s": false, "%-10s": false, "%.4s": true, "%10.4s": true, "%.40s": false, "%.s": true, "%.*s": false,
		"%q": false, "%.3q": true, "%x": false, "%.4x": true, "%v": false, "%.4v": true, "%T": true, "%p": true, "%d": false,
	} {
		next := 0
		_, flags, verb, _ := nextVerb(format, &next)
		if got := cutsOff(flags, verb); got != want {
			t.Errorf("%s: %v, want %v", format, got, want)
		}
	}
}

// TestLeavesOutKey compares the selectors of elements of maps.
func TestLeavesOutKey(t *testing.T) {
	for _, test := range []struct {
		any, elem string
		want      bool
	}{
		{"[!Authorization]", "[=Authorization]", true},
		{"[!authorization|cookie]", "[=Cookie]", true},
		{"[!Authorization]", "[=Accept]", false},
		{"[!Authorization]", "[]", false},
		{"[]", "[=Authorization]", false},
	} {
		if got := leavesOutKey(test.any, test.elem); got != test.want {
			t.Errorf("%s, %s: %v, want %v", test.any, test.elem, got, test.want)
		}
	}
}

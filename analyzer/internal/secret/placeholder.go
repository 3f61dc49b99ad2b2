package secret

import (
	"strings"
	"unicode"
)

// placeholderWords say of a literal that holds them that somebody is meant to replace it.
var placeholderWords = []string{"example", "changeme", "change-me", "change_me", "dummy", "placeholder", "redacted", "xxxx", "...", "…"}

// sentinels are words that stand where a secret may stand and say that there is none, or how to get one.
var sentinels = map[string]bool{
	"true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "none": true, "null": true, "nil": true,
	"undefined": true, "unset": true, "unknown": true, "empty": true, "default": true, "auto": true, "na": true, "n/a": true,
	"basic": true, "bearer": true, "token": true, "password": true, "secret": true, "pass": true, "passwd": true, "pwd": true, "key": true, "api_token": true,
	"apitoken": true, "api-token": true, "access_token": true, "stdin": true, "prompt": true, "env": true, "keyring": true,
	"anonymous": true, "value": true, "invalid": true,
	// values of other headers, which code that sets headers by name handles in the same way
	"*/*": true, "no-cache": true, "no-store": true, "keep-alive": true, "close": true, "gzip": true, "identity": true, "chunked": true,
	"no-check": true, "nocheck": true, "utf-8": true, "xmlhttprequest": true,
}

// isHeaderValue reports whether s, in lower case, is a media type or the name of a user agent with its version.
func isHeaderValue(s string) bool {
	before, after, ok := strings.Cut(s, "/")
	if !ok || before == "" || after == "" || strings.ContainsFunc(before, func(r rune) bool { return !isNameRune(r) }) {
		return false
	}
	switch before {
	case "application", "text", "image", "audio", "video", "multipart", "font", "message":
		return true
	}
	version := strings.TrimPrefix(after, "v")
	if i := strings.IndexAny(version, " ;"); i >= 0 {
		version = version[:i]
	}
	return version == "" || strings.ContainsRune(version, '.') && strings.Trim(version, "0123456789.") == ""
}

func isNameRune(r rune) bool {
	return r < 0x80 && (isAlnum(byte(r)) || r == '-' || r == '_' || r == '.')
}

// IsPlaceholder reports whether s stands for a secret without being one.
func IsPlaceholder(s string) bool {
	s = strings.TrimSpace(s)
	low := strings.ToLower(s)
	switch {
	case len(s) == 0, strings.Trim(s, s[:1]) == "":
		return true // empty, or one character repeated
	case strings.Contains(s, "<") && strings.Contains(s, ">"), strings.Contains(s, "${"), strings.Contains(s, "{{"), strings.HasPrefix(s, "%"):
		return true
	case strings.Trim(s, "0123456789.,:-+ ") == "", sentinels[low]:
		return true // a number, or a word for a state
	case isHeaderValue(low):
		return true
	case strings.HasPrefix(low, "your") || strings.HasPrefix(low, "xxx"):
		return true
	}
	for _, own := range []string{"my-", "my_", "my ", "mytoken", "mypassword", "mysecret", "myapi"} {
		if strings.HasPrefix(low, own) {
			return true
		}
	}
	for _, w := range placeholderWords {
		if strings.Contains(low, w) {
			return true
		}
	}
	return isConstantName(s)
}

// isConstantName reports whether s is the name of a setting, such as JIRA_API_TOKEN, and not its value.
func isConstantName(s string) bool {
	if !strings.Contains(s, "_") {
		return false
	}
	for _, r := range s {
		if r != '_' && !unicode.IsUpper(r) {
			return false
		}
	}
	for _, w := range []string{"TOKEN", "PASSWORD", "KEY", "SECRET", "PASS"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// schemes are the words that may stand before a credential in an Authorization header, lower case.
var schemes = map[string]bool{
	"bearer": true, "basic": true, "jwt": true, "geniekey": true, "oauth": true, "token": true, "digest": true, "apikey": true,
}

// WithoutScheme is the value of an Authorization header without its scheme.
func WithoutScheme(lit string) string {
	lit = strings.TrimSpace(lit)
	word, rest, _ := strings.Cut(lit, " ")
	if schemes[strings.ToLower(word)] {
		return strings.TrimSpace(rest)
	}
	return lit
}

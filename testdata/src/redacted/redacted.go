// Package redacted writes to logs what is left of a token once it was hidden, and what looks like that and shows it.
package redacted

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

func attach(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func token() string {
	t := os.Getenv("JIRA_API_TOKEN")
	attach(t)
	return t
}

// A few characters of either end.
func pieces() {
	tok := token()
	log.Print(tok[:4] + "...")
	log.Print(tok[:4] + "..." + tok[len(tok)-4:])
	log.Printf("%s...%s", tok[0:2], tok[len(tok)-2:len(tok)])
	log.Print(string([]rune(tok)[:3]))
	log.Print(string([]byte(tok)[:3]))
	log.Print(tok[6:10])
	n := min(4, len(tok))
	log.Print(tok[:n])
	log.Print(tok[max(0, len(tok)-4):])
	show := 6
	if len(tok) < show {
		show = len(tok)
	}
	log.Print(tok[:show])
	start := len(tok) - 4
	if start < 0 {
		start = 0
	}
	log.Print(tok[start:])
	if len(tok) > 8 {
		log.Print(tok[:8])
	}

	log.Print(tok[:len(tok)-4])        // want `token-logged.*JIRA_API_TOKEN`
	log.Print(tok[4:])                 // want `token-logged.*JIRA_API_TOKEN`
	log.Print(tok[:20])                // want `token-logged.*JIRA_API_TOKEN`
	log.Print(tok[:0] + tok)           // want `token-logged.*JIRA_API_TOKEN`
	log.Print(tok[:4], tok)            // want `token-logged.*JIRA_API_TOKEN`
	log.Print(tok[:])                  // want `token-logged.*JIRA_API_TOKEN`
	log.Print(string([]rune(tok)[1:])) // want `token-logged.*JIRA_API_TOKEN`
	log.Print(tok[len(tok)-20:])       // want `token-logged.*JIRA_API_TOKEN`
	log.Print(tok[:min(len(tok), 40)]) // want `token-logged.*JIRA_API_TOKEN`
	m := len(tok)
	if m < 6 {
		m = 6
	}
	log.Print(tok[:m]) // want `token-logged.*JIRA_API_TOKEN`
}

func mask(s string) string {
	if len(s) <= 8 {
		return s
	}
	return s[:4] + strings.Repeat("*", len(s)-8) + s[len(s)-4:]
}

// prefix shows short texts, and tokens are none.
func prefix(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:n] + "..."
}

func keepLong(s string) string {
	if len(s) <= 64 {
		return s
	}
	return s[:4] + "..."
}

func functions() {
	tok := token()
	log.Print(mask(tok))
	log.Printf("%s", "token "+mask(tok))
	log.Printf("%s", mask(tok)+tok) // want `token-logged.*JIRA_API_TOKEN`
	log.Print(keepLong(tok))        // want `token-logged.*JIRA_API_TOKEN`
	log.Print(prefix(tok, 4))       // FALSE ALARM: how much it shows is said by the caller // want `token-logged.*JIRA_API_TOKEN`
}

func stars() {
	tok := token()
	log.Print(strings.Repeat("*", len(tok)))
	log.Print(len(tok), tok != "")
	var b strings.Builder
	for range tok {
		b.WriteByte('*')
	}
	log.Print(b.String())
	s := ""
	for i := 0; i < len(tok); i++ {
		s += "*"
	}
	log.Print(s)
	r := []rune(tok)
	for i := 4; i < len(r); i++ {
		r[i] = '*'
	}
	log.Print(string(r))
	log.Print(strings.Map(func(r rune) rune { return '*' }, tok))
	log.Print(strings.Map(func(r rune) rune {
		if r == '-' {
			return '-'
		}
		return 'x'
	}, tok))
	log.Print(strings.Repeat(tok, 1)) // want `token-logged.*JIRA_API_TOKEN`
	b.Reset()
	for _, r := range tok {
		b.WriteRune(r) // MISS: characters one by one
	}
	log.Print(b.String())
	log.Print(strings.Map(func(r rune) rune { // want `token-logged.*JIRA_API_TOKEN`
		if r == '-' {
			return '_'
		}
		return r
	}, tok))
	served := []byte(tok)
	log.Print(string(served)) // want `token-logged.*JIRA_API_TOKEN`
	for i := range served {
		served[i] = 0
	}
}

func verbs() {
	tok := token()
	log.Printf("%.4s...", tok)
	log.Printf("%-10.6s|", tok)
	log.Printf("%.3q", tok)
	log.Printf("%T %p", tok, &tok)
	log.Print(fmt.Sprintf("%.4s", tok))
	log.Print(fmt.Sprintf("%T", tok))

	log.Printf("%10s", tok)              // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%.40s", tok)             // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%x", tok)                // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%q", tok)                // want `token-logged.*JIRA_API_TOKEN`
	log.Print(fmt.Sprintf("%10s", tok))  // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%.4s %[1]s", tok)        // want `token-logged.*JIRA_API_TOKEN`
	log.Print(fmt.Sprintf("%.40s", tok)) // want `token-logged.*JIRA_API_TOKEN`
}

func digests() {
	tok := token()
	sum := sha256.Sum256([]byte(tok))
	log.Print(hex.EncodeToString(sum[:]))
	log.Printf("%x", sha256.Sum256([]byte(tok)))
	h := sha256.New()
	h.Write([]byte(tok))
	log.Printf("%x", h.Sum(nil))
	log.Print(hex.EncodeToString([]byte(tok))) // want `token-logged.*JIRA_API_TOKEN`
}

func check(tok string) {
	if tok == "" {
		log.Print("no token " + tok)
	}
}

// Package conversions turns credentials into other types and back.
package conversions

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unsafe"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// A type for secrets that hides them from logs.
type secret string

func (s secret) String() string { return "***" }
func (s secret) reveal() string { return string(s) }

func named() {
	token := secret(os.Getenv("JIRA_API_TOKEN"))
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token.reveal()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	masked, _ := http.NewRequest("GET", jira, nil)
	masked.Header.Set("Authorization", "Bearer "+token.String()) // what the method gives is no token
	http.DefaultClient.Do(masked)

	gh := secret(os.Getenv("GITHUB_TOKEN"))
	req2, _ := http.NewRequest("GET", hub, nil)
	req2.SetBasicAuth("acme-bot", gh.reveal())
	http.DefaultClient.Do(req2)
}

// Bytes that are wiped after use.
type wiped struct{ b []byte }

func (w *wiped) use(f func([]byte)) {
	defer clear(w.b)
	f(w.b)
}

func zeroed() {
	w := &wiped{[]byte(os.Getenv("JIRA_API_TOKEN"))}
	req, _ := http.NewRequest("GET", jira, nil)
	w.use(func(b []byte) {
		req.SetBasicAuth("bot@acme.com", string(b)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	})
	http.DefaultClient.Do(req)
}

func zeroedTwin() {
	w := &wiped{[]byte(os.Getenv("GITHUB_TOKEN"))}
	req, _ := http.NewRequest("GET", hub, nil)
	w.use(func(b []byte) { req.SetBasicAuth("acme-bot", string(b)) })
	http.DefaultClient.Do(req)
}

// Rune by rune, byte by byte.
func printable(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func trimmed(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\n' {
			out = append(out, s[i])
		}
	}
	return string(out)
}

func unquoted(s string) string {
	rs := []rune(s)
	if len(rs) > 1 && rs[0] == '"' {
		rs = rs[1 : len(rs)-1]
	}
	return string(rs)
}

func mapped(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\r' {
			return -1
		}
		return r
	}, s)
}

func runes() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", printable(os.Getenv("JIRA_API_TOKEN"))) // MISS: runes of a range over a string, written one by one
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", jira, nil)
	req2.SetBasicAuth("bot@acme.com", trimmed(os.Getenv("JIRA_API_TOKEN"))) // MISS: bytes taken out by index and appended
	http.DefaultClient.Do(req2)

	req3, _ := http.NewRequest("GET", jira, nil)
	req3.SetBasicAuth("bot@acme.com", unquoted(os.Getenv("JIRA_API_TOKEN"))) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req3)

	req4, _ := http.NewRequest("GET", jira, nil)
	req4.SetBasicAuth("bot@acme.com", mapped(os.Getenv("JIRA_API_TOKEN"))) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req4)

	req5, _ := http.NewRequest("GET", hub, nil)
	req5.SetBasicAuth("acme-bot", mapped(unquoted(trimmed(printable(os.Getenv("GITHUB_TOKEN"))))))
	http.DefaultClient.Do(req5)
}

// Without copying.
func toBytes(s string) []byte  { return unsafe.Slice(unsafe.StringData(s), len(s)) }
func toString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
func cast(b []byte) string     { return *(*string)(unsafe.Pointer(&b)) }

func unsafely() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", toString(toBytes(os.Getenv("JIRA_API_TOKEN")))) // MISS: unsafe.StringData and unsafe.SliceData
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", jira, nil)
	req2.SetBasicAuth("bot@acme.com", cast([]byte(os.Getenv("JIRA_API_TOKEN")))) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req2)

	req3, _ := http.NewRequest("GET", hub, nil)
	req3.SetBasicAuth("acme-bot", toString(toBytes(os.Getenv("GITHUB_TOKEN"))))
	http.DefaultClient.Do(req3)
}

// Quoted and put into JSON and back.
func quoted() error {
	s, err := strconv.Unquote(strconv.Quote(os.Getenv("JIRA_API_TOKEN")))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", s) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

type message struct {
	Token string          `json:"token"`
	Raw   json.RawMessage `json:"raw,omitempty"`
}

func encoded() error {
	data, err := json.Marshal(message{Token: os.Getenv("JIRA_API_TOKEN")})
	if err != nil {
		return err
	}
	var m message
	if err := json.Unmarshal(data, &m); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", m.Token) // MISS: a field that went through json.Marshal and json.Unmarshal
	_, err = http.DefaultClient.Do(req)
	return err
}

func encodedTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	data, err := json.Marshal(message{Token: tok.AccessToken})
	if err != nil {
		return err
	}
	var m message
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&m); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+m.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

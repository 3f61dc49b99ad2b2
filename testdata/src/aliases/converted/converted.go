// Package converted converts structs to other types, swaps them and writes through pointers into arrays and fields.
package converted

import (
	"net/http"
	"os"
)

// The settings of the environment have the same fields as those of the client.
type environment struct {
	URL, User, Token string
}

type settings struct {
	URL, User, Token string
}

type client struct{ *settings }

func (c client) get(path string) {
	req, _ := http.NewRequest("GET", c.URL+path, nil)
	req.SetBasicAuth(c.User, c.Token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 ` `JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

func structs() {
	e := environment{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN")}
	s := settings(e)
	client{&s}.get("/rest/api/3/myself")

	h := environment{"https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN")}
	client{(*settings)(&h)}.get("/user")
}

func pointerToStruct() {
	e := &environment{URL: "https://acme.atlassian.net"}
	s := (*settings)(e)
	e.Token = os.Getenv("JIRA_TOKEN_2")
	client{s}.get("/rest/api/3/field")
}

// Swapped: each keeps its own pair.
func swap() {
	a := settings{"https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN_3")}
	b := settings{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN_3")}
	a, b = b, a
	client{&a}.get("/rest/api/3/role")
	client{&b}.get("/user")
}

// A pointer that leads to the one or the other.
func chosen(primary bool) {
	var first, second settings
	p := &first
	if !primary {
		p = &second
	}
	p.URL = "https://acme.atlassian.net"
	p.Token = os.Getenv("JIRA_TOKEN_4")
	client{&first}.get("/rest/api/3/status")
}

func chosenTwin(primary bool) {
	var first, second, third settings
	p := &first
	if !primary {
		p = &second
	}
	p.URL = "https://acme.atlassian.net"
	third.URL, third.Token = "https://api.github.com", os.Getenv("GITHUB_TOKEN_4")
	client{&third}.get("/user")
}

// Fields of an array's element, through a range by index; a range by value changes copies only.
func ranges() {
	list := [2]settings{{URL: "https://acme.atlassian.net"}, {URL: "https://acme-eu.atlassian.net"}}
	for i := range list {
		s := &list[i]
		s.Token = os.Getenv("JIRA_TOKEN_5")
	}
	client{&list[0]}.get("/rest/api/3/priority")

	copies := []settings{{URL: "https://acme.atlassian.net"}}
	for _, s := range copies {
		s.Token = os.Getenv("JIRA_TOKEN_6") // is lost
		_ = s
	}
	client{&copies[0]}.get("/rest/api/3/priority")
}

// A named string type, and bytes.
type secret string

func (s secret) reveal() string { return string(s) }

type account struct {
	url   string
	token secret
	key   []byte
}

func named() {
	a := account{url: "https://acme.atlassian.net/rest/api/3/label", token: secret(os.Getenv("JIRA_TOKEN_7"))}
	req, _ := http.NewRequest("GET", a.url, nil)
	req.SetBasicAuth("bot@acme.com", a.token.reveal()) // want `token-configured: .*JIRA_TOKEN_7 `
	http.DefaultClient.Do(req)

	b := account{url: "https://acme.atlassian.net/rest/api/3/filter"}
	b.key = append(b.key, os.Getenv("JIRA_TOKEN_8")...)
	req2, _ := http.NewRequest("GET", b.url, nil)
	req2.SetBasicAuth("bot@acme.com", string(b.key)) // want `token-configured: .*JIRA_TOKEN_8 `
	http.DefaultClient.Do(req2)
}

func namedTwin() {
	a := account{url: "https://api.github.com/user", token: secret(os.Getenv("GITHUB_TOKEN_7"))}
	req, _ := http.NewRequest("GET", a.url, nil)
	req.SetBasicAuth("bot", a.token.reveal())
	http.DefaultClient.Do(req)
}

// Package ifaces takes method values and expressions from interfaces, embedded types and generic types.
package ifaces

import (
	"net/http"
	"os"
)

type signer interface{ Sign(*http.Request) }

type basic struct{ token string }

func (b basic) Sign(req *http.Request) {
	req.SetBasicAuth("bot@acme.com", b.token) // want `JIRA_TOKEN_3 .*reaches https://acme`
}

type none struct{}

func (none) Sign(*http.Request) {}

func send(url string, edit func(*http.Request)) {
	req, _ := http.NewRequest("GET", url, nil)
	edit(req)
	http.DefaultClient.Do(req)
}

// From an interface value.
func pick(token string) signer {
	if token == "" {
		return none{}
	}
	return basic{token}
}

func fromInterface() {
	s := pick(os.Getenv("JIRA_TOKEN"))
	send("https://acme.atlassian.net/rest/api/3/myself", s.Sign) // MISS: a method value of an interface
	h := pick(os.Getenv("GITHUB_TOKEN"))
	send("https://api.github.com/user", h.Sign)
}

// A method expression of the interface.
func expression() {
	sign := signer.Sign
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	sign(basic{os.Getenv("JIRA_TOKEN_2")}, req) // MISS: a method expression of an interface
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	sign(basic{os.Getenv("GITHUB_TOKEN_2")}, req2)
	http.DefaultClient.Do(req2)
}

// Of an embedded type.
type account struct {
	basic
	name string
}

func promoted() {
	a := &account{basic{os.Getenv("JIRA_TOKEN_3")}, "bot"}
	send("https://acme.atlassian.net/rest/api/3/role", a.Sign)
	b := account{basic{os.Getenv("GITHUB_TOKEN_3")}, "bot"}
	send("https://api.github.com/user", b.Sign)
}

// Of a generic type.
type holder[T any] struct{ v T }

func (h *holder[T]) Get() T { return h.v }

func fetch(url string, token func() string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.Header.Set("Authorization", "Bearer "+token()) // want `JIRA_TOKEN_4 .*reaches https://acme`
	http.DefaultClient.Do(req)
}

func generic() {
	h := &holder[string]{os.Getenv("JIRA_TOKEN_4")}
	fetch("https://acme.atlassian.net/rest/api/3/status", h.Get)
	g := &holder[string]{os.Getenv("GITHUB_TOKEN_4")}
	fetch("https://api.github.com/user", g.Get)
}

// Of library types: what sets the header, and what reads the environment.
func library() {
	h := http.Header{}
	set := h.Set
	set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*JIRA_TOKEN_5 `
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	req.Header = h
	http.DefaultClient.Do(req)

	g := http.Header{}
	add := g.Add
	add("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_5"))
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.Header = g
	http.DefaultClient.Do(req2)
}

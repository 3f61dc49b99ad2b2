// Package aliases copies structs and points at them twice.
package aliases

import (
	"net/http"
	"os"
)

type conf struct{ url, token string }

func send(c conf) {
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

// A copy has what the original had, and its own later changes only.
func copies() {
	jira := conf{url: "https://acme.atlassian.net/rest/api/3/myself", token: os.Getenv("JIRA_TOKEN")}
	hub := jira
	hub.url = "https://api.github.com/user"
	hub.token = os.Getenv("GITHUB_TOKEN")
	send(jira)
	send(hub)
}

// A change through one pointer is seen through the other.
func pointers() {
	c := &conf{}
	d := c
	d.url = "https://acme.atlassian.net/rest/api/3/field"
	d.token = os.Getenv("JIRA_TOKEN_2")
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func pointersTwin() {
	c := &conf{}
	d := *c
	d.url = "https://acme.atlassian.net/rest/api/3/field"
	d.token = os.Getenv("JIRA_TOKEN_3")
	c.url = "https://api.github.com/user"
	c.token = os.Getenv("GITHUB_TOKEN_3")
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot", c.token)
	http.DefaultClient.Do(req)
}

// Pointers to strings, and to pointers.
func fill(token *string, name string) { *token = os.Getenv(name) }

func out() {
	var token, hub string
	fill(&token, "JIRA_TOKEN_4")
	fill(&hub, "GITHUB_TOKEN_4")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	p := &token
	pp := &p
	req.SetBasicAuth("bot@acme.com", **pp) // want `token-configured: .*variable JIRA_TOKEN_4 `
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", hub)
	http.DefaultClient.Do(req2)
}

// A copy of a request shares its header.
func shallow() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	dup := *req
	dup.Header.Set("Authorization", "Basic "+os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*variable JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

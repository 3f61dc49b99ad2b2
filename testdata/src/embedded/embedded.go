// Package embedded promotes fields and methods.
package embedded

import (
	"net/http"
	"os"
)

type auth struct{ user, token string }

func (a *auth) apply(req *http.Request) {
	req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
}

type base struct{ url string }

type client struct {
	*auth
	base
}

func (c *client) get() {
	req, _ := http.NewRequest("GET", c.url, nil)
	c.apply(req)
	http.DefaultClient.Do(req)
}

func guilty() {
	c := &client{&auth{"bot@acme.com", os.Getenv("JIRA_TOKEN")}, base{"https://acme.atlassian.net/rest/api/3/myself"}}
	c.get()
}

func other() {
	c := &client{&auth{"bot", os.Getenv("GITHUB_TOKEN")}, base{"https://api.github.com/user"}}
	c.get()
}

// A promoted method called on the outer type.
type common struct{ host, secret string }

func (c *common) send() {
	req, _ := http.NewRequest("GET", c.host, nil)
	req.SetBasicAuth("bot@acme.com", c.secret) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

type jira struct{ common }
type hub struct{ common }

type sender interface{ send() }

func sendAll() {
	var j jira
	j.host = "https://acme.atlassian.net/rest/api/3/field"
	j.secret = os.Getenv("JIRA_TOKEN_2")
	var h hub
	h.host = "https://api.github.com/user"
	h.secret = os.Getenv("GITHUB_TOKEN_2")
	j.send()
	h.send()
}

// The request itself is embedded.
type request struct{ *http.Request }

func wrapped() {
	r, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	req := request{r}
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req.Request)
}

func wrappedTwin() {
	r, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req := request{r}
	req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_3"))
	http.DefaultClient.Do(req.Request)
}

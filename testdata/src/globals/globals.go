// Package globals keeps credentials and clients in package-level variables.
package globals

import (
	"net/http"
	"os"
)

var (
	token    = os.Getenv("JIRA_TOKEN")
	hubToken = os.Getenv("GITHUB_TOKEN")
	site     string
)

func init() {
	site = "https://acme.atlassian.net"
}

func guilty() {
	req, _ := http.NewRequest("GET", site+"/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func other() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(req)
}

type client struct{ url, token string }

func (c *client) get() {
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

var (
	jira = &client{"https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2")}
	hub  *client
)

func init() {
	hub = &client{url: "https://api.github.com/user"}
	hub.token = os.Getenv("GITHUB_TOKEN_2")
}

func all() {
	jira.get()
	hub.get()
}

// Set by one function, used by another.
var config struct{ url, token, hub string }

func load() {
	config.url = "https://acme.atlassian.net/rest/api/3/role"
	config.token = os.Getenv("JIRA_TOKEN_3")
	config.hub = os.Getenv("GITHUB_TOKEN_3")
}

func use() {
	req, _ := http.NewRequest("GET", config.url, nil)
	req.SetBasicAuth("bot@acme.com", config.token) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", config.hub)
	http.DefaultClient.Do(req2)
}

// Package closures captures credentials, destinations and requests.
package closures

import (
	"net/http"
	"os"
)

// The closure captures the credential.
func authorizer(token string) func(*http.Request) {
	return func(req *http.Request) {
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	}
}

func guilty() {
	auth := authorizer(os.Getenv("JIRA_TOKEN"))
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	auth(req)
	http.DefaultClient.Do(req)
}

func other() {
	auth := authorizer(os.Getenv("GITHUB_TOKEN"))
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	auth(req)
	http.DefaultClient.Do(req)
}

// The closure captures everything, and changes what it captured.
func inPlace() {
	url := "https://acme.atlassian.net/rest/api/3/field"
	token := ""
	load := func() { token = os.Getenv("JIRA_TOKEN_2") }
	load()
	do := func() {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_2 `
		http.DefaultClient.Do(req)
	}
	do()
}

func inPlaceTwin() {
	url := "https://api.github.com/user"
	token := ""
	load := func() { token = os.Getenv("GITHUB_TOKEN_2") }
	load()
	do := func() {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot", token)
		http.DefaultClient.Do(req)
	}
	do()
}

// A callback that a helper calls.
func withRequest(url string, f func(*http.Request)) {
	req, _ := http.NewRequest("GET", url, nil)
	f(req)
	http.DefaultClient.Do(req)
}

func callback() {
	token := os.Getenv("JIRA_TOKEN_3")
	withRequest("https://acme.atlassian.net/rest/api/3/role", func(req *http.Request) {
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_3 `
	})
	hub := os.Getenv("GITHUB_TOKEN_3")
	withRequest("https://api.github.com/user", func(req *http.Request) {
		req.SetBasicAuth("bot", hub)
	})
}

// A callback in a field.
type client struct {
	url  string
	auth func(*http.Request)
}

func (c *client) do() {
	req, _ := http.NewRequest("GET", c.url, nil)
	c.auth(req)
	http.DefaultClient.Do(req)
}

func field() {
	c := &client{"https://acme.atlassian.net/rest/api/3/status", func(req *http.Request) {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_4")) // want `token-configured: .*variable JIRA_TOKEN_4 `
	}}
	c.do()
	h := &client{"https://api.github.com/user", func(req *http.Request) {
		req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_4"))
	}}
	h.do()
}

// A provider of the credential.
func provider(p func() string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	req.SetBasicAuth("bot@acme.com", p()) // want `token-configured: .*variable JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

func provide() { provider(func() string { return os.Getenv("JIRA_TOKEN_5") }) }

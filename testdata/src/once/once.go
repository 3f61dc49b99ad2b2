// Package once makes singletons.
package once

import (
	"net/http"
	"os"
	"sync"
)

var jiraToken = sync.OnceValue(func() string { return os.Getenv("JIRA_TOKEN") })
var hubToken = sync.OnceValue(func() string { return os.Getenv("GITHUB_TOKEN") })

func guilty() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", jiraToken()) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)
}

func other() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", hubToken())
	http.DefaultClient.Do(req)
}

type client struct{ url, token string }

func (c *client) get() {
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

var (
	jiraOnce, hubOnce sync.Once
	jira, hub         *client
)

func getJira() *client {
	jiraOnce.Do(func() {
		jira = &client{"https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2")}
	})
	return jira
}

func getHub() *client {
	hubOnce.Do(func() {
		hub = &client{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2")}
	})
	return hub
}

func all() {
	getJira().get()
	getHub().get()
}

// A local OnceValues and OnceFunc.
func values() {
	load := sync.OnceValues(func() (string, error) { return os.Getenv("JIRA_TOKEN_3"), nil })
	token, err := load()
	if err != nil {
		return
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)
}

func function() {
	var token, hub string
	load := sync.OnceFunc(func() { token, hub = os.Getenv("JIRA_TOKEN_4"), os.Getenv("GITHUB_TOKEN_4") })
	load()
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_4 `
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", hub)
	http.DefaultClient.Do(req2)
}

// By hand, under a lock.
var (
	mu     sync.Mutex
	cached string
)

func token() string {
	mu.Lock()
	defer mu.Unlock()
	if cached == "" {
		cached = os.Getenv("JIRA_TOKEN_5")
	}
	return cached
}

func byHand() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	req.SetBasicAuth("bot@acme.com", token()) // want `token-configured: .*variable JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

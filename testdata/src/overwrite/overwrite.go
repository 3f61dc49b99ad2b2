// Package overwrite overwrites credentials and destinations, and merges branches.
package overwrite

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	api  = "https://api.atlassian.com/ex/jira/1/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

var conf oauth2.Config

// Plain overwriting leaves one.
func plain(ctx context.Context, code string) {
	token := os.Getenv("JIRA_TOKEN")
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return
	}
	token = tok.AccessToken
	req, _ := http.NewRequest("GET", api, nil)
	req.Header.Set("Authorization", "Bearer "+token)
	http.DefaultClient.Do(req)
}

// A branch leaves both.
func branch(ctx context.Context, code string) {
	token := os.Getenv("JIRA_TOKEN")
	if code != "" {
		tok, err := conf.Exchange(ctx, code)
		if err != nil {
			return
		}
		token = tok.AccessToken
	}
	req, _ := http.NewRequest("GET", api, nil)
	req.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)
}

// Fields of a fresh object.
type client struct{ url, token string }

func (c *client) get() {
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func field() {
	c := &client{jira, os.Getenv("JIRA_TOKEN_2")}
	c.get()
}

func fieldTwin() {
	c := &client{jira, os.Getenv("GITHUB_TOKEN_2")}
	c.url = hub
	c.get()
}

// The credential is removed before the destination is Atlassian.
func cleared() {
	c := &client{hub, os.Getenv("GITHUB_TOKEN_2")}
	c.token = ""
	c.url = jira
	c.get()
}

// A fallback.
func fallback() {
	token := os.Getenv("JIRA_TOKEN_3")
	if token == "" {
		token = os.Getenv("JIRA_TOKEN_4")
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. and 1 more`
	http.DefaultClient.Do(req)
}

// The destination is chosen together with the credential.
func together(github bool) {
	url, token := jira, os.Getenv("JIRA_TOKEN_5")
	if github {
		url, token = hub, os.Getenv("GITHUB_TOKEN_5")
	}
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_5 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

// Dead code behind a constant.
const debug = false

func dead() {
	token := ""
	if debug {
		token = os.Getenv("JIRA_TOKEN_6")
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token)
	http.DefaultClient.Do(req)
}

// Deleted from a header again.
func guarded(host string) {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_7")) // want `token-configured: .*variable JIRA_TOKEN_7 `
	req.Header.Del("Accept")
	http.DefaultClient.Do(req)
}

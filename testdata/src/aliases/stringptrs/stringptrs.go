// Package stringptrs has pointers to strings, as optional fields of configs and results of flags are.
package stringptrs

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

func String(s string) *string { return &s }

func value(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

// Optional fields.
type Config struct {
	URL   *string
	User  *string
	Token *string
}

type client struct{ cfg Config }

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", value(c.cfg.URL)+path, nil)
	if err != nil {
		return err
	}
	if c.cfg.Token != nil {
		req.SetBasicAuth(value(c.cfg.User), *c.cfg.Token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty() error {
	c := &client{Config{String("https://acme.atlassian.net"), String("bot@acme.com"), String(os.Getenv("JIRA_TOKEN"))}}
	return c.get("/rest/api/3/myself")
}

func other() error {
	c := &client{Config{String("https://api.github.com"), String("bot"), String(os.Getenv("GITHUB_TOKEN"))}}
	return c.get("/user")
}

// Read by a helper, in the function that attaches.
func guilty2() {
	token := os.Getenv("JIRA_TOKEN_2")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", value(&token)) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)
}

func other2() {
	token := os.Getenv("GITHUB_TOKEN_2")
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", value(&token))
	http.DefaultClient.Do(req)
}

// A parameter that is a pointer.
func send(url string, token *string) {
	req, _ := http.NewRequest("GET", url, nil)
	if token != nil {
		req.Header.Set("Authorization", "Bearer "+*token) // want `token-configured: .*JIRA_TOKEN_3 .*reaches https://acme`
	}
	http.DefaultClient.Do(req)
}

func guilty3() {
	token := os.Getenv("JIRA_TOKEN_3")
	send("https://acme.atlassian.net/rest/api/3/role", &token)
}

func other3(ctx context.Context, conf *oauth2.Config, code string) error {
	hub := os.Getenv("GITHUB_TOKEN_3")
	send("https://api.github.com/user", &hub)
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	send("https://api.atlassian.com/ex/jira/1/rest/api/3/role", &tok.AccessToken)
	return nil
}

// Dereferenced where it was made.
func guilty4() {
	c := Config{Token: String(os.Getenv("JIRA_TOKEN_4"))}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", *c.Token) // want `token-configured: .*JIRA_TOKEN_4 `
	http.DefaultClient.Do(req)
}

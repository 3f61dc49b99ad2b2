// Package clones derives clients from clients: copies with one thing changed, and requests that are cloned.
package clones

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type Client struct {
	base, user, token string
	http              *http.Client
	parent            *Client
}

func (c *Client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 ` `JIRA_TOKEN_5 `
	_, err = c.http.Do(req)
	return err
}

// With methods return a changed copy and leave the receiver alone.
func (c *Client) WithBase(base string) *Client {
	cp := *c
	cp.base = base
	return &cp
}

func (c *Client) WithLogin(user, token string) *Client {
	d := new(Client)
	*d = *c
	d.user, d.token = user, token
	d.parent = c
	return d
}

func (c Client) As(token string) Client { c.token = token; return c }

func New() *Client { return &Client{http: http.DefaultClient} }

func guilty() error {
	return New().WithBase("https://acme.atlassian.net").WithLogin("bot@acme.com", os.Getenv("JIRA_TOKEN")).get("/rest/api/3/myself")
}

func other() error {
	return New().WithLogin("bot", os.Getenv("GITHUB_TOKEN")).WithBase("https://api.github.com").get("/user")
}

// One template, two clients: neither gets what the other has.
func template() error {
	common := New().WithLogin("bot@acme.com", "")
	jira := common.WithBase("https://acme.atlassian.net").WithLogin("bot@acme.com", os.Getenv("JIRA_TOKEN_2"))
	hub := common.WithBase("https://api.github.com").WithLogin("bot", os.Getenv("GITHUB_TOKEN_2"))
	if err := hub.get("/user"); err != nil {
		return err
	}
	return jira.get("/rest/api/3/field")
}

// By value.
func values() error {
	c := Client{base: "https://acme.atlassian.net", user: "bot@acme.com", http: http.DefaultClient}
	d := c.As(os.Getenv("JIRA_TOKEN_3"))
	return d.get("/rest/api/3/role")
}

func valuesTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c := Client{base: "https://api.atlassian.com/ex/jira/1", http: http.DefaultClient}
	d := c.As(tok.AccessToken)
	return d.get("/rest/api/3/role")
}

// A copy of the client that a person's own token replaces: the bot's token goes to GitHub only.
func swapped() error {
	bot := &Client{base: "https://api.github.com", user: "bot", token: os.Getenv("GITHUB_TOKEN_4"), http: http.DefaultClient}
	own := *bot
	own.base, own.token = "https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_4")
	if err := bot.get("/user"); err != nil {
		return err
	}
	return own.get("/rest/api/3/status")
}

// Pointers in a slice and a map lead to the same object.
func pointers() error {
	c := &Client{http: http.DefaultClient}
	all := []*Client{c}
	byName := map[string]*Client{"jira": c}
	all[0].base = "https://acme.atlassian.net"
	byName["jira"].token = os.Getenv("JIRA_TOKEN_5")
	return c.get("/rest/api/3/priority")
}

func pointersTwin() error {
	c, d := &Client{http: http.DefaultClient}, &Client{http: http.DefaultClient}
	byName := map[string]*Client{"github": c, "jira": d}
	byName["github"].base = "https://api.github.com"
	byName["github"].token = os.Getenv("GITHUB_TOKEN_5")
	byName["jira"].base = "https://acme.atlassian.net"
	if err := d.get("/rest/api/3/serverInfo"); err != nil {
		return err
	}
	return c.get("/user")
}

// Requests are cloned before they are changed.
func cloned(ctx context.Context) error {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/label", nil)
	if err != nil {
		return err
	}
	out := req.Clone(ctx)
	out.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_6")) // want `token-configured: .*JIRA_TOKEN_6 `
	_, err = http.DefaultClient.Do(out)
	return err
}

// The header of a template request is shared by what is derived from it.
func derived(ctx context.Context) error {
	tmpl, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/filter", nil)
	if err != nil {
		return err
	}
	header := tmpl.Header
	header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_7")) // want `token-configured: .*JIRA_TOKEN_7 `
	_, err = http.DefaultClient.Do(tmpl.WithContext(ctx))
	return err
}

func derivedTwin(ctx context.Context) error {
	tmpl, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	header := tmpl.Header.Clone()
	header.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_7"))
	out := tmpl.WithContext(ctx)
	out.Header = header
	_, err = http.DefaultClient.Do(out)
	return err
}

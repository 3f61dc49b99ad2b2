// Package later fills clients long after they are made: in branches, by helpers, through pointers to their fields.
package later

import (
	"context"
	"net/http"
	"os"
	"sync"

	"golang.org/x/oauth2"
)

type Client struct {
	BaseURL string
	Email   string
	Token   string

	mu     sync.RWMutex
	header http.Header
}

func (c *Client) SetHeader(name, value string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.header == nil {
		c.header = make(http.Header)
	}
	c.header.Set(name, value)
}

func (c *Client) get(path string) error {
	req, err := http.NewRequest("GET", c.BaseURL+path, nil)
	if err != nil {
		return err
	}
	c.mu.RLock()
	for name, values := range c.header {
		req.Header[name] = values // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	}
	c.mu.RUnlock()
	if c.Token != "" {
		// pointers and table are found without the name of the variable.
		// FALSE ALARM: JIRA_TOKEN_6 is replaced by "" before it is used
		req.SetBasicAuth(c.Email, c.Token) // want `JIRA_TOKEN .*reaches https://acme` `JIRA_TOKEN_2 .*reaches https://acme` `later.go:94` `later.go:122` `JIRA_TOKEN_6 `
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// Exported fields, set by whoever has the client.
func fields() error {
	c := new(Client)
	c.BaseURL = "https://acme.atlassian.net"
	c.Email, c.Token = os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN")
	return c.get("/rest/api/3/myself")
}

func fieldsTwin() error {
	c := new(Client)
	c.BaseURL = "https://api.github.com"
	c.Email, c.Token = "bot", os.Getenv("GITHUB_TOKEN")
	return c.get("/user")
}

// A helper for each part, one of them in a branch.
func at(c *Client, site string) { c.BaseURL = site }

func authenticate(c *Client, prefix string) bool {
	c.Token = os.Getenv(prefix)
	return c.Token != ""
}

func helpers() error {
	var c Client
	if !authenticate(&c, "JIRA_TOKEN_2") {
		return nil
	}
	at(&c, "https://acme.atlassian.net")
	return c.get("/rest/api/3/field")
}

func helpersTwin() error {
	var c Client
	if !authenticate(&c, "GITHUB_TOKEN_2") {
		return nil
	}
	at(&c, "https://api.github.com")
	return c.get("/user")
}

// Pointers to the fields.
func assign(dst *string, names ...string) {
	for _, name := range names {
		if v, ok := os.LookupEnv(name); ok {
			*dst = v
			return
		}
	}
}

func pointers() error {
	c := &Client{BaseURL: "https://acme.atlassian.net"}
	assign(&c.Email, "JIRA_USER")
	assign(&c.Token, "JIRA_TOKEN_3", "ATLASSIAN_TOKEN")
	return c.get("/rest/api/3/role")
}

func pointersTwin() error {
	c := &Client{BaseURL: "https://api.github.com"}
	assign(&c.Email, "GITHUB_USER")
	assign(&c.Token, "GITHUB_TOKEN_3")
	return c.get("/user")
}

// A table of what goes where.
func table() error {
	c := &Client{}
	for _, s := range []struct {
		dst *string
		env string
	}{{&c.BaseURL, "JIRA_URL"}, {&c.Email, "JIRA_USER"}, {&c.Token, "JIRA_TOKEN_5"}} {
		*s.dst = os.Getenv(s.env)
	}
	if c.BaseURL == "" {
		c.BaseURL = "https://acme.atlassian.net"
	}
	return c.get("/rest/api/3/priority")
}

// A header that all requests get.
func header() error {
	c := &Client{BaseURL: "https://acme.atlassian.net"}
	c.SetHeader("Accept", "application/json")
	c.SetHeader("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_4"))
	return c.get("/rest/api/3/status")
}

func headerTwin() error {
	c := &Client{BaseURL: "https://api.github.com"}
	c.SetHeader("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_4"))
	return c.get("/user")
}

// Replaced before it is used: what remains came from the code exchange.
func replaced(ctx context.Context, conf *oauth2.Config, code string) error {
	c := &Client{BaseURL: "https://api.atlassian.com/ex/jira/1", Token: os.Getenv("JIRA_TOKEN_6")}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c.Token = ""
	c.SetHeader("Authorization", "Bearer "+tok.AccessToken)
	return c.get("/rest/api/3/status")
}

// Package callbacks keeps functions in fields: what signs, what gives the credential, what is told of events.
package callbacks

import (
	"context"
	"errors"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// A config of functions, with defaults for what is nil.
type Config struct {
	BaseURL     func() string
	Credentials func(ctx context.Context) (user, token string, err error)
	Prepare     func(*http.Request) error
	OnError     func(error)
}

type Client struct {
	cfg  Config
	http *http.Client
}

func New(cfg Config) *Client {
	if cfg.OnError == nil {
		cfg.OnError = func(error) {}
	}
	if cfg.Credentials == nil {
		cfg.Credentials = func(context.Context) (string, string, error) { return "", "", errors.New("no login") }
	}
	return &Client{cfg: cfg, http: http.DefaultClient}
}

func (c *Client) get(ctx context.Context, path string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", c.cfg.BaseURL()+path, nil)
	if err != nil {
		return err
	}
	if c.cfg.Prepare != nil {
		if err := c.cfg.Prepare(req); err != nil {
			c.cfg.OnError(err)
			return err
		}
		_, err = c.http.Do(req)
		return err
	}
	user, token, err := c.cfg.Credentials(ctx)
	if err != nil {
		c.cfg.OnError(err)
		return err
	}
	// fromEnv is found without the name of the variable.
	req.SetBasicAuth(user, token) // want `JIRA_TOKEN .*reaches https://acme` `callbacks.go:86`
	_, err = c.http.Do(req)
	return err
}

func jiraURL() string { return "https://acme.atlassian.net" }
func hubURL() string  { return "https://api.github.com" }

func guilty(ctx context.Context) error {
	c := New(Config{
		BaseURL: jiraURL,
		Credentials: func(context.Context) (string, string, error) {
			return "bot@acme.com", os.Getenv("JIRA_TOKEN"), nil
		},
	})
	return c.get(ctx, "/rest/api/3/myself")
}

func other(ctx context.Context) error {
	c := New(Config{
		BaseURL: hubURL,
		Credentials: func(context.Context) (string, string, error) {
			return "bot", os.Getenv("GITHUB_TOKEN"), nil
		},
	})
	return c.get(ctx, "/user")
}

// Named functions, and functions that are made.
func fromEnv(prefix string) func(context.Context) (string, string, error) {
	return func(context.Context) (string, string, error) {
		return os.Getenv(prefix + "_USER"), os.Getenv(prefix), nil
	}
}

func static(s string) func() string { return func() string { return s } }

func guilty2(ctx context.Context) error {
	return New(Config{BaseURL: static("https://acme.atlassian.net"), Credentials: fromEnv("JIRA_TOKEN_2")}).get(ctx, "/rest/api/3/field")
}

func other2(ctx context.Context) error {
	return New(Config{BaseURL: static("https://api.github.com"), Credentials: fromEnv("GITHUB_TOKEN_2")}).get(ctx, "/user")
}

// Prepare signs by itself.
func guilty3(ctx context.Context) error {
	c := New(Config{BaseURL: jiraURL, Prepare: func(req *http.Request) error {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*JIRA_TOKEN_3 `
		return nil
	}})
	return c.get(ctx, "/rest/api/3/role")
}

func other3(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c := New(Config{BaseURL: static("https://api.atlassian.com/ex/jira/1"), Prepare: func(req *http.Request) error {
		tok.SetAuthHeader(req)
		return nil
	}})
	return c.get(ctx, "/rest/api/3/role")
}

// Hooks in a list, added one by one.
type pipeline struct {
	url    string
	before []func(*http.Request)
	after  []func(*http.Response)
}

func (p *pipeline) Use(f func(*http.Request))    { p.before = append(p.before, f) }
func (p *pipeline) After(f func(*http.Response)) { p.after = append(p.after, f) }

func (p *pipeline) run() error {
	req, err := http.NewRequest("GET", p.url, nil)
	if err != nil {
		return err
	}
	for _, f := range p.before {
		f(req)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	for _, f := range p.after {
		f(res)
	}
	return nil
}

func bearer(token string) func(*http.Request) {
	return func(req *http.Request) {
		req.Header.Set("Authorization", "Bearer "+token) // want `JIRA_TOKEN_4 .*reaches https://acme`
	}
}

func accept(req *http.Request) { req.Header.Set("Accept", "application/json") }

func hooks() error {
	p := &pipeline{url: "https://acme.atlassian.net/rest/api/3/status"}
	p.Use(accept)
	p.Use(bearer(os.Getenv("JIRA_TOKEN_4")))
	p.After(func(res *http.Response) { res.Body.Close() })
	return p.run()
}

func hooksTwin() error {
	p := &pipeline{url: "https://api.github.com/user"}
	p.Use(accept)
	p.Use(bearer(os.Getenv("GITHUB_TOKEN_4")))
	return p.run()
}

// Set later, and wrapped around what was there.
type session struct {
	sign func(*http.Request)
	url  string
}

func (s *session) wrap(f func(*http.Request)) {
	old := s.sign
	s.sign = func(req *http.Request) {
		if old != nil {
			old(req)
		}
		f(req)
	}
}

func (s *session) open() {
	req, _ := http.NewRequest("GET", s.url, nil)
	s.sign(req)
	http.DefaultClient.Do(req)
}

func later() {
	s := &session{url: "https://acme.atlassian.net/rest/api/3/priority"}
	s.wrap(accept)
	s.wrap(func(req *http.Request) {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*JIRA_TOKEN_5 `
	})
	s.open()
}

func laterTwin() {
	s := &session{url: "https://api.github.com/user"}
	s.wrap(accept)
	s.wrap(func(req *http.Request) { req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_5")) })
	s.open()
}

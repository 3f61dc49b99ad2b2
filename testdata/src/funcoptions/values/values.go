// Package values has options that take and return the settings by value, and options that report what they changed.
package values

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"os"
	"time"

	"golang.org/x/oauth2"
)

type config struct {
	base    string
	user    string
	token   string
	timeout time.Duration
}

type option func(config) config

func withBase(base string) option {
	return func(c config) config {
		c.base = base
		return c
	}
}

func withLogin(user, token string) option {
	return func(c config) config {
		c.user, c.token = user, token
		return c
	}
}

func withTimeout(d time.Duration) option {
	return func(c config) config { c.timeout = d; return c }
}

type client struct {
	cfg  config
	http *http.Client
}

func newClient(opts ...option) *client {
	cfg := config{timeout: time.Minute}
	for _, opt := range opts {
		cfg = opt(cfg)
	}
	return &client{cfg: cfg, http: &http.Client{Timeout: cfg.timeout}}
}

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.cfg.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.cfg.user, c.cfg.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	_, err = c.http.Do(req)
	return err
}

func guilty() error {
	c := newClient(
		withTimeout(time.Second),
		withBase("https://acme.atlassian.net"),
		withLogin("bot@acme.com", os.Getenv("JIRA_TOKEN")),
	)
	return c.get("/rest/api/3/myself")
}

func other() error {
	return newClient(withBase("https://api.github.com"), withLogin("bot", os.Getenv("GITHUB_TOKEN"))).get("/user")
}

// Options that can fail, over a client that has its defaults already.
type Option func(*Client) error

type Client struct {
	base  *url.URL
	auth  struct{ user, token string }
	httpc *http.Client
}

func BaseURL(raw string) Option {
	return func(c *Client) error {
		u, err := url.Parse(raw)
		if err != nil {
			return err
		}
		c.base = u
		return nil
	}
}

func BasicAuth(user, token string) Option {
	return func(c *Client) error {
		if token == "" {
			return errors.New("empty token")
		}
		c.auth.user = user
		c.auth.token = token
		return nil
	}
}

func New(opts ...Option) (*Client, error) {
	c := &Client{httpc: http.DefaultClient}
	if err := BaseURL("https://acme.atlassian.net/")(c); err != nil {
		return nil, err
	}
	for _, opt := range opts {
		if opt == nil {
			continue
		}
		if err := opt(c); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *Client) Do(path string) error {
	u := c.base.ResolveReference(&url.URL{Path: path})
	req, err := http.NewRequest("GET", u.String(), nil)
	if err != nil {
		return err
	}
	if c.auth.token != "" {
		// FALSE ALARM: an option of other2 overrides the default destination, which the engine takes as still possible
		req.SetBasicAuth(c.auth.user, c.auth.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by` `GITHUB_TOKEN_2 `
	}
	_, err = c.httpc.Do(req)
	return err
}

// The default destination is Atlassian's.
func guilty2() error {
	c, err := New(nil, BasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")))
	if err != nil {
		return err
	}
	return c.Do("rest/api/3/field")
}

func other2() error {
	c, err := New(BaseURL("https://api.github.com/"), BasicAuth("bot", os.Getenv("GITHUB_TOKEN_2")))
	if err != nil {
		return err
	}
	return c.Do("user")
}

// An option that returns what undoes it.
type undo func(*session) undo

type session struct{ url, token string }

func target(url string) undo {
	return func(s *session) undo {
		old := s.url
		s.url = url
		return target(old)
	}
}

func bearer(token string) undo {
	return func(s *session) undo {
		old := s.token
		s.token = token
		return bearer(old)
	}
}

func (s *session) with(opts ...undo) (last undo) {
	for _, o := range opts {
		last = o(s)
	}
	return last
}

func (s *session) send() {
	req, _ := http.NewRequest("GET", s.url, nil)
	req.Header.Set("Authorization", "Bearer "+s.token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func guilty3() {
	s := new(session)
	s.with(target("https://acme.atlassian.net/rest/api/3/role"), bearer(os.Getenv("JIRA_TOKEN_3")))
	s.send()
}

func other3(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	s := new(session)
	s.with(target("https://api.atlassian.com/ex/jira/1/rest/api/3/role"), bearer(tok.AccessToken))
	s.send()
	return nil
}

// Package checked has constructors that check and complete what they get, and call each other.
package checked

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2"
)

type Config struct {
	BaseURL  string
	Username string
	APIToken string
	Timeout  time.Duration
}

func (c *Config) validate() error {
	switch {
	case c.BaseURL == "":
		return errors.New("base URL is missing")
	case c.APIToken == "":
		return errors.New("API token is missing")
	}
	if _, err := url.Parse(c.BaseURL); err != nil {
		return fmt.Errorf("base URL: %w", err)
	}
	return nil
}

func (c Config) withDefaults() Config {
	if c.Timeout == 0 {
		c.Timeout = 30 * time.Second
	}
	c.BaseURL = strings.TrimSuffix(c.BaseURL, "/")
	return c
}

// The client keeps everything to itself.
type Client struct {
	base, authorization string
	http                *http.Client
}

func New(cfg Config) (*Client, error) {
	if err := cfg.validate(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	return newClient(cfg, &http.Client{Timeout: cfg.Timeout}), nil
}

func MustNew(cfg Config) *Client {
	c, err := New(cfg)
	if err != nil {
		panic(err)
	}
	return c
}

func newClient(cfg Config, hc *http.Client) *Client {
	if hc == nil {
		hc = http.DefaultClient
	}
	auth := fmt.Sprintf("%s:%s", cfg.Username, cfg.APIToken)
	return &Client{
		base:          cfg.BaseURL,
		authorization: "Basic " + base64.StdEncoding.EncodeToString([]byte(auth)),
		http:          hc,
	}
}

func (c *Client) newRequest(ctx context.Context, method, path string) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Authorization", c.authorization) // want `variable JIRA_TOKEN ` `variable JIRA_TOKEN_3 ` `variable JIRA_TOKEN_4 `
	return req, nil
}

func (c *Client) Get(ctx context.Context, path string) error {
	req, err := c.newRequest(ctx, http.MethodGet, path)
	if err != nil {
		return err
	}
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func guilty(ctx context.Context) error {
	c, err := New(Config{BaseURL: "https://acme.atlassian.net/", Username: "bot@acme.com", APIToken: os.Getenv("JIRA_TOKEN")})
	if err != nil {
		return err
	}
	return c.Get(ctx, "/rest/api/3/myself")
}

func other(ctx context.Context) error {
	c, err := New(Config{BaseURL: "https://api.github.com/", Username: "bot", APIToken: os.Getenv("GITHUB_TOKEN")})
	if err != nil {
		return err
	}
	return c.Get(ctx, "/user")
}

// The settings are the result of a function, and completed by the caller.
func settings(product string) (cfg Config, err error) {
	switch product {
	case "jira":
		cfg.BaseURL = "https://acme.atlassian.net"
		cfg.APIToken = os.Getenv("JIRA_TOKEN_2")
	default:
		err = fmt.Errorf("unknown product %q", product)
	}
	return
}

func guilty2(ctx context.Context) error {
	cfg, err := settings("jira")
	if err != nil {
		return err
	}
	cfg.Username = "bot@acme.com"
	return MustNew(cfg).Get(ctx, "/rest/api/3/field") // MISS: JIRA_TOKEN_2, a struct that a named result gives and the caller completes
}

func other2(ctx context.Context) error {
	cfg := Config{BaseURL: "https://api.github.com"}
	cfg.APIToken = os.Getenv("GITHUB_TOKEN_2")
	return MustNew(cfg).Get(ctx, "/user")
}

// A constructor for one product only, over the general one; and a fallback.
func newJira(token string) *Client {
	if token == "" {
		token = os.Getenv("JIRA_TOKEN_3")
	}
	return newClient(Config{BaseURL: "https://acme.atlassian.net", Username: "bot@acme.com", APIToken: token}, nil)
}

func guilty3(ctx context.Context) error { return newJira("").Get(ctx, "/rest/api/3/role") }

func newHub(token string) *Client {
	return newClient(Config{BaseURL: "https://api.github.com", APIToken: token}, nil)
}

func other3(ctx context.Context) error { return newHub(os.Getenv("GITHUB_TOKEN_3")).Get(ctx, "/user") }

// Built in the return statement of a method of something else.
type factory struct{ site, user, token string }

func (f factory) client() *Client {
	return &Client{f.site, "Basic " + base64.StdEncoding.EncodeToString([]byte(f.user+":"+f.token)), http.DefaultClient}
}

func guilty4(ctx context.Context) error {
	return factory{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN_4")}.client().Get(ctx, "/rest/api/3/status")
}

func other4(ctx context.Context, conf *oauth2.Config, code string) error {
	if err := (factory{"https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN_4")}).client().Get(ctx, "/user"); err != nil {
		return err
	}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c := &Client{"https://api.atlassian.com/ex/jira/1", "Bearer " + tok.AccessToken, http.DefaultClient}
	return c.Get(ctx, "/rest/api/3/status")
}

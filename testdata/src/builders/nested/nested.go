// Package nested has builders that collect errors, hand over to builders of parts, and are filled by callbacks.
package nested

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

type Client struct {
	base  url.URL
	auth  authorizer
	httpc *http.Client
}

type authorizer interface{ authorize(*http.Request) }

type basicAuth struct{ user, token string }

func (b *basicAuth) authorize(req *http.Request) {
	// MISS: JIRA_TOKEN_2, set by a callback.
	// FALSE ALARM: JIRA_TOKEN_4 is a bearer; a call through a field tries all implementations whatever callers put there
	req.SetBasicAuth(b.user, b.token) // want `JIRA_TOKEN ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 ` `token-reused: .*JIRA_TOKEN_3 `
}

type bearerAuth struct{ token string }

func (b bearerAuth) authorize(req *http.Request) {
	// FALSE ALARM: JIRA_TOKEN and JIRA_TOKEN_3, for the same reason
	req.Header.Set("Authorization", "Bearer "+b.token) // want `JIRA_TOKEN_4 ` `JIRA_TOKEN ` `JIRA_TOKEN_3 ` `token-reused: .*JIRA_TOKEN_3 `
}

func (c *Client) Get(ctx context.Context, path string) error {
	u := c.base.JoinPath(path)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return err
	}
	if c.auth != nil {
		c.auth.authorize(req)
	}
	_, err = c.httpc.Do(req)
	return err
}

// A Builder keeps the first error, so that calls can be chained.
type Builder struct {
	client Client
	err    error
}

func NewBuilder() *Builder { return &Builder{client: Client{httpc: http.DefaultClient}} }

func (b *Builder) Site(raw string) *Builder {
	if b.err != nil {
		return b
	}
	u, err := url.Parse(strings.TrimRight(raw, "/"))
	if err != nil {
		b.err = err
		return b
	}
	b.client.base = *u
	return b
}

func (b *Builder) Bearer(token string) *Builder {
	b.client.auth = bearerAuth{token}
	return b
}

// Auth hands over to a builder of the login, whose Done comes back.
func (b *Builder) Auth() *AuthBuilder { return &AuthBuilder{parent: b} }

// With lets a callback fill the login.
func (b *Builder) With(f func(*AuthBuilder)) *Builder {
	a := &AuthBuilder{parent: b}
	f(a)
	return a.Done()
}

func (b *Builder) Build() (*Client, error) {
	if b.err != nil {
		return nil, b.err
	}
	if b.client.base.Host == "" {
		return nil, errors.New("no site")
	}
	return &Client{base: b.client.base, auth: b.client.auth, httpc: b.client.httpc}, nil
}

type AuthBuilder struct {
	parent      *Builder
	user, token string
}

func (a *AuthBuilder) User(user string) *AuthBuilder      { a.user = user; return a }
func (a *AuthBuilder) APIToken(token string) *AuthBuilder { a.token = token; return a }

func (a *AuthBuilder) Done() *Builder {
	a.parent.client.auth = &basicAuth{a.user, a.token}
	return a.parent
}

func guilty(ctx context.Context) error {
	c, err := NewBuilder().
		Site("https://acme.atlassian.net/").
		Auth().User("bot@acme.com").APIToken(os.Getenv("JIRA_TOKEN")).Done().
		Build()
	if err != nil {
		return err
	}
	return c.Get(ctx, "/rest/api/3/myself")
}

func other(ctx context.Context) error {
	c, err := NewBuilder().
		Site("https://api.github.com/").
		Auth().User("bot").APIToken(os.Getenv("GITHUB_TOKEN")).Done().
		Build()
	if err != nil {
		return err
	}
	return c.Get(ctx, "/user")
}

// Filled by a callback.
func guilty2(ctx context.Context) error {
	c, err := NewBuilder().Site("https://acme.atlassian.net").With(func(a *AuthBuilder) {
		a.User("bot@acme.com").APIToken(os.Getenv("JIRA_TOKEN_2"))
	}).Build()
	if err != nil {
		return err
	}
	return c.Get(ctx, "/rest/api/3/field")
}

func other2(ctx context.Context) error {
	c, err := NewBuilder().Site("https://api.github.com").With(func(a *AuthBuilder) {
		a.User("bot").APIToken(os.Getenv("GITHUB_TOKEN_2"))
	}).Build()
	if err != nil {
		return err
	}
	return c.Get(ctx, "/user")
}

// Not chained, but statement by statement, with branches.
func guilty3(ctx context.Context, staging bool) error {
	b := NewBuilder()
	if staging {
		b.Site("https://acme-staging.atlassian.net")
	} else {
		b.Site("https://acme.atlassian.net")
	}
	a := b.Auth()
	a.User(os.Getenv("JIRA_USER"))
	if token := os.Getenv("JIRA_TOKEN_3"); token != "" {
		a.APIToken(token)
	}
	a.Done()
	c, err := b.Build()
	if err != nil {
		return err
	}
	return c.Get(ctx, "/rest/api/3/role")
}

// A bearer, in a pinned Cloud host, and the twin with a token from the code exchange.
func guilty4(ctx context.Context) error {
	c, err := NewBuilder().Bearer(os.Getenv("JIRA_TOKEN_4")).Site("https://acme.atlassian.net").Build()
	if err != nil {
		return err
	}
	return c.Get(ctx, "/rest/api/3/status")
}

func other4(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c, err := NewBuilder().Bearer(tok.AccessToken).Site("https://api.atlassian.com/ex/jira/1").Build()
	if err != nil {
		return err
	}
	return c.Get(ctx, "/rest/api/3/status")
}

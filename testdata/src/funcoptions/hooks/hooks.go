// Package hooks has options that hand over behaviour: what edits each request, what gives the credential, what sends.
package hooks

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// The shape of generated OpenAPI clients.
type RequestEditorFn func(ctx context.Context, req *http.Request) error

type HttpRequestDoer interface {
	Do(req *http.Request) (*http.Response, error)
}

type Client struct {
	Server         string
	Client         HttpRequestDoer
	RequestEditors []RequestEditorFn
}

type ClientOption func(*Client) error

func NewClient(server string, opts ...ClientOption) (*Client, error) {
	client := Client{Server: server}
	for _, o := range opts {
		if err := o(&client); err != nil {
			return nil, err
		}
	}
	if client.Client == nil {
		client.Client = &http.Client{}
	}
	return &client, nil
}

func WithHTTPClient(doer HttpRequestDoer) ClientOption {
	return func(c *Client) error {
		c.Client = doer
		return nil
	}
}

func WithRequestEditorFn(fn RequestEditorFn) ClientOption {
	return func(c *Client) error {
		c.RequestEditors = append(c.RequestEditors, fn)
		return nil
	}
}

func (c *Client) GetMyself(ctx context.Context, editors ...RequestEditorFn) (*http.Response, error) {
	req, err := http.NewRequest("GET", c.Server+"/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, editors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

func (c *Client) applyEditors(ctx context.Context, req *http.Request, additional []RequestEditorFn) error {
	for _, r := range c.RequestEditors {
		if err := r(ctx, req); err != nil {
			return err
		}
	}
	for _, r := range additional {
		if err := r(ctx, req); err != nil {
			return err
		}
	}
	return nil
}

// BasicAuth is what a security provider package has.
type BasicAuth struct{ username, password string }

func NewBasicAuth(username, password string) (*BasicAuth, error) {
	return &BasicAuth{username, password}, nil
}

func (s *BasicAuth) Intercept(ctx context.Context, req *http.Request) error {
	req.SetBasicAuth(s.username, s.password) // want `JIRA_TOKEN .*reaches https://acme\.atlassian\.net`
	return nil
}

func provider(ctx context.Context) error {
	auth, err := NewBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	if err != nil {
		return err
	}
	c, err := NewClient("https://acme.atlassian.net", WithRequestEditorFn(auth.Intercept))
	if err != nil {
		return err
	}
	_, err = c.GetMyself(ctx)
	return err
}

func providerTwin(ctx context.Context) error {
	auth, err := NewBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
	if err != nil {
		return err
	}
	c, err := NewClient("https://api.github.com", WithRequestEditorFn(auth.Intercept))
	if err != nil {
		return err
	}
	_, err = c.GetMyself(ctx)
	return err
}

// A literal function, and one for a single call.
func literal(ctx context.Context) error {
	c, err := NewClient("https://acme.atlassian.net", WithRequestEditorFn(func(ctx context.Context, req *http.Request) error {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")) // want `JIRA_TOKEN_2 `
		return nil
	}))
	if err != nil {
		return err
	}
	_, err = c.GetMyself(ctx)
	return err
}

func bearer(token string) RequestEditorFn {
	return func(_ context.Context, req *http.Request) error {
		req.Header.Set("Authorization", "Bearer "+token) // want `JIRA_TOKEN_3 .*reaches https://acme\.atlassian\.net`
		return nil
	}
}

func single(ctx context.Context) error {
	c, err := NewClient("https://acme.atlassian.net")
	if err != nil {
		return err
	}
	_, err = c.GetMyself(ctx, bearer(os.Getenv("JIRA_TOKEN_3")))
	return err
}

func singleTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c, err := NewClient("https://api.atlassian.com/ex/jira/1")
	if err != nil {
		return err
	}
	_, err = c.GetMyself(ctx, bearer(tok.AccessToken))
	return err
}

// A doer that authorizes what it sends.
type signing struct {
	HttpRequestDoer
	token func() string
}

func (s signing) Do(req *http.Request) (*http.Response, error) {
	req.Header.Set("Authorization", "Bearer "+s.token()) // want `JIRA_TOKEN_4 .*reaches https://acme\.atlassian\.net`
	return s.HttpRequestDoer.Do(req)
}

func doer(ctx context.Context) error {
	d := signing{http.DefaultClient, func() string { return os.Getenv("JIRA_TOKEN_4") }}
	c, err := NewClient("https://acme.atlassian.net", WithHTTPClient(d))
	if err != nil {
		return err
	}
	_, err = c.GetMyself(ctx)
	return err
}

func doerTwin(ctx context.Context) error {
	d := signing{http.DefaultClient, func() string { return os.Getenv("GITHUB_TOKEN_4") }}
	c, err := NewClient("https://api.github.com", WithHTTPClient(d))
	if err != nil {
		return err
	}
	_, err = c.GetMyself(ctx)
	return err
}

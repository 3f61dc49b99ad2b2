// Package contexts carries credentials in contexts, under keys of several kinds.
package contexts

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// Keys of one named type, as constants.
type ctxKey string

const (
	jiraKey ctxKey = "jira-token"
	hubKey  ctxKey = "github-token"
)

func withTokens(ctx context.Context) context.Context {
	ctx = context.WithValue(ctx, jiraKey, os.Getenv("JIRA_API_TOKEN"))
	return context.WithValue(ctx, hubKey, os.Getenv("GITHUB_TOKEN"))
}

func myself(ctx context.Context) error {
	token, ok := ctx.Value(jiraKey).(string)
	if !ok {
		return nil
	}
	req, err := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func hubUser(ctx context.Context) error {
	token, _ := ctx.Value(hubKey).(string)
	req, err := http.NewRequestWithContext(ctx, "GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("acme-bot", token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func constants() error {
	ctx := withTokens(context.Background())
	if err := myself(ctx); err != nil {
		return err
	}
	return hubUser(ctx)
}

// A key of a struct type, behind the usual pair of helpers. The value is a struct.
type loginKey struct{}

type login struct{ base, user, token string }

func newContext(ctx context.Context, l *login) context.Context {
	return context.WithValue(ctx, loginKey{}, l)
}

func fromContext(ctx context.Context) (*login, bool) {
	l, ok := ctx.Value(loginKey{}).(*login)
	return l, ok
}

func get(ctx context.Context, path string) error {
	l, ok := fromContext(ctx)
	if !ok {
		return nil
	}
	req, err := http.NewRequestWithContext(ctx, "GET", l.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(l.user, l.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func helpers() error {
	hub := newContext(context.Background(), &login{"https://api.github.com", "acme-bot", os.Getenv("GITHUB_TOKEN")})
	if err := get(hub, "/user"); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ctx = newContext(ctx, &login{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")})
	return get(ctx, "/rest/api/3/field")
}

// A key that is a pointer in a package-level variable.
type contextKey struct{ name string }

var tokenKey = &contextKey{"token"}

func pointerKey() {
	ctx := context.WithValue(context.Background(), tokenKey, os.Getenv("JIRA_API_TOKEN"))
	ctx, cancel := context.WithTimeout(ctx, 1)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	req.SetBasicAuth("bot@acme.com", ctx.Value(tokenKey).(string)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// A generic key that knows the type of its value.
type key[T any] struct{ name string }

func (k key[T]) with(ctx context.Context, v T) context.Context { return context.WithValue(ctx, k, v) }

func (k key[T]) from(ctx context.Context) (v T) {
	v, _ = ctx.Value(k).(T)
	return v
}

var secret = key[string]{"secret"}

func genericKey() {
	ctx := secret.with(context.Background(), os.Getenv("JIRA_API_TOKEN"))
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", secret.from(ctx)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	ctx2 := secret.with(context.Background(), os.Getenv("GITHUB_TOKEN"))
	req2, _ := http.NewRequestWithContext(ctx2, "GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", secret.from(ctx2))
	http.DefaultClient.Do(req2)
}

// The transport takes the credential from the context of the request.
type transport struct{ next http.RoundTripper }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if l, ok := fromContext(r.Context()); ok {
		r = r.Clone(r.Context())
		r.SetBasicAuth(l.user, l.token) // want `token-configured: .*variable CONFLUENCE_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/wiki/api/v2/pages by`
	}
	return t.next.RoundTrip(r)
}

var client = &http.Client{Transport: transport{http.DefaultTransport}}

func perRequest() {
	ctx := newContext(context.Background(), &login{user: "bot@acme.com", token: os.Getenv("CONFLUENCE_API_TOKEN")})
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/wiki/api/v2/pages", nil)
	client.Do(req)

	ctx2 := newContext(context.Background(), &login{user: "acme-bot", token: os.Getenv("GITHUB_TOKEN")})
	req2, _ := http.NewRequestWithContext(ctx2, "GET", "https://api.github.com/user", nil)
	client.Do(req2)
}

// An OAuth token in the context.
type grantKey struct{}

func granted(ctx context.Context, conf *oauth2.Config, code string) {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return
	}
	bearer(context.WithValue(ctx, grantKey{}, tok))
}

func bearer(ctx context.Context) {
	tok, _ := ctx.Value(grantKey{}).(*oauth2.Token)
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	http.DefaultClient.Do(req)
}

// Package kinds has options that are an interface: structs, pointers, adapters of functions, groups.
package kinds

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
)

type settings struct {
	endpoint, user, secret string
	client                 *http.Client
}

type Option interface{ apply(*settings) }

// A struct is an option, by value or as a pointer.
type endpointOption struct{ url string }

func (e endpointOption) apply(s *settings) { s.endpoint = e.url }

func WithEndpoint(url string) Option { return endpointOption{url} }

type tokenOption struct{ token string }

func (t tokenOption) apply(s *settings) { s.secret = t.token }

func WithAPIToken(token string) Option { return tokenOption{token} }

type withUser struct{ name string }

func (w *withUser) apply(s *settings) { s.user = w.name }

func WithUser(name string) Option { return &withUser{name} }

type withUserinfo struct{ u *url.Userinfo }

func (w withUserinfo) apply(s *settings) {
	s.user = w.u.Username()
	s.secret, _ = w.u.Password()
}

// The adapter keeps the function in a field.
type funcOption struct{ f func(*settings) }

func (o *funcOption) apply(s *settings) { o.f(s) }

func newFuncOption(f func(*settings)) *funcOption { return &funcOption{f: f} }

func WithBasicAuth(user, token string) Option {
	return newFuncOption(func(s *settings) {
		s.user = user
		s.secret = token
	})
}

// A group is an option.
type group []Option

func (g group) apply(s *settings) {
	for _, o := range g {
		o.apply(s)
	}
}

func Options(opts ...Option) Option { return group(opts) }

func get(path string, opts ...Option) error {
	s := settings{client: http.DefaultClient}
	for _, o := range opts {
		o.apply(&s)
	}
	req, err := http.NewRequest("GET", s.endpoint+path, nil)
	if err != nil {
		return err
	}
	// MISS: JIRA_TOKEN_2 and _4, an adapter that keeps the function in a field.
	// MISS: the host of _3, set by a group within a group
	req.SetBasicAuth(s.user, s.secret) // want `JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by` `JIRA_TOKEN_3 .\S+. reaches \S+/rest/api/3/role by` `JIRA_TOKEN_5 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	_, err = s.client.Do(req)
	return err
}

func structs() error {
	return get("/rest/api/3/myself", WithEndpoint("https://acme.atlassian.net"), WithUser("bot@acme.com"), WithAPIToken(os.Getenv("JIRA_TOKEN")))
}

func structsTwin() error {
	return get("/user", WithEndpoint("https://api.github.com"), WithUser("bot"), WithAPIToken(os.Getenv("GITHUB_TOKEN")))
}

func adapter() error {
	return get("/rest/api/3/field", WithEndpoint("https://acme.atlassian.net"), WithBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")))
}

func adapterTwin() error {
	return get("/user", WithEndpoint("https://api.github.com"), WithBasicAuth("bot", os.Getenv("GITHUB_TOKEN_2")))
}

func grouped() error {
	jira := Options(WithEndpoint("https://acme.atlassian.net"), WithUser("bot@acme.com"))
	return get("/rest/api/3/role", Options(jira, WithAPIToken(os.Getenv("JIRA_TOKEN_3"))))
}

func groupedTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	hub := Options(WithEndpoint("https://api.github.com"), WithUser("bot"))
	if err := get("/user", Options(hub, WithAPIToken(os.Getenv("GITHUB_TOKEN_3")))); err != nil {
		return err
	}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	return get("/rest/api/3/role", Options(WithEndpoint("https://api.atlassian.com/ex/jira/1"), WithAPIToken(tok.AccessToken)))
}

// Options of both kinds in one slice, in branches.
func mixed(user string) error {
	opts := []Option{WithEndpoint("https://acme.atlassian.net")}
	if user != "" {
		opts = append(opts, WithBasicAuth(user, os.Getenv("JIRA_TOKEN_4")))
	} else {
		opts = append(opts, withUserinfo{url.UserPassword("bot@acme.com", os.Getenv("JIRA_TOKEN_5"))})
	}
	return get("/rest/api/3/status", opts...)
}

func mixedTwin(user string) error {
	opts := []Option{WithEndpoint("https://api.github.com")}
	if user != "" {
		opts = append(opts, WithBasicAuth(user, os.Getenv("GITHUB_TOKEN_4")))
	} else {
		opts = append(opts, withUserinfo{url.UserPassword("bot", os.Getenv("GITHUB_TOKEN_5"))})
	}
	return get("/user", opts...)
}

// Package kitapp instantiates what package kit has.
package kitapp

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"generic/kit"
)

type issue struct{ Key string }

func guilty(ctx context.Context) error {
	c := kit.Client[issue]{URL: "https://acme.atlassian.net/rest/api/3/search/jql", Auth: kit.Basic{User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN")}}
	_, err := c.List(ctx) // want `token-configured: .*JIRA_TOKEN `
	return err
}

func other(ctx context.Context) error {
	c := kit.Client[issue]{URL: "https://api.github.com/issues", Auth: kit.Basic{User: "bot", Token: os.Getenv("GITHUB_TOKEN")}}
	_, err := c.List(ctx)
	return err
}

// Built by options of this package.
type jira = kit.Client[issue]

func at(url string) kit.Option[jira] { return func(j *jira) { j.URL = url } }
func as(user, token string) kit.Option[jira] {
	return func(j *jira) { j.Auth = kit.Basic{User: user, Token: token} }
}

func guilty2(ctx context.Context) error {
	c := kit.Build(at("https://acme.atlassian.net/rest/api/3/field"), as("bot@acme.com", os.Getenv("JIRA_TOKEN_2")))
	_, err := c.List(ctx) // want `token-configured: .*JIRA_TOKEN_2 `
	return err
}

func other2(ctx context.Context, conf *oauth2.Config, code string) error {
	hub := kit.Build(at("https://api.github.com/issues"), as("bot", os.Getenv("GITHUB_TOKEN_2")))
	if _, err := hub.List(ctx); err != nil {
		return err
	}
	tok := kit.Try(func() (*oauth2.Token, error) { return conf.Exchange(ctx, code) }).Must()
	c := kit.Build(at("https://api.atlassian.com/ex/jira/1/rest/api/3/field"), as("x", tok.AccessToken))
	_, err := c.List(ctx)
	return err
}

// A signer of this package in the library's function.
type bearer string

func (b bearer) Sign(req *http.Request) { req.Header.Set("Authorization", "Bearer "+string(b)) } // MISS: a named string that signs by its own method

func guilty3(ctx context.Context) (issue, error) {
	return kit.Fetch[issue](ctx, "https://acme.atlassian.net/rest/api/3/issue/ABC-1", bearer(os.Getenv("JIRA_TOKEN_3")))
}

func other3(ctx context.Context) (issue, error) {
	return kit.Fetch[issue](ctx, "https://api.github.com/issues/1", bearer(os.Getenv("GITHUB_TOKEN_3")))
}

// A registry of factories.
type config struct{ token string }

func registry() *kit.Registry[config, jira] {
	r := kit.NewRegistry[config, jira]()
	r.Register("jira", func(c config) jira {
		return jira{URL: "https://acme.atlassian.net/rest/api/3/role", Auth: kit.Basic{User: "bot@acme.com", Token: c.token}}
	})
	r.Register("github", func(c config) jira {
		return jira{URL: "https://api.github.com/issues", Auth: kit.Basic{User: "bot", Token: c.token}}
	})
	return r
}

func guilty4(ctx context.Context) error {
	c, ok := registry().Make("jira", config{os.Getenv("JIRA_TOKEN_4")})
	if !ok {
		return nil
	}
	_, err := c.List(ctx) // want `token-configured: .*JIRA_TOKEN_4 `
	return err
}

func other4(ctx context.Context) error {
	c, ok := registry().Make("github", config{os.Getenv("GITHUB_TOKEN_4")})
	if !ok {
		return nil
	}
	_, err := c.List(ctx)
	return err
}

// A result that holds the credential.
func guilty5() error {
	token := kit.Try(func() (string, error) { return os.Getenv("JIRA_TOKEN_5"), nil }).Must()
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	if err != nil {
		return err
	}
	kit.Basic{User: "bot@acme.com", Token: token}.Sign(req) // want `token-configured: .*JIRA_TOKEN_5 `
	_, err = http.DefaultClient.Do(req)
	return err
}

// Package app hands functions to package lib.
package app

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"callbacks/lib"
)

// A function type with a method is a source.
func guilty(ctx context.Context) error {
	c := &lib.Client{Base: "https://acme.atlassian.net", Source: lib.TokenFunc(func(context.Context) (string, error) {
		return os.Getenv("JIRA_TOKEN"), nil
	})}
	return c.Get(ctx, "/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN `
}

func other(ctx context.Context) error {
	c := &lib.Client{Base: "https://api.github.com", Source: lib.TokenFunc(func(context.Context) (string, error) {
		return os.Getenv("GITHUB_TOKEN"), nil
	})}
	return c.Get(ctx, "/user")
}

func guilty2(ctx context.Context) error {
	c := &lib.Client{Base: "https://acme.atlassian.net", Source: lib.Static(os.Getenv("JIRA_TOKEN_2"))}
	return c.Get(ctx, "/rest/api/3/field") // want `token-configured: .*JIRA_TOKEN_2 `
}

func other2(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c := &lib.Client{Base: "https://api.atlassian.com/ex/jira/1", Source: lib.Static(tok.AccessToken)}
	return c.Get(ctx, "/rest/api/3/field")
}

// The exchange happens in the callback.
func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	c := &lib.Client{Base: "https://api.atlassian.com/ex/jira/1", Source: lib.TokenFunc(func(ctx context.Context) (string, error) {
		tok, err := conf.Exchange(ctx, code)
		if err != nil {
			return "", err
		}
		return tok.AccessToken, nil
	})}
	return c.Get(ctx, "/rest/api/3/field")
}

// A hook in a field, set after the client is made.
func guilty3(ctx context.Context) error {
	c := &lib.Client{Base: "https://acme.atlassian.net"}
	c.Hook = func(req *http.Request) {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*JIRA_TOKEN_3 `
	}
	return c.Get(ctx, "/rest/api/3/role")
}

func other3(ctx context.Context) error {
	c := &lib.Client{Base: "https://api.github.com"}
	c.Hook = func(req *http.Request) { req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_3")) }
	return c.Get(ctx, "/user")
}

// An argument of a method, which the library calls in a loop.
func guilty4() error {
	c := lib.Client{Base: "https://acme.atlassian.net"}
	token := os.Getenv("JIRA_TOKEN_4")
	return c.Visit([]string{"/rest/api/3/status", "/rest/api/3/priority"}, func(req *http.Request) error {
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*JIRA_TOKEN_4 `
		return nil
	})
}

func other4() error {
	c := lib.Client{Base: "https://api.github.com"}
	token := os.Getenv("GITHUB_TOKEN_4")
	return c.Visit([]string{"/user"}, func(req *http.Request) error {
		req.SetBasicAuth("bot", token)
		return nil
	})
}

// A helper of this package makes the hook for both.
func basic(user, token string) func(*http.Request) {
	return func(req *http.Request) {
		req.SetBasicAuth(user, token) // want `token-configured: .*JIRA_TOKEN_5 `
	}
}

func both(ctx context.Context) error {
	hub := &lib.Client{Base: "https://api.github.com", Hook: basic("bot", os.Getenv("GITHUB_TOKEN_5"))}
	if err := hub.Get(ctx, "/user"); err != nil {
		return err
	}
	jira := &lib.Client{Base: "https://acme.atlassian.net", Hook: basic("bot@acme.com", os.Getenv("JIRA_TOKEN_5"))}
	return jira.Get(ctx, "/rest/api/3/label")
}

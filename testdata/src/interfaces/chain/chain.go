// Package chain asks several sources of credentials in turn, as cloud SDKs do.
package chain

import (
	"context"
	"errors"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

type Credential struct{ User, Token string }

type Provider interface {
	Retrieve(ctx context.Context) (Credential, error)
}

var errNone = errors.New("no credential")

type envProvider struct{ prefix string }

func (e envProvider) Retrieve(context.Context) (Credential, error) {
	c := Credential{User: os.Getenv(e.prefix + "_USER"), Token: os.Getenv(e.prefix + "_API_TOKEN")}
	if c.Token == "" {
		return c, errNone
	}
	return c, nil
}

type fileProvider struct{ path string }

func (f *fileProvider) Retrieve(context.Context) (c Credential, err error) {
	data, err := os.ReadFile(f.path)
	if err != nil {
		return c, err
	}
	user, token, _ := strings.Cut(strings.TrimSpace(string(data)), ":")
	return Credential{user, token}, nil
}

type staticProvider struct{ c Credential }

func (s staticProvider) Retrieve(context.Context) (Credential, error) { return s.c, nil }

type grantProvider struct {
	conf *oauth2.Config
	code string
}

func (g grantProvider) Retrieve(ctx context.Context) (Credential, error) {
	tok, err := g.conf.Exchange(ctx, g.code)
	if err != nil {
		return Credential{}, err
	}
	return Credential{Token: tok.AccessToken}, nil
}

// A chain is a provider too.
type chain []Provider

func (c chain) Retrieve(ctx context.Context) (Credential, error) {
	for _, p := range c {
		if cred, err := p.Retrieve(ctx); err == nil {
			return cred, nil
		}
	}
	return Credential{}, errNone
}

// A cache around a provider.
type cached struct {
	Provider
	c *Credential
}

func (c *cached) Retrieve(ctx context.Context) (Credential, error) {
	if c.c == nil {
		cred, err := c.Provider.Retrieve(ctx)
		if err != nil {
			return cred, err
		}
		c.c = &cred
	}
	return *c.c, nil
}

func get(ctx context.Context, url string, p Provider) error {
	c, err := p.Retrieve(ctx)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.User, c.Token) // want `chain.go:25.*rest/api/3/myself` `token-configured: .*file`
	_, err = http.DefaultClient.Do(req)
	return err
}

func env(ctx context.Context) error {
	if err := get(ctx, "https://api.github.com/user", envProvider{"GITHUB"}); err != nil {
		return err
	}
	return get(ctx, "https://acme.atlassian.net/rest/api/3/myself", envProvider{"JIRA"})
}

func file(ctx context.Context) error {
	if err := get(ctx, "https://api.github.com/user", &fileProvider{"/etc/github"}); err != nil {
		return err
	}
	return get(ctx, "https://acme.atlassian.net/rest/api/3/field", &fileProvider{"/etc/tool/jira"})
}

// In a chain, where the first is not there.
func chained(ctx context.Context) error {
	hub := chain{&cached{Provider: staticProvider{Credential{"bot", os.Getenv("GITHUB_TOKEN_3")}}}}
	if err := get(ctx, "https://api.github.com/user", hub); err != nil {
		return err
	}
	return get(ctx, "https://acme.atlassian.net/rest/api/3/role", chain{staticProvider{Credential{"bot@acme.com", os.Getenv("JIRA_TOKEN_3")}}}) // MISS: an interface that calls the elements of a list behind the same interface
}

func wrapped(ctx context.Context) error {
	return get(ctx, "https://acme.atlassian.net/rest/api/3/status", &cached{Provider: staticProvider{Credential{"bot@acme.com", os.Getenv("JIRA_TOKEN_4")}}}) // MISS: a wrapper of an interface that keeps the result in a field
}

// A grant is what Atlassian asks for, also in a chain and a cache.
func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	g := grantProvider{conf, code}
	if err := get(ctx, "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", g); err != nil {
		return err
	}
	return get(ctx, "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", chain{&cached{Provider: g}})
}

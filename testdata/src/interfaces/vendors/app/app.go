// Package app chooses the implementations.
package app

import (
	"context"
	"os"

	"golang.org/x/oauth2"

	"interfaces/vendors/api"
	"interfaces/vendors/hub"
	"interfaces/vendors/jira"
)

func guilty(ctx context.Context) error {
	c := jira.Client{Site: "acme", User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN")}
	return api.NewService(c, nil).Copy(ctx, "ABC-1") // want `token-configured: .*JIRA_TOKEN `
}

func other(ctx context.Context) error {
	return api.NewService(hub.New(os.Getenv("GITHUB_TOKEN")), nil).Copy(ctx, "1")
}

// Both at once: only Jira's is guilty.
func guilty2(ctx context.Context) error {
	c := &jira.Client{Site: "acme", Token: os.Getenv("JIRA_TOKEN_2")}
	return api.NewService(hub.New(os.Getenv("GITHUB_TOKEN_2")), c).Copy(ctx, "ABC-1") // want `token-configured: .*JIRA_TOKEN_2 `
}

func granted2(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	return api.NewService(&jira.Cloud{ID: "1", Token: tok.AccessToken}, nil).Copy(ctx, "ABC-1")
}

func guilty3(ctx context.Context) (*api.Issue, error) {
	clients := []api.Client{hub.New(os.Getenv("GITHUB_TOKEN_3"))}
	if token := os.Getenv("JIRA_TOKEN_3"); token != "" {
		clients = append(clients, jira.Client{Site: "acme", Token: token})
	}
	return api.First(ctx, "ABC-1", clients...) // want `token-configured: .*JIRA_TOKEN_3 `
}

func other3(ctx context.Context) (*api.Issue, error) {
	return api.First(ctx, "1", hub.New(os.Getenv("GITHUB_TOKEN_3")))
}

// An implementation of this package's own wraps one of the others.
type traced struct {
	next api.Client
	n    int
}

func (t *traced) Get(ctx context.Context, key string) (*api.Issue, error) {
	t.n++
	return t.next.Get(ctx, key)
}

func guilty4(ctx context.Context) error {
	c := &traced{next: jira.Client{Site: "acme", Token: os.Getenv("JIRA_TOKEN_4")}}
	return api.NewService(c, nil).Copy(ctx, "ABC-1") // MISS: a wrapper in this package around an implementation of another, behind a third package's service
}

func other4(ctx context.Context) error {
	return api.NewService(&traced{next: hub.New(os.Getenv("GITHUB_TOKEN_4"))}, nil).Copy(ctx, "1")
}

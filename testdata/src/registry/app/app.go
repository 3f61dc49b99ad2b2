// Package app opens trackers by name.
package app

import (
	"context"
	"os"

	"golang.org/x/oauth2"

	"registry/core"
	"registry/drivers/hub"
	"registry/drivers/jira"
)

// The driver is known by its name only.
func guilty(key string) error {
	t, err := core.Open("jira", core.Config{User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN")}) // MISS: factories that other packages put into a variable of package core
	if err != nil {
		return err
	}
	return t.Issue(key)
}

func other(key string) error {
	t, err := core.Open("github", core.Config{User: "bot", Token: os.Getenv("GITHUB_TOKEN")})
	if err != nil {
		return err
	}
	return t.Issue(key)
}

// The name comes from elsewhere.
func guilty2(kind, key string) error {
	t, err := core.Open(kind, core.Config{User: "bot@acme.com", Token: os.Getenv("TRACKER_TOKEN")}) // MISS: the same
	if err != nil {
		return err
	}
	return t.Issue(key)
}

// A registry that this package fills.
func guilty3(key string) error {
	r := core.NewRegistry().Add("jira", jira.New)
	t, err := r.Open("jira", core.Config{User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN_3")}) // want `token-configured: .*JIRA_TOKEN_3 `
	if err != nil {
		return err
	}
	return t.Issue(key)
}

func other3(ctx context.Context, conf *oauth2.Config, code, key string) error {
	r := core.NewRegistry()
	r.Add("github", func(cfg core.Config) (core.Tracker, error) { return hub.New(cfg), nil })
	t, err := r.Open("github", core.Config{User: "bot", Token: os.Getenv("GITHUB_TOKEN_3")})
	if err != nil {
		return err
	}
	if err := t.Issue(key); err != nil {
		return err
	}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	r = core.NewRegistry().Add("jira", jira.New)
	t, err = r.Open("jira", core.Config{URL: "https://api.atlassian.com/ex/jira/1", Token: tok.AccessToken})
	if err != nil {
		return err
	}
	return t.Issue(key)
}

// A map of constructors in this package.
var constructors = map[string]core.Factory{
	"jira":   jira.New,
	"github": func(cfg core.Config) (core.Tracker, error) { return hub.New(cfg), nil },
}

func guilty4(kind, key string) error {
	t, err := constructors[kind](core.Config{Token: os.Getenv("TRACKER_TOKEN_4")}) // want `token-configured: .*TRACKER_TOKEN_4 `
	if err != nil {
		return err
	}
	return t.Issue(key)
}

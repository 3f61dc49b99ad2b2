// Package app passes the options of package opt to the client of package jira.
package app

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"funcoptions/chain/jira"
	"funcoptions/chain/opt"
)

func guilty() error {
	c := jira.New(opt.URL("https://acme.atlassian.net"), opt.Login("bot@acme.com", os.Getenv("JIRA_TOKEN")))
	return c.Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN `
}

func other() error {
	c := jira.New(opt.URL("https://api.github.com"), opt.Login("bot", os.Getenv("GITHUB_TOKEN")))
	return c.Get("/user")
}

// Grouped, and appended in a branch.
func guilty2(login bool) error {
	opts := []opt.Option{opt.URL("https://acme.atlassian.net")}
	if login {
		opts = append(opts, opt.Login("bot@acme.com", os.Getenv("JIRA_TOKEN_2")))
	}
	return jira.New(opt.Join(opts...)).Get("/rest/api/3/field") // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
}

func other2(login bool) error {
	opts := []opt.Option{opt.URL("https://api.github.com")}
	if login {
		opts = append(opts, opt.Login("bot", os.Getenv("GITHUB_TOKEN_2")))
	}
	return jira.New(opt.Join(opts...)).Get("/user")
}

// An option of this package's own.
type fromEnv struct{ prefix string }

func (f fromEnv) Apply(s *opt.Settings) {
	s.URL = os.Getenv(f.prefix + "_URL")
	s.Token = os.Getenv("JIRA_TOKEN_3")
	if s.URL == "" {
		s.URL = "https://acme.atlassian.net"
	}
}

func guilty3() error {
	return jira.New(fromEnv{"JIRA"}).Get("/rest/api/3/role") // MISS: an option that is declared here and applied two packages away
}

// Behaviour as an option.
func guilty4() error {
	c := jira.New(opt.URL("https://acme.atlassian.net"), opt.Authenticator(func(r *http.Request) {
		r.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_4")) // want `token-configured: .*JIRA_TOKEN_4 `
	}))
	return c.Get("/rest/api/3/status")
}

func bearer(token string) opt.Option {
	return opt.Authenticator(func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+token) })
}

func other4(ctx context.Context, conf *oauth2.Config, code string) error {
	if err := jira.New(opt.URL("https://api.github.com"), bearer(os.Getenv("GITHUB_TOKEN_4"))).Get("/user"); err != nil {
		return err
	}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	return jira.New(opt.URL("https://api.atlassian.com/ex/jira/1"), bearer(tok.AccessToken)).Get("/rest/api/3/status")
}

// A person hands over the credential: the options live in a handler.
func connect(w http.ResponseWriter, r *http.Request) {
	opts := []opt.Option{opt.Login(r.FormValue("email"), r.FormValue("api_token"))}
	if site := r.FormValue("site"); site != "" {
		opts = append(opts, opt.URL("https://"+site+".atlassian.net"))
	}
	if err := jira.New(opts...).Get("/rest/api/3/myself"); err != nil { // want `token-collected: .*api_token`
		http.Error(w, "cannot connect", http.StatusBadGateway)
	}
}

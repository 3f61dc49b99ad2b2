// Package app gives methods to package lib.
package app

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"methodvalues/lib"
)

type vault struct{ prefix string }

func (v vault) read() (string, error) { return os.Getenv(v.prefix + "_TOKEN"), nil }

func guilty() error {
	l := &lib.Login{User: "bot@acme.com", Secret: os.Getenv("JIRA_TOKEN")}
	p := &lib.Poller{URL: "https://acme.atlassian.net/rest/api/3/myself", Sign: l.Sign}
	return p.Poll() // want `token-configured: .*JIRA_TOKEN `
}

func other() error {
	l := &lib.Login{User: "bot", Secret: os.Getenv("GITHUB_TOKEN")}
	p := &lib.Poller{URL: "https://api.github.com/user", Sign: l.Sign}
	return p.Poll()
}

// The method gives the credential.
func guilty2() error {
	p := lib.Poller{URL: "https://acme.atlassian.net/rest/api/3/field", Token: vault{"JIRA"}.read}
	return p.Poll() // want `token-configured: .*app\.go:16`
}

func other2() error {
	p := lib.Poller{URL: "https://api.github.com/user", Token: vault{"GITHUB"}.read}
	return p.Poll()
}

// The method of a token source is one from the code exchange.
type grant struct {
	conf *oauth2.Config
	ctx  context.Context
	code string
}

func (g *grant) token() (string, error) {
	tok, err := g.conf.Exchange(g.ctx, g.code)
	if err != nil {
		return "", err
	}
	return tok.AccessToken, nil
}

func granted(g *grant) error {
	p := lib.Poller{URL: "https://api.atlassian.com/ex/jira/1/rest/api/3/field", Token: g.token}
	return p.Poll()
}

// Methods of this package in the library's loop.
type jira struct{ token string }

func (j jira) myself() error { return j.get("/rest/api/3/myself") }
func (j jira) roles() error  { return j.get("/rest/api/3/role") }

func (j jira) get(path string) error {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net"+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*JIRA_TOKEN_3 `
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty3() error {
	j := jira{os.Getenv("JIRA_TOKEN_3")}
	return lib.Each(j.myself, j.roles)
}

// Package decorated wraps the implementations of an interface in each other, in one package.
package decorated

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type doer interface {
	Do(*http.Request) (*http.Response, error)
}

type authorized struct {
	next        doer
	user, token string
}

func withAuth(next doer, user, token string) doer { return &authorized{next, user, token} }

func (a *authorized) Do(req *http.Request) (*http.Response, error) {
	req.SetBasicAuth(a.user, a.token) // want `variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by` `variable JIRA_TOKEN_2 `
	return a.next.Do(req)
}

type counted struct {
	doer
	n int
}

func (c *counted) Do(req *http.Request) (*http.Response, error) {
	c.n++
	return c.doer.Do(req)
}

type failing struct{ doer }

func (f failing) Do(req *http.Request) (*http.Response, error) {
	res, err := f.doer.Do(req)
	if err == nil && res.StatusCode >= 400 {
		err = fmt.Errorf("status %d", res.StatusCode)
	}
	return res, err
}

type client struct {
	base string
	doer doer
}

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	_, err = c.doer.Do(req)
	return err
}

func guilty() error {
	d := withAuth(http.DefaultClient, "bot@acme.com", os.Getenv("JIRA_TOKEN"))
	c := &client{"https://acme.atlassian.net", failing{&counted{doer: d}}}
	return c.get("/rest/api/3/myself")
}

func other() error {
	d := withAuth(http.DefaultClient, "bot", os.Getenv("GITHUB_TOKEN"))
	c := &client{"https://api.github.com", failing{&counted{doer: d}}}
	return c.get("/user")
}

// Wrapped step by step, on conditions.
func guilty2(debug bool) error {
	var d doer = &http.Client{}
	if token := os.Getenv("JIRA_TOKEN_2"); token != "" {
		d = withAuth(d, "bot@acme.com", token)
	}
	if debug {
		d = &counted{doer: d}
	}
	c := client{base: "https://acme.atlassian.net", doer: d}
	return c.get("/rest/api/3/field")
}

func other2(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	var d doer = &http.Client{}
	if tok.AccessToken != "" {
		d = withAuth(d, "x", tok.AccessToken)
	}
	c := client{base: "https://api.atlassian.com/ex/jira/1", doer: &counted{doer: d}}
	return c.get("/rest/api/3/field")
}

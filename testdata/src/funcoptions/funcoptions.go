// Package funcoptions configures clients with functional options.
package funcoptions

import (
	"net/http"
	"os"
)

type client struct{ base, user, token string }

type option func(*client)

func withBase(base string) option { return func(c *client) { c.base = base } }

func withAuth(user, token string) option {
	return func(c *client) {
		c.user = user
		c.token = token
	}
}

func newClient(opts ...option) *client {
	c := &client{}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *client) get(path string) {
	req, _ := http.NewRequest("GET", c.base+path, nil)
	req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func guilty() {
	c := newClient(withBase("https://acme.atlassian.net"), withAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")))
	c.get("/rest/api/3/myself")
}

func other() {
	c := newClient(withBase("https://api.github.com"), withAuth("bot", os.Getenv("GITHUB_TOKEN")))
	c.get("/user")
}

// Options over a struct of options, kept in a slice, grouped.
type options struct{ url, token string }

type opt func(o *options) error

func url(u string) opt   { return func(o *options) error { o.url = u; return nil } }
func token(t string) opt { return func(o *options) error { o.token = t; return nil } }

func group(opts ...opt) opt {
	return func(o *options) error {
		for _, f := range opts {
			if err := f(o); err != nil {
				return err
			}
		}
		return nil
	}
}

func send(opts ...opt) error {
	var o options
	if err := group(opts...)(&o); err != nil {
		return err
	}
	req, err := http.NewRequest("GET", o.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", o.token) // MISS: options that a group of options calls
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty2() {
	opts := []opt{url("https://acme.atlassian.net/rest/api/3/field")}
	opts = append(opts, token(os.Getenv("JIRA_TOKEN_2")))
	send(opts...)
}

func other2() {
	opts := []opt{url("https://api.github.com/user")}
	opts = append(opts, token(os.Getenv("GITHUB_TOKEN_2")))
	send(opts...)
}

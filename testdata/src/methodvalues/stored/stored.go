// Package stored keeps method values and method expressions: in fields, tables and variables.
package stored

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type client struct{ base, token string }

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	c.sign(req)
	_, err = http.DefaultClient.Do(req)
	return err
}

func (c *client) sign(req *http.Request) {
	// FALSE ALARM: GITHUB_TOKEN_2 and _5 by the other methods, where the base that the literal leaves out counts as unknown
	req.SetBasicAuth("bot@acme.com", c.token) // want `GITHUB_TOKEN_2 ` `GITHUB_TOKEN_5 ` `JIRA_TOKEN .*reaches https://acme` `JIRA_TOKEN_2 .*reaches https://acme` `JIRA_TOKEN_3 .*reaches https://acme` `JIRA_TOKEN_4 .*reaches https://acme` `JIRA_TOKEN_5 .*reaches https://acme`
}

func (c *client) myself() error { return c.get("/rest/api/3/myself") }
func (c *client) fields() error { return c.get("/rest/api/3/field") }
func (c *client) user() error   { return c.get("/user") }

// In a field.
type job struct {
	name string
	run  func() error
	sign func(*http.Request)
}

func (j job) start() error { return j.run() }

func inField() error {
	c := &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")}
	return job{name: "me", run: c.myself}.start()
}

func inFieldTwin() error {
	c := &client{"https://api.github.com", os.Getenv("GITHUB_TOKEN")}
	return job{name: "me", run: c.user}.start()
}

// The value signs a request that another makes.
func (j *job) send(url string) {
	req, _ := http.NewRequest("GET", url, nil)
	j.sign(req)
	http.DefaultClient.Do(req)
}

func signing(ctx context.Context, conf *oauth2.Config, code string) error {
	jira := &client{token: os.Getenv("JIRA_TOKEN_2")}
	hub := &client{token: os.Getenv("GITHUB_TOKEN_2")}
	(&job{sign: jira.sign}).send("https://acme.atlassian.net/rest/api/3/role")
	(&job{sign: hub.sign}).send("https://api.github.com/user")
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	granted := &client{token: tok.AccessToken}
	(&job{sign: granted.sign}).send("https://api.atlassian.com/ex/jira/1/rest/api/3/role")
	return nil
}

// A table of method expressions.
var checks = []func(*client) error{(*client).myself, (*client).fields}

func expressions() error {
	c := &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_3")}
	for _, check := range checks {
		if err := check(c); err != nil {
			return err
		}
	}
	return nil
}

func expressionsTwin() error {
	c := &client{"https://api.github.com", os.Getenv("GITHUB_TOKEN_3")}
	for _, check := range []func(*client) error{(*client).user} {
		if err := check(c); err != nil {
			return err
		}
	}
	return nil
}

// By name.
func byName(name string) error {
	j := &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_4")}
	h := &client{"https://api.github.com", os.Getenv("GITHUB_TOKEN_4")}
	run := map[string]func() error{"myself": j.myself, "user": h.user}
	if f, ok := run[name]; ok {
		return f()
	}
	return nil
}

// Returned, deferred, started.
func (c *client) signer() func(*http.Request) { return c.sign }

func returned() {
	sign := (&client{token: os.Getenv("JIRA_TOKEN_5")}).signer()
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	sign(req)
	http.DefaultClient.Do(req)

	hub := (&client{token: os.Getenv("GITHUB_TOKEN_5")}).signer()
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	hub(req2)
	http.DefaultClient.Do(req2)
}

// A value receiver is copied when the method value is made.
type fixed struct{ url, token string }

func (f fixed) send() {
	req, _ := http.NewRequest("GET", f.url, nil)
	req.SetBasicAuth("bot@acme.com", f.token) // want `JIRA_TOKEN_6 .*reaches https://acme`
	http.DefaultClient.Do(req)
}

func copied() {
	f := fixed{"https://acme.atlassian.net/rest/api/3/priority", os.Getenv("JIRA_TOKEN_6")}
	defer f.send()
	send := f.send
	f.url, f.token = "https://api.github.com/user", os.Getenv("GITHUB_TOKEN_6")
	go f.send()
	send()
}

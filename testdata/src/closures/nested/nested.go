// Package nested captures over several levels: curried, called at once, recursive, through structs and receivers.
package nested

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// Curried: each level takes one part.
func request(base string) func(token string) func(path string) error {
	return func(token string) func(path string) error {
		return func(path string) error {
			req, err := http.NewRequest("GET", base+path, nil)
			if err != nil {
				return err
			}
			req.SetBasicAuth("bot@acme.com", token) // want `JIRA_TOKEN .*reaches https://acme\.atlassian\.net` `JIRA_TOKEN_2 .*reaches https://acme\.atlassian\.net`
			_, err = http.DefaultClient.Do(req)
			return err
		}
	}
}

func guilty() error {
	return request("https://acme.atlassian.net")(os.Getenv("JIRA_TOKEN"))("/rest/api/3/myself")
}
func other() error { return request("https://api.github.com")(os.Getenv("GITHUB_TOKEN"))("/user") }

func steps() error {
	jira, hub := request("https://acme.atlassian.net"), request("https://api.github.com")
	asBot := jira(os.Getenv("JIRA_TOKEN_2"))
	asUser := hub(os.Getenv("GITHUB_TOKEN_2"))
	if err := asUser("/user"); err != nil {
		return err
	}
	return asBot("/rest/api/3/field")
}

// Called at once.
func atOnce() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	token := func() string {
		if t, ok := os.LookupEnv("JIRA_TOKEN_3"); ok {
			return t
		}
		return ""
	}()
	func(r *http.Request) {
		r.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*JIRA_TOKEN_3 `
	}(req)
	http.DefaultClient.Do(req)
}

func atOnceTwin() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	token := func() string { return os.Getenv("GITHUB_TOKEN_3") }()
	func(r *http.Request) { r.SetBasicAuth("bot", token) }(req)
	http.DefaultClient.Do(req)
}

// The innermost function sets what the outermost has; the one between only passes on.
func outer(ctx context.Context, conf *oauth2.Config, code string) error {
	var token, granted string
	load := func() func() error {
		return func() error {
			token = os.Getenv("JIRA_TOKEN_4")
			tok, err := conf.Exchange(ctx, code)
			if err != nil {
				return err
			}
			granted = tok.AccessToken
			return nil
		}
	}
	if err := load()(); err != nil {
		return err
	}
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*JIRA_TOKEN_4 `
	if _, err = http.DefaultClient.Do(req); err != nil {
		return err
	}
	req, err = http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/status", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+granted)
	_, err = http.DefaultClient.Do(req)
	return err
}

// A recursive closure for pages.
func pages(base, token string) error {
	var fetch func(url string, left int) error
	fetch = func(url string, left int) error {
		if left == 0 {
			return nil
		}
		req, err := http.NewRequest("GET", url, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*JIRA_TOKEN_5 .*reaches https://acme\.atlassian\.net`
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		return fetch(base+"/rest/api/3/search/jql?nextPageToken="+res.Header.Get("Next"), left-1)
	}
	return fetch(base+"/rest/api/3/search/jql", 10)
}

func all() error {
	if err := pages("https://api.github.com", os.Getenv("GITHUB_TOKEN_5")); err != nil {
		return err
	}
	return pages("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_5"))
}

// Methods that return closures over their receiver.
type client struct{ base, token string }

func (c *client) getter(path string) func() (*http.Response, error) {
	return func() (*http.Response, error) {
		req, err := http.NewRequest("GET", c.base+path, nil)
		if err != nil {
			return nil, err
		}
		c.auth()(req)
		return http.DefaultClient.Do(req)
	}
}

func (c *client) auth() func(*http.Request) {
	return func(req *http.Request) {
		req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*JIRA_TOKEN_6 .*reaches https://acme\.atlassian\.net`
	}
}

func receivers() {
	j := &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_6")}
	h := &client{"https://api.github.com", os.Getenv("GITHUB_TOKEN_6")}
	get, getHub := j.getter("/rest/api/3/priority"), h.getter("/user")
	get()
	getHub()
}

// A closure that captures a struct and is kept in another closure.
type pair struct{ url, token string }

func captured(p pair) func() func() {
	return func() func() {
		q := p
		return func() {
			req, _ := http.NewRequest("GET", q.url, nil)
			req.SetBasicAuth("bot@acme.com", q.token) // want `token-configured: .*JIRA_TOKEN_7 .*reaches https://acme\.atlassian\.net`
			http.DefaultClient.Do(req)
		}
	}
}

func structs() {
	captured(pair{"https://acme.atlassian.net/rest/api/3/label", os.Getenv("JIRA_TOKEN_7")})()()
	captured(pair{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_7")})()()
}

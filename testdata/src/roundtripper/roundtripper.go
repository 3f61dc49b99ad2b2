// Package roundtripper attaches in a transport.
package roundtripper

import (
	"net/http"
	"os"
	"time"
)

type transport struct {
	user, token string
	base        http.RoundTripper
}

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.SetBasicAuth(t.user, t.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	return t.base.RoundTrip(req)
}

func guilty() {
	c := &http.Client{
		Transport: &transport{"bot@acme.com", os.Getenv("JIRA_TOKEN"), http.DefaultTransport},
		Timeout:   time.Minute,
	}
	c.Get("https://acme.atlassian.net/rest/api/3/myself")
}

func other() {
	c := &http.Client{Transport: &transport{"bot", os.Getenv("GITHUB_TOKEN"), http.DefaultTransport}}
	c.Get("https://api.github.com/user")
}

// A transport that sets a header, in a client that a constructor makes and a field keeps.
type bearer struct {
	token string
	next  http.RoundTripper
}

func (b bearer) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.Header.Set("Authorization", "Bearer "+b.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://api\.atlassian\.com.* by bearer`
	return b.next.RoundTrip(r)
}

func newClient(token string) *http.Client {
	return &http.Client{Transport: bearer{token, http.DefaultTransport}}
}

type api struct {
	url    string
	client *http.Client
}

func (a *api) get(path string) (*http.Response, error) {
	req, err := http.NewRequest("GET", a.url+path, nil)
	if err != nil {
		return nil, err
	}
	return a.client.Do(req)
}

func guilty2() {
	a := &api{"https://api.atlassian.com/ex/jira/1", newClient(os.Getenv("JIRA_TOKEN_2"))}
	a.get("/rest/api/3/myself")
}

func other2() {
	a := &api{"https://api.github.com", newClient(os.Getenv("GITHUB_TOKEN_2"))}
	a.get("/user")
}

// A function that is a transport.
type roundTripFunc func(*http.Request) (*http.Response, error)

func (f roundTripFunc) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func function() {
	token := os.Getenv("JIRA_TOKEN_3")
	c := http.Client{Transport: roundTripFunc(func(r *http.Request) (*http.Response, error) {
		r.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by`
		return http.DefaultTransport.RoundTrip(r)
	})}
	c.Get("https://acme.atlassian.net/rest/api/3/role")
}

func functionTwin() {
	token := os.Getenv("GITHUB_TOKEN_3")
	c := http.Client{Transport: roundTripFunc(func(r *http.Request) (*http.Response, error) {
		r.SetBasicAuth("bot", token)
		return http.DefaultTransport.RoundTrip(r)
	})}
	c.Get("https://api.github.com/user")
}

// The transport is set later, and wrapped.
type logging struct{ next http.RoundTripper }

func (l logging) RoundTrip(r *http.Request) (*http.Response, error) { return l.next.RoundTrip(r) }

type basic struct {
	token string
	next  http.RoundTripper
}

func (b basic) RoundTrip(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot@acme.com", b.token) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net\S* by`
	return b.next.RoundTrip(r)
}

func chain() {
	c := &http.Client{}
	c.Transport = logging{basic{os.Getenv("JIRA_TOKEN_4"), http.DefaultTransport}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	c.Do(req)
}

func chainTwin() {
	c := &http.Client{}
	c.Transport = logging{basic{os.Getenv("GITHUB_TOKEN_4"), http.DefaultTransport}}
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	c.Do(req)
}

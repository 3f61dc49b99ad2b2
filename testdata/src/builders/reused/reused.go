// Package reused builds several things with one builder, and has builders of requests.
package reused

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// A builder by value: each step is a copy, so that a common start can be shared.
type request struct {
	method, base, path string
	query              url.Values
	header             map[string]string
	user, token        string
}

func get(path string) request { return request{method: "GET", path: path} }

func (r request) From(base string) request { r.base = base; return r }

func (r request) As(user, token string) request {
	r.user, r.token = user, token
	return r
}

func (r request) Query(name, value string) request {
	q := url.Values{}
	for k, v := range r.query {
		q[k] = v
	}
	q.Set(name, value)
	r.query = q
	return r
}

func (r request) Header(name, value string) request {
	h := map[string]string{name: value}
	for k, v := range r.header {
		h[k] = v
	}
	r.header = h
	return r
}

func (r request) Send() error {
	u := r.base + r.path
	if len(r.query) > 0 {
		u += "?" + r.query.Encode()
	}
	req, err := http.NewRequest(r.method, u, nil)
	if err != nil {
		return err
	}
	for k, v := range r.header {
		// FALSE ALARM: the value of X-Trace comes before JIRA_TOKEN_3, since a range does not keep keys and values together
		req.Header.Set(k, v) // want `TRACE_ID .* and 1 more`
	}
	if r.user != "" {
		req.SetBasicAuth(r.user, r.token) // want `JIRA_TOKEN .*reaches https://acme\.atlassian\.net` `JIRA_TOKEN_2 .*reaches https://acme\.atlassian\.net`
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty() error {
	return get("/rest/api/3/search/jql").From("https://acme.atlassian.net").Query("jql", "project = ABC").As("bot@acme.com", os.Getenv("JIRA_TOKEN")).Send()
}

func other() error {
	return get("/search/issues").From("https://api.github.com").Query("q", "label:bug").As("bot", os.Getenv("GITHUB_TOKEN")).Send()
}

// Two requests from a common start.
func shared() error {
	me := get("/rest/api/3/myself").Query("expand", "groups")
	if err := me.From("https://api.github.com").As("bot", os.Getenv("GITHUB_TOKEN_2")).Send(); err != nil {
		return err
	}
	return me.As("bot@acme.com", os.Getenv("JIRA_TOKEN_2")).From("https://acme.atlassian.net").Send()
}

// The credential is a header like others.
func header() error {
	return get("/rest/api/3/field").From("https://acme.atlassian.net").
		Header("X-Trace", os.Getenv("TRACE_ID")).
		Header("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_3")).
		Send()
}

func headerTwin() error {
	return get("/user").From("https://api.github.com").
		Header("Accept", "application/json").
		Header("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_3")).
		Send()
}

// A pointer builder that is used again: the second client is not the first.
type clientBuilder struct {
	c client
}

type client struct {
	base, authorization string
}

func (b *clientBuilder) Base(base string) *clientBuilder { b.c.base = base; return b }
func (b *clientBuilder) Token(t string) *clientBuilder {
	b.c.authorization = fmt.Sprintf("Bearer %s", t)
	return b
}
func (b *clientBuilder) Build() client { return b.c }

func (c client) fetch(path string) {
	req, _ := http.NewRequest("GET", strings.TrimSuffix(c.base, "/")+path, nil)
	req.Header.Add("Authorization", c.authorization) // MISS: JIRA_TOKEN_4, JIRA_TOKEN_5; a struct within the builder, set field by field, that Build returns whole
	http.DefaultClient.Do(req)
}

func again() {
	var b clientBuilder
	jira := b.Base("https://acme.atlassian.net").Token(os.Getenv("JIRA_TOKEN_4")).Build()
	hub := b.Base("https://api.github.com").Token(os.Getenv("GITHUB_TOKEN_4")).Build()
	jira.fetch("/rest/api/3/status")
	hub.fetch("/user")
}

// A director knows the steps, not the builder.
type director interface {
	Base(string) *clientBuilder
	Token(string) *clientBuilder
}

func toJira(d director)   { d.Base("https://acme.atlassian.net"); d.Token(os.Getenv("JIRA_TOKEN_5")) }
func toGitHub(d director) { d.Base("https://api.github.com"); d.Token(os.Getenv("GITHUB_TOKEN_5")) }

func directed() {
	b := new(clientBuilder)
	toJira(b)
	b.Build().fetch("/rest/api/3/role")
	h := new(clientBuilder)
	toGitHub(h)
	h.Build().fetch("/user")
}

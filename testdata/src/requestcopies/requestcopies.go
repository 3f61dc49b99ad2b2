// Package requestcopies copies requests and headers: by Clone, by assignment, by hand. A shallow copy shares the map
// of headers with its original; Clone does not.
package requestcopies

import (
	"context"
	"maps"
	"net/http"
	"net/url"
	"os"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func newRequest(url string) *http.Request {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		panic(err)
	}
	return req
}

// A clone is sent with what is attached to the clone.
func clone(ctx context.Context) {
	req := newRequest(jira)
	c := req.Clone(ctx)
	c.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(c)
}

// It has what was attached to the original before, and its own destination.
func cloneElsewhere(ctx context.Context) {
	req := newRequest(hub)
	req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
	c := req.Clone(ctx)
	c.URL, _ = url.Parse(jira)
	c.Header.Del("Authorization")
	http.DefaultClient.Do(c)
}

// The clone takes along what was attached before, to wherever it goes.
func cloneCarries(ctx context.Context) {
	req := newRequest("https://proxy.acme.com/ping")
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_10")) // want `token-configured: .*variable JIRA_TOKEN_10 .*https://acme\.atlassian\.net`
	c := req.Clone(ctx)
	c.URL, _ = url.Parse(jira)
	http.DefaultClient.Do(c)
}

// What is attached to the clone is not on the original, and goes where the clone goes.
func cloneApart(ctx context.Context) {
	req := newRequest(jira)
	c := req.Clone(ctx)
	c.URL, _ = url.Parse(hub)
	c.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_2"))
	http.DefaultClient.Do(c)
	http.DefaultClient.Do(req)
}

// WithContext is a shallow copy: the headers are the same map.
func withContext(ctx context.Context) {
	req := newRequest(jira)
	r := req.WithContext(ctx)
	r.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

// So is an assignment.
func shallow() {
	req := newRequest(jira)
	r := *req
	r.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(&r)
}

func shallowTwin() {
	req := newRequest(hub)
	r := *req
	r.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_3"))
	http.DefaultClient.Do(&r)
}

// The copy goes elsewhere, but what is put into its headers is in those of the original, which goes to Jira.
func sharedHeader() {
	req := newRequest(jira)
	r := new(http.Request)
	*r = *req
	r.URL, _ = url.Parse("https://proxy.acme.com/audit")
	r.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_4")) // want `token-configured: .*variable JIRA_TOKEN_4 `
	http.DefaultClient.Do(r)
	http.DefaultClient.Do(req)
}

// The copy has headers of its own.
func ownHeader() {
	req := newRequest(jira)
	r := *req
	r.URL, _ = url.Parse(hub)
	r.Header = req.Header.Clone()
	r.Header.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_4"))
	http.DefaultClient.Do(&r)
	http.DefaultClient.Do(req)
}

// Aliases of the map.
func alias() {
	req := newRequest(jira)
	h := req.Header
	h.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*variable JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

func aliasTwin() {
	req := newRequest(hub)
	h := req.Header
	h.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_5"))
	http.DefaultClient.Do(req)
}

// One map for two requests: what is put there goes to both.
func oneForTwo() {
	h := http.Header{"Accept": {"application/json"}}
	first, second := newRequest(hub), newRequest(jira)
	first.Header, second.Header = h, h
	first.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_6")) // want `token-configured: .*variable JIRA_TOKEN_6 `
	http.DefaultClient.Do(first)
	http.DefaultClient.Do(second)
}

// A clone of the headers is no alias: each request has its credential.
func clonedHeader() {
	common := http.Header{"Accept": {"application/json"}}
	first, second := newRequest(hub), newRequest(jira)
	first.Header, second.Header = common.Clone(), common.Clone()
	first.Header.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_6"))
	second.Header.Set("X-Trace", "1")
	http.DefaultClient.Do(first)
	http.DefaultClient.Do(second)
}

func clonedFrom() {
	req := newRequest(jira)
	h := req.Header.Clone()
	h.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_7"))
	other := newRequest(hub)
	other.Header = h
	http.DefaultClient.Do(req)
	http.DefaultClient.Do(other)
}

// Defaults that are copied into each request.
var defaults = http.Header{
	"Accept":        {"application/json"},
	"Authorization": {"Bearer " + os.Getenv("JIRA_TOKEN_7")},
}

func fromDefaults() {
	req := newRequest("https://acme.atlassian.net/rest/api/3/field")
	req.Header = defaults.Clone() // want `token-configured: .*variable JIRA_TOKEN_7 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

func setAll(req *http.Request, h http.Header) {
	for k, vs := range h {
		for _, v := range vs {
			req.Header.Add(k, v) // want `token-configured: .*variable JIRA_TOKEN_8 .\S+. reaches https://acme\.atlassian\.net`
		}
	}
}

func loops() {
	j := http.Header{}
	j.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_8"))
	setAll(newRequest(jira), j)
	h := http.Header{}
	h.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_8"))
	setAll(newRequest(hub), h)
}

func mapsCopy() {
	req := newRequest(jira)
	maps.Copy(req.Header, http.Header{"Authorization": {"Bearer " + os.Getenv("JIRA_TOKEN_9")}}) // want `token-configured: .*variable JIRA_TOKEN_9 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	other := newRequest(hub)
	maps.Copy(other.Header, http.Header{"Authorization": {"Bearer " + os.Getenv("GITHUB_TOKEN_9")}})
	http.DefaultClient.Do(other)
}

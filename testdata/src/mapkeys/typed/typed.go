// Package typed has maps under keys of other types than string, and behind types of their own.
package typed

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// Keys of named types, in one table of accounts that a struct holds.
type product string

const (
	jiraCloud  product = "jira"
	confluence product = "confluence"
	gitHub     product = "github"
)

type login struct{ base, user, secret string }

type vault struct{ logins map[product]*login }

func newVault() *vault {
	return &vault{logins: map[product]*login{
		jiraCloud: {"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")},
		gitHub:    {"https://api.github.com", "acme-bot", os.Getenv("GITHUB_TOKEN")},
	}}
}

func (v *vault) syncIssues() error {
	l := v.logins[jiraCloud]
	req, err := http.NewRequest("GET", l.base+"/rest/api/3/search/jql", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(l.user, l.secret) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/search/jql by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func (v *vault) syncPulls() error {
	l, ok := v.logins[gitHub]
	if !ok {
		return nil
	}
	req, err := http.NewRequest("GET", l.base+"/pulls", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(l.user, l.secret)
	_, err = http.DefaultClient.Do(req)
	return err
}

func runVault() error {
	v := newVault()
	if err := v.syncIssues(); err != nil {
		return err
	}
	return v.syncPulls()
}

// The key is an argument: one look-up for all callers.
func (v *vault) secretOf(p product) string { return v.logins[p].secret }

func byArgument() error {
	v := newVault()
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/project/search", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", v.secretOf(jiraCloud)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	if _, err = http.DefaultClient.Do(req); err != nil {
		return err
	}
	hub, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	hub.SetBasicAuth("acme-bot", v.secretOf(gitHub))
	_, err = http.DefaultClient.Do(hub)
	return err
}

// A pair of helpers that put and get under a key that only their callers name.
type registry map[string]string

func (r registry) set(name, token string) { r[name] = token }
func (r registry) get(name string) string { return r[name] }

func setAndGet(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	r := registry{}
	r.set("jira", tok.AccessToken)
	r.set("confluence", os.Getenv("CONFLUENCE_API_TOKEN"))

	page, err := http.NewRequest("GET", "https://acme.atlassian.net/wiki/api/v2/pages", nil)
	if err != nil {
		return err
	}
	page.SetBasicAuth("bot@acme.com", r.get("confluence")) // want `token-configured: .*variable CONFLUENCE_API_TOKEN .\S+. reaches`
	if _, err := http.DefaultClient.Do(page); err != nil {
		return err
	}
	issue, err := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	issue.Header.Set("Authorization", "Bearer "+r.get("jira"))
	_, err = http.DefaultClient.Do(issue)
	return err
}

// Numbers as keys.
type tenantKind int

const (
	cloudKind tenantKind = iota
	hubKind
)

func numbered() {
	tokens := map[tenantKind]string{}
	tokens[cloudKind] = os.Getenv("JIRA_API_TOKEN")
	tokens[hubKind] = os.Getenv("GITHUB_TOKEN")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/serverInfo", nil)
	req.SetBasicAuth("bot@acme.com", tokens[cloudKind]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", tokens[hubKind])
	http.DefaultClient.Do(req2)
}

// Structs as keys.
type slot struct {
	product product
	region  string
}

func structKeys() {
	tokens := map[slot]string{
		{confluence, "eu"}: os.Getenv("CONFLUENCE_API_TOKEN"),
		{gitHub, "eu"}:     os.Getenv("GITHUB_TOKEN"),
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/wiki/api/v2/spaces", nil)
	req.SetBasicAuth("bot@acme.com", tokens[slot{confluence, "eu"}]) // want `token-configured: .*variable CONFLUENCE_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/wiki/api/v2/spaces by`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", tokens[slot{gitHub, "eu"}])
	http.DefaultClient.Do(req2)
}

// Package transport sends credentials in ways that others can read.
package transport

import (
	"net/http"
	"net/url"
	"os"
)

func plain() {
	req, _ := http.NewRequest("GET", "http://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: ` `insecure-transport: Jira API token from environment variable JIRA_API_TOKEN .* reaches http://acme\.atlassian\.net/rest/api/3/myself without encryption, by basic auth`
	http.DefaultClient.Do(req)
}

func encrypted() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: `
	http.DefaultClient.Do(req)
}

// On Data Center, too: the credential may be used there, but not read on the way.
func dataCenter() {
	req, _ := http.NewRequest("GET", "http://jira.example.com/rest/api/2/myself", nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_PAT")) // want `insecure-transport: Jira PAT from environment variable JIRA_PAT .* without encryption, by bearer token on Data Center`
	http.DefaultClient.Do(req)
}

func dataCenterTLS() {
	req, _ := http.NewRequest("GET", "https://jira.example.com/rest/api/2/myself", nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_PAT"))
	http.DefaultClient.Do(req)
}

// A host under test is no site.
func local() {
	req, _ := http.NewRequest("GET", "http://localhost:2990/jira/rest/api/2/myself", nil)
	req.SetBasicAuth("admin", os.Getenv("JIRA_PASSWORD"))
	http.DefaultClient.Do(req)
}

func inQuery() {
	http.Get("https://api.bitbucket.org/2.0/user?access_token=" + os.Getenv("BITBUCKET_TOKEN")) // want `token-configured: ` `insecure-transport: .*inside the URL`
	http.Get("https://api.github.com/user?access_token=" + os.Getenv("GITHUB_TOKEN"))
	http.Get("https://acme.atlassian.net/rest/api/3/search/jql?jql=" + os.Getenv("JIRA_QUERY"))
}

func inValues() {
	u, _ := url.Parse("https://jira.example.com/rest/api/2/myself")
	q := u.Query()
	q.Set("os_username", "bot")
	q.Set("os_password", os.Getenv("JIRA_PASSWORD"))
	u.RawQuery = q.Encode() // want `insecure-transport: .*environment variable JIRA_PASSWORD .*inside the URL`
	http.Get(u.String())

	v, _ := url.Parse("https://jira.example.com/rest/api/2/search")
	p := v.Query()
	p.Set("jql", os.Getenv("JIRA_QUERY"))
	v.RawQuery = p.Encode()
	http.Get(v.String())
}

func ofRequest() {
	req, _ := http.NewRequest("GET", "https://api.bitbucket.org/2.0/user", nil)
	q := req.URL.Query()
	q.Add("access_token", os.Getenv("BITBUCKET_TOKEN"))
	req.URL.RawQuery = q.Encode() // want `token-configured: ` `insecure-transport: .*inside the URL`
	http.DefaultClient.Do(req)
}

func encoded() {
	q := url.Values{"access_token": {os.Getenv("BITBUCKET_TOKEN")}}
	http.Get("https://api.bitbucket.org/2.0/user?" + q.Encode()) // want `token-configured: ` `insecure-transport: .*inside the URL`
}

// Trello documents its key and token there.
func trello() {
	q := url.Values{"key": {os.Getenv("TRELLO_KEY")}, "token": {os.Getenv("TRELLO_TOKEN")}}
	http.Get("https://api.trello.com/1/members/me?" + q.Encode()) // want `token-configured: Trello token from environment variable TRELLO_TOKEN`
}

// What stands in a path or query beside other parameters is none.
func paths(workspace, token string) {
	rel, _ := url.Parse("/2.0/repositories/" + os.Getenv("WORKSPACE") + "?pagelen=50&q=" + os.Getenv("QUERY"))
	base, _ := url.Parse("https://api.bitbucket.org")
	base.Path = rel.Path
	base.RawQuery = rel.RawQuery
	req, _ := http.NewRequest("GET", base.String(), nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("BITBUCKET_TOKEN")) // want `token-configured: .*BITBUCKET_TOKEN `
	http.DefaultClient.Do(req)
}

// Package reused has credentials that serve one host or several.
package reused

import (
	"net/http"
	"os"
)

var client http.Client

// both sends one credential to two hosts.
func both() {
	token := os.Getenv("SHARED_TOKEN")
	send("https://acme.atlassian.net/rest/api/3/myself", token)
	send("https://api.bitbucket.org/2.0/user", token)
}

func send(url, token string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("me@example.com", token) // want `token-configured: .*acme.atlassian.net` `token-configured: .*bitbucket.org` `token-reused: one credential from environment variable SHARED_TOKEN \(reused.go:13\) serves acme.atlassian.net and bitbucket.org; path: `
	client.Do(req)
}

// eachItsOwn sends two credentials to two hosts.
func eachItsOwn() {
	sendOwn("https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_TOKEN"))
	sendOwn("https://api.bitbucket.org/2.0/user", os.Getenv("BITBUCKET_TOKEN"))
}

func sendOwn(url, token string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("me@example.com", token) // want `token-configured: .*JIRA_TOKEN` `token-configured: .*BITBUCKET_TOKEN`
	client.Do(req)
}

// oneSite sends one credential to Jira and to Confluence, which are on one host.
func oneSite() {
	token := os.Getenv("SITE_TOKEN")
	sendSite("/rest/api/3/myself", token)
	sendSite("/wiki/api/v2/pages", token)
}

func sendSite(path, token string) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net"+path, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("me@example.com", token) // want `token-configured: .*rest/api/3/myself`
	client.Do(req)
}

// gitAndAPI sends one credential to Bitbucket's git and to its API.
func gitAndAPI() {
	token := os.Getenv("BITBUCKET_API_TOKEN")
	sendRepo("https://bitbucket.org/team/repo.git/info/refs", token)
	sendRepo("https://api.bitbucket.org/2.0/user", token)
}

func sendRepo(url, token string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("me@example.com", token) // want `token-configured: .*repo.git`
	client.Do(req)
}

// elsewhere is the second site of a credential: which is the first, only the whole program tells.
func elsewhere() {
	first("https://acme.atlassian.net/rest/api/3/myself")
	second("https://api.bitbucket.org/2.0/user")
}

func first(url string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("me@example.com", os.Getenv("WIDE_TOKEN")) // want `token-configured: `
	client.Do(req)
}

func second(url string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("me@example.com", os.Getenv("WIDE_TOKEN")) // want `token-configured: `
	client.Do(req)
}

// Package app copies requests with package lib.
package app

import (
	"net/http"
	"os"

	"requestcopies/lib"
)

func request(url string) *http.Request {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func withHeader() {
	req := request("https://acme.atlassian.net/rest/api/3/myself")
	http.DefaultClient.Do(lib.WithHeader(req, "Authorization", "Bearer "+os.Getenv("JIRA_TOKEN"))) // want `token-configured: .*variable JIRA_TOKEN `
}

func withHeaderTwin() {
	req := request("https://api.github.com/user")
	http.DefaultClient.Do(lib.WithHeader(req, "Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN")))
}

func shallow() {
	r := lib.Shallow(request("https://acme.atlassian.net/rest/api/3/myself"))
	r.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(r)
}

func shallowTwin() {
	r := lib.Shallow(request("https://api.github.com/user"))
	r.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_2"))
	http.DefaultClient.Do(r)
}

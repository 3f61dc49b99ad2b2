// Package app instantiates the types of package lib.
package app

import (
	"net/http"
	"os"

	"generic/lib"
)

func guilty() {
	lib.New[string]("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")).Get("/rest/api/3/myself") // want `token-configured: .*variable JIRA_TOKEN `
}

func other() {
	lib.New[int]("https://api.github.com", os.Getenv("GITHUB_TOKEN")).Get("/user")
}

func token() (string, error) { return os.Getenv("JIRA_TOKEN_2"), nil }

func guilty2() {
	req := lib.Must(http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil))
	req.SetBasicAuth("bot@acme.com", lib.Must(token())) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

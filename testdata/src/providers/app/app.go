// Package app has providers of package lib.
package app

import (
	"os"

	"providers/lib"
)

func registry() {
	r := lib.NewRegistry(
		lib.Provider{Name: "jira", BaseURL: "https://acme.atlassian.net", User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN")},
		lib.Provider{Name: "github", BaseURL: "https://api.github.com", User: "bot", Token: os.Getenv("GITHUB_TOKEN")},
	)
	// FALSE ALARM: the path of the other call counts as well
	r.Get("jira", "/rest/api/3/myself") // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself and 1 more by`
	r.Get("github", "/user")
}

func list() {
	ps := []lib.Provider{
		{Name: "jira", BaseURL: "https://acme.atlassian.net", User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN_2")},
		{Name: "github", BaseURL: "https://api.github.com", User: "bot", Token: os.Getenv("GITHUB_TOKEN_2")},
	}
	lib.All(ps, "/status") // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net/status by`
}

func each() error {
	j := lib.Provider{BaseURL: "https://acme.atlassian.net", Token: os.Getenv("JIRA_TOKEN_3")}
	h := lib.Provider{BaseURL: "https://api.github.com", Token: os.Getenv("GITHUB_TOKEN_3")}
	if err := j.Get("/rest/api/3/field"); err != nil { // want `token-configured: .*variable JIRA_TOKEN_3 `
		return err
	}
	return h.Get("/user")
}

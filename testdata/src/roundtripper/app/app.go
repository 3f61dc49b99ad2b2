// Package app wires the transport of package lib.
package app

import (
	"net/http"
	"os"

	"roundtripper/lib"
)

func guilty() {
	c := &http.Client{Transport: &lib.BasicAuth{User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN")}}
	c.Get("https://acme.atlassian.net/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN`
}

func other() {
	c := &http.Client{Transport: &lib.BasicAuth{User: "bot", Token: os.Getenv("GITHUB_TOKEN")}}
	c.Get("https://api.github.com/user")
}

func guilty2() {
	t := &lib.BasicAuth{User: "bot@acme.com", Token: os.Getenv("JIRA_TOKEN_2")}
	t.Client().Get("https://acme.atlassian.net/rest/api/3/field") // want `token-configured: .*JIRA_TOKEN_2`
}

func other2() {
	t := &lib.BasicAuth{User: "bot", Token: os.Getenv("GITHUB_TOKEN_2")}
	t.Client().Get("https://api.github.com/user")
}

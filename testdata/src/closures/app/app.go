// Package app gives callbacks to package lib.
package app

import (
	"net/http"
	"os"

	"closures/lib"
)

func guilty() {
	c := lib.Client{URL: "https://acme.atlassian.net"}
	c.Auth = lib.BasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	c.Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN`
}

func other() {
	c := lib.Client{URL: "https://api.github.com"}
	c.Auth = lib.BasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
	c.Get("/user")
}

func own() {
	token := os.Getenv("JIRA_TOKEN_2")
	c := lib.Client{URL: "https://acme.atlassian.net", Auth: func(r *http.Request) {
		r.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*JIRA_TOKEN_2`
	}}
	c.Get("/rest/api/3/myself")
}

func ownTwin() {
	token := os.Getenv("GITHUB_TOKEN_2")
	c := lib.Client{URL: "https://api.github.com", Auth: func(r *http.Request) {
		r.SetBasicAuth("bot", token)
	}}
	c.Get("/user")
}

// Package app reads the environment by way of package lib.
package app

import (
	"log"
	"net/http"

	"getenv/lib"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(lib.Get("JIRA_EMAIL", "bot@acme.com"), lib.Get("JIRA_TOKEN", "")) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", lib.Get("GITHUB_TOKEN", ""))
	http.DefaultClient.Do(other)
}

func required() {
	token, err := lib.Required("JIRA_TOKEN_2")
	if err != nil {
		log.Fatal(err)
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

func scoped() {
	s, g := lib.NewScope("JIRA"), lib.NewScope("GITHUB")
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: the name is put together from a field and a parameter
	req.SetBasicAuth(s.Get("EMAIL"), s.Get("TOKEN")) // want `token-configured: .*variable (JIRA_TOKEN )?`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(g.Get("USER"), g.Get("TOKEN"))
	http.DefaultClient.Do(other)
}

// Package app reads with package lib, from inbound requests and from its own.
package app

import (
	"net/http"

	"inout/lib"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func relay(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.Header.Set("Authorization", "Bearer "+lib.Bearer(r)) // want `token-forwarded: `
	http.DefaultClient.Do(out)
}

func relayTwin(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", hub, nil)
	out.Header.Set("Authorization", "Bearer "+lib.Bearer(r))
	http.DefaultClient.Do(out)
}

func collect(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", lib.Token(r)) // want `token-collected: .*(X-Jira-Token|jira_token) `
	http.DefaultClient.Do(out)
}

func own() {
	first, _ := http.NewRequest("GET", hub, nil)
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", lib.Token(first))
	out.Header.Set("Authorization", "Bearer "+lib.Bearer(first))
	http.DefaultClient.Do(out)
}

// Package app depends on constants of package lib.
package app

import (
	"net/http"
	"os"

	"deadbranches/lib"
)

func basic() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if lib.AllowBasic {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	}
	http.DefaultClient.Do(req)
}

func tokens() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if lib.AllowTokens {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 `
	}
	http.DefaultClient.Do(req)
}

func target() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	switch lib.Target {
	case lib.Cloud:
		http.DefaultClient.Do(req)
	case lib.DataCenter:
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3"))
		http.DefaultClient.Do(req)
	}
}

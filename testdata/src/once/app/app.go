// Package app asks for the singletons of package lib.
package app

import (
	"net/http"

	"once/lib"
)

func guilty() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", lib.Token()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

func other() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("acme-bot", lib.HubToken())
	http.DefaultClient.Do(req)
}

func guilty2() error {
	return lib.Default().Get("https://acme.atlassian.net", "/rest/api/3/field") // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
}

func other2() error { return lib.Default().Get("https://jenkins.acme.com", "/api/json") }

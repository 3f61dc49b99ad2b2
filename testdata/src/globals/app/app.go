// Package app reads the variables of another package.
package app

import (
	"net/http"
	"os"

	"globals/settings"
)

func guilty() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", settings.Token) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)
}

func other() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", settings.Hub)
	http.DefaultClient.Do(req)
}

func guilty2() {
	req, _ := http.NewRequest("GET", settings.Client.URL, nil)
	req.SetBasicAuth("bot@acme.com", settings.Client.Token) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

// What this package puts there is seen here.
func other2() {
	s := settings.NewClient("https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2"))
	req, _ := http.NewRequest("GET", s.URL, nil)
	req.SetBasicAuth("bot", s.Token)
	http.DefaultClient.Do(req)
}

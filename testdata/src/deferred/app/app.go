// Package app defers functions of package lib.
package app

import (
	"net/http"
	"os"

	"deferred/lib"
)

func guilty() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	defer http.DefaultClient.Do(req)
	defer lib.Authorize(req, "bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
}

func other() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	defer http.DefaultClient.Do(req)
	defer lib.Authorize(req, "acme-bot", os.Getenv("GITHUB_TOKEN"))
}

func guilty2() {
	s, done := lib.Open("https://acme.atlassian.net/rest/api/3/webhook", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	defer done()
	_ = s
}

func other2() {
	s, done := lib.Open("https://api.github.com/user/keys/1", os.Getenv("GITHUB_TOKEN"))
	defer done()
	_ = s
}

// Package app builds URLs with another package.
package app

import (
	"net/http"
	"os"

	"urls/endpoints"
)

func guilty() {
	req, _ := http.NewRequest("GET", endpoints.Issue(endpoints.Jira, "X-1"), nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/issue/X-1`
}

func guilty2() {
	req, _ := http.NewRequest("GET", endpoints.Base["jira"]+"/x", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net`
}

func other2() {
	req, _ := http.NewRequest("GET", endpoints.Base["github"]+"/x", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("GITHUB_TOKEN"))
}

// Package app is the guilty caller, reported where it supplies the missing part.
package app

import (
	"net/http"
	"os"

	"helper/lib"
	"helper/mid"
)

func guilty() {
	lib.Get("https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN .*reaches https://acme\.atlassian\.net.*helper/lib/lib\.go:15`
}

func other() { lib.Get("https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN")) }

func guilty2() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/search", nil)
	lib.Authorize(req, "bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func other2() {
	req, _ := http.NewRequest("GET", "https://api.github.com/search", nil)
	lib.Authorize(req, "bot", os.Getenv("GITHUB_TOKEN"))
	http.DefaultClient.Do(req)
}

func guilty3() {
	mid.Myself("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN`
}

// Package direct reads, builds and attaches in one function.
package direct

import (
	"net/http"
	"os"
)

func bad() {
	token := os.Getenv("JIRA_TOKEN")
	req, err := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN \(direct\.go:10\) reaches https://acme\.atlassian\.net/rest/api/3/myself by basic auth; path: direct\.go:10 .* -> direct\.go:15 SetBasicAuth`
	http.DefaultClient.Do(req)
}

func twin() {
	token := os.Getenv("GITHUB_TOKEN")
	req, err := http.NewRequest(http.MethodGet, "https://api.github.com/user", nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", token)
	http.DefaultClient.Do(req)
}

// Package deferred attaches and reads in deferred calls.
package deferred

import (
	"net/http"
	"os"
)

func guilty() (req *http.Request) {
	req, _ = http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	defer req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN `
	return req
}

func other() (req *http.Request) {
	req, _ = http.NewRequest("GET", "https://api.github.com/user", nil)
	defer req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
	return req
}

// A deferred closure changes the result.
func token(name string) (t string) {
	defer func() {
		if t == "" {
			t = os.Getenv("JIRA_TOKEN_2")
		}
	}()
	return ""
}

func guilty2() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", token("x")) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

func other2() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", token("x"))
	http.DefaultClient.Do(req)
}

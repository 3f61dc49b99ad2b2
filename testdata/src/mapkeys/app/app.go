// Package app takes tokens from a map that another package made.
package app

import (
	"net/http"

	"mapkeys/keys"
)

func guilty() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", keys.Tokens()[keys.Jira]) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", keys.Tokens()["github"])
	http.DefaultClient.Do(req2)
}

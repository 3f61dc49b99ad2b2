// Package plugin registers itself when it is imported.
package plugin

import (
	"net/http"
	"os"

	"globals/reg"
)

type tracker struct{ base, token string }

func init() {
	reg.Register("jira", &tracker{"https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_API_TOKEN")})
	reg.Register("github", &tracker{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")})
}

func (t *tracker) Ping() error {
	req, err := http.NewRequest("GET", t.base, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	_, err = http.DefaultClient.Do(req)
	return err
}

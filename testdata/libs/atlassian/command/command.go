// Package command uses the library behind the go-jira command, which is described from its documentation.
package command

import (
	"net/http"
	"os"

	"github.com/coryb/oreo"
	"github.com/go-jira/jira"
)

const site = "https://acme.atlassian.net"

func callback() {
	j := jira.NewJira(site)
	j.UA = oreo.New().WithPreCallback(func(r *http.Request) (*http.Request, error) {
		r.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
		return r, nil
	})
	j.GetIssue("X-1")
}

func direct() {
	sign := func(token string) oreo.PreRequestCallback {
		return func(r *http.Request) (*http.Request, error) {
			r.SetBasicAuth("bot@acme.example", token) // want `token-configured.*JIRA_API_TOKEN`
			return r, nil
		}
	}
	oreo.New().WithPreCallback(sign(os.Getenv("JIRA_API_TOKEN"))).GetJSON(site + "/rest/api/2/myself")
	oreo.New().WithPreCallback(sign(os.Getenv("CRM_TOKEN"))).GetJSON("https://api.example.com/v1/me")
}

func session() {
	jira.NewSession(oreo.New(), site, &jira.AuthOptions{Username: "bot", Password: os.Getenv("JIRA_PASSWORD")})   // want `password-auth.*JIRA_PASSWORD`
	jira.NewJira(site).NewSession(&jira.AuthOptions{Username: "bot", Password: os.Getenv("JIRA_OTHER_PASSWORD")}) // want `password-auth.*JIRA_OTHER_PASSWORD`
}

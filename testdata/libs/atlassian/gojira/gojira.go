// Package gojira builds clients of go-jira, and those of tools that wrap it.
package gojira

import (
	"context"
	"net/http"
	"os"

	"github.com/andygrunwald/go-jira"
	prow "sigs.k8s.io/prow/pkg/jira"
)

const site = "https://acme.atlassian.net"

func basic() *jira.Client {
	tp := jira.BasicAuthTransport{ // want `token-configured.*JIRA_API_TOKEN`
		Username: os.Getenv("JIRA_EMAIL"),
		Password: os.Getenv("JIRA_API_TOKEN"),
	}
	client, _ := jira.NewClient(tp.Client(), site)
	return client
}

// A Data Center of the team's own takes personal access tokens and passwords.
func dataCenter() {
	tp := jira.PATAuthTransport{Token: os.Getenv("JIRA_PAT")}
	jira.NewClient(tp.Client(), os.Getenv("JIRA_URL"))
}

// A bearer that is pinned to Cloud is no personal access token.
func pinned() {
	tp := jira.BearerAuthTransport{Token: os.Getenv("JIRA_API_TOKEN")} // want `token-configured.*JIRA_API_TOKEN`
	jira.NewClient(tp.Client(), site)
}

func service() {
	client, _ := jira.NewClient(nil, site)
	client.Authentication.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	client.Issue.Get("X-1", nil)
}

func session(w http.ResponseWriter, r *http.Request) {
	client, _ := jira.NewClient(nil, site)
	client.Authentication.AcquireSessionCookieWithContext(r.Context(), r.FormValue("user"), r.FormValue("password")) // want `password-auth.*password`
}

func cookie() {
	tp := jira.CookieAuthTransport{ // want `password-auth.*JIRA_PASSWORD`
		Username: os.Getenv("JIRA_USER"),
		Password: os.Getenv("JIRA_PASSWORD"),
		AuthURL:  site + "/rest/auth/1/session",
	}
	jira.NewClient(tp.Client(), site)
}

// A Connect app signs with the secret it shares.
func connect(secret []byte) {
	tp := jira.JWTAuthTransport{Secret: secret, Issuer: "com.acme.app"}
	jira.NewClient(tp.Client(), site)
}

// A transport of the program's own, and requests that it signs itself.
type signer struct{ token string }

func (s *signer) RoundTrip(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot@acme.example", s.token) // want `token-configured.*JIRA_API_TOKEN`
	return http.DefaultTransport.RoundTrip(r)
}

func transport() {
	jira.NewClient(&http.Client{Transport: &signer{os.Getenv("JIRA_API_TOKEN")}}, site)
}

func request() {
	client, _ := jira.NewClient(nil, site)
	req, _ := client.NewRequestWithContext(context.Background(), "GET", "rest/api/2/myself", nil)
	req.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	client.Do(req, nil)
}

// prow's client asks functions for what it signs in with.
func prows() {
	prow.NewClient(site, prow.WithBasicAuth(func() (string, string) { // want `token-configured.*JIRA_API_TOKEN`
		return "bot@acme.example", os.Getenv("JIRA_API_TOKEN")
	}))
	prow.NewClient(os.Getenv("JIRA_URL"), prow.WithBearerAuth(func() string { return os.Getenv("JIRA_PAT") }))
}

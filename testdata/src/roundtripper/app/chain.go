package app

import (
	"net/http"
	"os"

	"roundtripper/lib"
)

func header() {
	c := &http.Client{Transport: lib.Chain(nil, lib.Header("Accept", "application/json"), lib.Header("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_3")))}
	c.Get("https://api.atlassian.com/ex/jira/1/rest/api/3/myself") // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://api\.atlassian\.com/ex/jira/1/rest/api/3/myself by bearer`
}

func headerTwin() {
	c := &http.Client{Transport: lib.Chain(nil, lib.Header("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_3")))}
	c.Get("https://api.github.com/user")
}

func client() error {
	c := lib.NewClient("bot@acme.com", os.Getenv("JIRA_TOKEN_4"), lib.Header("X-Trace", "1"))
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	_, err = c.Do(req) // want `token-configured: .*JIRA_TOKEN_4`
	return err
}

func clientTwin() error {
	c := lib.NewClient("bot", os.Getenv("GITHUB_TOKEN_4"))
	req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	_, err = c.Do(req)
	return err
}

// The middleware is this package's, the chain is the other's.
func own() {
	token := os.Getenv("JIRA_TOKEN_5")
	auth := func(next http.RoundTripper) http.RoundTripper {
		return lib.Func(func(r *http.Request) (*http.Response, error) {
			r.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*JIRA_TOKEN_5`
			return next.RoundTrip(r)
		})
	}
	c := &http.Client{Transport: lib.Chain(http.DefaultTransport, auth)}
	c.Get("https://acme.atlassian.net/rest/api/3/field")
}

// Package app fills slices that package lib works through.
package app

import (
	"net/http"
	"os"

	"sliceflow/lib"
)

func guilty() error {
	var ts lib.Targets
	ts.Add(lib.Target{URL: "https://acme.atlassian.net/rest/api/3/myself", User: "bot@acme.com", Token: os.Getenv("JIRA_API_TOKEN")})
	return ts.Ping() // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by .* at sliceflow/lib/lib\.go:18`
}

func other() error {
	var ts lib.Targets
	ts.Add(lib.Target{URL: "https://api.github.com/user", User: "acme-bot", Token: os.Getenv("GITHUB_TOKEN")})
	return ts.Ping()
}

func guilty2() error {
	t, ok := lib.First(lib.Target{URL: "https://acme.atlassian.net/rest/api/3/field", Token: os.Getenv("JIRA_API_TOKEN")})
	if !ok {
		return nil
	}
	req, err := http.NewRequest("GET", t.URL, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", t.Token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func other2() error {
	t, ok := lib.First(lib.Target{URL: "https://api.github.com/user", Token: os.Getenv("GITHUB_TOKEN")})
	if !ok {
		return nil
	}
	req, err := http.NewRequest("GET", t.URL, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("acme-bot", t.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

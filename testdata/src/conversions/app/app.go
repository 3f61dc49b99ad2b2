// Package app keeps its credentials in secrets of package lib.
package app

import (
	"net/http"
	"os"

	"conversions/lib"
)

type config struct{ Jira, GitHub lib.Secret }

func load() config {
	var c config
	c.Jira = lib.NewSecret(os.Getenv("JIRA_API_TOKEN"))
	if err := c.GitHub.UnmarshalText([]byte(os.Getenv("GITHUB_TOKEN"))); err != nil {
		panic(err)
	}
	return c
}

func guilty() {
	c := load()
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", c.Jira.Reveal()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", c.GitHub.Reveal())
	http.DefaultClient.Do(req2)
}

func unmarshalled() error {
	var s lib.Secret
	if err := s.UnmarshalText([]byte(os.Getenv("JIRA_API_TOKEN"))); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.Header.Set("Authorization", "Bearer "+s.Reveal()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err := http.DefaultClient.Do(req)
	return err
}

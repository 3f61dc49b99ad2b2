// Package app builds the clients of package lib.
package app

import (
	"os"

	"structfields/lib"
)

func guilty() error {
	c := lib.New("https://acme.atlassian.net/rest/api/3", "bot@acme.com", os.Getenv("JIRA_TOKEN"))
	return c.Get("/myself") // want `token-configured: .*variable JIRA_TOKEN .* at structfields/lib/lib\.go:17`
}

func other() error {
	c := lib.New("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN"))
	return c.Get("/user")
}

type service struct{ jira, hub *lib.Client }

func newService() *service {
	return &service{
		jira: lib.New("https://acme.atlassian.net/rest/api/3", "bot@acme.com", os.Getenv("JIRA_TOKEN_2")), // want `token-configured: .*variable JIRA_TOKEN_2 `
		hub:  lib.New("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN_2")),
	}
}

func (s *service) run() {
	s.jira.Get("/myself")
	s.hub.Get("/user")
}

// Package app uses the interfaces of package lib.
package app

import (
	"os"

	"interfaces/lib"
)

func guilty() {
	t := lib.New("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN"))
	t.Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN`
}

func other() {
	t := lib.New("https://api.github.com", os.Getenv("GITHUB_TOKEN"))
	t.Get("/user")
}

type env struct{ name string }

func (e env) Token() (string, error) { return os.Getenv("JIRA_TOKEN_2"), nil }

type hub struct{}

func (hub) Token() (string, error) { return os.Getenv("GITHUB_TOKEN_2"), nil }

func guilty2() {
	lib.Fetch("https://acme.atlassian.net/rest/api/3/field", env{}) // want `token-configured: .*JIRA_TOKEN_2`
}

func other2() { lib.Fetch("https://api.github.com/user", hub{}) }

// Package app passes options to package lib.
package app

import (
	"os"

	"funcoptions/lib"
)

func guilty() {
	c := lib.NewPlain(lib.Base("https://acme.atlassian.net"), lib.Auth("bot@acme.com", os.Getenv("JIRA_TOKEN")))
	c.Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN`
}

func other() {
	c := lib.NewPlain(lib.Base("https://api.github.com"), lib.Auth("bot", os.Getenv("GITHUB_TOKEN")))
	c.Get("/user")
}

func guilty2() {
	c := lib.New(lib.WithBase("https://acme.atlassian.net"), lib.WithAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")))
	c.Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN`
}

func other2() {
	c := lib.New(lib.WithBase("https://api.github.com"), lib.WithAuth("bot", os.Getenv("GITHUB_TOKEN")))
	c.Get("/user")
}

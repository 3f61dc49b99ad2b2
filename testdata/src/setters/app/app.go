// Package app sets what package lib attaches.
package app

import (
	"os"

	"setters/lib"
)

func guilty() {
	c := lib.NewClient("https://acme.atlassian.net")
	c.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	c.Do("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN`
}

func other() {
	c := lib.NewClient("https://api.github.com")
	c.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
	c.Do("/user")
}

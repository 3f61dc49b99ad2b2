// Package app supplies credentials to sites of another package.
package app

import (
	"os"

	"exceptions/client"
)

func site() {
	client.Quiet(os.Getenv("JIRA_A"))
	client.Quiet("made-up-0000")     // want `token-hardcoded: `
	client.Late(os.Getenv("JIRA_B")) // want `token-configured: .*JIRA_B`
}

func wire() {
	client.Loud(os.Getenv("JIRA_C")) // want `token-configured: .*JIRA_C`
	client.Loud(os.Getenv("JIRA_D")) //atltoken:allow token-configured: moves to OAuth
}

func contract() {
	c := &client.Client{Base: "https://acme.atlassian.net", Token: os.Getenv("JIRA_E")}
	c.Get("/rest/api/3/myself")
}

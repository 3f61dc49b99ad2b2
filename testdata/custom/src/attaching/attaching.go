// Package attaching uses a client that only the settings know.
package attaching

import (
	"os"

	"tracker"
	"vault"
)

func method() {
	c := &tracker.Client{Base: "https://acme.atlassian.net/rest/api/3"}
	c.Login("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN`
	c.Note("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	d := &tracker.Client{Base: "https://api.github.com"}
	d.Login("bot", os.Getenv("GITHUB_TOKEN"))
}

func function() {
	tracker.Call("https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_TOKEN")) // want `token-configured: `
	tracker.Call("https://api.github.com/user", os.Getenv("GITHUB_TOKEN"))
}

func constant() {
	tracker.Cloud(os.Getenv("JIRA_TOKEN")) // want `token-configured: `
	tracker.Cloud("")
}

func field() *tracker.Client {
	_ = &tracker.Client{Base: "https://api.github.com", Key: os.Getenv("GITHUB_TOKEN")}
	return &tracker.Client{Base: "https://acme.atlassian.net", Key: os.Getenv("JIRA_TOKEN")} // want `token-configured: `
}

func fieldLater(c *tracker.Client) {
	c.Base = "https://acme.atlassian.net" // want `token-configured: `
	c.Key = os.Getenv("JIRA_TOKEN")
}

func kind() {
	tracker.Cloud(vault.Credential()) // want `token-configured: `
	tracker.Call("https://api.github.com/user", vault.Credential())
}

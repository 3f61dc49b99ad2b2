// Package app passes named strings as options.
package app

import (
	"os"

	"funcoptions/named/opt"
)

func guilty() error {
	c := opt.New(
		opt.WithEndpoint("https://acme.atlassian.net"),
		opt.WithUser("bot@acme.com"),
		opt.WithToken(os.Getenv("JIRA_TOKEN")),
	)
	// FALSE ALARM: URL and user count as tokens too, since the type of a string in an interface of another package is not kept
	return c.Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN ` `token-hardcoded: .*app\.go:12` `token-hardcoded: .*app\.go:13`
}

func other() error {
	c := opt.New(
		opt.WithEndpoint("https://api.github.com"),
		opt.WithUser("bot"),
		opt.WithToken(os.Getenv("GITHUB_TOKEN")),
	)
	return c.Get("/user")
}

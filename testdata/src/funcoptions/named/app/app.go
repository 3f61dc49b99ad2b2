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
	// FALSE ALARM: the URL counts as the token, since the type of a string in an interface is not kept
	return c.Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN ` `token-hardcoded`
}

func other() error {
	c := opt.New(
		opt.WithEndpoint("https://api.github.com"),
		opt.WithUser("bot"),
		opt.WithToken(os.Getenv("GITHUB_TOKEN")),
	)
	return c.Get("/user")
}

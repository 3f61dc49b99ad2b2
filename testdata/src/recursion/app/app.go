// Package app starts the recursions of package lib.
package app

import (
	"context"
	"os"

	"recursion/lib"
)

func guilty(ctx context.Context) {
	lib.Fetch(ctx, "https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_API_TOKEN"), 3) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
}

func other(ctx context.Context) {
	lib.Fetch(ctx, "https://api.github.com/user", "acme-bot", os.Getenv("GITHUB_TOKEN"), 3)
}

func guilty2(ctx context.Context) error {
	b := &lib.Backend{URL: "https://gitlab.com/api/v4/user", Token: os.Getenv("GITLAB_TOKEN")}
	b.Next = &lib.Backend{URL: "https://acme.atlassian.net/rest/api/3/field", Token: os.Getenv("JIRA_API_TOKEN")} // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	return b.Ping(ctx)
}

func other2(ctx context.Context) error {
	b := &lib.Backend{URL: "https://gitlab.com/api/v4/user", Token: os.Getenv("GITLAB_TOKEN")}
	b.Next = &lib.Backend{URL: "https://api.github.com/user", Token: os.Getenv("GITHUB_TOKEN")}
	return b.Ping(ctx)
}

// Package app gives tasks and credentials to package lib.
package app

import (
	"context"
	"net/http"
	"os"

	"errgroups/lib"
)

func guilty(ctx context.Context) error {
	return lib.Fetch(ctx, "https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_API_TOKEN"), []string{"/rest/api/3/myself"}) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
}

func other(ctx context.Context) error {
	return lib.Fetch(ctx, "https://api.github.com", "acme-bot", os.Getenv("GITHUB_TOKEN"), []string{"/user"})
}

func task(url, token string) func(context.Context) error {
	return func(ctx context.Context) error {
		req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
		_, err = http.DefaultClient.Do(req)
		return err
	}
}

func guilty2(ctx context.Context) error {
	return lib.Run(ctx, task("https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_API_TOKEN")))
}

func other2(ctx context.Context) error {
	return lib.Run(ctx, task("https://api.github.com/user", os.Getenv("GITHUB_TOKEN")))
}

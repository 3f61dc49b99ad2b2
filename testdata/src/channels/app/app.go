// Package app sends jobs to package lib.
package app

import (
	"context"
	"os"

	"channels/lib"
)

func guilty(ctx context.Context) {
	p := lib.NewPool(ctx, 4)
	p.Submit(lib.Job{URL: "https://acme.atlassian.net/rest/api/3/myself", User: "bot@acme.com", Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
}

func other(ctx context.Context) {
	p := lib.NewPool(ctx, 4)
	p.Submit(lib.Job{URL: "https://api.github.com/user", User: "acme-bot", Token: os.Getenv("GITHUB_TOKEN")})
}

func guilty2(ctx context.Context) {
	jobs := make(chan lib.Job, 1)
	jobs <- lib.Job{URL: "https://acme.atlassian.net/rest/api/3/field", User: "bot@acme.com", Token: os.Getenv("JIRA_API_TOKEN")}
	close(jobs)
	lib.Work(ctx, jobs) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
}

func other2(ctx context.Context) {
	jobs := make(chan lib.Job, 1)
	jobs <- lib.Job{URL: "https://api.github.com/user", User: "acme-bot", Token: os.Getenv("GITHUB_TOKEN")}
	close(jobs)
	lib.Work(ctx, jobs)
}

// The worker starts first, in a goroutine.
func guilty3(ctx context.Context) {
	jobs := make(chan lib.Job)
	go lib.Work(ctx, jobs) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	jobs <- lib.Job{URL: "https://acme.atlassian.net/rest/api/3/role", User: "bot@acme.com", Token: os.Getenv("JIRA_API_TOKEN")}
}

func other3(ctx context.Context) {
	jobs := make(chan lib.Job)
	go lib.Work(ctx, jobs)
	jobs <- lib.Job{URL: "https://api.github.com/user", User: "acme-bot", Token: os.Getenv("GITHUB_TOKEN")}
}

// Package workflows gives a token to what runs work later: Temporal and River write it down.
package workflows

import (
	"context"
	"database/sql"
	"net/http"
	"os"

	"github.com/riverqueue/river"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/workflow"
)

type input struct {
	Site  string
	Token string
}

type quiet struct {
	Site  string
	Token string `json:"-"`
}

func started(ctx context.Context, c client.Client) {
	token := os.Getenv("JIRA_TOKEN")
	attach(token)
	c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{}, sync, input{"acme", token}) // want `token-persisted.*workflow history.*JIRA_TOKEN`
	c.SignalWorkflow(ctx, "id", "", "rotate", token)                                  // want `token-persisted.*workflow history.*JIRA_TOKEN`
	c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{}, sync, quiet{"acme", token})
	c.SignalWorkflow(ctx, "id", "", "rotate", len(token))
}

func sync(ctx workflow.Context, in input) error {
	token := os.Getenv("JIRA_TOKEN")
	workflow.ExecuteActivity(ctx, fetch, "acme", token) // want `token-persisted.*workflow history.*JIRA_TOKEN`
	return workflow.ExecuteActivity(ctx, fetch, "acme", "").Get(ctx, nil)
}

func fetch(ctx context.Context, site, token string) error { return nil }

type job struct {
	Site  string
	Token string
}

func (job) Kind() string { return "sync" }

func queued(ctx context.Context, c *river.Client[*sql.Tx]) {
	token := os.Getenv("JIRA_TOKEN")
	c.Insert(ctx, job{"acme", token}, nil)                                  // want `token-persisted.*message queue.*JIRA_TOKEN`
	c.InsertMany(ctx, []river.InsertManyParams{{Args: &job{Token: token}}}) // want `token-persisted.*message queue.*JIRA_TOKEN`
	c.Insert(ctx, job{Site: "acme"}, nil)
	c.InsertMany(ctx, []river.InsertManyParams{{Args: job{Site: "acme"}}})
}

type worker struct{ river.WorkerDefaults[job] }

func (w *worker) Work(ctx context.Context, j *river.Job[job]) error {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", j.Args.Token) // want `token-collected.*queued job.*[tT]oken`
	http.DefaultClient.Do(req)
	return nil
}

func attach(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

// Package swagger signs the requests of a client in that openapi-generator made, in the program's own module.
package swagger

import (
	"context"
	"os"

	"github.com/atltoken/atltoken/testdata/libs/clients/swagger/jira"
)

const site = "https://acme.atlassian.net"

func basic() {
	cfg := jira.NewConfiguration()
	cfg.Servers = []jira.ServerConfiguration{{URL: site}}
	ctx := context.WithValue(context.Background(), jira.ContextBasicAuth, jira.BasicAuth{
		UserName: os.Getenv("JIRA_EMAIL"),
		Password: os.Getenv("JIRA_API_TOKEN"),
	})
	jira.NewAPIClient(cfg).GetIssue(ctx, "X-1") // want `token-configured.*JIRA_API_TOKEN`
}

func elsewhere() {
	cfg := jira.NewConfiguration()
	cfg.Servers = []jira.ServerConfiguration{{URL: "https://api.example.com"}}
	ctx := context.WithValue(context.Background(), jira.ContextBasicAuth, jira.BasicAuth{
		UserName: os.Getenv("CRM_USER"),
		Password: os.Getenv("CRM_TOKEN"),
	})
	jira.NewAPIClient(cfg).GetContact(ctx, "1")
}

func defaultHeader() {
	cfg := jira.NewConfiguration()
	cfg.Host, cfg.Scheme = "acme.atlassian.net", "https"
	cfg.AddDefaultHeader("Authorization", "Basic "+os.Getenv("JIRA_BASIC"))
	cfg.AddDefaultHeader("X-Trace", os.Getenv("TRACE"))
	jira.NewAPIClient(cfg).GetIssue(context.Background(), "X-1") // want `token-configured.*JIRA_BASIC`
}

func keys() {
	cfg := jira.NewConfiguration()
	cfg.Servers = []jira.ServerConfiguration{{URL: site}}
	ctx := context.WithValue(context.Background(), jira.ContextAPIKeys, map[string]jira.APIKey{
		"key": {Key: os.Getenv("JIRA_KEY"), Prefix: "Basic"},
	})
	jira.NewAPIClient(cfg).GetIssue(ctx, "X-1") // want `token-configured.*JIRA_KEY`
}

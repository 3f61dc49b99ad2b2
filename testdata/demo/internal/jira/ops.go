package jira

import (
	"context"
	"fmt"

	gojira "github.com/andygrunwald/go-jira"
)

// Ops files incidents in our own operations project.
type Ops struct {
	client  *gojira.Client
	project string
}

// NewOps returns a client that files incidents in project of the site at siteURL.
func NewOps(siteURL, email, token, project string) (*Ops, error) {
	tp := gojira.BasicAuthTransport{ // FINDING token-configured
		Username: email,
		Password: token,
	}
	client, err := gojira.NewClient(tp.Client(), siteURL)
	if err != nil {
		return nil, fmt.Errorf("jira: operations site: %w", err)
	}
	return &Ops{client: client, project: project}, nil
}

// Report files an incident and returns the key of its issue.
func (o *Ops) Report(ctx context.Context, summary, details string) (string, error) {
	issue, _, err := o.client.Issue.CreateWithContext(ctx, &gojira.Issue{
		Fields: &gojira.IssueFields{
			Project:     gojira.Project{Key: o.project},
			Type:        gojira.IssueType{Name: "Incident"},
			Summary:     summary,
			Description: details,
		},
	})
	if err != nil {
		return "", fmt.Errorf("jira: report incident: %w", err)
	}
	return issue.Key, nil
}

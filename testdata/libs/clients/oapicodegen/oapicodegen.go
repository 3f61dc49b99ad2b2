// Package oapicodegen signs the requests of a client in that oapi-codegen generated.
package oapicodegen

import (
	"context"
	"net/http"
	"os"

	old "github.com/deepmap/oapi-codegen/pkg/securityprovider"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/securityprovider"

	"github.com/atltoken/atltoken/testdata/libs/clients/oapicodegen/jira"
)

const (
	site  = "https://acme.atlassian.net"
	other = "https://api.example.com"
)

func provider(ctx context.Context) {
	basic, err := securityprovider.NewSecurityProviderBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN"))
	if err != nil {
		return
	}
	client, _ := jira.NewClientWithResponses(site, jira.WithRequestEditorFn(basic.Intercept))
	client.GetIssueWithResponse(ctx, "X-1") // want `token-configured.*JIRA_API_TOKEN`
}

func providerElsewhere(ctx context.Context) {
	basic, err := securityprovider.NewSecurityProviderBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	if err != nil {
		return
	}
	client, _ := jira.NewClientWithResponses(other, jira.WithRequestEditorFn(basic.Intercept))
	client.GetContactWithResponse(ctx, "1")
}

func perCall(ctx context.Context) {
	basic, _ := old.NewSecurityProviderBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN"))
	client, _ := jira.NewClient("", jira.WithBaseURL(site))
	client.GetIssue(ctx, "X-1", basic.Intercept) // want `token-configured.*JIRA_API_TOKEN`
}

func editor(ctx context.Context, email, token string) {
	client, _ := jira.NewClientWithResponses(site, jira.WithRequestEditorFn(func(ctx context.Context, req *http.Request) error {
		req.SetBasicAuth(email, token) // want `token-configured.*JIRA_API_TOKEN`
		return nil
	}))
	client.GetIssueWithResponse(ctx, "X-1")
}

func useEditor() { editor(context.Background(), os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) }

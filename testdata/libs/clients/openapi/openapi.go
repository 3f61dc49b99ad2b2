// Package openapi signs operations in with go-swagger's runtime.
package openapi

import (
	"os"

	"github.com/go-openapi/runtime"
	"github.com/go-openapi/runtime/client"
	"github.com/go-openapi/strfmt"

	"github.com/atltoken/atltoken/testdata/libs/clients/openapi/jira"
)

const host = "acme.atlassian.net"

func byDefault() {
	transport := client.New(host, "/", []string{"https"})
	transport.DefaultAuthentication = client.BasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	jira.New(transport, strfmt.Default).GetIssue(&jira.GetIssueParams{Key: "X-1"}, nil)

	crm := client.New("api.example.com", "/v1", []string{"https"})
	crm.DefaultAuthentication = client.BasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	jira.New(crm, strfmt.Default).GetIssue(&jira.GetIssueParams{Key: "X-1"}, nil)
}

func perCall() {
	auth := client.BasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	transport := client.New(host, "/", []string{"https"})
	jira.New(transport, strfmt.Default).GetIssue(&jira.GetIssueParams{Key: "X-1"}, auth)

	other := client.BasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	crm := client.New("api.example.com", "/v1", []string{"https"})
	jira.New(crm, strfmt.Default).GetIssue(&jira.GetIssueParams{Key: "X-1"}, other)
}

func apiKey() {
	transport := client.New(host, "/", nil)
	transport.DefaultAuthentication = client.Compose(
		client.APIKeyAuth("X-Trace", "header", os.Getenv("TRACE")),
		client.APIKeyAuth("Authorization", "header", "Basic "+os.Getenv("JIRA_BASIC")), // want `token-configured.*JIRA_BASIC`
	)
	jira.New(transport, strfmt.Default).GetIssue(&jira.GetIssueParams{Key: "X-1"}, nil)
}

func written() {
	auth := runtime.ClientAuthInfoWriterFunc(func(r runtime.ClientRequest, _ strfmt.Registry) error {
		return r.SetHeaderParam("Authorization", "Basic "+os.Getenv("JIRA_BASIC")) // want `token-configured.*JIRA_BASIC`
	})
	jira.New(client.New(host, "/", nil), strfmt.Default).GetIssue(&jira.GetIssueParams{Key: "X-1"}, auth)
}

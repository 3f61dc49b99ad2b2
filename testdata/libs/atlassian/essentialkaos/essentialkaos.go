// Package essentialkaos opens Jira and Confluence with the clients of that maker.
package essentialkaos

import (
	"os"

	confluence "github.com/essentialkaos/go-confluence/v6"
	jirav2 "github.com/essentialkaos/go-jira/v2"
	jira "github.com/essentialkaos/go-jira/v3"
)

func jiraClient() (*jira.API, error) {
	return jira.NewAPI("https://acme.atlassian.net", jira.AuthBasic{User: "bot@acme.com", Password: os.Getenv("JIRA_API_TOKEN")}) // want `token-configured: .*variable JIRA_API_TOKEN `
}

func jiraV2Client() (*jirav2.API, error) {
	return jirav2.NewAPI("https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN `
}

func confluenceClient() (*confluence.API, error) {
	return confluence.NewAPI("https://acme.atlassian.net/wiki", confluence.AuthBasic{User: "bot@acme.com", Password: os.Getenv("CONFLUENCE_TOKEN")}) // want `token-configured: .*variable CONFLUENCE_TOKEN `
}

// Personal access tokens of Data Center.

func jiraServer() (*jira.API, error) {
	return jira.NewAPI("https://jira.acme.example", jira.AuthToken{Token: os.Getenv("JIRA_PAT")})
}

func confluenceServer() (*confluence.API, error) {
	return confluence.NewAPI("https://wiki.acme.example", confluence.AuthToken{Token: os.Getenv("CONFLUENCE_PAT")})
}

// What stands for a password is none.
func placeholder() (*jirav2.API, error) {
	return jirav2.NewAPI("https://acme.atlassian.net", "bot@acme.com", "<your password>")
}

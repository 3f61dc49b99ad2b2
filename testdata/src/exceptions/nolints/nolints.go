// Package nolints has comments for golangci-lint, about the same lines as there.
package nolints

import (
	"net/http"
	"os"
)

const user = "bot@acme.test"

func request() *http.Request {
	req, _ := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func line() {
	request().SetBasicAuth(user, os.Getenv("JIRA_A")) //nolint:atltoken
	request().SetBasicAuth(user, os.Getenv("JIRA_B")) //nolint:gosec,AtlToken // moves to OAuth
	request().SetBasicAuth(user, os.Getenv("JIRA_C")) //nolint
	request().SetBasicAuth(user, os.Getenv("JIRA_D")) // nolint:all
	request().SetBasicAuth(user, os.Getenv("JIRA_E")) //nolint:gosec // want `token-configured: .*JIRA_E`
	request().SetBasicAuth(user, os.Getenv("JIRA_F")) //nolinter // want `token-configured: .*JIRA_F`
}

//nolint:atltoken
func function() {
	request().SetBasicAuth(user, os.Getenv("JIRA_G"))
	if user != "" {
		request().SetBasicAuth(user, os.Getenv("JIRA_H"))
	}
}

func statement() {
	//nolint:atltoken // moves to OAuth
	if user != "" {
		request().SetBasicAuth(user, os.Getenv("JIRA_I"))
	}
	//nolint:gosec
	//nolint:atltoken // the first of the comments reaches into the statement, this one does not
	if user != "" {
		request().SetBasicAuth(user, os.Getenv("JIRA_J")) // want `token-configured: .*JIRA_J`
	}
}

func exceptions() {
	//atltoken:allow token-configured //nolint:atltoken // a comment after a comment is none // want `exception: .*has no reason`
	request().SetBasicAuth(user, os.Getenv("JIRA_K")) // want `token-configured: .*JIRA_K`
	//nolint:atltoken
	//atltoken:allow token-configured
	request().SetBasicAuth(user, os.Getenv("JIRA_L"))
}

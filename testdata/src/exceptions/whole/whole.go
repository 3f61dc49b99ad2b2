// Exceptions before the package clause hold for the file.

//atltoken:allow token-configured ADDON-123: the tools of the team

// Package whole is excepted by the file.
package whole

import (
	"net/http"
	"os"
)

const user = "bot@acme.test"

func request() *http.Request {
	req, _ := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func first()  { request().SetBasicAuth(user, os.Getenv("JIRA_A")) }
func second() { request().SetBasicAuth(user, os.Getenv("JIRA_B")) }

func another() {
	request().SetBasicAuth(user, "made-up-0000") // want `token-hardcoded: `
}

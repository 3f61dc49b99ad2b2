// Package app looks into the errors of package lib.
package app

import (
	"errors"
	"net/http"
	"os"

	"errorvalues/lib"
)

func guilty() {
	var auth *lib.AuthError
	if err := lib.Check("https://acme.atlassian.net", os.Getenv("JIRA_API_TOKEN")); errors.As(err, &auth) {
		req, _ := http.NewRequest("GET", auth.Site+"/rest/api/3/myself", nil)
		req.SetBasicAuth("bot@acme.com", auth.Token) // MISS: errors.As
		http.DefaultClient.Do(req)
	}
}

func other() {
	var auth *lib.AuthError
	if err := lib.Check("https://api.github.com", os.Getenv("GITHUB_TOKEN")); errors.As(err, &auth) {
		req, _ := http.NewRequest("GET", auth.Site+"/user", nil)
		req.SetBasicAuth("acme-bot", auth.Token)
		http.DefaultClient.Do(req)
	}
}

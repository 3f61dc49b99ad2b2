// Package app sends what package lib makes of a credential, and once the credential itself.
package app

import (
	"net/http"
	"os"

	"ends/lib"
)

const jira = "https://acme.atlassian.net/rest/api/3/myself"

func fingerprint() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Bearer "+lib.Fingerprint(os.Getenv("JIRA_API_TOKEN")))
	http.DefaultClient.Do(req)
}

func sign() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Bearer "+lib.Sign(os.Getenv("JIRA_API_TOKEN"), jira))
	http.DefaultClient.Do(req)
}

func mask() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("X-Token-State", lib.Mask(os.Getenv("JIRA_API_TOKEN")))
	http.DefaultClient.Do(req)
}

func plain() {
	token := os.Getenv("JIRA_API_TOKEN")
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("X-Token-Fingerprint", lib.Fingerprint(token))
	req.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// Package hardcoded has credentials in its source.
package hardcoded

import (
	"net/http"
	"os"
)

const (
	jira   = "https://acme.atlassian.net/rest/api/3/myself"
	dc     = "https://jira.acme.corp/rest/api/2/issue/X-1"
	github = "https://api.github.com/user"

	apiToken = "s3cr3tT0kenValue"
)

func constant() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", apiToken) // want `token-hardcoded: `
	http.DefaultClient.Do(req)
}

func constantTwin() {
	req, _ := http.NewRequest("GET", github, nil)
	req.SetBasicAuth("bot", apiToken)
	http.DefaultClient.Do(req)
}

var legacyPassword = "h4rdc0dedPassw0rd"

func variable() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", legacyPassword) // want `token-hardcoded: `
	http.DefaultClient.Do(req)
}

func header() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Basic Ym90QGFjbWUuY29tOnMzY3IzdA==") // want `token-hardcoded: .* by basic auth`
	http.DefaultClient.Do(req)
}

// On Data Center the source is still no place for a secret.
func dataCenter() {
	req, _ := http.NewRequest("GET", dc, nil)
	req.Header.Set("Authorization", "Bearer NjY0NTc4OTAxMjM0Og") // want `token-hardcoded: .* by bearer token on Data Center`
	http.DefaultClient.Do(req)
}

// The scheme alone says whose key it is.
func scheme() {
	req, _ := http.NewRequest("GET", os.Getenv("ALERTS_URL"), nil)
	req.Header.Set("Authorization", "GenieKey fake-key-of-the-source") // want `token-hardcoded: Opsgenie API key .* by GenieKey authorization`
	http.DefaultClient.Do(req)
	twin, _ := http.NewRequest("GET", os.Getenv("ALERTS_URL"), nil)
	twin.Header.Set("Authorization", "Key fake-key-of-the-source")
	http.DefaultClient.Do(twin)
}

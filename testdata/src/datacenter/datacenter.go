// Package datacenter talks to Data Center, where personal access tokens and basic authentication are fine.
package datacenter

import (
	"net/http"
	"os"
)

const site = "https://jira.acme.corp"

func pat() {
	req, _ := http.NewRequest("GET", site+"/rest/api/2/issue/X-1", nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN"))
	http.DefaultClient.Do(req)
}

func basic() {
	req, _ := http.NewRequest("GET", site+"/rest/api/2/issue/X-1", nil)
	req.SetBasicAuth(os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN"))
	http.DefaultClient.Do(req)
}

// A bearer of no OAuth flow to a host that nothing pins is taken for a personal access token.
func unpinned() {
	req, _ := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/issue/X-1", nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN"))
	http.DefaultClient.Do(req)
}

// The same two on Cloud, for comparison.
func cloud() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/2/issue/X-1", nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

// Nothing but the name of the package says which it is; elsewhere this is a finding if the host is Cloud.
func byName() {
	req, _ := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/issue/X-1", nil)
	req.SetBasicAuth(os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN"))
	http.DefaultClient.Do(req)
}

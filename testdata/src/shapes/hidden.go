package shapes

import (
	"net/http"
	"os"
)

const (
	hookToken = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=3F5A6B7C" // want `token-hardcoded: Atlassian API token hard-coded as hookToken: `
	jiraSeed  = "b0ard-5J4w2"

	// A name alone says what this is.
	jiraBotPassword = "k3pt-8Hq2-1n-x9Lp4" // want `token-hardcoded: Jira password hard-coded as jiraBotPassword: `
)

// A credential can be in what findings show of a destination: in its path, its query or its user information.
func inDestinations() {
	token := os.Getenv("JIRA_BOT_TOKEN")

	a, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/hook/"+hookToken+"/run", nil)
	a.SetBasicAuth("bot@acme.com", token) // want `token-configured: .* reaches https://acme.atlassian.net/rest/api/3/hook/\*\*\*/run`
	http.DefaultClient.Do(a)

	b, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/user/"+jiraBotPassword, nil)
	b.SetBasicAuth("bot@acme.com", token) // want `token-configured: .* reaches https://acme.atlassian.net/rest/api/3/user/\*\*\*`
	http.DefaultClient.Do(b)

	c, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/user?about="+jiraBotPassword, nil)
	c.SetBasicAuth("bot@acme.com", token) // want `token-configured: .* reaches https://acme.atlassian.net/rest/api/3/user by`
	http.DefaultClient.Do(c)

	d, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field/"+jiraSeed, nil)
	d.SetBasicAuth("bot@acme.com", token) // want `token-configured: .* reaches https://acme.atlassian.net/rest/api/3/field/b0ard-5J4w2`
	http.DefaultClient.Do(d)
}

// It can be the name of something.
func inNames(tenants map[string]string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=2F5A6B7C")) // want `token-configured: .* from environment variable \*\*\* ` `token-hardcoded: Atlassian API token hard-coded as key: `
	http.DefaultClient.Do(req)
}

// It can be in what people write about it.
func inReasons() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	//atltoken:allow token-configured: instead of ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=3F5A6B7C and k3pt-8Hq2-1n-x9Lp4
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_BOT_TOKEN"))
	http.DefaultClient.Do(req)

	twin, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	twin.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_BOT_TOKEN")) //nolint:atltoken // instead of k3pt-8Hq2-1n-x9Lp4
	http.DefaultClient.Do(twin)
}

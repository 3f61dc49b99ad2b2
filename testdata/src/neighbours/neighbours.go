// Package neighbours has attachments that have nothing to do with each other: none may change what is said of another.
package neighbours

import (
	"net/http"
	"os"
)

// A client with its own credential: the package has a type of which objects attach, built or not.
type hubClient struct{ token string }

func (h *hubClient) user() error {
	req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("acme-bot", h.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// The helper has the credential, its caller the destination.
func authorize(req *http.Request) {
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
}

func myself() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	authorize(req)
	http.DefaultClient.Do(req)
}

func get(url string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("ATLASSIAN_TOKEN")) // want `token-configured: .*variable ATLASSIAN_TOKEN .\S+. reaches https://api\.atlassian\.com/ex/jira/1/rest/api/3/field by bearer`
	_, err = http.DefaultClient.Do(req)
	return err
}

func field() error { return get("https://api.atlassian.com/ex/jira/1/rest/api/3/field") }

// The same, as a function value.
func withRequest(f func(*http.Request)) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	f(req)
	http.DefaultClient.Do(req)
}

func role() {
	withRequest(func(req *http.Request) {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role by`
	})
}

// Caller supplies both.
func both(url, token string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func status() error {
	return both("https://acme.atlassian.net/rest/api/3/status", os.Getenv("JIRA_API_TOKEN"))
}

// GitHub's helper of the same shape stays silent.
func authorizeHub(req *http.Request) { req.SetBasicAuth("acme-bot", os.Getenv("GITHUB_TOKEN")) }

func hub() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	authorizeHub(req)
	http.DefaultClient.Do(req)
}

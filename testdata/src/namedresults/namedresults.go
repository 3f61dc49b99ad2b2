// Package namedresults returns credentials by name, in pairs and with errors.
package namedresults

import (
	"errors"
	"fmt"
	"net/http"
	"os"
)

func credentials() (user, token string, err error) {
	user = os.Getenv("JIRA_EMAIL")
	token = os.Getenv("JIRA_TOKEN")
	if token == "" {
		err = errors.New("no token")
	}
	return
}

func guilty() error {
	user, token, err := credentials()
	if err != nil {
		return fmt.Errorf("credentials: %w", err)
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_TOKEN `
	_, err = http.DefaultClient.Do(req)
	return err
}

// The results must not be mixed up: the first is no credential of the second's.
func both() (jira, hub string) {
	jira, hub = os.Getenv("JIRA_TOKEN_2"), os.Getenv("GITHUB_TOKEN_2")
	return jira, hub
}

func order() {
	jira, hub := both()
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", jira) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", hub)
	http.DefaultClient.Do(req2)
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func read() (string, error) { return os.Getenv("JIRA_TOKEN_3"), nil }

func unwrapped() {
	req := must(http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil))
	req.SetBasicAuth("bot@acme.com", must(read())) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)
}

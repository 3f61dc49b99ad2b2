// Package app has package lib parse its settings.
package app

import (
	"net/http"
	"os"

	"scanning/lib"
)

func guilty() error {
	f, err := os.Open("/etc/bridge/secrets.env")
	if err != nil {
		return err
	}
	defer f.Close()
	env, err := lib.Parse(f)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth(env["JIRA_EMAIL"], env["JIRA_API_TOKEN"]) // want `token-configured: .*secrets\.env.*reaches`
	if _, err := http.DefaultClient.Do(req); err != nil {
		return err
	}
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth(env["GITHUB_USER"], env["GITHUB_TOKEN"])
	_, err = http.DefaultClient.Do(req2)
	return err
}

func guilty2() error {
	user, token, err := lib.Split(os.Getenv("JIRA_LOGIN"))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_LOGIN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func other2() error {
	user, token, err := lib.Split(os.Getenv("GITHUB_LOGIN"))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth(user, token)
	_, err = http.DefaultClient.Do(req)
	return err
}

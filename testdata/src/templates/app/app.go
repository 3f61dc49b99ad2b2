// Package app renders headers.
package app

import (
	"net/http"
	"os"

	"templates/lib"
)

func guilty() error {
	auth, err := lib.Render("Bearer {{.token}}", map[string]string{"token": os.Getenv("JIRA_API_TOKEN")})
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.Header.Set("Authorization", auth) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func other() error {
	auth, err := lib.Render("Bearer {{.token}}", map[string]string{"token": os.Getenv("GITHUB_TOKEN")})
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.Header.Set("Authorization", auth)
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty2() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.Header.Set("Authorization", lib.Fill("Bearer {token}", "{token}", os.Getenv("JIRA_API_TOKEN"))) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

func other2() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.Header.Set("Authorization", lib.Fill("Bearer {token}", "{token}", os.Getenv("GITHUB_TOKEN")))
	http.DefaultClient.Do(req)
}

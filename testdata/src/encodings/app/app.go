// Package app opens what was sealed.
package app

import (
	"net/http"
	"os"

	"encodings/lib"
)

func guilty() error {
	s := lib.NewSealer([]byte(os.Getenv("MASTER_KEY")))
	token, err := s.Open(os.Getenv("JIRA_API_TOKEN_SEALED"))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.Header.Set("Authorization", lib.BasicAuth("bot@acme.com", string(token))) // want `token-configured: .*variable JIRA_API_TOKEN_SEALED .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func other() error {
	s := lib.NewSealer([]byte(os.Getenv("MASTER_KEY")))
	token, err := s.Open(os.Getenv("GITHUB_TOKEN_SEALED"))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.Header.Set("Authorization", lib.BasicAuth("acme-bot", string(token)))
	_, err = http.DefaultClient.Do(req)
	return err
}

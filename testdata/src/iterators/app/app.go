// Package app ranges over what package lib gives, and gives iterators to it.
package app

import (
	"net/http"
	"os"

	"iterators/lib"
)

func guilty() error {
	var s lib.Store
	s.Put("bot@acme.com", lib.Account{URL: "https://acme.atlassian.net/rest/api/3/myself", Token: os.Getenv("JIRA_API_TOKEN")})
	for user, a := range s.All() {
		req, err := http.NewRequest("GET", a.URL, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(user, a.Token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

func other() error {
	var s lib.Store
	s.Put("acme-bot", lib.Account{URL: "https://api.github.com/user", Token: os.Getenv("GITHUB_TOKEN")})
	for user, a := range s.All() {
		req, err := http.NewRequest("GET", a.URL, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(user, a.Token)
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

func guilty2() error {
	var s lib.Store
	s.Put("bot@acme.com", lib.Account{URL: "https://acme.atlassian.net/rest/api/3/field", Token: os.Getenv("JIRA_API_TOKEN")})
	return lib.Ping(s.All()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
}

func other2() error {
	var s lib.Store
	s.Put("acme-bot", lib.Account{URL: "https://api.github.com/user", Token: os.Getenv("GITHUB_TOKEN")})
	return lib.Ping(s.All())
}

// An iterator of its own for package lib.
func guilty3() error {
	token := os.Getenv("JIRA_API_TOKEN")
	return lib.Ping(func(yield func(string, lib.Account) bool) { // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
		yield("bot@acme.com", lib.Account{URL: "https://acme.atlassian.net/rest/api/3/role", Token: token})
	})
}

func other3() error {
	token := os.Getenv("GITHUB_TOKEN")
	return lib.Ping(func(yield func(string, lib.Account) bool) {
		yield("acme-bot", lib.Account{URL: "https://api.github.com/user", Token: token})
	})
}

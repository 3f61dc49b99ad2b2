// Package app lets package lib set clients and requests.
package app

import (
	"net/http"
	"os"

	"setters/iface/lib"
)

func guilty() error {
	c := &lib.Client{URL: "https://acme.atlassian.net/rest/api/3/myself"} // want `token-configured: .*lib\.go:13`
	lib.Login(c, "JIRA")
	return c.Get()
}

func other() error {
	c := &lib.Client{URL: "https://api.github.com/user"}
	lib.Login(c, "GITHUB")
	return c.Get()
}

func guilty2() error {
	c := &lib.Client{URL: "https://acme.atlassian.net/rest/api/3/field"} // want `token-configured: .*JIRA_TOKEN_2 `
	lib.Apply("bot@acme.com", os.Getenv("JIRA_TOKEN_2"), c)
	return c.Get()
}

func other2() error {
	c := &lib.Client{URL: "https://api.github.com/user"}
	lib.Apply("bot", os.Getenv("GITHUB_TOKEN_2"), c)
	return c.Get()
}

// A request takes a login too.
func guilty3() error {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	if err != nil {
		return err
	}
	lib.Apply("bot@acme.com", os.Getenv("JIRA_TOKEN_3"), req) // MISS: a request behind an interface of the package's own
	_, err = http.DefaultClient.Do(req)
	return err
}

func other3() error {
	req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	lib.Apply("bot", os.Getenv("GITHUB_TOKEN_3"), req)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Package app registers functions with package lib.
package app

import (
	"net/http"
	"os"

	"handlermaps/lib"
)

// The handler does all by itself.
func own(text string) error {
	b := lib.New()
	b.Handle("me", func(c *lib.Context) error {
		req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN `
		_, err = http.DefaultClient.Do(req)
		return err
	})
	return b.Dispatch(text)
}

// The handler puts the login into the context that the library gives it.
func issue(c *lib.Context) error {
	c.Values["user"], c.Values["token"] = "bot@acme.com", os.Getenv("JIRA_TOKEN_2")
	return c.Get("https://acme.atlassian.net/rest/api/3/issue/" + c.Args[0]) // want `token-configured: .*JIRA_TOKEN_2 `
}

func repo(c *lib.Context) error {
	c.Values["user"], c.Values["token"] = "bot", os.Getenv("GITHUB_TOKEN_2")
	return c.Get("https://api.github.com/repos/" + c.Args[0])
}

func both(text string) error {
	b := lib.New()
	b.Handle("issue", issue)
	b.Handle("repo", repo)
	return b.Dispatch(text)
}

// A function before all handlers does.
func login(c *lib.Context) error {
	c.Values["user"], c.Values["token"] = "bot@acme.com", os.Getenv("JIRA_TOKEN_3")
	return nil
}

func before(text string) error {
	b := lib.New()
	b.Before(login)
	b.Handle("fields", func(c *lib.Context) error {
		return c.Get("https://acme.atlassian.net/rest/api/3/field")
	})
	return b.Dispatch(text) // want `token-configured: .*JIRA_TOKEN_3 `
}

func hubLogin(c *lib.Context) error {
	c.Values["user"], c.Values["token"] = "bot", os.Getenv("GITHUB_TOKEN_3")
	return nil
}

func beforeTwin(text string) error {
	b := lib.New()
	b.Before(hubLogin)
	b.Handle("user", func(c *lib.Context) error { return c.Get("https://api.github.com/user") })
	return b.Dispatch(text)
}

// Package userinfo puts credentials into URLs.
package userinfo

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
)

func userPassword() {
	u, _ := url.Parse("https://acme.atlassian.net/rest/api/3/myself")
	u.User = url.UserPassword("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN .*by user information in the URL` `insecure-transport: .*inside the URL`
	http.Get(u.String())
}

func userPasswordTwin() {
	u, _ := url.Parse("https://api.github.com/user")
	u.User = url.UserPassword("bot", os.Getenv("GITHUB_TOKEN"))
	http.Get(u.String())
}

func literal() {
	u := &url.URL{
		Scheme: "https",
		Host:   "acme.atlassian.net",
		Path:   "/rest/api/3/myself",
		User:   url.UserPassword("bot@acme.com", os.Getenv("JIRA_TOKEN")), // want `token-configured: .*variable JIRA_TOKEN .*by user information in the URL` `insecure-transport: .*inside the URL`
	}
	http.Get(u.String())
}

func formatted() {
	u := fmt.Sprintf("https://bot:%s@bitbucket.org/acme/repo.git", os.Getenv("BITBUCKET_TOKEN")) // want `token-configured: .*variable BITBUCKET_TOKEN .*by user information in the URL` `insecure-transport: .*inside the URL`
	exec.Command("git", "clone", u).Run()                                                        // want `token-persisted`
	v := fmt.Sprintf("https://bot:%s@github.com/acme/repo.git", os.Getenv("GITHUB_TOKEN"))
	exec.Command("git", "clone", v).Run()
}

// Package app gives package lib what it keeps.
package app

import (
	"net/http"
	"os"

	"synchronized/lib"
)

func guilty() {
	lib.SetToken("jira", os.Getenv("JIRA_API_TOKEN"))
	lib.SetToken("github", os.Getenv("GITHUB_TOKEN"))
}

func use() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", lib.Token("jira")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", lib.Token("github"))
	http.DefaultClient.Do(req2)
}

func guilty2() error {
	var c lib.Client
	c.Configure(lib.Config{Base: "https://acme.atlassian.net", Token: os.Getenv("JIRA_API_TOKEN")})
	return c.Get("/rest/api/3/field") // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
}

func other2() error {
	var c lib.Client
	c.Configure(lib.Config{Base: "https://api.github.com", Token: os.Getenv("GITHUB_TOKEN")})
	return c.Get("/user")
}

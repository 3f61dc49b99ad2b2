// Package app gives options of several kinds to package lib.
package app

import (
	"net/http"
	"os"

	"typeswitch/lib"
)

func guilty() {
	lib.Get("https://acme.atlassian.net/rest/api/3/myself", lib.Basic{User: "bot@acme.com", Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by basic auth at \S+lib\.go:22`
}

func other() {
	lib.Get("https://api.github.com/user", lib.Basic{User: "acme-bot", Token: os.Getenv("GITHUB_TOKEN")})
}

func guilty2() {
	lib.Get("https://acme.atlassian.net/rest/api/3/field", &lib.Basic{User: "bot@acme.com", Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by basic auth at \S+lib\.go:24`
	lib.Get("https://api.atlassian.com/ex/jira/1/rest/api/3/field", lib.Bearer(os.Getenv("ATLASSIAN_TOKEN")))                    // want `token-configured: .*variable ATLASSIAN_TOKEN .\S+. reaches https://api\.atlassian\.com/ex/jira/1/rest/api/3/field by bearer token at \S+lib\.go:26`
}

func other2() {
	lib.Get("https://api.github.com/user", lib.Bearer(os.Getenv("GITHUB_TOKEN")))
}

type own struct{ token string }

func (o own) Authorize(r *http.Request) {
	r.SetBasicAuth("bot@acme.com", o.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role by`
}

func guilty3() {
	lib.Get("https://acme.atlassian.net/rest/api/3/role", own{os.Getenv("JIRA_API_TOKEN")})
}

func other3() { lib.Get("https://api.github.com/user", own{os.Getenv("GITHUB_TOKEN")}) }

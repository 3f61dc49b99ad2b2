// Package methodvalues uses methods as values and expressions.
package methodvalues

import (
	"net/http"
	"os"
)

type auth struct{ token string }

func (a *auth) apply(req *http.Request) {
	req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
}

func send(url string, apply func(*http.Request)) {
	req, _ := http.NewRequest("GET", url, nil)
	apply(req)
	http.DefaultClient.Do(req)
}

func guilty() {
	a := &auth{os.Getenv("JIRA_TOKEN")}
	send("https://acme.atlassian.net/rest/api/3/myself", a.apply)
}

func other() {
	a := &auth{os.Getenv("GITHUB_TOKEN")}
	send("https://api.github.com/user", a.apply)
}

// A method value of the request.
func ofRequest() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	set := req.SetBasicAuth
	set("bot@acme.com", os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

func ofRequestTwin() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	set := req.SetBasicAuth
	set("bot", os.Getenv("GITHUB_TOKEN_2"))
	http.DefaultClient.Do(req)
}

// A method expression.
func expression() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	set := (*http.Request).SetBasicAuth
	set(req, "bot@acme.com", os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)
}

func expressionTwin() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	set := (*http.Request).SetBasicAuth
	set(req, "bot", os.Getenv("GITHUB_TOKEN_3"))
	http.DefaultClient.Do(req)
}

// A function value that reads the environment.
func getter() {
	get := os.Getenv
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", get("JIRA_TOKEN_4")) // want `token-configured: .*variable JIRA_TOKEN_4 `
	http.DefaultClient.Do(req)
}

type config struct{ getenv func(string) string }

func (c config) token() string { return c.getenv("JIRA_TOKEN_5") }

func getterField() {
	c := config{getenv: os.Getenv}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	req.SetBasicAuth("bot@acme.com", c.token()) // want `token-configured: .*variable JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

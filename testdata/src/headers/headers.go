// Package headers attaches by headers.
package headers

import (
	"fmt"
	"net/http"
	"os"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func set() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN .*by bearer token`
	http.DefaultClient.Do(req)
}

func setTwin() {
	req, _ := http.NewRequest("GET", hub, nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN"))
	req.Header.Set("X-Request-Id", os.Getenv("JIRA_TOKEN"))
	http.DefaultClient.Do(req)
}

func add() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Add("authorization", fmt.Sprintf("Bearer %s", os.Getenv("JIRA_TOKEN"))) // want `token-configured: .*variable JIRA_TOKEN .*by bearer token`
	http.DefaultClient.Do(req)
}

func index() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header["Authorization"] = []string{"Bearer " + os.Getenv("JIRA_TOKEN")} // want `token-configured: .*variable JIRA_TOKEN .*by bearer token`
	http.DefaultClient.Do(req)
}

func indexTwin() {
	req, _ := http.NewRequest("GET", hub, nil)
	req.Header["Authorization"] = []string{"Bearer " + os.Getenv("GITHUB_TOKEN")}
	http.DefaultClient.Do(req)
}

func literal() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header = http.Header{
		"Accept":        {"application/json"},
		"Authorization": {"Bearer " + os.Getenv("JIRA_TOKEN")}, // want `token-configured: .*variable JIRA_TOKEN .*by bearer token`
	}
	http.DefaultClient.Do(req)
}

func literalTwin() {
	req, _ := http.NewRequest("GET", hub, nil)
	req.Header = http.Header{"Authorization": {"Bearer " + os.Getenv("GITHUB_TOKEN")}}
	http.DefaultClient.Do(req)
}

// A helper ranges over a map of headers.
func send(url string, headers map[string]string) {
	req, _ := http.NewRequest("GET", url, nil)
	for k, v := range headers {
		req.Header.Set(k, v) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by bearer token`
	}
	http.DefaultClient.Do(req)
}

func guilty() {
	send(jira, map[string]string{
		"Accept":        "application/json",
		"Authorization": "Bearer " + os.Getenv("JIRA_TOKEN_2"),
	})
}

func other() {
	send(hub, map[string]string{"Authorization": "Bearer " + os.Getenv("GITHUB_TOKEN_2")})
	send(jira, map[string]string{"X-Trace": os.Getenv("TRACE")})
}

// The header is built apart from the request.
func authHeader(token string) http.Header {
	h := make(http.Header)
	h.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by bearer token`
	return h
}

func guilty3() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header = authHeader(os.Getenv("JIRA_TOKEN_3"))
	http.DefaultClient.Do(req)
}

func other3() {
	req, _ := http.NewRequest("GET", hub, nil)
	req.Header = authHeader(os.Getenv("GITHUB_TOKEN_3"))
	http.DefaultClient.Do(req)
}

// The request is a literal.
func requestLiteral() {
	req := &http.Request{Method: "GET", Header: http.Header{}}
	req.URL = mustParse(jira)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN .*by bearer token`
	http.DefaultClient.Do(req)
}

func cookie() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.AddCookie(&http.Cookie{Name: "cloud.session.token", Value: os.Getenv("JIRA_SESSION")}) // want `(token-configured|password-auth): .*JIRA_SESSION`
	http.DefaultClient.Do(req)
}

// What is no credential for its form alone may come in by the same way.
func withOthers() {
	send("https://acme.atlassian.net/rest/api/3/events", map[string]string{"Accept": "application/json", "User-Agent": "acme-sync/1.4.2"})
}

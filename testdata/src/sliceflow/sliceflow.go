// Package sliceflow passes credentials through slices and ranges.
package sliceflow

import (
	"net/http"
	"os"
	"slices"
)

type account struct{ url, user, token string }

func send(a account) {
	req, _ := http.NewRequest("GET", a.url, nil)
	req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by` `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)
}

func ranged() {
	for _, a := range []account{
		{"https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_TOKEN")},
		{"https://acme.atlassian.net/rest/api/3/field", "bot@acme.com", os.Getenv("JIRA_TOKEN")},
	} {
		send(a)
	}
}

func twin() {
	for _, a := range []account{{"https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN")}} {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token)
		http.DefaultClient.Do(req)
	}
}

func appended() {
	var tokens []string
	tokens = append(tokens, os.Getenv("JIRA_TOKEN_2"))
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	req.SetBasicAuth("bot@acme.com", tokens[0]) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

func array() {
	pair := [2]string{"bot@acme.com", os.Getenv("JIRA_TOKEN_3")}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth(pair[0], pair[1]) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)
}

func pointers() {
	all := []*account{{url: "https://acme.atlassian.net/rest/api/3/priority"}}
	for _, a := range all {
		a.token = os.Getenv("JIRA_TOKEN_4")
	}
	for i := range all {
		req, _ := http.NewRequest("GET", all[i].url, nil)
		req.SetBasicAuth("bot@acme.com", all[i].token) // want `token-configured: .*variable JIRA_TOKEN_4 `
		http.DefaultClient.Do(req)
	}
}

func library() {
	tokens := []string{os.Getenv("JIRA_TOKEN_5")}
	sorted := slices.Clone(tokens)
	slices.Sort(sorted)
	for _, t := range slices.Backward(sorted) {
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/label", nil)
		req.SetBasicAuth("bot@acme.com", t) // want `token-configured: .*variable JIRA_TOKEN_5 `
		http.DefaultClient.Do(req)
	}
}

func copied() {
	src := []string{os.Getenv("JIRA_TOKEN_6")}
	dst := make([]string, 1)
	copy(dst, src)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/filter", nil)
	req.SetBasicAuth("bot@acme.com", dst[0]) // want `token-configured: .*variable JIRA_TOKEN_6 `
	http.DefaultClient.Do(req)
}

func bytes() {
	raw := []byte(os.Getenv("JIRA_TOKEN_7"))
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/dashboard", nil)
	req.SetBasicAuth("bot@acme.com", string(raw[:])) // want `token-configured: .*variable JIRA_TOKEN_7 `
	http.DefaultClient.Do(req)
}

// Range over a function.
func all(yield func(string) bool) {
	yield(os.Getenv("JIRA_TOKEN_8"))
}

func overFunc() {
	for t := range all {
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/component", nil)
		req.SetBasicAuth("bot@acme.com", t) // want `token-configured: .*variable JIRA_TOKEN_8 `
		http.DefaultClient.Do(req)
	}
}

func overFuncTwin() {
	for t := range func(yield func(string) bool) { yield(os.Getenv("GITHUB_TOKEN")) } {
		req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
		req.SetBasicAuth("bot", t)
		http.DefaultClient.Do(req)
	}
}

// Package recursion passes through functions that call themselves and each other.
package recursion

import (
	"net/http"
	"os"
)

func retry(url, token string, n int) {
	if n == 0 {
		return
	}
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	if _, err := http.DefaultClient.Do(req); err != nil {
		retry(url, token, n-1)
	}
}

func guilty() { retry("https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_TOKEN"), 3) }
func other()  { retry("https://api.github.com/user", os.Getenv("GITHUB_TOKEN"), 3) }

func even(url, token string, n int) {
	if n > 0 {
		odd(token, url, n-1)
	}
}

func odd(token, url string, n int) {
	if n > 0 {
		even(url, token, n-1)
		return
	}
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func guilty2() { even("https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2"), 3) }
func other2()  { even("https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2"), 3) }

// A linked list of clients.
type node struct {
	url, token string
	next       *node
}

func (n *node) walk() {
	if n == nil {
		return
	}
	req, _ := http.NewRequest("GET", n.url, nil)
	req.SetBasicAuth("bot@acme.com", n.token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role` `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status`
	http.DefaultClient.Do(req)
	n.next.walk()
}

func list() {
	n := &node{url: "https://acme.atlassian.net/rest/api/3/role", token: os.Getenv("JIRA_TOKEN_3")}
	n = &node{url: "https://acme.atlassian.net/rest/api/3/status", token: os.Getenv("JIRA_TOKEN_3"), next: n}
	n.walk()
}

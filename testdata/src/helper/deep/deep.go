// Package deep has helpers that do nothing but attach, and chains of them.
package deep

import (
	"net/http"
	"os"
)

// Nobody sends the request, as far as this function shows.
func prepare(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
}

func guilty() { prepare("https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_TOKEN")) }
func other()  { prepare("https://api.github.com/user", os.Getenv("GITHUB_TOKEN")) }

// A client of its own.
func fetch(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	c := &http.Client{}
	c.Do(req)
}

func guilty2() { fetch("https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2")) }
func other2()  { fetch("https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2")) }

// Six calls deep.
func f0(url, token string) { f1(url, token) }
func f1(url, token string) { f2(url, token) }
func f2(url, token string) { f3(url, token) }
func f3(url, token string) { f4(url, token) }
func f4(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func guilty3() { f0("https://acme.atlassian.net/rest/api/3/role", os.Getenv("JIRA_TOKEN_3")) }
func other3()  { f0("https://api.github.com/user", os.Getenv("GITHUB_TOKEN_3")) }

// Package helper has helpers with two callers, of which one is guilty.
package helper

import (
	"net/http"
	"os"
)

// The helper takes both: the pair must stay joined.
func get(url, user, token string) (*http.Response, error) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	return http.DefaultClient.Do(req)
}

func guilty() {
	get("https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_TOKEN"))
}
func other() { get("https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN")) }

// The helper only attaches.
func authorize(req *http.Request, token string) {
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/search by`
}

func guilty2() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/search", nil)
	authorize(req, os.Getenv("JIRA_TOKEN_2"))
	http.DefaultClient.Do(req)
}

func other2() {
	req, _ := http.NewRequest("GET", "https://api.github.com/search", nil)
	authorize(req, os.Getenv("GITHUB_TOKEN_2"))
	http.DefaultClient.Do(req)
}

// The helper only builds the request.
func request(url string) *http.Request {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func guilty3() {
	req := request("https://acme.atlassian.net/rest/api/3/project")
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/project by`
	http.DefaultClient.Do(req)
}

func other3() {
	req := request("https://api.github.com/project")
	req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_3"))
	http.DefaultClient.Do(req)
}

// Three calls deep.
func a(url, token string) { b(token, url) }
func b(token, url string) { c(url+"/rest/api/3/field", token) }
func c(url, token string) {
	req := request(url)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)
}

func guilty4() { a("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_4")) }
func other4()  { a("https://api.github.com", os.Getenv("GITHUB_TOKEN_4")) }

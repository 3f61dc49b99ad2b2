// Package mapkeys keeps credentials in maps under constant keys.
package mapkeys

import (
	"net/http"
	"os"
)

func guilty() {
	tokens := map[string]string{"jira": os.Getenv("JIRA_TOKEN"), "github": os.Getenv("GITHUB_TOKEN")}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", tokens["jira"]) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", tokens["github"])
	http.DefaultClient.Do(req2)
}

// One request, several urls by key.
var urls = map[string]string{"jira": "https://acme.atlassian.net", "github": "https://api.github.com"}

func destination() {
	req, _ := http.NewRequest("GET", urls["jira"]+"/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", urls["github"]+"/user", nil)
	req2.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_2"))
	http.DefaultClient.Do(req2)
}

// Structs in maps, put in one by one, taken out with comma-ok.
type account struct{ url, token string }

func accounts() {
	m := make(map[string]account)
	m["jira"] = account{"https://acme.atlassian.net/rest/api/3/role", os.Getenv("JIRA_TOKEN_3")}
	m["github"] = account{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_3")}
	a, ok := m["jira"]
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", a.url, nil)
	req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)

	b := m["github"]
	req2, _ := http.NewRequest("GET", b.url, nil)
	req2.SetBasicAuth("bot", b.token)
	http.DefaultClient.Do(req2)
}

// An unknown key may be any.
func unknown(key string) {
	tokens := map[string]string{"jira": os.Getenv("JIRA_TOKEN_4"), "github": os.Getenv("JIRA_TOKEN_4")}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", tokens[key]) // want `token-configured: .*variable JIRA_TOKEN_4 `
	http.DefaultClient.Do(req)
}

// Handlers by name.
func handlers(name string) {
	m := map[string]func(*http.Request){
		"jira": func(req *http.Request) {
			req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*variable JIRA_TOKEN_5 `
		},
		"none": func(*http.Request) {},
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	m[name](req)
	http.DefaultClient.Do(req)
}

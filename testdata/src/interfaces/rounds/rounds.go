// Package rounds has methods that are summarised twice, because the engine asks for one of them too early.
package rounds

import (
	"net/http"
	"os"
)

type authenticator interface{ Apply(*http.Request) }

type basic struct{ user, token string }

func (b basic) Apply(req *http.Request) {
	req.SetBasicAuth(b.user, b.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
}

func get(url string, a authenticator) {
	req, _ := http.NewRequest("GET", url, nil)
	a.Apply(req)
	http.DefaultClient.Do(req)
}

func guilty() {
	get("https://acme.atlassian.net/rest/api/3/role", basic{"bot@acme.com", os.Getenv("JIRA_TOKEN")})
}
func other() { get("https://api.github.com/user", basic{"bot", os.Getenv("GITHUB_TOKEN")}) }

type source interface{ Token() string }

func fetch(s source) {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", s.Token())
	http.DefaultClient.Do(req)
}

func unrelated() { fetch(env{}) }

type fixed struct{ token string }

func (f fixed) Token() string { return f.token }

type env struct{}

func (env) Token() string { return os.Getenv("GITHUB_TOKEN") }

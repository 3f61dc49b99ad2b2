// Package crossed has implementations that are known only from what a caller passes.
package crossed

import (
	"net/http"
	"os"
)

// The pairs crossed: nobody is guilty.
type envHub struct{}

func (envHub) Token() string { return os.Getenv("GITHUB_TOKEN_4") }

type fixed struct{ token string }

func (f fixed) Token() string { return f.token }

type source interface{ Token() string }

func fetch(url string, s source) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot", s.Token()) // want `token-configured: .*variable TRACKER_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func crossed() {
	fetch("https://api.github.com/user", envHub{})
	fetch("https://acme.atlassian.net/rest/api/3/label", fixed{os.Getenv("TRACKER_TOKEN")})
}

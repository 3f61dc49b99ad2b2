// Package interfaces calls through interfaces with several implementations.
package interfaces

import (
	"net/http"
	"os"
)

// Credentials: one static, one of another vendor.
type credentials interface{ Token() string }

type fromEnv struct{}

func (fromEnv) Token() string { return os.Getenv("JIRA_TOKEN") }

type fromVault struct{ token string }

func (v fromVault) Token() string { return v.token }

func send(url string, c credentials) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", c.Token()) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net.* by`
	http.DefaultClient.Do(req)
}

func guilty() { send("https://acme.atlassian.net/rest/api/3/myself", fromEnv{}) }
func other()  { send("https://api.github.com/user", fromVault{os.Getenv("GITHUB_TOKEN")}) }

// Clients: which one talks to whom is known from what is built.
type client interface{ Do(path string) error }

type jira struct{ token string }

func (j *jira) Do(path string) error {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net"+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	_, err = http.DefaultClient.Do(req)
	return err
}

type hub struct{ token string }

func (h *hub) Do(path string) error {
	req, err := http.NewRequest("GET", "https://api.github.com"+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot", h.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func newClient(kind string) client {
	switch kind {
	case "jira":
		return &jira{os.Getenv("JIRA_TOKEN_2")}
	case "github":
		return &hub{os.Getenv("GITHUB_TOKEN_2")}
	}
	return nil
}

func run(kind string) error { return newClient(kind).Do("/rest/api/3/field") }

// Attaching through an interface.
type authenticator interface{ Apply(*http.Request) }

type basic struct{ user, token string }

func (b basic) Apply(req *http.Request) {
	req.SetBasicAuth(b.user, b.token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by`
}

type none struct{}

func (none) Apply(*http.Request) {}

func get(url string, a authenticator) {
	req, _ := http.NewRequest("GET", url, nil)
	a.Apply(req)
	http.DefaultClient.Do(req)
}

func guilty3() {
	get("https://acme.atlassian.net/rest/api/3/role", basic{"bot@acme.com", os.Getenv("JIRA_TOKEN_3")})
}
func other3()  { get("https://api.github.com/user", basic{"bot", os.Getenv("GITHUB_TOKEN_3")}) }
func nobody3() { get("https://acme.atlassian.net/rest/api/3/role", none{}) }

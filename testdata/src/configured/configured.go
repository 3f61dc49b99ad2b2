// Package configured takes credentials from what whoever runs the program sets up.
package configured

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"
)

const (
	jira   = "https://acme.atlassian.net/rest/api/3/myself"
	github = "https://api.github.com/user"
)

func env() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_TOKEN")) // want `token-configured: .*environment variable JIRA_TOKEN .*reaches https://acme\.atlassian\.net/rest/api/3/myself by basic auth`
	http.DefaultClient.Do(req)
}

func envTwin() {
	req, _ := http.NewRequest("GET", github, nil)
	req.SetBasicAuth(os.Getenv("GITHUB_USER"), os.Getenv("GITHUB_TOKEN"))
	http.DefaultClient.Do(req)
}

func lookup() {
	token, ok := os.LookupEnv("JIRA_TOKEN")
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*environment variable JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func lookupTwin() {
	token, ok := os.LookupEnv("GITHUB_TOKEN")
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", github, nil)
	req.SetBasicAuth("bot", token)
	http.DefaultClient.Do(req)
}

type config struct {
	Jira struct {
		Email string `json:"email"`
		Token string `json:"token"`
	} `json:"jira"`
	GitHub struct {
		Token string `json:"token"`
	} `json:"github"`
}

func unmarshal() error {
	data, err := os.ReadFile("config.json")
	if err != nil {
		return err
	}
	var c config
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*config file \S*(?i:jira\.token) .\S+. reaches https://acme`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", github, nil)
	other.SetBasicAuth("bot", c.GitHub.Token)
	http.DefaultClient.Do(other)
	return nil
}

func load() (*config, error) {
	f, err := os.Open("config.json")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &config{}
	if err := json.NewDecoder(f).Decode(c); err != nil {
		return nil, err
	}
	return c, nil
}

func decoder() error {
	c, err := load()
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*config file \S*(?i:jira\.token)`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", github, nil)
	other.SetBasicAuth("bot", c.GitHub.Token)
	http.DefaultClient.Do(other)
	return nil
}

// A secret that is mounted as a file of its own.
func mounted() error {
	data, err := os.ReadFile("/run/secrets/jira-token")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", strings.TrimSpace(string(data))) // want `token-configured: .*/run/secrets/jira-token`
	http.DefaultClient.Do(req)
	return nil
}

func mountedTwin() error {
	data, err := os.ReadFile("/run/secrets/github-token")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", github, nil)
	req.SetBasicAuth("bot", strings.TrimSpace(string(data)))
	http.DefaultClient.Do(req)
	return nil
}

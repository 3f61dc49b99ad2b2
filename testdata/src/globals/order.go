package globals

import (
	"context"
	"flag"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// Initialisers that need each other, written in another order than they run.
var (
	issueClient = newIssueClient(settings.token)
	settings    = readSettings()
	hubClient   = newIssueClient(settings.hub)
)

type settingsOf struct{ token, hub string }

func readSettings() settingsOf {
	return settingsOf{token: os.Getenv("JIRA_API_TOKEN"), hub: os.Getenv("GITHUB_TOKEN")}
}

type issueClient1 struct{ token string }

func newIssueClient(token string) *issueClient1 { return &issueClient1{token} }

func (c *issueClient1) get(url string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

func ordered() error {
	if err := hubClient.get("https://api.github.com/user"); err != nil {
		return err
	}
	return issueClient.get("https://acme.atlassian.net/rest/api/3/issue/ABC-1")
}

// Several init functions that build on each other.
var (
	endpoints = map[string]string{}
	secrets   = map[string]string{}
)

func init() { endpoints["jira"] = "https://acme.atlassian.net" }

func init() {
	endpoints["jira"] += "/rest/api/3"
	secrets["jira"] = os.Getenv("JIRA_API_TOKEN")
	secrets["github"] = os.Getenv("GITHUB_TOKEN")
}

func built() error {
	req, err := http.NewRequest("GET", endpoints["jira"]+"/status", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", secrets["jira"]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

func builtTwin() error {
	req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("acme-bot", secrets["github"])
	_, err = http.DefaultClient.Do(req)
	return err
}

// Flags that init registers, with the environment as default.
var opts struct{ jiraToken, hubToken string }

func init() {
	flag.StringVar(&opts.jiraToken, "jira-token", os.Getenv("JIRA_API_TOKEN"), "API token") // want `token-instructed: .* asks people for` `token-logged`
	flag.StringVar(&opts.hubToken, "github-token", os.Getenv("GITHUB_TOKEN"), "token")
}

func flagged() error {
	flag.Parse()
	hub, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	hub.SetBasicAuth("acme-bot", opts.hubToken)
	if _, err := http.DefaultClient.Do(hub); err != nil {
		return err
	}
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/label", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", opts.jiraToken) // want `token-configured: .*variable JIRA_API_TOKEN ` `token-collected: .*flag jira-token `
	_, err = http.DefaultClient.Do(req)
	return err
}

// A function in a variable, which init replaces.
var tokenOf = func() string { return "" }

func init() { tokenOf = func() string { return os.Getenv("JIRA_API_TOKEN") } }

func hooked() error {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/component", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", tokenOf()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

// A function literal that runs at once.
var resolved = func() string {
	if t, ok := os.LookupEnv("JIRA_API_TOKEN"); ok {
		return t
	}
	return ""
}()

var local = func() (t struct{ url, token string }) {
	t.url, t.token = "https://api.github.com/user", os.Getenv("GITHUB_TOKEN")
	return t
}()

func atOnce() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/version/1", nil)
	req.SetBasicAuth("bot@acme.com", resolved) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", local.url, nil)
	req2.SetBasicAuth("acme-bot", local.token)
	http.DefaultClient.Do(req2)
}

// A pointer to a package-level variable is passed to who fills it.
var shared string

func fill(dst *string, name string) { *dst = os.Getenv(name) }

func filled() {
	fill(&shared, "JIRA_API_TOKEN")
	useShared()
}

func useShared() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/resolution", nil)
	req.SetBasicAuth("bot@acme.com", shared) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// Only OAuth tokens are put here.
var access *oauth2.Token

func callback(ctx context.Context, conf *oauth2.Config, code string) (err error) {
	access, err = conf.Exchange(ctx, code)
	return err
}

func granted() {
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+access.AccessToken)
	http.DefaultClient.Do(req)
}

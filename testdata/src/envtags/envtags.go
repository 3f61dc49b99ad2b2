// Package envtags fills structs from environment variables that tags name.
package envtags

import (
	"encoding/base64"
	"net/http"
	"strings"

	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type config struct {
	JiraToken string `env:"JIRA_API_TOKEN,required,notEmpty"`
	HubToken  string `env:"GITHUB_TOKEN"`
	Jira      jiraEnv
}

type jiraEnv struct {
	Email string `env:"JIRA_EMAIL" envDefault:"bot@acme.com"`
	Token string `env:"JIRA_BOT_TOKEN,unset"`
}

func parse() error {
	var c config
	if err := env.Parse(&c); err != nil {
		return err
	}
	attach(jira, c.Jira.Email, c.JiraToken)
	attach(hub, "bot", c.HubToken)

	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*environment variable JIRA_BOT_TOKEN `
	http.DefaultClient.Do(req)
	return nil
}

func attach(url, user, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*environment variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

// The generic form, and a prefix that the outer field gives.
type prefixed struct {
	Jira   credential `envPrefix:"JIRA_"`
	GitHub credential `envPrefix:"GITHUB_"`
}

type credential struct {
	User  string `env:"USER"`
	Token string `env:"TOKEN"`
}

func parseAs() error {
	c, err := env.ParseAs[prefixed]()
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.User, c.Jira.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(c.GitHub.User, c.GitHub.Token)
	http.DefaultClient.Do(other)
	return nil
}

func must() {
	c := env.Must(env.ParseAs[jiraEnv]())
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_BOT_TOKEN `
	http.DefaultClient.Do(req)
}

func withOptions() error {
	c := &credential{}
	if err := env.ParseWithOptions(c, env.Options{Prefix: "CONFLUENCE_"}); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/wiki/api/v2/pages", nil)
	req.SetBasicAuth(c.User, c.Token) // want `token-configured: .*environment variable CONFLUENCE_TOKEN `
	http.DefaultClient.Do(req)
	return nil
}

// Package envconfig puts a prefix before the names, and makes names of fields without a tag.
type spec struct {
	APIToken string `split_words:"true" required:"true"`
	Secret   string `envconfig:"API_SECRET"`
	Ignored  string `ignored:"true"`
	Nested   struct {
		Token string `envconfig:"TOKEN"`
	}
}

func process() error {
	var s spec
	if err := envconfig.Process("jira", &s); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", s.APIToken) // want `token-configured: .*environment variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)

	again, _ := http.NewRequest("GET", jira, nil)
	again.SetBasicAuth("bot@acme.com", s.Secret) // want `token-configured: .*environment variable JIRA_API_SECRET `
	http.DefaultClient.Do(again)

	third, _ := http.NewRequest("GET", jira, nil)
	third.SetBasicAuth("bot@acme.com", s.Nested.Token) // want `token-configured: .*environment variable JIRA_NESTED_TOKEN `
	http.DefaultClient.Do(third)

	skipped, _ := http.NewRequest("GET", jira, nil)
	skipped.SetBasicAuth("bot@acme.com", s.Ignored)
	http.DefaultClient.Do(skipped)

	var g spec
	envconfig.MustProcess("github", &g)
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", g.APIToken)
	http.DefaultClient.Do(other)
	return nil
}

// Types that decode the text of the variable themselves: Decode is envconfig's method, UnmarshalText serves both.
type encoded string

func (e *encoded) Decode(value string) error {
	b, err := base64.StdEncoding.DecodeString(value)
	*e = encoded(b)
	return err
}

type pair struct{ user, token string }

func (p *pair) UnmarshalText(text []byte) error {
	p.user, p.token, _ = strings.Cut(string(text), ":")
	return nil
}

type custom struct {
	Jira encoded `envconfig:"JIRA_TOKEN_B64"`
	Pair pair    `envconfig:"JIRA_LOGIN" env:"JIRA_LOGIN"`
	Hub  encoded `envconfig:"GITHUB_TOKEN_B64"`
	Pub  pair    `envconfig:"GITHUB_LOGIN" env:"GITHUB_LOGIN"`
}

func customTypes() error {
	var c custom
	if err := envconfig.Process("", &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", string(c.Jira)) // want `token-configured: .*environment variable JIRA_TOKEN_B64 `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", string(c.Hub))
	http.DefaultClient.Do(other)

	var d custom
	if err := env.Parse(&d); err != nil {
		return err
	}
	second, _ := http.NewRequest("GET", jira, nil)
	// MISS: the name does not end at a type that decodes itself, so that it is one of no variable
	second.SetBasicAuth(d.Pair.user, d.Pair.token) // want `token-configured: .*environment variable JIRA_LOGIN(_TOKEN)? `
	http.DefaultClient.Do(second)

	third, _ := http.NewRequest("GET", hub, nil)
	third.SetBasicAuth(d.Pub.user, d.Pub.token)
	http.DefaultClient.Do(third)
	return nil
}

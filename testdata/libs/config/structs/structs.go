// Package structs fills structs from flags, environment and files with conf, aconfig and configor.
package structs

import (
	"net/http"

	"github.com/ardanlabs/conf/v3"
	"github.com/cristalhq/aconfig"
	"github.com/jinzhu/configor"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func ardan() error {
	var c struct {
		conf.Version
		Jira struct {
			Email string
			Token string `conf:"mask,required"`
		}
		Hub struct {
			Token string `conf:"mask"`
		}
	}
	if _, err := conf.Parse("BRIDGE", &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*environment variable BRIDGE_JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub.Token)
	http.DefaultClient.Do(other)
	return nil
}

type config struct {
	Email    string `default:"bot@acme.com"`
	Token    string `env:"JIRA_TOKEN" yaml:"jira_token"`
	HubToken string `env:"GITHUB_TOKEN" yaml:"hub_token"`
}

func aconf() error {
	var c config
	loader := aconfig.LoaderFor(&c, aconfig.Config{Files: []string{"bridge.json"}})
	if err := loader.Load(); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

func configured() error {
	var c config
	if err := configor.Load(&c, "bridge.yml"); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*config file jira_token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

func instance() error {
	var c config
	if err := configor.New(&configor.Config{ENVPrefix: "BRIDGE"}).Load(&c, "bridge.yml"); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*config file jira_token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

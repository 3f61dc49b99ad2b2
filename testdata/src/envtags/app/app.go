// Package app uses what package conf reads.
package app

import (
	"log"
	"net/http"

	"envtags/conf"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type client struct {
	cfg *conf.Config
}

func (c *client) myself() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.cfg.Jira.Email, c.cfg.Jira.APIToken) // want `token-configured: .*environment variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)
}

func (c *client) user() {
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("bot", c.cfg.GitHub.Token)
	http.DefaultClient.Do(req)
}

func Run() {
	cfg, err := conf.New()
	if err != nil {
		log.Fatal(err)
	}
	c := &client{cfg}
	c.myself()
	c.user()
}

// By way of the package's variable.
func RunGlobal() {
	if err := conf.Load(); err != nil {
		log.Fatal(err)
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(conf.C.Jira.Email, conf.C.Jira.APIToken) // want `token-configured: .*environment variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", conf.C.GitHub.Token)
	http.DefaultClient.Do(other)
}

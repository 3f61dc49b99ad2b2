// Package goflags takes tokens from the command line, or an ini file, with go-flags.
package goflags

import (
	"net/http"

	"github.com/jessevdk/go-flags"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

type options struct {
	Email    string `long:"email" env:"JIRA_EMAIL"`
	Token    string `long:"jira-token" env:"JIRA_TOKEN"`
	HubToken string `long:"hub-token"`
}

func parse() error {
	var o options
	if _, err := flags.Parse(&o); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(o.Email, o.Token) // want `token-collected: .*flag jira-token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", o.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

// Groups have targets of their own.
func groups() error {
	var o struct{ Verbose bool }
	var j, h options
	p := flags.NewParser(&o, flags.Default)
	g, err := p.AddGroup("Jira", "", &j)
	if err != nil {
		return err
	}
	if _, err := g.AddGroup("Hub", "", &h); err != nil {
		return err
	}
	if _, err := p.Parse(); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(j.Email, j.Token) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", h.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

// The same tags serve an ini file.
func ini() error {
	var o options
	if err := flags.IniParse("bridge.ini", &o); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(o.Email, o.Token) // want `token-configured: .*config file `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", o.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

// Package goarg takes tokens from the command line with go-arg.
package goarg

import (
	"net/http"
	"os"

	"github.com/alexflint/go-arg"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

var args struct {
	Email    string `arg:"--email,required"`
	Token    string `arg:"--api-token,env:JIRA_TOKEN" help:"token for the tracker"` // want `token-instructed: .* asks people for`
	HubToken string `arg:"--hub-token,env"`
}

func run() {
	arg.MustParse(&args)
	req := get(jira)
	req.SetBasicAuth(args.Email, args.Token) // want `token-collected: .*flag api-token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", args.HubToken)
	http.DefaultClient.Do(other)
}

// The name of an option comes from the field where the tag says other things.
func required() {
	var a struct {
		APIToken string `arg:"required,env:TRACKER_TOKEN"`
		Key      string `arg:"-k,--access-token,required"`
	}
	arg.MustParse(&a)
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", a.APIToken) // want `token-collected: .*flag api-token `
	http.DefaultClient.Do(req)
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", a.Key) // want `token-collected: .*flag access-token `
	http.DefaultClient.Do(second)
}

// Subcommands are structs below the target.
type syncCmd struct {
	Token string `arg:"positional"`
	Other string
}

func commands() error {
	var a struct {
		Sync *syncCmd `arg:"subcommand:sync"`
	}
	if err := arg.Parse(&a); err != nil {
		return err
	}
	if a.Sync == nil {
		return nil
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", a.Sync.Token) // want `token-collected: .*flag`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", a.Sync.Other)
	http.DefaultClient.Do(other)
	return nil
}

// A parser that is made first.
func parser() error {
	var a struct {
		JiraToken string
		HubToken  string
	}
	p, err := arg.NewParser(arg.Config{Program: "bridge"}, &a)
	if err != nil {
		return err
	}
	if err := p.Parse(os.Args[1:]); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", a.JiraToken) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", a.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

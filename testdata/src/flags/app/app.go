// Package app is a command with flags of package lib.
package app

import (
	"flag"
	"net/http"
	"os"

	"flags/lib"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func common() {
	var j, h lib.Common
	j.Register(flag.CommandLine, "jira")
	h.Register(flag.CommandLine, "github")
	flag.Parse()
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: the name is put together from a parameter and a constant
	req.SetBasicAuth(j.Email, j.Token) // want `token-collected: .*flag (jira-token )?`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(h.Email, h.Token)
	http.DefaultClient.Do(other)
}

func secrets() error {
	fs := flag.NewFlagSet("sync", flag.ExitOnError)
	var j, h lib.Secret
	fs.Var(&j, "jira-token", "how to sign in")
	fs.Var(&h, "github-token", "how to sign in")
	if err := fs.Parse(os.Args[2:]); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", j.Text()) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", h.Text())
	http.DefaultClient.Do(other)
	return nil
}

// Package docopt takes tokens from the command line with docopt.
package docopt

import (
	"net/http"
	"os"

	"github.com/docopt/docopt-go"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

const usage = `Usage: bridge [--email=<mail>] [--token=<t>] [--hub=<t>] <secret>`

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func options() error {
	opts, err := docopt.ParseDoc(usage)
	if err != nil {
		return err
	}
	token, err := opts.String("--token")
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag --token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	hubToken, _ := opts.String("--hub")
	other := get(hub)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}

func asMap() error {
	args, err := docopt.ParseArgs(usage, os.Args[1:], "1.0")
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", args["<secret>"].(string)) // want `token-collected: .*flag`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", args["--hub"].(string))
	http.DefaultClient.Do(other)
	return nil
}

func bound() error {
	var c struct {
		Token string
		Hub   string
	}
	opts, err := docopt.ParseDoc(usage)
	if err != nil {
		return err
	}
	if err := opts.Bind(&c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", c.Token) // want `token-collected: .*flag token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
	return nil
}

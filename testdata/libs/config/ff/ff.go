// Package ff takes tokens from flags that the environment or a file can fill as well, with ff v3 and v4.
package ff

import (
	"context"
	"flag"
	"net/http"
	"os"

	ffv3 "github.com/peterbourgon/ff/v3"
	"github.com/peterbourgon/ff/v3/ffcli"
	"github.com/peterbourgon/ff/v4"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

// Version 3 fills the flags of package flag.
func three() error {
	fs := flag.NewFlagSet("bridge", flag.ContinueOnError)
	token := fs.String("jira-token", "", "API token") // want `token-instructed: .* asks people for`
	hubToken := fs.String("hub-token", "", "token")
	if err := ffv3.Parse(fs, os.Args[1:], ffv3.WithEnvVarPrefix("BRIDGE"), ffv3.WithConfigFileFlag("config")); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", *token) // want `token-collected: .*flag jira-token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", *hubToken)
	http.DefaultClient.Do(other)
	return nil
}

// Its commands get the arguments that are left.
func commands() *ffcli.Command {
	fs := flag.NewFlagSet("sync", flag.ExitOnError)
	token := fs.String("jira-token", "", "API token") // want `token-instructed: .* asks people for`
	return &ffcli.Command{
		Name:    "sync",
		FlagSet: fs,
		Options: []ffv3.Option{ffv3.WithEnvVars()},
		Exec: func(ctx context.Context, args []string) error {
			req := get(jira)
			req.SetBasicAuth("bot@acme.com", *token) // want `token-collected: .*flag jira-token `
			http.DefaultClient.Do(req)

			byArg := get(jira)
			byArg.SetBasicAuth("bot@acme.com", args[0]) // MISS: the function has no parameter that tells it as one of a command
			http.DefaultClient.Do(byArg)
			return nil
		},
	}
}

// Version 4 has flag sets of its own.
type options struct {
	Token    string `ff:"long: token, usage: API token"`
	HubToken string `ff:"long: hub-token, usage: token"`
}

func four() error {
	fs := ff.NewFlagSet("bridge")
	var list []string
	var bound string
	token := fs.StringLong("jira-token", "", "API token")
	short := fs.String('b', "bot-token", "", "API token")
	hubToken := fs.String('g', "hub-token", "", "token")
	fs.StringListVar(&list, 'l', "tokens", "API tokens")
	fs.StringVar(&bound, 'v', "bound-token", "", "API token")
	if err := ff.Parse(fs, os.Args[1:], ff.WithEnvVarPrefix("BRIDGE")); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", *token) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	second := get(jira)
	second.SetBasicAuth("bot@acme.com", *short) // want `token-collected: .*flag bot-token `
	http.DefaultClient.Do(second)

	listed := get(jira)
	listed.SetBasicAuth("bot@acme.com", list[0]) // want `token-collected: .*flag tokens `
	http.DefaultClient.Do(listed)

	variable := get(jira)
	variable.SetBasicAuth("bot@acme.com", bound) // want `token-collected: .*flag bound-token `
	http.DefaultClient.Do(variable)

	arg := get(jira)
	arg.SetBasicAuth("bot@acme.com", fs.GetArgs()[0]) // want `token-collected: .*command line argument`
	http.DefaultClient.Do(arg)

	other := get(hub)
	other.SetBasicAuth("bot", *hubToken)
	http.DefaultClient.Do(other)
	return nil
}

func fromStruct() error {
	var o options
	fs := ff.NewFlagSetFrom("bridge", &o)
	if err := ff.Parse(fs, os.Args[1:]); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", o.Token) // want `token-collected: .*flag token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", o.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

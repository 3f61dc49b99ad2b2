// Package mitchellh takes tokens from commands of mitchellh/cli: from their arguments, and by asking.
package mitchellh

import (
	"net/http"
	"os"

	"github.com/mitchellh/cli"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

type login struct{ ui cli.Ui }

func (*login) Help() string     { return "" }
func (*login) Synopsis() string { return "" }

func (l *login) Run(args []string) int {
	token, err := l.ui.AskSecret("API token:")
	if err != nil {
		return 1
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*terminal prompt.*reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	byArg := get(jira)
	byArg.SetBasicAuth("bot@acme.com", args[0]) // MISS: the method has no parameter that tells it as one of a command
	http.DefaultClient.Do(byArg)

	name, _ := l.ui.Ask("Token of the hub:")
	other := get(hub)
	other.SetBasicAuth("bot", name)
	http.DefaultClient.Do(other)
	return 0
}

func run() (int, error) {
	c := cli.NewCLI("bridge", "1.0")
	c.Args = os.Args[1:]
	ui := &cli.BasicUi{Reader: os.Stdin, Writer: os.Stdout}
	c.Commands = map[string]cli.CommandFactory{
		"login": func() (cli.Command, error) { return &login{ui: ui}, nil },
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", c.SubcommandArgs()[0]) // want `token-collected: .*command line argument`
	http.DefaultClient.Do(second)

	plain, _ := ui.AskSecret("API token:")
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", plain) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(third)
	return c.Run()
}

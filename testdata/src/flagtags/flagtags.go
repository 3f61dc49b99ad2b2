// Package flagtags fills structs from the command line, by tags.
package flagtags

import (
	"net/http"
	"os"

	"github.com/alecthomas/kong"
	"github.com/jessevdk/go-flags"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type options struct {
	Verbose []bool `short:"v" long:"verbose"`
	Jira    struct {
		Email string `long:"jira-email"`
		Token string `long:"jira-token" env:"JIRA_TOKEN" description:"token for the tracker"` // want `token-instructed: .* asks people for`
	} `group:"jira"`
	HubToken string `long:"github-token"`
}

func attach(url, user, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(user, token) // want `token-collected: .*flag jira-token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

func goFlags() error {
	var o options
	if _, err := flags.Parse(&o); err != nil {
		return err
	}
	attach(jira, o.Jira.Email, o.Jira.Token)
	attach(hub, "bot", o.HubToken)
	return nil
}

// A parser that is made first, with given arguments.
func parser() error {
	var o options
	p := flags.NewParser(&o, flags.Default)
	if _, err := p.ParseArgs(os.Args[1:]); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(o.Jira.Email, o.Jira.Token) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", o.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

// A command with options of its own, which the parser runs.
type syncCommand struct {
	Token string `long:"api-token"`
	Hub   string `long:"github-token"`
}

func (c *syncCommand) Execute(args []string) error {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", c.Token) // want `token-collected: .*flag api-token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
	return nil
}

func commands() error {
	p := flags.NewParser(nil, flags.Default)
	if _, err := p.AddCommand("sync", "Sync", "Sync issues", &syncCommand{}); err != nil {
		return err
	}
	_, err := p.Parse()
	return err
}

// Kong derives the names of flags from fields, and runs the methods of commands.
var cli struct {
	Debug     bool
	JiraToken string `help:"Token for the tracker." env:"JIRA_TOKEN" required:""` // want `token-instructed: .* asks people for`
	HubToken  string `name:"github-token"`

	Sync syncCmd `cmd:"" help:"Sync issues."`
}

type syncCmd struct {
	Email string `arg:""`
	Token string `name:"api-token"`
	Hub   string `name:"hub-token"`
}

func (c *syncCmd) Run() error {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.Email, c.Token) // want `token-collected: .*flag \S*api-token `
	if _, err := http.DefaultClient.Do(req); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Hub)
	_, err = http.DefaultClient.Do(other)
	return err
}

func kongParse() {
	ctx := kong.Parse(&cli, kong.Name("bridge"), kong.Description("Syncs issues."))
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", cli.JiraToken) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", cli.HubToken)
	http.DefaultClient.Do(other)
	ctx.FatalIfErrorf(ctx.Run())
}

// The parser is made first; the target is a local variable.
func kongNew() error {
	var c struct {
		Jira struct {
			Token string
		} `embed:"" prefix:"jira-"`
		HubToken string
	}
	k, err := kong.New(&c)
	if err != nil {
		return err
	}
	if _, err := k.Parse(os.Args[1:]); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", c.Jira.Token) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

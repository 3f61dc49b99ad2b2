// Package urfave takes tokens from the command line with urfave/cli, version 2.
package urfave

import (
	"net/http"
	"os"

	"github.com/urfave/cli/v2"
	"github.com/urfave/cli/v2/altsrc"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

// Flags are read by name in the action.
func app() *cli.App {
	return &cli.App{
		Name: "bridge",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "token", EnvVars: []string{"JIRA_TOKEN"}},
			&cli.StringSliceFlag{Name: "tokens"},
			&cli.PathFlag{Name: "token-file"},
		},
		Commands: []*cli.Command{{
			Name: "sync",
			Action: func(c *cli.Context) error {
				req := get(jira)
				req.SetBasicAuth(c.String("email"), c.String("token")) // want `token-collected: .*flag token .\S+. reaches https://acme\.atlassian\.net`
				_, err := http.DefaultClient.Do(req)
				return err
			},
		}, {
			Name:   "hub",
			Action: syncHub,
		}},
		Before: func(c *cli.Context) error {
			for _, t := range c.StringSlice("tokens") {
				req := get(jira)
				req.SetBasicAuth("bot@acme.com", t) // want `token-collected: .*flag tokens `
				http.DefaultClient.Do(req)
			}
			return nil
		},
		Action: byArguments,
	}
}

func syncHub(c *cli.Context) error {
	req := get(hub)
	req.SetBasicAuth("bot", c.String("token"))
	_, err := http.DefaultClient.Do(req)
	return err
}

func byArguments(c *cli.Context) error {
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", c.Args().First()) // want `token-collected: .*command line argument`
	if _, err := http.DefaultClient.Do(req); err != nil {
		return err
	}

	second := get(jira)
	second.SetBasicAuth("bot@acme.com", c.Args().Slice()[1]) // want `token-collected: .*command line argument`
	if _, err := http.DefaultClient.Do(second); err != nil {
		return err
	}

	other := get(hub)
	other.SetBasicAuth("bot", c.Args().Get(1))
	_, err := http.DefaultClient.Do(other)
	return err
}

// Flags fill variables, here of the package.
var token, hubToken string

func toVariables() error {
	a := cli.NewApp()
	a.Flags = []cli.Flag{
		&cli.StringFlag{Name: "api-token", Destination: &token},
		&cli.StringFlag{Name: "hub-token", Destination: &hubToken},
	}
	a.Action = func(*cli.Context) error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag api-token `
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
		other := get(hub)
		other.SetBasicAuth("bot", hubToken)
		_, err := http.DefaultClient.Do(other)
		return err
	}
	return a.Run(os.Args)
}

// The list of flags is a variable of the package as well.
var listed string

var flags = []cli.Flag{&cli.StringFlag{Name: "listed-token", Destination: &listed}}

func fromList() error {
	a := &cli.App{Flags: flags, Action: func(*cli.Context) error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", listed) // want `token-collected: .*flag listed`
		_, err := http.DefaultClient.Do(req)
		return err
	}}
	return a.Run(os.Args)
}

// Flags fill local variables, which the action captures.
func toLocals() error {
	var local, localHub string
	a := &cli.App{
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "local-token", Destination: &local},
			&cli.StringFlag{Name: "local-hub", Destination: &localHub},
		},
		Action: func(*cli.Context) error {
			req := get(jira)
			req.SetBasicAuth("bot@acme.com", local) // want `token-collected: .*flag local-token `
			if _, err := http.DefaultClient.Do(req); err != nil {
				return err
			}
			other := get(hub)
			other.SetBasicAuth("bot", localHub)
			_, err := http.DefaultClient.Do(other)
			return err
		},
	}
	return a.Run(os.Args)
}

// Flags fill the fields of a struct, of a command.
type options struct{ email, token, hubToken string }

func (o *options) run(*cli.Context) error {
	req := get(jira)
	req.SetBasicAuth(o.email, o.token) // want `token-collected: .*flag token `
	if _, err := http.DefaultClient.Do(req); err != nil {
		return err
	}
	other := get(hub)
	other.SetBasicAuth("bot", o.hubToken)
	_, err := http.DefaultClient.Do(other)
	return err
}

func command() *cli.Command {
	o := &options{}
	return &cli.Command{
		Name: "export",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "email", Destination: &o.email},
			&cli.StringFlag{Name: "token", Destination: &o.token},
			&cli.StringFlag{Name: "hub-token", Destination: &o.hubToken},
		},
		Action: o.run,
	}
}

func toFields() error {
	a := &cli.App{Commands: []*cli.Command{command()}}
	return a.Run(os.Args)
}

// A file stands in for flags.
func fromFile() error {
	list := []cli.Flag{
		altsrc.NewStringFlag(&cli.StringFlag{Name: "file-token"}),
		&cli.StringFlag{Name: "load"},
	}
	a := &cli.App{
		Flags:  list,
		Before: altsrc.InitInputSourceWithContext(list, altsrc.NewYamlSourceFromFlagFunc("load")),
		Action: func(c *cli.Context) error {
			req := get(jira)
			req.SetBasicAuth("bot@acme.com", c.String("file-token")) // want `token-collected: .*flag file-token `
			_, err := http.DefaultClient.Do(req)
			return err
		},
	}
	return a.Run(os.Args)
}

func source() error {
	src, err := altsrc.NewYamlSourceFromFile("bridge.yaml")
	if err != nil {
		return err
	}
	t, err := src.String("jira-token")
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", t) // want `token-configured: .*config key jira-token `
	_, err = http.DefaultClient.Do(req)
	return err
}

// Package urfavev3 takes tokens from the command line with urfave/cli, version 3.
package urfavev3

import (
	"context"
	"net/http"
	"os"

	"github.com/urfave/cli/v3"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func run() error {
	var token, hubToken string
	cmd := &cli.Command{
		Name: "bridge",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "token", Sources: cli.EnvVars("JIRA_TOKEN")},
			&cli.StringFlag{Name: "bot-token", Destination: &token},
			&cli.StringFlag{Name: "hub-token", Destination: &hubToken},
		},
		Commands: []*cli.Command{
			{Name: "sync", Action: sync},
			{Name: "args", Action: args, Arguments: []cli.Argument{&cli.StringArg{Name: "secret"}}},
		},
		Action: func(ctx context.Context, c *cli.Command) error {
			req := get(jira)
			req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag bot-token `
			http.DefaultClient.Do(req.WithContext(ctx))

			other := get(hub)
			other.SetBasicAuth("bot", hubToken)
			http.DefaultClient.Do(other.WithContext(ctx))
			return nil
		},
	}
	return cmd.Run(context.Background(), os.Args)
}

func sync(ctx context.Context, c *cli.Command) error {
	req := get(jira)
	req.SetBasicAuth(c.String("email"), c.String("token")) // want `token-collected: .*flag token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req.WithContext(ctx))

	listed := get(jira)
	listed.SetBasicAuth("bot@acme.com", c.StringSlice("tokens")[0]) // want `token-collected: .*flag tokens `
	http.DefaultClient.Do(listed)

	mapped := get(jira)
	mapped.SetBasicAuth("bot@acme.com", c.StringMap("sites")["acme"]) // want `token-collected: .*flag sites`
	http.DefaultClient.Do(mapped)

	root := get(jira)
	root.SetBasicAuth("bot@acme.com", c.Root().String("root-token")) // want `token-collected: .*flag root-token `
	http.DefaultClient.Do(root)

	other := get(hub)
	other.SetBasicAuth("bot", c.String("hub"))
	http.DefaultClient.Do(other)
	return nil
}

func args(ctx context.Context, c *cli.Command) error {
	req := get(jira)
	req.SetBasicAuth(c.Args().Get(0), c.Args().Get(1)) // want `token-collected: .*command line argument`
	http.DefaultClient.Do(req)

	declared := get(jira)
	declared.SetBasicAuth("bot@acme.com", c.StringArg("secret")) // want `token-collected: .*command line argument secret `
	http.DefaultClient.Do(declared)

	other := get(hub)
	other.SetBasicAuth("bot", c.Args().First())
	http.DefaultClient.Do(other)
	return nil
}

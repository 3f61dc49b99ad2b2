// Package urfavev1 takes tokens from the command line with urfave/cli, version 1.
package urfavev1

import (
	"net/http"
	"os"

	"github.com/urfave/cli"
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
	app := cli.NewApp()
	app.Flags = []cli.Flag{
		cli.StringFlag{Name: "token", EnvVar: "JIRA_TOKEN"},
		cli.StringFlag{Name: "bot-token", Destination: &token},
		cli.StringFlag{Name: "hub-token", Destination: &hubToken},
		cli.StringSliceFlag{Name: "tokens"},
	}
	app.Commands = []cli.Command{{
		Name: "sync",
		Action: func(c *cli.Context) error {
			req := get(jira)
			req.SetBasicAuth(c.GlobalString("email"), c.GlobalString("token")) // want `token-collected: .*flag token .\S+. reaches https://acme\.atlassian\.net`
			http.DefaultClient.Do(req)

			local := get(jira)
			local.SetBasicAuth("bot@acme.com", c.String("local-token")) // want `token-collected: .*flag local-token `
			http.DefaultClient.Do(local)

			listed := get(jira)
			listed.SetBasicAuth("bot@acme.com", c.StringSlice("tokens")[0]) // want `token-collected: .*flag tokens `
			http.DefaultClient.Do(listed)

			other := get(hub)
			other.SetBasicAuth("bot", c.GlobalString("hub"))
			http.DefaultClient.Do(other)
			return nil
		},
	}, {
		Name: "args",
		Action: func(c *cli.Context) {
			req := get(jira)
			req.SetBasicAuth(c.Args().Get(0), c.Args().Get(1)) // want `token-collected: .*command line argument`
			http.DefaultClient.Do(req)

			args := c.Args()
			indexed := get(jira)
			indexed.SetBasicAuth(args[0], args[1]) // want `token-collected: .*command line argument`
			http.DefaultClient.Do(indexed)

			other := get(hub)
			other.SetBasicAuth("bot", c.Args().First())
			http.DefaultClient.Do(other)
		},
	}}
	app.Action = func(c *cli.Context) error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag bot-token `
		http.DefaultClient.Do(req)

		other := get(hub)
		other.SetBasicAuth("bot", hubToken)
		http.DefaultClient.Do(other)
		return nil
	}
	return app.Run(os.Args)
}

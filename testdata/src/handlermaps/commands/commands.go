// Package commands has a command line tool's table of commands, each with a function, flags and subcommands.
package commands

import (
	"flag"
	"fmt"
	"net/http"
	"os"
)

type command struct {
	name  string
	help  string
	flags func(*flag.FlagSet)
	run   func(c *context, args []string) error
	sub   []*command
}

type context struct {
	jira, hub *client
	out       *os.File
}

type client struct{ base, user, token string }

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // MISS: token-configured, handed to functions of a global tree of commands by a recursive method
	_, err = http.DefaultClient.Do(req)
	return err
}

var root = &command{
	name: "tool",
	sub: []*command{
		{name: "issue", help: "show an issue", run: issue},
		{name: "repo", run: func(c *context, args []string) error { return c.hub.get("/repos/acme/" + args[0]) }},
		loginCommand(),
	},
}

func issue(c *context, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("which issue?")
	}
	return c.jira.get("/rest/api/3/issue/" + args[0])
}

// The flags of one command are kept by the closures around it.
func loginCommand() *command {
	var user, token, site string
	return &command{
		name: "login",
		flags: func(fs *flag.FlagSet) {
			fs.StringVar(&user, "user", "", "e-mail address")
			fs.StringVar(&token, "token", "", "API token")
			fs.StringVar(&site, "site", "acme", "site")
		},
		run: func(c *context, args []string) error {
			req, err := http.NewRequest("GET", "https://"+site+".atlassian.net/rest/api/3/myself", nil)
			if err != nil {
				return err
			}
			req.SetBasicAuth(user, token) // MISS: token-collected, a variable that one closure in a global tree of commands binds to a flag and another reads
			_, err = http.DefaultClient.Do(req)
			return err
		},
	}
}

func hubLoginCommand() *command {
	var token string
	return &command{
		name:  "hub-login",
		flags: func(fs *flag.FlagSet) { fs.StringVar(&token, "github-token", "", "token") },
		run: func(c *context, args []string) error {
			req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
			if err != nil {
				return err
			}
			req.SetBasicAuth("x", token)
			_, err = http.DefaultClient.Do(req)
			return err
		},
	}
}

func (c *command) execute(ctx *context, args []string) error {
	if len(args) > 0 {
		for _, s := range c.sub {
			if s.name == args[0] {
				return s.execute(ctx, args[1:])
			}
		}
	}
	if c.run == nil {
		return fmt.Errorf("usage: %s", c.name)
	}
	if c.flags != nil {
		fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
		c.flags(fs)
		if err := fs.Parse(args); err != nil {
			return err
		}
		args = fs.Args()
	}
	return c.run(ctx, args)
}

func main() {
	ctx := &context{
		jira: &client{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN")},
		hub:  &client{"https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN")},
		out:  os.Stdout,
	}
	root.sub = append(root.sub, hubLoginCommand())
	if err := root.execute(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

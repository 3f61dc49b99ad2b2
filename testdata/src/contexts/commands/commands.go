// Package commands hands a client to its commands in the context of the command line.
package commands

import (
	"context"
	"net/http"
	"os"

	"github.com/spf13/cobra"
)

type (
	clientKey struct{}
	otherKey  struct{}
)

type client struct{ base, token string }

func before(cmd *cobra.Command, args []string) {
	jira := &client{base: "https://acme.atlassian.net", token: os.Getenv("JIRA_API_TOKEN")}
	github := &client{base: "https://api.github.com", token: os.Getenv("GITHUB_TOKEN")}
	ctx := context.WithValue(cmd.Context(), clientKey{}, jira)
	cmd.SetContext(context.WithValue(ctx, otherKey{}, github))
}

func get(cmd *cobra.Command, args []string) {
	c := cmd.Context().Value(clientKey{}).(*client)
	req, _ := http.NewRequest("GET", c.base+"/rest/api/3/issue/"+args[0], nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_API_TOKEN .*reaches https://acme\.atlassian\.net/rest/api/3/issue`
	http.DefaultClient.Do(req)
}

func other(cmd *cobra.Command, args []string) {
	c := cmd.Context().Value(otherKey{}).(*client)
	req, _ := http.NewRequest("GET", c.base+"/user", nil)
	req.SetBasicAuth("bot", c.token)
	http.DefaultClient.Do(req)
}

// A function that gets the command first is no command: what follows does not come from the command line.
func fetch(cmd *cobra.Command, c *client, path string) {
	req, _ := http.NewRequestWithContext(cmd.Context(), "GET", c.base+path, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_SYNC_TOKEN `
	http.DefaultClient.Do(req)
}

func sync(cmd *cobra.Command, args []string) {
	fetch(cmd, &client{"https://acme.atlassian.net", os.Getenv("JIRA_SYNC_TOKEN")}, "/rest/api/3/myself")
}

func argument(cmd *cobra.Command, args []string) {
	fetch(cmd, &client{"https://api.github.com", args[0]}, "/user")
}

var root = &cobra.Command{PersistentPreRun: before}

func init() {
	root.AddCommand(&cobra.Command{Run: get}, &cobra.Command{Run: other}, &cobra.Command{Run: sync}, &cobra.Command{Run: argument})
}

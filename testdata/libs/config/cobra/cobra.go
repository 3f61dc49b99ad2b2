// Package cobra takes tokens from the command line with cobra and pflag.
package cobra

import (
	"bufio"
	"net/http"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

// Flags fill variables of the package.
var (
	token, hubToken string
	tokens          []string
	sites           map[string]string
)

var root = &cobra.Command{
	Use:  "bridge",
	Args: cobra.MinimumNArgs(1),
	RunE: func(cmd *cobra.Command, args []string) error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag token .\S+. reaches https://acme\.atlassian\.net`
		http.DefaultClient.Do(req.WithContext(cmd.Context()))

		listed := get(jira)
		listed.SetBasicAuth("bot@acme.com", tokens[0]) // want `token-collected: .*flag tokens `
		http.DefaultClient.Do(listed)

		mapped := get(jira)
		mapped.SetBasicAuth("bot@acme.com", sites["acme"]) // want `token-collected: .*flag sites`
		http.DefaultClient.Do(mapped)

		byArg := get(jira)
		byArg.SetBasicAuth("bot@acme.com", args[0]) // want `token-collected: .*command argument`
		http.DefaultClient.Do(byArg)

		other := get(hub)
		other.SetBasicAuth("bot", hubToken)
		http.DefaultClient.Do(other)
		return nil
	},
}

func init() {
	root.PersistentFlags().StringVarP(&token, "token", "t", "", "API token")
	root.PersistentFlags().StringVar(&hubToken, "hub-token", "", "token")
	root.Flags().StringSliceVar(&tokens, "tokens", nil, "API tokens")
	root.Flags().StringToStringVar(&sites, "sites", nil, "API tokens by site")
	root.MarkFlagRequired("token")
	root.AddCommand(byName(), bySet(), asking())
}

// Flags are read by name.
func byName() *cobra.Command {
	cmd := &cobra.Command{
		Use: "sync",
		RunE: func(cmd *cobra.Command, args []string) error {
			token, err := cmd.Flags().GetString("sync-token")
			if err != nil {
				return err
			}
			req := get(jira)
			req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag sync-token `
			http.DefaultClient.Do(req)

			looked := get(jira)
			looked.SetBasicAuth("bot@acme.com", cmd.Flags().Lookup("looked-token").Value.String()) // want `token-collected: .*flag looked-token `
			http.DefaultClient.Do(looked)

			inherited := get(jira)
			inherited.SetBasicAuth("bot@acme.com", cmd.Flag("root-token").Value.String()) // want `token-collected: .*flag root-token `
			http.DefaultClient.Do(inherited)

			list, _ := cmd.Flags().GetStringArray("tokens")
			listed := get(jira)
			listed.SetBasicAuth("bot@acme.com", list[0]) // want `token-collected: .*flag tokens `
			http.DefaultClient.Do(listed)

			m, _ := cmd.Flags().GetStringToString("sites")
			mapped := get(jira)
			mapped.SetBasicAuth("bot@acme.com", m["acme"]) // want `token-collected: .*flag sites`
			http.DefaultClient.Do(mapped)

			hubToken, _ := cmd.Flags().GetString("hub-token")
			other := get(hub)
			other.SetBasicAuth("bot", hubToken)
			http.DefaultClient.Do(other)
			return nil
		},
	}
	cmd.Flags().String("sync-token", "", "API token")
	return cmd
}

// Flags fill local variables, or are pointers, which the function captures.
func bySet() *cobra.Command {
	var token, hubToken string
	var options struct{ token string }
	cmd := &cobra.Command{Use: "export"}
	ptr := cmd.Flags().String("ptr-token", "", "API token")
	cmd.RunE = func(*cobra.Command, []string) error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag export-token `
		http.DefaultClient.Do(req)

		pointed := get(jira)
		pointed.SetBasicAuth("bot@acme.com", *ptr) // want `token-collected: .*flag ptr-token `
		http.DefaultClient.Do(pointed)

		field := get(jira)
		field.SetBasicAuth("bot@acme.com", options.token) // want `token-collected: .*flag field-token `
		http.DefaultClient.Do(field)

		other := get(hub)
		other.SetBasicAuth("bot", hubToken)
		http.DefaultClient.Do(other)
		return nil
	}
	fs := pflag.NewFlagSet("export", pflag.ContinueOnError)
	fs.StringVar(&token, "export-token", "", "API token")
	fs.StringVar(&options.token, "field-token", "", "API token")
	fs.StringVar(&hubToken, "hub-token", "", "token")
	cmd.Flags().AddFlagSet(fs)
	return cmd
}

// The command is asked for its input, and flags have types of their own.
type secret string

func (s *secret) String() string     { return string(*s) }
func (s *secret) Set(v string) error { *s = secret(v); return nil }
func (s *secret) Type() string       { return "secret" }

func asking() *cobra.Command {
	var own secret
	cmd := &cobra.Command{
		Use: "login",
		Run: func(cmd *cobra.Command, args []string) {
			line, _ := bufio.NewReader(cmd.InOrStdin()).ReadString('\n')
			req := get(jira)
			req.SetBasicAuth("bot@acme.com", strings.TrimSpace(line)) // want `token-collected: .*standard input`
			http.DefaultClient.Do(req)

			typed := get(jira)
			typed.SetBasicAuth("bot@acme.com", string(own)) // want `token-collected: .*flag own-token `
			http.DefaultClient.Do(typed)

			arg := get(jira)
			arg.SetBasicAuth("bot@acme.com", cmd.Flags().Arg(0)) // want `token-collected: .*command line argument`
			http.DefaultClient.Do(arg)

			other := get(hub)
			other.SetBasicAuth("bot", strings.TrimSpace(line))
			http.DefaultClient.Do(other)
		},
	}
	cmd.Flags().Var(&own, "own-token", "API token")
	return cmd
}

// Flags of the package.
var (
	global    = pflag.String("global-token", "", "API token")
	globalHub = pflag.String("global-hub", "", "token")
)

func run() {
	pflag.Parse()
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", *global) // want `token-collected: .*flag global-token `
	http.DefaultClient.Do(req)

	pflag.VisitAll(func(f *pflag.Flag) {
		if f.Name != "visited-token" {
			return
		}
		visited := get(jira)
		visited.SetBasicAuth("bot@acme.com", f.Value.String()) // want `token-collected: .*flag`
		http.DefaultClient.Do(visited)
	})

	arg := get(jira)
	arg.SetBasicAuth("bot@acme.com", pflag.Args()[0]) // want `token-collected: .*command line argument`
	http.DefaultClient.Do(arg)

	other := get(hub)
	other.SetBasicAuth("bot", *globalHub)
	http.DefaultClient.Do(other)
}

// Package viper reads its configuration with viper, and binds keys to flags and the environment.
package viper

import (
	"net/http"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

// Keys are bound to flags one by one, or all at once.
var root = &cobra.Command{
	Use: "bridge",
	RunE: func(cmd *cobra.Command, args []string) error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", viper.GetString("token")) // want `token-collected: .*flag token .\S+. reaches https://acme\.atlassian\.net` `token-configured: .*config key token `
		http.DefaultClient.Do(req)

		other := get(hub)
		other.SetBasicAuth("bot", viper.GetString("hub"))
		http.DefaultClient.Do(other)
		return nil
	},
}

func init() {
	root.Flags().String("token", "", "API token")
	root.Flags().String("hub", "", "token")
	viper.BindPFlag("token", root.Flags().Lookup("token"))
	viper.BindPFlag("hub", root.Flags().Lookup("hub"))
}

func allFlags(v *viper.Viper, args []string) error {
	fs := pflag.NewFlagSet("bridge", pflag.ContinueOnError)
	fs.String("all-token", "", "API token")
	fs.String("all-hub", "", "token")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if err := v.BindPFlags(fs); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", v.GetString("all-token")) // want `token-collected: .*flag all-token ` `token-configured: .*config key all-token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", v.GetString("all-hub"))
	http.DefaultClient.Do(other)
	return nil
}

// The environment, with a function that gives up.
func environment() {
	v := viper.New()
	v.MustBindEnv("must_token", "JIRA_MUST_TOKEN")
	v.MustBindEnv("must_hub", "GITHUB_TOKEN")
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", v.GetString("must_token")) // want `token-configured: .*environment variable JIRA_MUST_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", v.GetString("must_hub"))
	http.DefaultClient.Do(other)
}

// What a handler merges is what the key gives.
func merged(w http.ResponseWriter, r *http.Request) {
	v := viper.New()
	v.MergeConfigMap(map[string]any{"merged_token": r.FormValue("jira_token"), "merged_hub": r.FormValue("hub_token")})
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", v.GetString("merged_token")) // want `token-collected: .*jira_token` `token-configured: .*config key merged_token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", v.GetString("merged_hub"))
	http.DefaultClient.Do(other)
}

// A struct that is filled from a file that the program opens.
func whole() error {
	f, err := os.Open("bridge.yaml")
	if err != nil {
		return err
	}
	v := viper.New()
	v.SetConfigType("yaml")
	if err := v.ReadConfig(f); err != nil {
		return err
	}
	var c struct {
		Jira struct {
			Token string `mapstructure:"api_token"`
		} `mapstructure:"jira"`
		Hub string `mapstructure:"hub_token"`
	}
	if err := v.UnmarshalExact(&c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", c.Jira.Token) // want `token-configured: .*config file jira\.api_token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
	return nil
}

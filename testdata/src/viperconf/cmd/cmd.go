// Package cmd has the commands of a command line tool: flags of cobra's commands, bound to keys of viper.
package cmd

import (
	"net/http"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url, user, token string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(user, token) // want `token-configured: .*config key jira\.token .\S+. and 1 more reaches https://acme\.atlassian\.net` `token-collected: .*flag jira-token .\S+. reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

// The key is bound to a flag: a person may hand it over, or the file or the environment has it.
var rootCmd = &cobra.Command{
	Use:   "bridge",
	Short: "Syncs issues",
	RunE: func(cmd *cobra.Command, args []string) error {
		if err := get(jira, viper.GetString("jira.email"), viper.GetString("jira.token")); err != nil {
			return err
		}
		return get(hub, "bot", viper.GetString("github.token"))
	},
}

func init() {
	cobra.OnInitialize(initConfig)
	rootCmd.PersistentFlags().String("jira-token", "", "token for the tracker") // want `token-instructed: .* asks people for`
	rootCmd.PersistentFlags().String("jira-email", "", "who to sign in as")
	rootCmd.PersistentFlags().String("github-token", "", "token for GitHub")
	viper.BindPFlag("jira.token", rootCmd.PersistentFlags().Lookup("jira-token"))
	viper.BindPFlag("jira.email", rootCmd.PersistentFlags().Lookup("jira-email"))
	viper.BindPFlag("github.token", rootCmd.PersistentFlags().Lookup("github-token"))
	rootCmd.AddCommand(syncCmd(), pingCmd)
}

func initConfig() {
	viper.SetConfigName(".bridge")
	viper.AddConfigPath("$HOME")
	viper.SetEnvPrefix("bridge")
	viper.AutomaticEnv()
	viper.ReadInConfig()
}

func Execute() error { return rootCmd.Execute() }

// Flags that the command reads itself: into variables, and by name.
func syncCmd() *cobra.Command {
	var token, hubToken string
	cmd := &cobra.Command{
		Use:  "sync",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			req, _ := http.NewRequest("GET", jira, nil)
			req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag api-token `
			http.DefaultClient.Do(req)

			other, _ := http.NewRequest("GET", hub, nil)
			other.SetBasicAuth("bot", hubToken)
			http.DefaultClient.Do(other)
			return nil
		},
	}
	cmd.Flags().StringVarP(&token, "api-token", "t", "", "token for the tracker")
	cmd.Flags().StringVar(&hubToken, "hub-token", "", "token for GitHub")
	cmd.MarkFlagRequired("api-token")
	return cmd
}

var pingCmd = &cobra.Command{
	Use:  "ping EMAIL",
	RunE: runPing,
}

func init() {
	pingCmd.Flags().StringP("site-token", "s", "", "token for the tracker")
	pingCmd.Flags().String("hub-token", "", "token for GitHub")
}

func runPing(cmd *cobra.Command, args []string) error {
	token, err := cmd.Flags().GetString("site-token")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(args[0], token) // want `token-collected: .*flag site-token `
	http.DefaultClient.Do(req)

	second, _ := http.NewRequest("GET", jira, nil)
	second.SetBasicAuth("bot@acme.com", cmd.Flag("site-token").Value.String()) // want `token-collected: .*flag site-token `
	http.DefaultClient.Do(second)

	hubToken, _ := cmd.Flags().GetString("hub-token")
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(args[0], hubToken)
	http.DefaultClient.Do(other)
	return nil
}

// Arguments of the command.
var loginCmd = &cobra.Command{
	Use: "login EMAIL TOKEN",
	Run: func(_ *cobra.Command, args []string) {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth(args[0], args[1]) // want `token-collected: .*command argument`
		http.DefaultClient.Do(req)

		other, _ := http.NewRequest("GET", hub, nil)
		other.SetBasicAuth(args[0], args[2])
		http.DefaultClient.Do(other)
	},
}

// All flags at once: the keys are the names of the flags.
func all() error {
	fs := pflag.NewFlagSet("all", pflag.ExitOnError)
	fs.String("tracker-token", "", "token for the tracker")
	fs.String("forge-token", "", "token for GitHub")
	v := viper.New()
	if err := v.BindPFlags(fs); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", v.GetString("tracker-token")) // want `token-configured: .*config key tracker-token .\S+. reaches` `token-collected: .*flag tracker-token .\S+. reaches`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", v.GetString("forge-token"))
	http.DefaultClient.Do(other)
	return nil
}

// A struct that is filled from what flags are bound to.
type config struct {
	Token string `mapstructure:"struct_token"`
	Hub   string `mapstructure:"struct_hub"`
}

func unmarshalled(fs *pflag.FlagSet) error {
	fs.StringP("struct-token", "x", "", "token for the tracker")
	fs.String("struct-hub", "", "token for GitHub")
	viper.BindPFlag("struct_token", fs.Lookup("struct-token"))
	viper.BindPFlag("struct_hub", fs.Lookup("struct-hub"))
	var c config
	if err := viper.Unmarshal(&c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", c.Token) // want `token-configured: .*environment variable BRIDGE_STRUCT_TOKEN .\S+. and 1 more reaches` `token-collected: .*flag struct-token .\S+. reaches`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
	return nil
}

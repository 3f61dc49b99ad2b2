// Package help prints a token as the default of a flag, which -help and a mistyped flag show.
package help

import (
	"flag"
	"net/http"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func std() {
	token := flag.String("token", os.Getenv("JIRA_TOKEN"), "token of the account") // want `token-logged.*help text.*JIRA_TOKEN`
	_ = *token
	email := flag.String("email", os.Getenv("JIRA_EMAIL"), "address of the account")
	_ = email
}

func variable() {
	var token string
	fs := flag.NewFlagSet("jira", flag.ExitOnError)
	fs.StringVar(&token, "token", os.Getenv("JIRA_TOKEN"), "token of the account") // want `token-logged.*help text.*JIRA_TOKEN`
	fs.Parse(os.Args[1:])
}

func posix(cmd *cobra.Command) {
	pflag.String("token", os.Getenv("JIRA_TOKEN"), "token of the account")             // want `token-logged.*help text.*JIRA_TOKEN`
	cmd.Flags().StringP("token", "t", os.Getenv("JIRA_TOKEN"), "token of the account") // want `token-logged.*help text.*JIRA_TOKEN`
}

// late reads the environment where no flag was given: its help shows nothing.
func late(cmd *cobra.Command) {
	token := flag.String("token", "", "token of the account")
	flag.Parse()
	if *token == "" {
		*token = os.Getenv("JIRA_TOKEN")
	}
	cmd.Flags().StringP("token", "t", "", "token of the account")
}

func attach() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func kept() {
	token := flag.String("token", os.Getenv("JIRA_TOKEN"), "token of the account") // want `token-logged.*help text.*JIRA_TOKEN`
	// FALSE ALARM: the default was taken out of the help
	flag.Lookup("token").DefValue = ""
	_ = *token
}

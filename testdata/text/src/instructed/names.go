package instructed

import "flag"

// The names beside a text say what it is about.

func flags() {
	flag.String("jira-token", "", "API token") // want `"API token" asks people for a Jira API token`
	flag.String("github-token", "", "API token")
	flag.String("token", "", "API token")
	flag.String("jira-dc-token", "", "token to send")
	flag.String("jira-url", "", "site of the API token's owner")
	flag.String("confluence-token", "", "the token to use") // want `asks people for a Confluence API token`
	flag.String("t", "", "Atlassian API token, optional")   // want `asks people for an Atlassian API token`
	flag.Bool("tokens", false, "list API tokens of Jira")
}

type option struct {
	Name, Description string
	EnvVars           []string
}

var options = []option{
	{Name: "bitbucket-password", Description: "App password"}, // want `asks people for a Bitbucket app password`
	{Name: "gitlab-password", Description: "App password"},
	{Name: "token", Description: "API token", EnvVars: []string{"JIRA_TOKEN"}}, // want `asks people for a Jira API token`
	{Name: "token", Description: "API token", EnvVars: []string{"SLACK_TOKEN"}},
	{Name: "Jira API token"},
}

var byName = map[string]option{
	"opsgenie-key": {Description: "API key of the integration"}, // want `asks people for an Opsgenie API key`
	"datadog-key":  {Description: "API key of the integration"},
}

const jiraTokenHelp = "Enter an API token" // want `asks people for a Jira API token`
const slackTokenHelp = "Enter an API token"

type config struct {
	JiraToken  string `help:"API token of the account"` // want `asks people for a Jira API token`
	SlackToken string `help:"API token of the account"`
	Token      string `env:"CONFLUENCE_TOKEN" description:"API token of the account"` // want `asks people for a Confluence API token`
	Key        string `json:"token" jsonschema:"required,description=Jira API token"` // want `asks people for a Jira API token`
	Other      string `json:"jira_api_token"`
	Jira       struct {
		Token string `help:"API token"` // want `asks people for a Jira API token`
		Site  string `help:"Address of the API token's site"`
	}
}

type input struct{}

func newInput() *input                     { return &input{} }
func (i *input) Title(string) *input       { return i }
func (i *input) Value(*string) *input      { return i }
func (i *input) Description(string) *input { return i }

func ask(c *config, githubToken *string) {
	newInput().Title("API token").Value(&c.JiraToken) // want `asks people for a Jira API token`
	newInput().Title("API token").Value(githubToken)
	newInput().Title("API token rotation").Value(&c.JiraToken)
}

type jiraClient struct{}

// The method's receiver is of Jira.
func (jiraClient) help() string {
	return "Create an API token in your profile" // want `asks people for a Jira API token`
}

type slackClient struct{}

func (slackClient) help() string { return "Create an API token in your profile" }

package instructed

// Calls and literals of the shapes that libraries for flags, prompts, tools and providers have.

type flagSet struct{}

func (flagSet) StringVarP(p *string, name, short, value, usage string) {}

type command struct{}

func (command) Flags() flagSet           { return flagSet{} }
func (command) PersistentFlags() flagSet { return flagSet{} }

type clause struct{}

func (clause) Flag(name, help string) clause { return clause{} }
func (clause) Envar(name string) clause      { return clause{} }
func (clause) String() *string               { return nil }

type question struct{ Message, Label, Help string }

type toolOption func()

func newTool(name string, options ...toolOption) {}

func WithString(name string, options ...toolOption) toolOption { return nil }
func Description(s string) toolOption                          { return nil }

type attribute struct{ Type, Description string }

func shapes(cmd command, app clause, v *string) {
	cmd.Flags().StringVarP(v, "jira-token", "t", "", "API token of the account") // want `asks people for a Jira API token`
	cmd.Flags().StringVarP(v, "github-token", "t", "", "API token of the account")
	cmd.PersistentFlags().StringVarP(v, "jira-token-file", "t", "", "file of the API token")

	app.Flag("token", "API token").Envar("BITBUCKET_TOKEN").String() // want `asks people for a Bitbucket API token`
	app.Flag("token", "API token").Envar("GITLAB_TOKEN").String()

	_ = question{Message: "Jira API token:"} // want `asks people for a Jira API token`
	_ = question{Message: "Jira API token saved"}
	_ = question{Label: "Confluence API token"} // want `asks people for a Confluence API token`
	_ = question{Label: "Confluence space"}

	newTool("connect",
		WithString("jira_token", Description("API token")), // want `asks people for a Jira API token`
		WithString("slack_token", Description("API token")),
		WithString("page_token", Description("token of the next page")),
	)
	newTool("search", WithString("page_token", Description("token of the next page of Jira issues")))

	_ = map[string]*attribute{
		"jira_api_token":   {Type: "string", Description: "The API token. Can also be set via an environment variable."}, // want `asks people for a Jira API token`
		"datadog_api_key":  {Type: "string", Description: "The API key. Can also be set via an environment variable."},
		"jira_project_key": {Type: "string", Description: "The key of the project."},
	}
}

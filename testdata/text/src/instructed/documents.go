package instructed

import (
	"fmt"
	"io"
	"os"
)

// What is printed line by line is one text, in which headings say what follows.

func setup() {
	fmt.Println("For Jira Cloud:")
	fmt.Println("  Create an API token in your profile")          // want `asks people for a Jira API token`
	fmt.Println("  ATLASSIAN_TOKEN=your-api-token")               // want `"ATLASSIAN_TOKEN" asks people for an Atlassian API token`
	fmt.Println("  ATLASSIAN_HOST=https://example.atlassian.net") // a site is none
	fmt.Println()
	fmt.Println("For Jira Data Center:")
	fmt.Println("  Create a token in your profile")
	fmt.Println("  ATLASSIAN_TOKEN=your-personal-access-token")
	fmt.Println("For Grafana:")
	fmt.Println("  Create an API token in your profile")
	fmt.Print("Jira API token: ") // want `asks people for a Jira API token`
	fmt.Println("Jira API token")
	fmt.Printf("ATLASSIAN_TOKEN=%s\n", os.Args[0])
}

// In a raw string a finding stands on the line that asks.
const usage = `connects issues

ENVIRONMENT
  JIRA_SITE        the address of the site
  JIRA_API_TOKEN   API token of your account` + // want `"API token" asks people for a Jira API token`
	`
  JIRA_PAT         personal access token
  GITHUB_TOKEN     API token of your account

EXAMPLES
  export JIRA_API_TOKEN="your-api-token"` + // want `"export JIRA_API_TOKEN" asks people for a Jira API token`
	`
  export JIRA_API_TOKEN="$TOKEN"
  export JIRA_SITE=https://example.atlassian.net
  connect --jira-token <token>` + // want `"jira-token" asks people for a Jira API token`
	`
  connect --jira-token $TOKEN
`

const schema = `{
  "jira": {
    "description": "Jira API token",` + // want `"API token" asks people for a Jira API token`
	`
    "site": {"description": "Jira site"},
    "token": {"type": "string"}
  },
  "api_token": {"type": "string", "title": "Jira API token's owner"}
}`

func help(w io.Writer) {
	_, _ = io.WriteString(w, "1. Open Jira\n2. Create an API token\n3. Done\n") // want `"Create an API token" asks people for a Jira API token`
	_, _ = io.WriteString(w, "1. Open Jira\n2. Create an issue\n3. Done\n")
}

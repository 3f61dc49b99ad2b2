// Package terms calls credentials by right and by wrong names. What it says in comments is nobody's business: a personal
// access token of Jira Cloud.
package terms

import (
	"flag"
	"fmt"
	"os"
)

const (
	wrongHelp = "Create a personal access token at https://id.atlassian.com/manage-profile/security/api-tokens" // want `wrong-term: "personal access token" is said of Atlassian Cloud, but Cloud has API tokens. Call it "API token".`
	rightHelp = "Create an API token at https://id.atlassian.com/manage-profile/security/api-tokens"

	wrongServer = "the API token of your Bitbucket Server" // want `wrong-term: "API token" is said of Bitbucket Data Center, but Bitbucket Data Center has HTTP access tokens. Call it "HTTP access token".`
	rightServer = "the HTTP access token of your Bitbucket Server"

	// Joined literals are one text.
	wrongJoined = "For Jira Data Center, " +
		"create an API token." // want `"API token" is said of Jira Data Center`
	rightJoined = "For Jira Data Center, " +
		"create a personal access token."
)

var jiraCloudPAT, jiraCloudAPIToken string // want `"jiraCloudPAT" is said of Jira Cloud`

type config struct {
	Wrong string `yaml:"jira_dc_api_token,omitempty"` // want `"jira_dc_api_token" is said of Jira Data Center`
	Right string `yaml:"jira_dc_pat"`

	ConfluenceCloudPat string // want `"ConfluenceCloudPat" is said of Confluence Cloud`
	ConfluencePat      string
}

func flags() {
	flag.StringVar(&jiraCloudPAT, "jira-cloud-pat", "", "PAT for Jira Cloud")            // want `"jira-cloud-pat" is said of` `"PAT" is said of Jira Cloud`
	flag.StringVar(&jiraCloudAPIToken, "jira-token", "", "API token for Jira Cloud")     // a PAT for Jira Cloud it is not
	flag.String("github-pat", "", "GitHub personal access token; Jira Cloud needs none") // somebody else's
	flag.String("token", "", "API token on Cloud or PAT on Data Center, for Jira")
}

func environment(jiraDCToken string) (atlassianCloudPAT string) { // want `"atlassianCloudPAT" is said of Atlassian Cloud`
	confluenceDatacenterApiToken := os.Getenv("CONFLUENCE_DC_API_TOKEN") // want `"confluenceDatacenterApiToken"` `"CONFLUENCE_DC_API_TOKEN" is said of Confluence Data Center`
	return confluenceDatacenterApiToken + os.Getenv("CONFLUENCE_DC_PAT")
}

// In a raw string the finding stands on the line of the term.
func usage() {
	fmt.Print(`usage: terms [flags]

Jira Data Center: a personal access token
Jira Cloud: a personal access token`) // want `"personal access token" is said of Jira Cloud`
}

func excepted() string {
	//atltoken:allow wrong-term ADDON-1 until 2099-12-31: the name is in customers' settings
	return os.Getenv("JIRA_CLOUD_PAT")
}

// The other rules do not mind what a credential is called, and this one not what becomes of it.
func others() {
	fmt.Println("the app API Tokens for Jira Data Center", "Azure DevOps PAT for the Jira Cloud connector")
}

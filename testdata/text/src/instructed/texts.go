// Package instructed says things to people. Some ask for a credential of Atlassian's, and beside each stands a text of the
// same shape that does not. What comments say is nobody's business: create an API token for Jira.
package instructed

import (
	"errors"
	"fmt"
	"html/template"
	"log"
	"strings"
)

// Sentences.
const (
	creates   = "Create a Jira API token and paste it here." // want `token-instructed: "Create a Jira API token" asks people for a Jira API token. Use OAuth 2.0 \(3LO\)`
	creates2  = "Create a Jira issue and paste its key here."
	creates3  = "Create a GitHub API token and paste it here."
	vendors   = "Enter your GitHub token and the Jira site."
	vendors2  = "Enter your GitHub or Jira API token."                                 // want `asks people for a Jira API token`
	appPass   = "Please provide an app password for Bitbucket."                        // want `"provide an app password" asks people for a Bitbucket app password. Use one OAuth consumer`
	access    = "Please provide a workspace access token for Bitbucket."               // no account's
	trello    = "Paste your Trello token:"                                             // want `asks people for a Trello token. Use Trello's OAuth 2.0`
	trelloKey = "Paste your Trello API key:"                                           // public by design
	opsgenie  = "Enter the Opsgenie API key of the integration."                       // want `asks people for an Opsgenie API key. .*ADDON ticket`
	orgKey    = "Create an Atlassian organization API key."                            // want `asks people for an Atlassian organization admin API key`
	ofCloud   = "Enter the password of your account on Jira Cloud."                    // want `asks people for a Jira account password`
	either2   = "Enter the password of your account on Jira."                          // as good on Data Center
	needs     = "This command needs a Confluence API token."                           // want `asks people for a Confluence API token`
	uses      = "This command reads the Confluence API token's owner."                 // says what it does
	must      = "JIRA_API_TOKEN must be set"                                           // want `"JIRA_API_TOKEN" asks people for a Jira API token`
	mustNot   = "JIRA_API_TOKEN must not be set"                                       //
	missing   = "JIRA_API_TOKEN is not set"                                            // says what is wrong
	moreover  = "App passwords are gone: use a Bitbucket API token with write access." // want `"use a Bitbucket API token" asks`
	stranger  = "Confluence is reached through Acme: create an Acme API token."
	managed   = "Get the API tokens of Jira users"
	scheme    = "add API token authentication to Jira"
	query     = "UPDATE jira SET api_token = 1"
)

// Pages on which people make a credential.
const (
	page      = "https://id.atlassian.com/manage-profile/security/api-tokens" // want `the link to id.atlassian.com/manage-profile/security/api-tokens asks people for an Atlassian API token`
	profile   = "https://id.atlassian.com/manage-profile/profile-and-visibility"
	passwords = "see https://bitbucket.org/account/settings/app-passwords/" // want `the link to bitbucket.org asks people for a Bitbucket app password`
	settings  = "see https://bitbucket.org/account/settings/"
	manual    = "https://trello.com/1/authorize?expiration=never&response_type=token&key=" // want `asks people for a Trello token`
	consent   = "https://trello.com/1/authorize?response_type=token&return_url=https://app.example.com&key="
	authorize = "https://auth.atlassian.com/authorize?audience=api.atlassian.com"
)

// Texts against tokens.
const (
	never      = "Do not paste your Jira API token here."
	no         = "Jira API tokens are no longer supported: create none."
	instead    = "Connect Jira by OAuth instead of an API token."
	updated    = "Update your Jira app instead of pasting an API token."
	deprecated = "Bitbucket app passwords are deprecated."
	consented  = "Click Allow to give this app access to Jira."
)

// Data Center.
const (
	pat      = "Create a personal access token in your Jira profile."
	server   = "Create an API token on your Jira Server."                                 // called by the wrong name, which is another rule's
	either   = "Enter a Jira API token (Cloud) or a personal access token (Data Center)." // want `"Enter a Jira API token"`
	register = "Register an OAuth 2.0 app in Atlassian's developer console and paste its client secret."
)

// What is put together.
func joined(site string) []string {
	return []string{
		"Create an API token " + // want `"Create an API token" asks people for a Jira API token`
			"of your Jira account.",
		"Create an issue " +
			"of your Jira project.",
		fmt.Sprintf("Paste the Jira API token of %s:", site), // want `"Paste the Jira API token"`
		fmt.Sprintf("Paste the Jira address of %s:", site),
		"For " + site + ", create a Jira API token", // want `"create a Jira API token"`
		"For " + site + ", create a Jira issue",
	}
}

var form = template.Must(template.New("form").Parse(`
<h1>Connect Jira</h1>
<p>Create an <b>API token</b> for {{.Site}}.</p> ` /* want `"Create an API token" asks people for a Jira API token` */ + `
<label for="token">Jira API token</label> ` /* want `"API token" asks people for a Jira API token` */ + `
<input name="token" placeholder="Your Jira API token"> ` /* want `"API token"` */ + `
<label for="site">Jira site</label>
<input name="jira_api_token">`))

// Logs are not for the people who hold tokens; what ends a program is.
func said(user string) error {
	log.Printf("please set the Jira API token of %s", user)
	if strings.Contains(user, "Create a Jira API token") || user == "Paste your Jira API token" {
		return errors.New("Jira does not take this API token")
	}
	switch user {
	case "":
		log.Fatal("please set JIRA_API_TOKEN") // want `"set JIRA_API_TOKEN"`
	case "Enter a Jira API token":
		return fmt.Errorf("failed to create a Jira API token for %s", user)
	}
	return errors.New("Jira refused: create a new API token") // want `"create a new API token" asks people for a Jira API token`
}

func excepted() string {
	//atltoken:allow token-instructed ADDON-1 until 2099-12-31: there is no other way for this API
	return "Create a Jira API token."
}

// The value of a secret is not quoted, nor is what else may be one.
const quoted = "Paste ATATT3xInventedAndFake0123=AB12CD34 your Jira API token" // want `token-instructed: "Paste … your Jira API token" asks`

//atltoken:allow token-instructed: it tells of what is looked for, and where to revoke it

package finding

var tokenInstructed = Rule{
	ID:    "token-instructed",
	Level: LevelWarning,
	Title: "a text asks people for an Atlassian API token",
	What: `A text that people see asks them to create, paste, set or share an Atlassian API token, a Bitbucket app password or the
password of an account, links to the page where they make one, or shows a setting with a placeholder for one: string
literals and what they are joined to, text printed line by line, templates, help and labels of flags, fields and prompts,
struct tags, descriptors and usage texts, and the text files that the program embeds. There is one finding for each line
that asks, and one for each embedded file, at its go:embed variable, with the lines that ask as steps.`,
	Why:    whyCustomers,
	Source: sourceGuidance,
	Bad: `// Package help tells how to connect Jira.
package help

// Connect is shown on the settings page.
const Connect = "Create an API token at https://id.atlassian.com/manage-profile/security/api-tokens and paste it here."
`,
	Good: `// Package help tells how to connect Jira.
package help

// Connect is shown on the settings page.
const Connect = "Choose Connect to give this app access to your Jira site. You can withdraw it there at any time."
`,
	Fix: `Offer a button that starts the OAuth consent, and take the instructions out of texts and help pages. ` + fixOAuth,
	Except: `Silent for tokens of other vendors, personal access tokens and texts under a heading about Data Center, repository and
workspace access tokens, OAuth tokens, Trello's API key, texts against API tokens, logs, and texts that only say what is
wrong with a token. "deployment: datacenter" in .atltoken.yaml silences the rule. Where the product is named by the
package alone, or a password is asked for without a word of Cloud, the finding is "possible". Opsgenie and Statuspage have
no OAuth, so a text that asks for their keys gives a note.`,
	Misses: `Other languages than English, comments, text that is put together from variables, and embedded files of more than 512 KB.
A product that is named in another function or file.`,
}

var wrongTerm = Rule{
	ID:    "wrong-term",
	Level: LevelNote,
	Title: "a credential is called by the wrong name",
	What: `"Personal access token" or "PAT" is said of Jira, Confluence or Bitbucket Cloud, or "API token" of Data Center's own
tokens: in a text of the program, or in a name of a constant, variable, field, key, flag or environment variable.`,
	Why: `Atlassian Cloud has API tokens, and Data Center has personal access tokens
(https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html). People who look for the wrong
one make the wrong one, and reviewers judge it by the wrong rules.`,
	Source: sourceTokens,
	Bad: `// Package settings names the settings of the Jira connection.
package settings

// Help is shown beside the field.
const Help = "The personal access token of your Jira Data Center, or the PAT of your Jira Cloud site."
`,
	Good: `// Package settings names the settings of the Jira connection.
package settings

// Help is shown beside the field.
const Help = "The personal access token of your Jira Data Center, or the API token of your Jira Cloud site."
`,
	Fix: `Say "API token" of Cloud and "personal access token" of Data Center; Bitbucket Data Center says "HTTP access token".
Names that are part of an interface, such as environment variables, may keep their old spelling as an alias.`,
	Except: `Silent for clauses that name another vendor, say which term is not meant ("not a PAT"), or leave open which deployment a
term is for; and for apps for Data Center that have "API tokens" in their name.`,
	Misses: `Comments, embedded files, other languages than English, and a text that the program puts together at run time. A sentence
whose product or deployment stands in the sentence before.`,
	Off: true,
}

var exceptionRule = Rule{
	ID:    "exception",
	Level: LevelWarning,
	Title: "an exception is not in order",
	What: `An exception, in a comment or under exceptions in .atltoken.yaml, lacks a reason, is past its last day, names a rule that
does not exist, is not of the form below, or silences nothing. Such an exception silences no finding.`,
	Why: `An exception hides a credential that Atlassian may ask about. One that nobody accounts for, or that stays behind when
its finding is gone, hides the next one as well. Atlassian handles cases where no other way exists one by one, so an
exception should name the ADDON ticket and end on a day.`,
	Source: sourceGuidance,
	Bad: `// Package whoami asks Jira who an access token belongs to.
package whoami

import "net/http"

// Ask used an API token once; the exception is left over.
func Ask(cloudID, accessToken string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+cloudID+"/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured ADDON-123 until 2099-12-31: until we have an OAuth app
	req.Header.Set("Authorization", "Bearer "+accessToken)
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package whoami asks Jira who an API token belongs to.
package whoami

import (
	"net/http"
	"os"
)

// Ask uses the API token of our own test site.
func Ask() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured ADDON-123 until 2099-12-31: no customer's token, moves to OAuth with the next release
	req.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN"))
	return http.DefaultClient.Do(req)
}
`,
	Fix: `Say why the finding is accepted, correct the exception, or remove it. A comment stands at the attach site or where the
credential is handed over, on the same line or the line above, or before the package clause for the whole file:

    //atltoken:allow RULE[,RULE...] [TICKET] [until YYYY-MM-DD]: reason

In .atltoken.yaml the path names the file of one of these places.`,
	Except: `That an exception silences nothing is said by "atltoken ./..." and "atltoken report" alone, and only where it is certain:
not for rules that are off, nor when a package that imports the exception's was not asked for, could not be analysed in
full, or has files that the build leaves out. What is wrong in .atltoken.yaml is said by them alone as well. The last day
itself is still one of the exception. An exception that nothing but tests need silences nothing unless -tests is given.`,
	Misses: `A //nolint comment that silences nothing: nolintlint of golangci-lint finds those. Under plain go vet, a day that passed
since the result was cached. Exceptions that silence nothing in dependencies, and in test files unless -tests is given.`,
}

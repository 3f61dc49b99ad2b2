//atltoken:allow token-instructed: it tells of what is looked for, and where to revoke it

package finding

import "slices"

// A Rule documents one rule. It is the single source of the text of "atltoken explain", of the rule lists in reports,
// and of the README.
type Rule struct {
	ID     string // public: the diagnostic category; never renamed
	Level  string // of its findings, unless a finding or the config says otherwise
	Title  string // one line, no full stop
	What   string // what the rule finds
	Why    string // why that is forbidden
	Source string // URL of the public page that says so
	Bad    string // a complete Go file that breaks the rule
	Good   string // a complete Go file that does the same in the compliant way
	Fix    string // what to do
	Except string // when the rule is silent although it looks broken
	Misses string // what the rule is known not to find

	Off     bool // off unless switched on by name
	Planned bool // this version never reports it
}

// Rules returns all rules in the order in which they are presented. The slice is the caller's own.
func Rules() []Rule { return slices.Clone(rules) }

// RuleByID returns the rule with an id, and whether there is one.
func RuleByID(id string) (Rule, bool) {
	i := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return rules[i], true
}

// Public pages that the rules rest on.
const (
	sourceGuidance     = "https://www.atlassian.com/blog/developer/building-secure-and-scalable-integrations-our-guidance-for-third-party-apps"
	sourceSecurity     = "https://developer.atlassian.com/platform/marketplace/security-requirements"
	sourceBasic        = "https://developer.atlassian.com/cloud/jira/platform/jira-rest-api-basic-authentication"
	sourceOAuth        = "https://developer.atlassian.com/cloud/jira/software/oauth-2-3lo-apps"
	sourceTokens       = "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"
	sourceAppPasswords = "https://community.atlassian.com/forums/Bitbucket-articles/Deprecation-notice-Bitbucket-Cloud-app-password-brownout/ba-p/3237429"
	sourcePassword     = "https://developer.atlassian.com/cloud/jira/platform/deprecation-notice-basic-auth-and-cookie-based-auth"
)

// What several rules say in the same words.
const (
	whyCustomers = `Apps and integrations must not ask customers for API tokens of Atlassian accounts, nor keep them. A token acts with
all rights of the person who made it, hides from Atlassian which app sends the traffic, and storing it breaks the
security requirements for cloud apps. Service-account API tokens fall under the same rule. Enforcement against
Marketplace apps began on 2026-01-01.`

	exceptDeployment = `Silent for Data Center, where personal access tokens and basic authentication are supported, and where nothing shows
that the destination is Atlassian's. Opsgenie and Statuspage have no OAuth, so their keys give a note. A destination
that may be Cloud or Data Center is settled in .atltoken.yaml: "deployment: datacenter", or host by host under "hosts".`

	fixOAuth = `Jira and Confluence: register one OAuth 2.0 (3LO) app of your own, send people through
https://auth.atlassian.com/authorize, exchange the code at https://auth.atlassian.com/oauth/token, and call
https://api.atlassian.com/ex/jira/{cloudId} (or /ex/confluence/{cloudId}) with the access token. Bitbucket: use an OAuth
consumer of your own workspace (golang.org/x/oauth2/bitbucket has the endpoints). Trello: use its OAuth 2.0. Where
Atlassian offers no OAuth for an API, raise it in an ADDON ticket.`
)

// rules are all rules, a line for each file that documents some.
var rules = []Rule{
	tokenCollected, tokenConfigured, tokenStored, tokenHardcoded, tokenForwarded,
	tokenPersisted, tokenLogged, tokenInstructed,
	oauthPerTenant, passwordAuth, insecureTransport, tokenReused,
	wrongTerm, exceptionRule,
}

// Package analyzer wires the passes of atltoken together. [Analyzer] is what drivers import: go vet through
// cmd/atltoken, golangci-lint, gopls, nogo.
//
// It finds where a Go integration collects, stores or sends credentials of Atlassian Cloud accounts. Since 2026-01-01
// Atlassian enforces that apps must not: they use Forge or OAuth 2.0 (3LO) from one app that the vendor owns.
// Data Center is another world, where personal access tokens and basic authentication are fine.
//
// Only this package reads files: the configuration, and text files that a package has embedded (go:embed).
//
// The libraries that it knows are listed in LIBRARIES.md, by [Libraries] and by "atltoken rules -libraries".
//
// # Verdicts
//
// What is said of a credential, by the way it is used and by where it is sent. Where a customer may hand it to the app, the
// table is about one that comes with an HTTP request; from a store it would be token-stored, from the environment or a file
// token-configured, at the same level. Government Cloud is judged with the profile government. A dash says that there is no
// such thing. Each row is proven by a function of that package in testdata/src/mechanisms.
//
//	mechanism                                  | verdict                 | deployments
//	API token of a user, by basic auth         | token-collected error   | Jira/Confluence Cloud, Bitbucket Cloud, Government Cloud
//	                                           | -                       | Trello, Opsgenie/Statuspage, Data Center
//	API token of a service account             | token-collected error   | Jira/Confluence Cloud, Bitbucket Cloud, Government Cloud
//	                                           | -                       | Trello, Opsgenie/Statuspage, Data Center
//	API key of an organization's admins        | token-collected error   | Jira/Confluence Cloud, Government Cloud
//	                                           | -                       | Bitbucket Cloud, Trello, Opsgenie/Statuspage, Data Center
//	password of an account, by basic auth      | password-auth error     | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Government Cloud
//	                                           | silent                  | Data Center
//	                                           | -                       | Opsgenie/Statuspage
//	password of an account, for a session      | password-auth error     | Jira/Confluence Cloud, Government Cloud
//	                                           | silent                  | Data Center
//	                                           | -                       | Bitbucket Cloud, Trello, Opsgenie/Statuspage
//	Bitbucket app password                     | password-auth error     | Bitbucket Cloud
//	                                           | -                       | Jira/Confluence Cloud, Trello, Opsgenie/Statuspage, Government Cloud, Data Center
//	token of a repository, project, workspace  | token-collected note    | Bitbucket Cloud
//	                                           | token-collected error   | Government Cloud
//	                                           | silent                  | Data Center
//	                                           | -                       | Jira/Confluence Cloud, Trello, Opsgenie/Statuspage
//	OAuth 2.0 by one app of the vendor's       | silent                  | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Data Center
//	                                           | token-configured note   | Government Cloud
//	                                           | -                       | Opsgenie/Statuspage
//	OAuth 2.0 by an app of each customer's     | oauth-per-tenant error  | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Government Cloud
//	                                           | silent                  | Data Center
//	                                           | -                       | Opsgenie/Statuspage
//	OAuth 2.0 by a service account             | oauth-per-tenant note   | Jira/Confluence Cloud, Bitbucket Cloud
//	                                           | oauth-per-tenant error  | Government Cloud
//	                                           | -                       | Trello, Opsgenie/Statuspage, Data Center
//	token of a Forge Remote call               | silent                  | Jira/Confluence Cloud, Bitbucket Cloud, Government Cloud
//	                                           | -                       | Trello, Opsgenie/Statuspage, Data Center
//	Connect JWT                                | silent                  | Jira/Confluence Cloud, Bitbucket Cloud
//	                                           | -                       | Trello, Opsgenie/Statuspage, Government Cloud, Data Center
//	OAuth 1.0a                                 | silent                  | Bitbucket Cloud, Trello, Data Center
//	                                           | -                       | Jira/Confluence Cloud, Opsgenie/Statuspage, Government Cloud
//	personal access token                      | silent                  | Data Center
//	                                           | -                       | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Opsgenie/Statuspage, Government Cloud
//	token of Trello's consent page             | token-collected error   | Trello
//	                                           | -                       | Jira/Confluence Cloud, Bitbucket Cloud, Opsgenie/Statuspage, Government Cloud, Data Center
//	Trello token that a user pastes            | token-collected error   | Trello
//	                                           | -                       | Jira/Confluence Cloud, Bitbucket Cloud, Opsgenie/Statuspage, Government Cloud, Data Center
//	key of Opsgenie or Statuspage              | token-collected note    | Opsgenie/Statuspage
//	                                           | -                       | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Government Cloud, Data Center
//	the caller's Authorization header          | token-forwarded warning | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Government Cloud
//	                                           | silent                  | Data Center
//	                                           | -                       | Opsgenie/Statuspage
//	any header to any URL                      | silent                  | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Opsgenie/Statuspage, Government Cloud, Data Center
//	any of these, in the source                | token-hardcoded error   | Jira/Confluence Cloud, Bitbucket Cloud, Trello, Opsgenie/Statuspage, Government Cloud
//	                                           | token-hardcoded warning | Data Center
package analyzer

import (
	_ "embed"
	"strings"
)

//go:embed doc.go
var docSource string

// Verdicts returns the section of that name of this package's documentation, as text.
func Verdicts() string {
	_, text, _ := strings.Cut(docSource, "// # Verdicts\n//\n")
	text, _, _ = strings.Cut(text, "package analyzer\n")
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimPrefix(strings.TrimPrefix(line, "//"), " ")
		b.WriteString(strings.Replace(line, "\t", "    ", 1))
	}
	return b.String()
}

const doc = `report Atlassian API tokens and other user credentials in integrations

The analyzer follows credentials from environment variables, flags, configuration, HTTP requests and stores to the
requests, clients and URLs that they are attached to, across functions and packages, and reports those that reach
Atlassian Cloud. Of the same credentials it reports where they are logged and kept, and texts that ask people for them.
Apps must not ask for, collect or store such credentials since 2026-01-01: they use Forge or OAuth
2.0 (3LO). Run "atltoken rules" for the rules and "atltoken explain RULE" for one of them.`

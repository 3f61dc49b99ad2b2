package rule

import (
	"slices"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// oauthPerTenant is for the secret of an OAuth app that each customer registers and hands over. The vendor's own secret,
// from the environment, a config file or a secret manager, is how OAuth is meant to be used; on Data Center an app for
// each instance is.
var oauthPerTenant = rule{id: "oauth-per-tenant", level: finding.LevelError}

// Doubts of findings about apps.
const (
	doubtFlag    = "if the vendor runs this program, a flag is where its own secret may come from"
	doubtMachine = "Atlassian presents the client credentials of service accounts for third-party apps, yet forbids apps that customers make: ask Atlassian"
	doubtGovApp  = "Government Cloud has an OAuth 2.0 server, yet its requirements ask for Forge and allow no client secrets: ask Atlassian"
)

// isAppSecret reports whether the credential authenticates an OAuth app, not a user: by how it is attached, or because
// the endpoint takes nothing else.
func isAppSecret(mech model.Mechanism, v urlpat.Verdict) bool {
	return mech == model.OAuthClient || v.Endpoint == urlpat.OAuthToken
}

// decideApp judges the secret of an OAuth app. r is the rule of its origin.
func (j *judged) decideApp(a flow.Attachment, r rule, mech model.Mechanism, c Config) {
	if !j.v.Pinned || j.v.Deployment != cloud || j.v.Endpoint != urlpat.OAuthToken && j.v.Product != "trello" {
		j.verdict = verdictCompliant
		return
	}
	machine := isMachineGrant(a)
	government := c.Profile == ProfileGovernment
	switch {
	case !fromCustomer(j.origin) && government && machine:
		j.breaks(r, r.level, "", c)
	case !fromCustomer(j.origin) && government:
		j.breaks(r, finding.LevelNote, doubtGovApp, c)
	case !fromCustomer(j.origin):
		j.verdict = verdictCompliant
	case machine && !government:
		j.breaks(oauthPerTenant, finding.LevelNote, doubtMachine, c)
	case isFlag(j.origin):
		j.breaks(oauthPerTenant, finding.LevelNote, doubtFlag, c)
	default:
		j.breaks(oauthPerTenant, oauthPerTenant.level, "", c)
	}
}

// isMachineGrant reports whether the secret is for the client credentials grant, which service accounts use.
func isMachineGrant(a flow.Attachment) bool {
	return a.Grant == "client_credentials"
}

// isFlag reports whether whoever starts the program sets o.
func isFlag(o flow.Origin) bool {
	return o.Kind == model.Prompt && slices.Contains([]string{"flag", "command line argument", "command argument"}, o.What)
}

// fromCustomer reports whether o is a value that each customer brings: at run time, out of a store, or as one entry of
// many in a config file.
func fromCustomer(o flow.Origin) bool {
	switch o.Kind {
	case model.Request, model.Prompt, model.Store, model.Forwarded:
		return true
	case model.File:
		return o.Many && slices.ContainsFunc(originNames(o), namesCustomer)
	}
	return false
}

// customerWords are what programs call those they serve.
var customerWords = []string{
	"tenant", "tenants", "customer", "customers", "installation", "installations", "organization", "organizations",
	"organisation", "organisations", "workspace", "workspaces", "subscriber", "subscribers", "site", "sites",
}

func namesCustomer(name string) bool {
	return slices.ContainsFunc(urlpat.Words(name), func(w string) bool { return slices.Contains(customerWords, w) })
}

package rule

import (
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// A productText is how a product and its credential are called, and what replaces the credential.
type productText struct {
	name   string // as Atlassian writes it
	secret string // the static credential on Cloud
	advice string // one or two sentences, the thing to do first
}

const (
	enforced = "customers' API tokens are not allowed since 2026-01-01."
	addon    = "raise the use case with Atlassian (ADDON ticket) and note the ticket in an exception."
)

// products holds the text of each product that a verdict can name. The entry "" is for a site of which only the host is
// known.
//
// Provenance: Atlassian's notice on API tokens in Marketplace apps (enforcement from 2026-01-01), the OAuth 2.0 pages of
// Jira, Confluence, Bitbucket and Trello, and the Opsgenie end-of-support notice, read in 2026.
var products = map[string]productText{
	"":           {"Atlassian", "API token", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/{jira,confluence}/{cloudId}; " + enforced},
	"jira":       {"Jira", "API token", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/jira/{cloudId}; " + enforced},
	"confluence": {"Confluence", "API token", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/confluence/{cloudId}/wiki; " + enforced},
	"gateway":    {"Atlassian", "API token", "Attach the access token of an OAuth 2.0 (3LO) grant; this host also takes scoped API tokens, and " + enforced},
	"compass":    {"Compass", "API token", "Use OAuth 2.0 (3LO); " + enforced},
	"identity":   {"Atlassian", "API token", "Attach the access token of an OAuth 2.0 (3LO) grant; this endpoint takes no other."},
	"mcp":        {"Atlassian MCP server", "API token", "Use OAuth 2.1 as the server offers it; " + enforced},
	"bitbucket":  {"Bitbucket", "API token", "Use one OAuth consumer of your own workspace (https://bitbucket.org/site/oauth2/authorize and /access_token); " + enforced},
	"trello":     {"Trello", "token", "Use Trello's OAuth 2.0 (authorization code with PKCE) instead of a token that customers create and hand over."},
	"opsgenie":   {"Opsgenie", "API key", "Opsgenie offers no OAuth and ends on 2027-04-05: plan the move to Jira Service Management, and " + addon},
	"statuspage": {"Statuspage", "API key", "Statuspage offers no OAuth: " + addon},
	"align":      {"Jira Align", "token", "Jira Align offers no OAuth 2.0 (3LO): " + addon},
	"org-admin":  {"Atlassian organization", "admin API key", "The organization APIs offer no OAuth: " + addon},
	"marketplace": {"Marketplace", "API token",
		"The Marketplace API offers no OAuth: call it only with your own token from the environment or a secret manager, never a customer's."},
	"crowd": {"Crowd", "application password", "Keep it outside the source."},
}

const (
	dcName         = "password or PAT" // what Data Center takes by basic authentication
	dcAdvice       = "Revoke it and read it from a secret manager or the environment; Data Center allows passwords, PATs and OAuth, but not in the source."
	revoke         = "Revoke it and take it out of the source. "
	secretAdvice   = "Revoke it and read it from a secret manager or the environment; secrets of an app must not be in its source."
	forwardAdvice  = "Authenticate callers by a means of your own and call Atlassian with your app's token. "
	governmentText = "Atlassian Government Cloud allows no access tokens since 2026-03-31; use Forge with OAuth 2.0."
	privateText    = " Enforcement targets Marketplace apps first; the rule holds for private apps too."
)

func textOf(v urlpat.Verdict) productText {
	if v.Endpoint == urlpat.Gateway {
		// The product's own advice names the base URL that the program has already.
		t := products["gateway"]
		t.name = products[v.Product].name
		if v.Product == "gateway" || t.name == "" {
			t.name = "Atlassian"
		}
		return t
	}
	t, ok := products[v.Product]
	if !ok {
		return products[""]
	}
	return t
}

// secretName is what to call the credential of j.
func (w writer) secretName(j judged) string {
	t := textOf(j.v)
	switch {
	case j.origin.Kind == model.Forwarded:
		return "the caller's authentication"
	case j.v.Endpoint == urlpat.OAuthToken:
		return t.name + " OAuth client secret"
	case w.mech == model.JWT:
		return t.name + " Connect shared secret"
	case w.mech == model.OAuth, w.mech == model.OAuth1, w.mech == model.OAuthClient:
		return t.name + " OAuth token or key"
	case w.mech == model.Cookie:
		return t.name + " session credential"
	case w.mech == model.GenieKey:
		return t.name + " API key"
	case j.dc && w.mech == model.Bearer:
		return t.name + " PAT"
	case j.dc && j.v.Product != "crowd":
		return t.name + " " + dcName
	case isAccessToken(w.a, j.origin, j.v):
		return t.name + " access token"
	}
	return t.name + " " + t.secret
}

// advice is the one thing to do about j.
func (w writer) advice(j judged) string {
	s := w.adviceFor(j)
	if w.c.Profile == ProfilePrivate && !j.dc {
		s += privateText
	}
	return s
}

func (w writer) adviceFor(j judged) string {
	t := textOf(j.v)
	access := isAccessToken(w.a, j.origin, j.v)
	switch {
	case access && w.c.Profile == ProfileGovernment:
		return governmentText
	case j.verdict == tokenHardcoded.id:
		switch {
		case j.v.Endpoint == urlpat.OAuthToken, w.mech == model.JWT, w.mech == model.OAuth, w.mech == model.OAuth1, w.mech == model.OAuthClient:
			return secretAdvice
		case j.dc:
			return dcAdvice
		}
		return revoke + t.advice
	case j.verdict == tokenForwarded.id:
		return forwardAdvice + t.advice
	case access:
		return "Use one OAuth consumer of your own workspace (https://bitbucket.org/site/oauth2/authorize and /access_token)."
	}
	return t.advice
}

package rule

import (
	"slices"
	"strings"
	"time"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// A productText is how a product and its credential are called, and what replaces the credential.
type productText struct {
	name   string // as Atlassian writes it
	secret string // the static credential on Cloud
	advice string // one or two sentences, the thing to do first
}

// products holds the text of each product that a verdict can name. The entry "" is for a site of which only the host is
// known. In advice, $SCOPES are the scopes of the endpoints called, $ALLOWED says since when API tokens are not, $OPSGENIE
// when Opsgenie ends, and $ADDON whom to ask where there is no OAuth.
//
// Provenance: Atlassian's notice on API tokens in Marketplace apps (enforcement from 2026-01-01), the OAuth 2.0 pages of
// Jira, Confluence, Bitbucket and Trello, and the Opsgenie end-of-support notice, read in 2026.
var products = map[string]productText{
	"":           {"Atlassian", "API token", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/{jira,confluence}/{cloudId}$SCOPES, or Forge; $ALLOWED."},
	"jira":       {"Jira", "API token", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/jira/{cloudId}$SCOPES, or Forge; $ALLOWED."},
	"confluence": {"Confluence", "API token", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/confluence/{cloudId}/wiki$SCOPES, or Forge; $ALLOWED."},
	"gateway":    {"Atlassian", "API token", "Attach the access token of an OAuth 2.0 (3LO) grant$SCOPES; this host also takes scoped API tokens, and $ALLOWED."},
	"compass":    {"Compass", "API token", "Use OAuth 2.0 (3LO), or Forge; $ALLOWED."},
	"identity":   {"Atlassian", "API token", "Attach the access token of an OAuth 2.0 (3LO) grant; this endpoint takes no other."},
	"mcp":        {"Atlassian MCP server", "API token", "Use OAuth 2.1 as the server offers it; $ALLOWED."},
	"bitbucket":  {"Bitbucket", "API token", consumer + ", or Forge; $ALLOWED."},
	"trello":     {"Trello", "token", "Use Trello's OAuth 2.0 (authorization code with PKCE) instead of a token that customers create and hand over."},
	"opsgenie":   {"Opsgenie", "API key", "Opsgenie offers no OAuth and $OPSGENIE to Jira Service Management, and $ADDON."},
	"statuspage": {"Statuspage", "API key", "Statuspage offers no OAuth: $ADDON."},
	"align":      {"Jira Align", "token", "Jira Align offers no OAuth 2.0 (3LO): $ADDON."},
	"org-admin":  {"Atlassian organization", "admin API key", "The organization APIs offer no OAuth: $ADDON."},
	"marketplace": {"Marketplace", "API token",
		"The Marketplace API offers no OAuth: call it only with your own token from the environment or a secret manager, never a customer's."},
	"crowd": {"Crowd", "application password", "Keep it outside the source."},
}

// Days on which something changes; a month stands for all of its days.
//
// Provenance: Atlassian's notice on API tokens in Marketplace apps; its pages on managing API tokens and on security
// requirements of Government Cloud; the announcements of the end of Bitbucket's app passwords, Opsgenie and Connect.
const (
	tokensForbidden  = "2026-01-01" // enforcement begins
	governmentLive   = "2026-03-31" // requirements of Government Cloud
	endlessTokensEnd = "2026-05-12" // API tokens made before they had an expiry; the last of them
	appPasswordsEnd  = "2026-07-28"
	connectEnd       = "2026-12"
	opsgenieEnd      = "2027-04-05"
)

const (
	dcName        = "password or PAT" // what Data Center takes by basic authentication
	dcAdvice      = "Revoke it and read it from a secret manager or the environment; Data Center allows passwords, PATs and OAuth, but not in the source."
	consumer      = "Use one OAuth consumer of your own workspace (https://bitbucket.org/site/oauth2/authorize and /access_token)"
	addon         = "raise the use case with Atlassian (ADDON ticket) and note the ticket in an exception"
	revoke        = "Revoke it and take it out of the source. "
	secretAdvice  = "Revoke it and read it from a secret manager or the environment; secrets of an app must not be in its source."
	forwardAdvice = "Authenticate callers by a means of your own and call Atlassian with your app's token, which a Forge remote finds in x-forge-oauth-system. "
	privateText   = " Enforcement targets Marketplace apps first; the rule holds for private apps too."
)

// ProductName is how Atlassian writes a product; the id "" is for Atlassian itself.
func ProductName(id string) string { return textOf(urlpat.Verdict{Product: id}).name }

// Replacement is what to use instead of the static credentials of a product, by its id.
func (c Config) Replacement(product string) string {
	return writer{c: c}.advice(judged{v: urlpat.Verdict{Product: product}})
}

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
	case j.origin.Kind == model.Exchange, j.origin.Kind == model.Forge:
		return t.name + " OAuth access token"
	case j.verdict == passwordAuth.id, j.how != "" && !j.dc && deadCredential(w.a, j.origin, w.mech, j.v) != "":
		return t.name + " " + deadCredential(w.a, j.origin, w.mech, j.v)
	case isAppSecret(w.mech, j.v):
		return t.name + " OAuth client secret"
	case w.mech == model.JWT:
		return t.name + " Connect shared secret"
	case w.mech == model.OAuth, w.mech == model.OAuth1:
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

// past reports whether a day, or a month with all its days, is over; reached whether it has begun.
func (c Config) past(day string) bool    { return c.today(day) > day }
func (c Config) reached(day string) bool { return c.today(day) >= day }

// today is the day by which the text is worded, as precise as like.
func (c Config) today(like string) string {
	now := c.Now
	if now == "" {
		now = time.Now().Format(time.DateOnly)
	}
	return now[:min(len(now), len(like))]
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
	switch j.verdict {
	case tokenHardcoded.id:
		return w.hardcodedAdvice(j)
	case tokenForwarded.id:
		return forwardAdvice + w.replacement(j)
	case oauthPerTenant.id:
		return w.perTenantAdvice(j)
	case passwordAuth.id:
		return w.passwordAdvice(j) + w.replacement(j)
	case insecureTransport.id:
		return w.transportAdvice(j)
	}
	return w.replacement(j)
}

// replacement is what to use instead of a static credential of j's product.
func (w writer) replacement(j judged) string {
	access := isAccessToken(w.a, j.origin, j.v)
	if w.c.Profile == ProfileGovernment {
		switch {
		case access:
			return "Atlassian Government Cloud allows no access tokens " + w.since(governmentLive) + "; use Forge with OAuth 2.0."
		case slices.Contains(forgeProducts, j.v.Product):
			return "Use Forge with OAuth 2.0; Atlassian Government Cloud allows neither API tokens nor OAuth client secrets " + w.since(governmentLive) + "."
		}
	}
	git := j.v.Product == "bitbucket" && w.mech == model.Userinfo
	text := textOf(j.v).advice
	switch {
	case git:
		text = consumer + " and give git its access token with the user name x-token-auth; $ALLOWED."
	case access:
		text = consumer + "."
	case w.mech == model.GenieKey && j.v.Product != "opsgenie": // Jira Service Management took Opsgenie's keys over
		text = "The operations API of Jira Service Management takes OAuth 2.0 (3LO); for an integration key there is none: $ADDON."
	}
	opsgenie := "ends on " + opsgenieEnd + ": plan the move"
	if w.c.past(opsgenieEnd) {
		opsgenie = "ended on " + opsgenieEnd + ": move"
	}
	return strings.NewReplacer(
		"$SCOPES", w.scopes(),
		"$ALLOWED", "customers' API tokens are not allowed "+w.since(tokensForbidden),
		"$OPSGENIE", opsgenie,
		"$ADDON", addon,
	).Replace(text)
}

// forgeProducts are those that an app on Forge can call.
var forgeProducts = []string{"", "jira", "confluence", "gateway", "compass", "bitbucket"}

// since says from when on something holds.
func (w writer) since(day string) string {
	if w.c.reached(day) {
		return "since " + day
	}
	return "from " + day + " on"
}

func (w writer) hardcodedAdvice(j judged) string {
	switch {
	case w.mech == model.JWT:
		s := "Take it out of the source: each installation sends a shared secret of its own. Connect's support "
		if w.c.past(connectEnd) {
			return s + "ended in " + connectEnd + ": move to Forge."
		}
		return s + "ends in " + connectEnd + ": plan the move to Forge."
	case isAppSecret(w.mech, j.v), w.mech == model.OAuth, w.mech == model.OAuth1:
		return secretAdvice
	case j.dc:
		return dcAdvice
	}
	s := revoke
	if textOf(j.v).secret == "API token" && j.v.Product != "marketplace" && w.mech == model.BasicAuth {
		end := "end"
		if w.c.past(endlessTokensEnd) {
			end = "ended"
		}
		s += "API tokens last a year at most, those without an expiry " + end + " by " + endlessTokensEnd + ". "
	}
	return s + w.replacement(j)
}

func (w writer) perTenantAdvice(j judged) string {
	const own = " for all customers, and keep its id and secret in your own configuration."
	switch {
	case j.v.Product == "bitbucket":
		return "Use one OAuth consumer of your own workspace" + own
	case j.v.Product == "trello":
		return "Register one OAuth 2.0 client with Trello" + own
	case isMachineGrant(w.a):
		return "Ask Atlassian whether your app may hold the client credentials of a customer's service account (ADDON ticket), or register one OAuth 2.0 (3LO) app of your own" + own
	}
	return "Register one OAuth 2.0 (3LO) app of your own, switch on its distribution, use it" + own
}

// passwordAdvice says why a dead credential works no longer.
func (w writer) passwordAdvice(j judged) string {
	switch deadCredential(w.a, j.origin, w.mech, j.v) {
	case sessionCredential:
		return "Atlassian Cloud has taken no session logins since 2019. "
	case appPassword:
		if w.c.reached(appPasswordsEnd) {
			return "Bitbucket app passwords were removed on " + appPasswordsEnd + ". "
		}
		return "Bitbucket app passwords are removed on " + appPasswordsEnd + ". "
	}
	return "Atlassian Cloud has taken no account passwords since 2019. "
}

func (w writer) transportAdvice(j judged) string {
	switch {
	case j.how == overHTTP:
		return "Use https://: without TLS everybody on the way reads the credential."
	case j.how == unverified:
		return "Let the client check certificates; a private authority goes into tls.Config.RootCAs."
	case w.mech == model.Userinfo && j.v.Product == "bitbucket":
		return "Hand it to git by a credential helper or http.extraHeader instead of the URL, which ends up in logs, process lists and .git/config."
	}
	return "Put it in the Authorization header instead of the URL, which ends up in logs."
}

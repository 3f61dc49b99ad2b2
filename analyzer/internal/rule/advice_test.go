package rule

import (
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Advice must fit what the product offers, how the credential is attached, and the day.
func TestAdvice(t *testing.T) {
	env := origin(model.Environment, "TOKEN")
	lit := origin(model.Literal, "")
	fwd := origin(model.Forwarded, "Authorization")
	git := "https://{user}@bitbucket.org/team/repo.git"
	for _, test := range []struct {
		a         flow.Attachment
		profile   string
		now       string // "": a day on which all dates but Opsgenie's and Connect's are past
		has, lack string // has: parts that must be there, between bars
	}{
		// Each product.
		{attach(env, "https://acme.atlassian.net"), "", "", "/ex/{jira,confluence}/{cloudId}, or Forge;|since 2026-01-01.", "scope"},
		{attach(env, site), "", "", "/ex/jira/{cloudId} (scope read:jira-user), or Forge;", "confluence"},
		{attach(env, "https://acme.atlassian.net/wiki/api/v2/pages/{}"), "", "", "/ex/confluence/{cloudId}/wiki (scope read:page:confluence; delete:page:confluence, write:page:confluence to change)", "/ex/jira"},
		{attach(env, "https://api.atlassian.com/ex/jira/{}/rest/api/3/search/jql", by(model.Bearer)), "", "", "access token of an OAuth 2.0 (3LO) grant (scope read:jira-work);", "ex/jira"},
		{attach(env, "https://api.atlassian.com/me"), "", "", "this endpoint takes no other", "API token"},
		{attach(env, "https://mcp.atlassian.com/v1/mcp"), "", "", "OAuth 2.1", "3LO"},
		{attach(env, "https://api.bitbucket.org/2.0/user"), "", "", "one OAuth consumer of your own workspace|or Forge", "3LO"},
		{attach(env, "https://api.trello.com/1/cards", by(model.QueryKey)), "", "", "Trello's OAuth 2.0", "3LO"},
		{attach(env, "https://api.opsgenie.com/v2/alerts"), "", "", "ADDON|ends on 2027-04-05: plan the move to Jira Service Management", "Use OAuth"},
		{attach(env, "https://api.statuspage.io/v1/pages"), "", "", "ADDON", "Use OAuth"},
		{attach(env, "https://api.atlassian.com/admin/v1/orgs", by(model.Bearer)), "", "", "ADDON", "Use OAuth"},
		{attach(env, "https://acme.jiraalign.com/x"), "", "", "ADDON", "Use OAuth"},

		// Days.
		{attach(env, site), "", "2025-12-31", "are not allowed from 2026-01-01 on.", "since"},
		{attach(env, site), "", "2026-01-01", "are not allowed since 2026-01-01.", "from 2026"},
		{attach(env, "https://api.opsgenie.com/v2/alerts"), "", "2027-04-05", "ends on 2027-04-05", ""},
		{attach(env, "https://api.opsgenie.com/v2/alerts"), "", "2027-04-06", "ended on 2027-04-05: move to Jira Service Management", "plan"},
		{attach(lit, site), "", "2026-05-12", "those without an expiry end by 2026-05-12.", "ended"},
		{attach(lit, site), "", "2026-05-13", "those without an expiry ended by 2026-05-12.", ""},
		{attach(lit, site, by(model.JWT)), "", "2026-12-31", "Connect's support ends in 2026-12: plan the move to Forge.", "OAuth"},
		{attach(lit, site, by(model.JWT)), "", "2027-01-01", "Connect's support ended in 2026-12: move to Forge.", "plan"},

		// Mechanisms and rules.
		{attach(env, git, by(model.Userinfo)), "", "", "OAuth consumer|give git its access token with the user name x-token-auth", "3LO"},
		{attach(env, "https://bitbucket.org/x.git", user("x-token-auth")), "", "", "OAuth consumer", "not allowed"},
		{attach(env, "https://api.atlassian.com/jsm/ops/integration/v2/alerts", header("GenieKey")), "", "", "OAuth 2.0 (3LO); for an integration key there is none: |ADDON", "/ex/jira"},
		{attach(lit, site), "", "", "Revoke it and take it out of the source. |API tokens last a year at most|Use OAuth 2.0 (3LO)", ""},
		{attach(lit, "https://api.trello.com/1/cards", by(model.QueryKey)), "", "", "Revoke it", "last a year"},
		{attach(lit, "https://jira.acme.com/rest/api/2/issue"), "", "", "Data Center allows", "3LO"},
		{attach(lit, "https://auth.atlassian.com/oauth/token"), "", "", "secret manager", "customers"},
		{attach(fwd, site, header("")), "", "", "Authenticate callers by a means of your own|x-forge-oauth-system|Use OAuth 2.0 (3LO)", ""},

		// Profiles.
		{attach(env, site), ProfilePrivate, "", "Enforcement targets Marketplace apps first", ""},
		{attach(env, site), ProfileGovernment, "", "Use Forge with OAuth 2.0; |client secrets since 2026-03-31.", "3LO"},
		{attach(env, site), ProfileGovernment, "2026-03-30", "client secrets from 2026-03-31 on.", "3LO"},
		{attach(env, "https://bitbucket.org/x.git", user("x-token-auth")), ProfileGovernment, "", "allows no access tokens since 2026-03-31; use Forge", "OAuth consumer"},
	} {
		now := test.now
		if now == "" {
			now = "2026-11-24"
		}
		f := one(t, test.a, Config{Profile: test.profile, Now: now})
		checkAdvice(t, f.Rule+" "+f.Attachment.Destination, f.Advice, test.has, test.lack)
	}
	for id, text := range products {
		if text.name == "" || text.secret == "" || !strings.HasSuffix(text.advice, ".") {
			t.Errorf("product %q: %+v", id, text)
		}
	}
}

func checkAdvice(t *testing.T, what, advice, has, lack string) {
	t.Helper()
	for part := range strings.SplitSeq(has, "|") {
		if !strings.Contains(advice, part) {
			t.Errorf("%s: %q lacks %q", what, advice, part)
		}
	}
	if lack != "" && strings.Contains(advice, lack) {
		t.Errorf("%s: %q has %q", what, advice, lack)
	}
	if strings.Contains(advice, "$") || !strings.HasSuffix(advice, ".") || strings.Contains(advice, "..") {
		t.Errorf("%s: %q", what, advice)
	}
}

// TestAdviceOfRules is about rules that put an attachment's advice in words of their own. They may come beside others.
func TestAdviceOfRules(t *testing.T) {
	env := origin(model.Environment, "JIRA_API_TOKEN")
	app := origin(model.Environment, "BITBUCKET_APP_PASSWORD")
	row := origin(model.Store, "client_secret")
	tokens := "https://auth.atlassian.com/oauth/token"
	unverified := func(a *flow.Attachment) { a.Unverified = true }
	machine := func(a *flow.Attachment) { a.Grant = "client_credentials" }
	for _, test := range []struct {
		rule      string
		a         flow.Attachment
		now       string
		has, lack string
	}{
		{oauthPerTenant.id, attach(row, tokens), "", "one OAuth 2.0 (3LO) app of your own, switch on its distribution", "ADDON"},
		{oauthPerTenant.id, attach(row, "https://bitbucket.org/site/oauth2/access_token"), "", "one OAuth consumer of your own workspace for all customers", "3LO"},
		{oauthPerTenant.id, attach(row, "https://trello.com/x", by(model.OAuthClient)), "", "with Trello for all customers", "3LO"},
		{oauthPerTenant.id, attach(row, tokens, machine), "", "Ask Atlassian whether|service account (ADDON ticket)", ""},
		{passwordAuth.id, attach(app, "https://api.bitbucket.org/2.0/user"), "2026-07-27", "app passwords are removed on 2026-07-28. |OAuth consumer", "were"},
		{passwordAuth.id, attach(app, "https://api.bitbucket.org/2.0/user"), "2026-07-28", "app passwords were removed on 2026-07-28. |OAuth consumer", ""},
		{passwordAuth.id, attach(origin(model.Environment, "BITBUCKET_ACCOUNT_PASSWORD"), "https://api.bitbucket.org/2.0/user"), "", "no account passwords|OAuth consumer", "app passwords"},
		{passwordAuth.id, attach(origin(model.Environment, "JIRA_LOGIN_PASSWORD"), site), "", "no account passwords|(scope read:jira-user)", "session"},
		{passwordAuth.id, attach(env, site, by(model.Cookie)), "", "no session logins|3LO", "account passwords"},
		{insecureTransport.id, attach(env, "http://jira.acme.com/rest/api/2/issue"), "", "Use https://", "certificates"},
		{insecureTransport.id, attach(env, "https://{}@bitbucket.org/x.git", by(model.Userinfo)), "", "credential helper", "certificates"},
		{insecureTransport.id, attach(env, "https://{}@acme.atlassian.net/x", by(model.Userinfo)), "", "Authorization header", "git"},
		{insecureTransport.id, attach(env, site, by(model.QueryKey)), "", "Authorization header", "certificates"},
		{insecureTransport.id, attach(env, site, unverified), "", "RootCAs", "header"},
	} {
		now := test.now
		if now == "" {
			now = "2026-11-24"
		}
		fs, _ := Judge(test.a, Config{Now: now})
		found := false
		for _, f := range fs {
			if f.Rule == test.rule {
				found = true
				checkAdvice(t, f.Rule+" "+f.Attachment.Destination, f.Advice, test.has, test.lack)
			}
		}
		if !found {
			t.Errorf("no %s for %s: %+v", test.rule, test.a.Dests[0].Pattern, fs)
		}
	}
}

func TestEndpointScopes(t *testing.T) {
	env := origin(model.Environment, "JIRA_API_TOKEN")
	for _, test := range []struct {
		dest          string
		classic, fine string
	}{
		{"https://{}.atlassian.net/rest/api/3/issue/{}/comment", "read:jira-work write:jira-work", "write:comment:jira"},
		{"https://{}.atlassian.net/wiki/api/v2/pages", "", "read:page:confluence write:page:confluence"},
		{"https://jira.acme.com/rest/api/2/issue/{}/comment", "", ""}, // Data Center has none
		{"https://{}.atlassian.net/rest/servicedeskapi/request", "", ""},
	} {
		_, conns := Judge(attach(env, test.dest), Config{})
		if len(conns) != 1 || len(conns[0].Endpoints) != 1 {
			t.Fatalf("%s: %+v", test.dest, conns)
		}
		e := conns[0].Endpoints[0]
		if got := strings.Join(e.Scopes, " "); got != test.classic {
			t.Errorf("%s: scopes %q, want %q", test.dest, got, test.classic)
		}
		if got := strings.Join(e.GranularScopes, " "); !strings.Contains(got, test.fine) || test.fine == "" && got != "" {
			t.Errorf("%s: granular scopes %q, want %q in them", test.dest, got, test.fine)
		}
	}
}

// TestReplacement checks the advice where no attachment is at hand, as for a text.
func TestReplacement(t *testing.T) {
	for _, test := range []struct{ product, profile, name, advice string }{
		{"", "", "Atlassian", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/{jira,confluence}/{cloudId}, or Forge; customers' API tokens are not allowed since 2026-01-01."},
		{"jira", ProfilePrivate, "Jira", "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/jira/{cloudId}, or Forge; customers' API tokens are not allowed since 2026-01-01." + privateText},
		{"bitbucket", "", "Bitbucket", consumer + ", or Forge; customers' API tokens are not allowed since 2026-01-01."},
		{"statuspage", "", "Statuspage", "Statuspage offers no OAuth: " + addon + "."},
		{"org-admin", "", "Atlassian organization", "The organization APIs offer no OAuth: " + addon + "."},
		{"confluence", ProfileGovernment, "Confluence", "Use Forge with OAuth 2.0; Atlassian Government Cloud allows neither API tokens nor OAuth client secrets since 2026-03-31."},
	} {
		c := Config{Profile: test.profile, Now: "2026-11-22"}
		if got := c.Replacement(test.product); got != test.advice {
			t.Errorf("%s: %s\nwant %s", test.product, got, test.advice)
		}
		if got := ProductName(test.product); got != test.name {
			t.Errorf("%s is called %s, want %s", test.product, got, test.name)
		}
	}
}

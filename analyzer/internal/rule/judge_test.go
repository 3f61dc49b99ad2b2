package rule

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

func at(file string, line int) flow.Pos {
	return flow.Pos{Pkg: "acme.com/app/internal/jira", Mod: "acme.com/app", File: file, Line: line, Col: 2}
}

// pattern reads {name} as a hole.
func pattern(s string) urlpat.Pattern {
	p := urlpat.Lit("")
	for s != "" {
		lit, rest, ok := strings.Cut(s, "{")
		p = urlpat.Concat(p, urlpat.Lit(lit))
		if !ok {
			break
		}
		name, after, _ := strings.Cut(rest, "}")
		p, s = urlpat.Concat(p, urlpat.Hole(name)), after
	}
	return p
}

const site = "https://{}.atlassian.net/rest/api/3/myself"

func origin(kind model.Kind, name string) flow.Origin {
	o := flow.Origin{Kind: kind, Name: name, Pos: at("config.go", 15), Path: []flow.Step{{Pos: at("config.go", 15), What: "read"}}}
	switch kind {
	case model.Environment:
		o.What = "environment variable"
	case model.Literal:
		o.Lit = "s3cr3t-Value-42"
	}
	return o
}

// attach is a credential of the given kind on its way to dest by basic authentication.
func attach(o flow.Origin, dest string, change ...func(*flow.Attachment)) flow.Attachment {
	a := flow.Attachment{
		Site: at("client.go", 40), Wire: at("client.go", 40), Func: "acme.com/app/internal/call.Do",
		Call: "(*net/http.Request).SetBasicAuth", Mech: model.BasicAuth, Creds: []flow.Origin{o},
	}
	if dest != "" {
		a.Dests = []flow.Dest{{Pattern: pattern(dest)}}
	}
	for _, f := range change {
		f(&a)
	}
	return a
}

func by(m model.Mechanism) func(*flow.Attachment) { return func(a *flow.Attachment) { a.Mech = m } }

func header(scheme string) func(*flow.Attachment) {
	return func(a *flow.Attachment) { a.Mech, a.Scheme = model.Header, scheme }
}

func client(product, deployment, library string) func(*flow.Attachment) {
	return func(a *flow.Attachment) {
		a.Client = model.Client{Product: product, Deployment: deployment, Library: library}
	}
}

func user(lit string) func(*flow.Attachment) {
	return func(a *flow.Attachment) { a.Users = []flow.Origin{{Kind: model.Literal, Lit: lit}} }
}

func guard(d string) func(*flow.Attachment) { return func(a *flow.Attachment) { a.Guard = d } }

func TestJudge(t *testing.T) {
	env := origin(model.Environment, "JIRA_API_TOKEN")
	plain := origin(model.Environment, "TOKEN")
	lit := origin(model.Literal, "")
	req := origin(model.Request, "token")
	store := origin(model.Store, "token")
	withLit := func(s string) flow.Origin { o := lit; o.Lit = s; return o }
	type test struct {
		name    string
		a       flow.Attachment
		c       Config
		want    string // "rule level", or "" for silence
		verdict string // of the connection; "" when there is none
	}
	for _, test := range []test{
		// Every kind of origin on Cloud, and the silent twins.
		{"environment", attach(env, site), Config{}, "token-configured error", "token-configured"},
		{"file", attach(origin(model.File, "jira.token"), site), Config{}, "token-configured error", "token-configured"},
		{"secret", attach(origin(model.Secret, "jira"), site), Config{}, "token-configured error", "token-configured"},
		{"request", attach(req, site), Config{}, "token-collected error", "token-collected"},
		{"prompt", attach(origin(model.Prompt, "--token"), site), Config{}, "token-collected error", "token-collected"},
		{"store", attach(store, site), Config{}, "token-stored error", "token-stored"},
		{"literal", attach(lit, site), Config{}, "token-hardcoded error", "token-hardcoded"},
		{"forwarded", attach(origin(model.Forwarded, "Authorization"), site, header("")), Config{}, "token-forwarded warning", "token-forwarded"},
		{"exchange", attach(origin(model.Exchange, ""), site, by(model.Bearer)), Config{}, "", "compliant"},
		{"connect", attach(origin(model.Connect, ""), site, by(model.Bearer)), Config{}, "", "compliant"},
		{"forge", attach(origin(model.Forge, "x-forge-oauth-system"), site, by(model.Bearer)), Config{}, "", "compliant"},
		{"parameter", attach(origin(model.Parameter, "token"), site), Config{}, "", "unresolved"},
		{"unknown", attach(origin(model.Unknown, ""), site), Config{}, "", "unresolved"},

		// Other hosts.
		{"github", attach(plain, "https://api.github.com/user"), Config{}, "", ""},
		{"github in a package called jira", attach(plain, "https://api.github.com/user", func(a *flow.Attachment) { a.Names = []string{"jira"} }), Config{}, "", ""},
		{"tempo with a Jira name", attach(env, "https://api.tempo.io/4/worklogs"), Config{}, "", ""},
		{"look-alike host", attach(env, "https://mysite.atlassian.net.example.com/x"), Config{}, "", ""},
		{"test server", attach(env, "http://127.0.0.1:8080/rest/api/3/myself"), Config{}, "", ""},
		{"generic requester", attach(origin(model.Request, "token"), "{url}"), Config{}, "", ""},
		{"one name", attach(env, "{baseURL}"), Config{}, "", ""},
		{"one name, asked for", attach(env, "{baseURL}"), Config{Confidence: "possible"}, "token-configured error", "token-configured"},
		{"two names", attach(env, "{JIRA_URL}"), Config{}, "token-configured error", "token-configured"},
		{"two names, certain asked for", attach(env, "{JIRA_URL}"), Config{Confidence: "certain"}, "", ""},

		// Deployment.
		{"data center host", attach(env, "https://jira.acme.com/rest/api/2/issue"), Config{}, "", "allowed"},
		{"data center host, literal", attach(lit, "https://jira.acme.com/rest/api/2/issue"), Config{}, "token-hardcoded warning", "token-hardcoded"},
		{"custom Cloud domain", attach(env, "https://jira.acme.com/rest/api/3/issue"), Config{}, "token-configured error", "token-configured"},
		{"configured data center", attach(env, "https://jira.acme.com/rest/api/3/issue"), Config{Hosts: map[string]string{"jira.acme.com": "datacenter"}}, "", "allowed"},
		{"configured Cloud", attach(env, "https://jira.acme.com/x"), Config{Hosts: map[string]string{"jira.acme.com": "cloud"}}, "token-configured error", "token-configured"},
		{"either", attach(env, "{JIRA_URL}/rest/api/2/issue"), Config{}, "token-configured error", "token-configured"},
		{"either, taken for data center", attach(env, "{JIRA_URL}/rest/api/2/issue"), Config{Deployment: "datacenter"}, "", "allowed"},
		{"Cloud is not overridden", attach(env, site), Config{Deployment: "datacenter"}, "token-configured error", "token-configured"},
		{"guard for data center", attach(env, "{}/rest/api/2/issue", guard("datacenter")), Config{}, "", "allowed"},
		{"guard for Cloud", attach(env, "{}/rest/api/2/issue", guard("cloud")), Config{}, "token-configured error", "token-configured"},
		{"client type of data center", attach(env, "{}", client("jira", "datacenter", "go-jira onpremise client")), Config{}, "", "allowed"},
		{"client type of data center, Cloud host", attach(env, site, client("jira", "datacenter", "go-jira onpremise client")), Config{}, "token-configured error", "token-configured"},

		// Bearer.
		{"bearer to an unknown host", attach(env, "{JIRA_URL}/rest/api/2/issue", by(model.Bearer)), Config{}, "", "allowed"},
		{"bearer, Cloud-only path", attach(env, "{JIRA_URL}/rest/api/3/issue", by(model.Bearer)), Config{}, "", "allowed"},
		{"bearer, client type of Cloud", attach(env, "{}", by(model.Bearer), client("jira", "cloud", "cloud client")), Config{}, "", "allowed"},
		{"bearer, guard", attach(env, "{JIRA_URL}/rest/api/2/issue", by(model.Bearer), guard("cloud")), Config{}, "token-configured error", "token-configured"},
		{"bearer, Cloud host", attach(env, site, by(model.Bearer)), Config{}, "token-configured error", "token-configured"},
		{"bearer by header, Cloud host", attach(env, site, header("Bearer")), Config{}, "token-configured error", "token-configured"},
		{"bearer by header, unknown host", attach(env, "{JIRA_URL}", header("Bearer")), Config{}, "", "allowed"},
		{"bearer, taken for Cloud", attach(env, "{JIRA_URL}", by(model.Bearer)), Config{Deployment: "cloud"}, "token-configured error", "token-configured"},
		{"bearer, literal, unknown host", attach(lit, "{}/rest/api/2/issue", by(model.Bearer)), Config{}, "token-hardcoded warning", "token-hardcoded"},
		{"gateway", attach(env, "https://api.atlassian.com/ex/jira/{}/rest/api/3/issue", by(model.Bearer)), Config{}, "token-configured error", "token-configured"},
		{"gateway, 3LO", attach(origin(model.Exchange, ""), "https://api.atlassian.com/ex/jira/{}/rest/api/3/issue", by(model.Bearer)), Config{}, "", "compliant"},
		{"stored bearer named after OAuth", attach(origin(model.Store, "oauthAccess"), "https://api.atlassian.com/ex/jira/{}", by(model.Bearer)), Config{}, "token-stored note", "token-stored"},
		{"cookie to an unknown host", attach(env, "{JIRA_URL}", by(model.Cookie)), Config{}, "", "allowed"},
		{"cookie to Cloud", attach(env, site, by(model.Cookie)), Config{}, "password-auth error", "password-auth"},

		// Other mechanisms.
		{"Connect", attach(store, site, by(model.JWT)), Config{}, "", "compliant"},
		{"Connect by header", attach(store, site, header("JWT")), Config{}, "", "compliant"},
		{"Connect, literal", attach(lit, site, by(model.JWT)), Config{}, "token-hardcoded error", "token-hardcoded"},
		{"token source", attach(store, site, by(model.OAuth)), Config{}, "", "compliant"},
		{"OAuth 1.0a", attach(env, "{JIRA_URL}/rest/api/2/issue", by(model.OAuth1)), Config{}, "", "compliant"},
		{"userinfo", attach(env, "https://{}:{}@bitbucket.org/x.git", by(model.Userinfo)), Config{}, "token-configured error, insecure-transport warning", "token-configured"},
		{"client authentication", attach(env, "https://bitbucket.org/site/oauth2/access_token"), Config{}, "", "compliant"},
		{"client authentication, literal", attach(lit, "https://bitbucket.org/site/oauth2/access_token"), Config{}, "token-hardcoded error", "token-hardcoded"},

		// Products.
		{"opsgenie", attach(plain, "https://api.opsgenie.com/v2/alerts", by(model.GenieKey)), Config{}, "token-configured note", "token-configured"},
		{"opsgenie by scheme", attach(plain, "{}", header("GenieKey")), Config{}, "token-configured note", "token-configured"},
		{"opsgenie, literal", attach(lit, "https://api.opsgenie.com/v2/alerts", by(model.GenieKey)), Config{}, "token-hardcoded error", "token-hardcoded"},
		{"statuspage", attach(plain, "https://api.statuspage.io/v1/pages", header("OAuth")), Config{}, "token-configured note", "token-configured"},
		{"org admin", attach(plain, "https://api.atlassian.com/admin/v1/orgs", by(model.Bearer)), Config{}, "token-configured error", "token-configured"},
		{"align, own token", attach(plain, "https://acme.jiraalign.com/rest/align/api/2/epics", by(model.Bearer)), Config{}, "token-configured note", "token-configured"},
		{"align, API token", attach(plain, "https://acme.jiraalign.com/rest/align/api/2/epics"), Config{}, "token-configured error", "token-configured"},
		{"trello token", attach(origin(model.Environment, "TRELLO_TOKEN"), "https://api.trello.com/1/cards", by(model.QueryKey)), Config{}, "token-configured error", "token-configured"},
		{"trello key", attach(origin(model.Environment, "TRELLO_KEY"), "https://api.trello.com/1/cards", by(model.QueryKey)), Config{}, "", "compliant"},
		{"marketplace, own token", attach(plain, "https://marketplace.atlassian.com/rest/2/vendors"), Config{}, "", "allowed"},
		{"marketplace, customer's token", attach(req, "https://marketplace.atlassian.com/rest/2/vendors"), Config{}, "token-collected error", "token-collected"},
		{"bitbucket access token by user", attach(plain, "https://bitbucket.org/x.git", user("x-token-auth")), Config{}, "token-configured note", "token-configured"},
		{"x-token-auth alone", attach(plain, "{url}", user("x-token-auth")), Config{}, "token-configured note", "token-configured"},
		{"x-token-auth to gitlab", attach(plain, "https://gitlab.com/x.git", user("x-token-auth")), Config{}, "", ""},
		{"bearer of the grant's own endpoint", attach(env, "https://api.atlassian.com/me", by(model.Bearer)), Config{}, "", "compliant"},
		{"basic to the grant's own endpoint", attach(env, "https://api.atlassian.com/me"), Config{}, "token-configured error", "token-configured"},
		{"bitbucket bearer", attach(plain, "https://api.bitbucket.org/2.0/user", by(model.Bearer)), Config{}, "token-configured note", "token-configured"},
		{"bitbucket bearer of a service account", attach(origin(model.Environment, "BITBUCKET_SERVICE_TOKEN"), "https://api.bitbucket.org/2.0/user", by(model.Bearer)), Config{}, "token-configured error", "token-configured"},
		{"bitbucket access token by name", attach(origin(model.Environment, "BITBUCKET_ACCESS_TOKEN"), "https://api.bitbucket.org/2.0/user", by(model.Bearer)), Config{}, "token-configured note", "token-configured"},
		{"bitbucket access token, government", attach(plain, "https://bitbucket.org/x.git", user("x-token-auth")), Config{Profile: "government"}, "token-configured error", "token-configured"},
		{"bitbucket API token", attach(plain, "https://bitbucket.org/x.git", user("x-bitbucket-api-token-auth")), Config{}, "token-configured error", "token-configured"},
		{"forge command", attach(origin(model.Environment, "FORGE_API_TOKEN"), "https://api.atlassian.com/graphql"), Config{}, "", "allowed"},

		// Profiles and the user's settings.
		{"script", attach(env, site), Config{Profile: "script"}, "", "allowed"},
		{"script, collected", attach(req, site), Config{Profile: "script"}, "token-collected error", "token-collected"},
		{"private", attach(env, site), Config{Profile: "private"}, "token-configured error", "token-configured"},
		{"disabled", attach(env, site), Config{Enabled: func(string) bool { return false }}, "", "token-configured"},
		{"own level", attach(env, site), Config{Level: func(string) string { return "note" }}, "token-configured note", "token-configured"},

		// Literals that are no secret.
		{"placeholder", attach(withLit("<api-token>"), site), Config{}, "", "unresolved"},
		{"empty", attach(withLit(""), site), Config{}, "", "unresolved"},
		{"scheme", attach(withLit("Bearer "), site), Config{}, "", "unresolved"},
		{"derived", attach(func() flow.Origin { o := lit; o.Derived = true; return o }(), site), Config{}, "", "unresolved"},
		{"header with scheme", attach(withLit("Basic bWU6czNjcjN0"), site, header("Basic")), Config{}, "token-hardcoded error", "token-hardcoded"},

		// No destination: only the client or the names.
		{"client alone", attach(plain, "", client("jira", "", "go-jira client")), Config{}, "token-configured error", "token-configured"},
		{"nothing", attach(plain, ""), Config{}, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			fs, conns := Judge(test.a, test.c)
			var all []string
			for _, f := range fs {
				all = append(all, f.Rule+" "+f.Level)
			}
			got := strings.Join(all, ", ")
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			var verdicts []string
			for _, c := range conns {
				verdicts = append(verdicts, c.Verdict)
				if c.Stores == nil || c.Endpoints == nil {
					t.Error("a list is nil that JSON wants empty")
				}
			}
			if verdict := strings.Join(verdicts, ", "); verdict != test.verdict {
				t.Errorf("connection %q, want %q", verdict, test.verdict)
			}
			for _, f := range fs {
				checkFinding(t, test.a, f)
			}
		})
	}
}

// checkFinding checks what holds of every finding.
func checkFinding(t *testing.T, a flow.Attachment, f finding.Finding) {
	t.Helper()
	if !strings.HasPrefix(f.Message, f.Rule+": ") || !strings.HasSuffix(f.Message, f.Advice) || strings.ContainsAny(f.Message, "\n\t") {
		t.Errorf("message %q", f.Message)
	}
	if len(f.Evidence) == 0 || len(f.Path) == 0 || len(f.Fingerprint) != 32 || f.Attachment == nil {
		t.Errorf("incomplete: %+v", f)
	}
	if last := f.Path[len(f.Path)-1]; last.Line != a.Site.Line {
		t.Errorf("the path ends at line %d, not at the site", last.Line)
	}
	data, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range a.Creds {
		if value := secret.WithoutScheme(o.Lit); value != "" && strings.Contains(string(data), value) {
			t.Errorf("the secret is in the output: %s", data)
		}
	}
}

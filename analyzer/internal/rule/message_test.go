package rule

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

func one(t *testing.T, a flow.Attachment, c Config) finding.Finding {
	t.Helper()
	fs, _ := Judge(a, c)
	fs = slices.DeleteFunc(fs, func(f finding.Finding) bool { return f.Rule == insecureTransport.id && len(fs) > 1 })
	if len(fs) != 1 {
		t.Fatalf("%d findings, want 1 beside how it travels: %+v", len(fs), fs)
	}
	return fs[0]
}

func TestMessage(t *testing.T) {
	env := origin(model.Environment, "JIRA_API_TOKEN")
	lit := origin(model.Literal, "defaultToken")
	wired := func(a *flow.Attachment) {
		a.Wire = flow.Pos{Pkg: "acme.com/app", Mod: "acme.com/app", File: "main.go", Line: 9}
	}
	const way = "path: internal/jira/config.go:15 read -> internal/jira/client.go:40 SetBasicAuth. "
	const (
		allowed = "or Forge; customers' API tokens are not allowed since 2026-01-01."
		plain   = "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/jira/{cloudId}, " + allowed
		jira    = "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/jira/{cloudId} (scope read:jira-user), " + allowed
		issue   = "Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/jira/{cloudId} (scope write:jira-work), " + allowed
	)
	for _, test := range []struct {
		a    flow.Attachment
		c    Config
		want string
	}{
		{attach(env, site), Config{}, "token-configured: Jira API token from environment variable JIRA_API_TOKEN (internal/jira/config.go:15) reaches https://{}.atlassian.net/rest/api/3/myself by basic auth; " + way + jira},
		{attach(env, site), Config{Rel: func(p flow.Pos) string { return "x/" + p.File }}, "token-configured: Jira API token from environment variable JIRA_API_TOKEN (x/config.go:15) reaches https://{}.atlassian.net/rest/api/3/myself by basic auth; path: x/config.go:15 read -> x/client.go:40 SetBasicAuth. " + jira},
		{attach(env, "{JIRA_URL}/rest/api/2/issue"), Config{}, "token-configured: Jira API token from environment variable JIRA_API_TOKEN (internal/jira/config.go:15) reaches {}/rest/api/2/issue by basic auth; this is a finding if the host is Cloud: \"deployment: datacenter\" or \"hosts:\" in .atltoken.yaml settles it; " + way + issue},
		{attach(env, "", client("jira", "cloud", "go-jira cloud client")), Config{}, "token-configured: Jira API token from environment variable JIRA_API_TOKEN (internal/jira/config.go:15) reaches a Jira host (go-jira cloud client, environment variable name JIRA_API_TOKEN) by basic auth; " + way + plain},
		{attach(lit, "https://me:s3cr3t-Value-42@acme.atlassian.net/?t=s3cr3t-Value-42", by(model.Userinfo)), Config{}, "token-hardcoded: Atlassian API token hard-coded as defaultToken (internal/jira/config.go:15) reaches https://acme.atlassian.net/ by user information in the URL; " + way + "Revoke it and take it out of the source. Use OAuth 2.0 (3LO) with https://api.atlassian.com/ex/{jira,confluence}/{cloudId}, " + allowed},
		{attach(lit, "https://jira.acme.com/rest/api/2/issue", by(model.Bearer)), Config{}, "token-hardcoded: Jira PAT hard-coded as defaultToken (internal/jira/config.go:15) reaches https://jira.acme.com/rest/api/2/issue by bearer token on Data Center; " + way + dcAdvice},
		{attach(lit, "https://bitbucket.org/site/oauth2/access_token"), Config{}, "token-hardcoded: Bitbucket OAuth client secret hard-coded as defaultToken (internal/jira/config.go:15) reaches https://bitbucket.org/site/oauth2/access_token by basic auth; " + way + secretAdvice},
		{attach(origin(model.Forwarded, "Authorization"), site, header("")), Config{}, "token-forwarded: the caller's authentication from Authorization of an inbound request (internal/jira/config.go:15) reaches https://{}.atlassian.net/rest/api/3/myself by a header; " + way + forwardAdvice + jira},
		{attach(env, site, wired), Config{Pkg: "acme.com/app"}, "token-configured: Jira API token from environment variable JIRA_API_TOKEN (internal/jira/config.go:15) reaches https://{}.atlassian.net/rest/api/3/myself by basic auth at internal/jira/client.go:40; " + way + jira},
	} {
		if got := one(t, test.a, test.c).Message; got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

func TestSeveralOrigins(t *testing.T) {
	second := origin(model.Environment, "OLD_TOKEN")
	second.Pos.Line = 20
	first := origin(model.File, "jira.token")
	lit := origin(model.Literal, "")
	lit.Pos.Line = 30
	lost := origin(model.Unknown, "")
	a := attach(second, site)
	a.Creds = []flow.Origin{second, first, lit, lost, origin(model.Exchange, "")}
	fs, conns := Judge(a, Config{})
	if len(fs) != 2 || fs[0].Rule != "token-configured" || fs[1].Rule != "token-hardcoded" {
		t.Fatalf("got %+v", fs)
	}
	f := fs[0]
	if f.Credential.Name != "jira.token" || len(f.OtherCredentials) != 3 || f.OtherCredentials[0].Name != "OLD_TOKEN" {
		t.Errorf("credentials %+v and %+v", f.Credential, f.OtherCredentials)
	}
	if !strings.Contains(f.Message, " and 1 more reaches ") {
		t.Error(f.Message)
	}
	if len(conns) != 4 {
		t.Errorf("%d connections, want one for each verdict", len(conns))
	}
}

// Names count for the credential that bears them, not for its neighbours.
func TestNamesStayWithTheirOrigin(t *testing.T) {
	a := attach(origin(model.Environment, "JIRA_TOKEN"), "{JIRA_URL}")
	a.Creds = append(a.Creds, origin(model.Environment, "GITHUB_TOKEN"))
	f := one(t, a, Config{})
	if f.Credential.Name != "JIRA_TOKEN" || len(f.OtherCredentials) != 0 {
		t.Errorf("got %+v and %+v", f.Credential, f.OtherCredentials)
	}
}

func TestSecretsStayIn(t *testing.T) {
	const secret = "s3cr3t-Value-42"
	lit := origin(model.Literal, secret)
	lit.What = "literal " + secret
	lit.Path = []flow.Step{{Pos: at("config.go", 15), What: `constant "` + secret + `"`}}
	lit.Names = []string{"JIRA_" + secret}
	env := origin(model.Environment, "JIRA_API_TOKEN")
	env.Path[0].What = "default " + secret
	a := attach(lit, "https://me:"+secret+"@acme.atlassian.net/"+secret+"/x?token="+secret, by(model.Userinfo))
	a.Creds = append(a.Creds, env)
	fs, conns := Judge(a, Config{})
	data, err := json.Marshal([]any{fs, conns})
	if err != nil || len(fs) != 3 {
		t.Fatal(err, len(fs))
	}
	if strings.Contains(string(data), secret) {
		t.Errorf("the secret is in %s", data)
	}
}

func TestLongPath(t *testing.T) {
	o := origin(model.Environment, "JIRA_API_TOKEN")
	for i := range 10 {
		o.Path = append(o.Path, flow.Step{Pos: at("a.go", i+1), What: fmt.Sprint("step ", i)})
	}
	f := one(t, attach(o, site), Config{})
	if len(f.Path) != 12 {
		t.Errorf("%d steps, want all", len(f.Path))
	}
	if want := "config.go:15 read -> internal/jira/a.go:1 step 0 -> 8 steps -> internal/jira/a.go:10 step 9 -> internal/jira/client.go:40 SetBasicAuth."; !strings.Contains(f.Message, want) {
		t.Error(f.Message)
	}
}

func TestFingerprint(t *testing.T) {
	env := origin(model.Environment, "JIRA_API_TOKEN")
	base := one(t, attach(env, site), Config{}).Fingerprint
	same := []flow.Attachment{
		attach(env, site, func(a *flow.Attachment) { a.Site.Line, a.Site.Col, a.Wire = 99, 9, a.Site; a.Wire = a.Site }),
		attach(env, site, func(a *flow.Attachment) { a.Creds[0].Pos.Line = 1 }),
	}
	for _, a := range same {
		if one(t, a, Config{}).Fingerprint != base {
			t.Error("a moved line changes the fingerprint")
		}
	}
	other := []flow.Attachment{
		attach(origin(model.Environment, "TOKEN"), site),
		attach(origin(model.File, "JIRA_API_TOKEN"), site),
		attach(env, "https://other.atlassian.net/rest/api/3/myself"),
		attach(env, site, func(a *flow.Attachment) { a.Func = "f" }),
		attach(env, site, func(a *flow.Attachment) { a.Site.File = "b.go" }),
		attach(env, site, func(a *flow.Attachment) { a.Wire = at("main.go", 3) }),
	}
	for i, a := range other {
		if one(t, a, Config{}).Fingerprint == base {
			t.Errorf("%d: another finding has the same fingerprint", i)
		}
	}
}

func TestFiles(t *testing.T) {
	for want, p := range map[string]flow.Pos{
		"internal/jira/a.go":          {Pkg: "acme.com/app/internal/jira", Mod: "acme.com/app", File: "a.go"},
		"a.go":                        {Pkg: "acme.com/app", Mod: "acme.com/app", File: "a.go"},
		"x/a_test.go":                 {Pkg: "acme.com/app/x [acme.com/app/x.test]", Mod: "acme.com/app", File: "a_test.go"},
		"other.com/lib@v1.2.3/y/a.go": {Pkg: "other.com/lib/y", Mod: "other.com/lib", Ver: "v1.2.3", File: "a.go"},
		"command-line-arguments/a.go": {Pkg: "command-line-arguments", File: "a.go"},
	} {
		if got := (writer{}).file(p); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

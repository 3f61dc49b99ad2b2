package rule

import (
	"fmt"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// connTo is a connection to Cloud by basic authentication, at a line of a.go unless the line is of b.go, from 100.
func connTo(line int, destination string, cred finding.Credential, change ...func(*finding.Connection)) finding.Connection {
	c := finding.Connection{
		Deployment: cloud, Destination: destination, Mechanism: "basic", Call: "(*net/http.Request).SetBasicAuth",
		Credential: cred, Verdict: tokenConfigured.id, Site: finding.Position{File: "a.go", Line: line, Column: 2},
	}
	if line >= 100 {
		c.Site.File = "b.go"
	}
	for _, f := range change {
		f(&c)
	}
	return c
}

func verdict(v string) func(*finding.Connection) {
	return func(c *finding.Connection) { c.Verdict = v }
}

func TestReused(t *testing.T) {
	env := finding.Credential{Kind: "environment", Name: "TOKEN", File: "a.go", Line: 3}
	again := finding.Credential{Kind: "environment", Name: "TOKEN", File: "b.go", Line: 30}
	other := finding.Credential{Kind: "environment", Name: "OTHER", File: "a.go", Line: 4}
	row := finding.Credential{Kind: "store", Name: "token", File: "a.go", Line: 5}
	field := finding.Credential{Kind: "request", Name: "form field token"}
	in := func(name string) func(*finding.Connection) {
		return func(c *finding.Connection) { c.Func = name }
	}
	row2 := finding.Credential{Kind: "store", Name: "token", File: "a.go", Line: 6}
	const acme, beta = "https://acme.atlassian.net/rest/api/3/myself", "https://beta.atlassian.net/rest/api/3/myself"
	const bb, open = "https://api.bitbucket.org/2.0/user", "{}/rest/api/3/myself"
	gateway := func(path string) string { return "https://api.atlassian.com" + path }
	for _, test := range []struct {
		name  string
		conns []finding.Connection
		unit  string // sites in one unit, such as "a.go:10"
		whole string // sites in the whole program
	}{
		{"one site, two hosts", []finding.Connection{connTo(10, acme, env), connTo(10, beta, env)}, "a.go:10", "a.go:10"},
		{"one host, with and without the root", []finding.Connection{connTo(10, acme, env), connTo(10, "https://acme.atlassian.net./x", env)}, "", ""},
		{"two sites, two hosts", []finding.Connection{connTo(100, bb, env), connTo(10, acme, env)}, "", "b.go:100"},
		{"three sites, three hosts", []finding.Connection{connTo(20, beta, env), connTo(10, acme, env), connTo(100, bb, env)}, "", "a.go:20 b.go:100"},
		{"a later site on the host of the first", []finding.Connection{connTo(10, acme, env), connTo(20, acme, env), connTo(30, bb, env)}, "", "a.go:30"},
		{"a site that serves several, and another", []finding.Connection{connTo(10, acme, env), connTo(20, acme, env), connTo(20, bb, env)}, "a.go:20", "a.go:20"},
		{"a pattern before what it may be", []finding.Connection{connTo(10, "https://{}.atlassian.net/x", env), connTo(20, acme, env), connTo(30, beta, env)}, "", "a.go:30"},
		{"a pattern that cannot be the other host", []finding.Connection{connTo(10, "https://a-{}.atlassian.net/x", env), connTo(10, beta, env)}, "a.go:10", "a.go:10"},
		{"back at the first host", []finding.Connection{connTo(10, acme, env), connTo(20, bb, env), connTo(30, acme, env)}, "", "a.go:20"},
		{"a variable that is read twice", []finding.Connection{connTo(10, acme, env), connTo(100, bb, again)}, "", "b.go:100"},
		{"the second of two origins", []finding.Connection{connTo(10, acme, other, func(c *finding.Connection) {
			c.OtherCredentials = []finding.Credential{env}
		}), connTo(20, bb, env)}, "", "a.go:20"},
		{"a stored one", []finding.Connection{connTo(10, acme, row), connTo(10, bb, row)}, "a.go:10", "a.go:10"},
		{"a field of one request", []finding.Connection{connTo(10, acme, field, in("A")), connTo(20, bb, field, in("A"))}, "", "a.go:20"},
		{"a literal at one site", []finding.Connection{connTo(10, acme, finding.Credential{Kind: "literal"}), connTo(10, bb, finding.Credential{Kind: "literal"})}, "a.go:10", "a.go:10"},
		{"two cloud ids", []finding.Connection{connTo(10, gateway("/ex/jira/aa/x"), env), connTo(10, gateway("/ex/jira/bb/x"), env)}, "a.go:10", "a.go:10"},
		{"two products behind the gateway", []finding.Connection{connTo(10, gateway("/ex/jira/{}/x"), env), connTo(10, gateway("/ex/confluence/{}/wiki"), env)}, "a.go:10", "a.go:10"},
		{"organization and site", []finding.Connection{connTo(10, gateway("/admin/v1/orgs"), env), connTo(20, acme, env)}, "", "a.go:20"},
		{"a site that is not constant, and Bitbucket", []finding.Connection{connTo(10, "https://{}.atlassian.net/x", env), connTo(20, bb, env)}, "", "a.go:20"},

		// One host, or perhaps one.
		{"Jira and Confluence on one site", []finding.Connection{connTo(10, acme, env), connTo(20, "https://ACME.atlassian.net:443/wiki/api/v2/pages", env)}, "", ""},
		{"bitbucket.org and its API", []finding.Connection{connTo(10, "https://bitbucket.org/x.git", env), connTo(10, bb, env)}, "", ""},
		{"regions of Opsgenie", []finding.Connection{connTo(10, "https://api.opsgenie.com/v2", env), connTo(10, "https://api.eu.opsgenie.com/v2", env)}, "", ""},
		{"unknown hosts", []finding.Connection{connTo(10, open, env), connTo(20, "", env), connTo(30, "https://{}/x", env), connTo(40, acme, env)}, "", ""},
		{"a host that may be the other", []finding.Connection{connTo(10, "https://{}.atlassian.net/x", env), connTo(20, acme, env)}, "", ""},
		{"a cloud id that may be the other", []finding.Connection{connTo(10, gateway("/ex/jira/{}/x"), env), connTo(20, gateway("/ex/jira/aa/x"), env)}, "", ""},
		{"the gateway, perhaps of the same site", []finding.Connection{connTo(10, gateway("/ex/jira/{}/x"), env), connTo(20, acme, env)}, "", ""},
		{"identity", []finding.Connection{connTo(10, gateway("/me"), env), connTo(20, gateway("/ex/jira/aa/x"), env)}, "", ""},

		// Not one credential, or none that stays.
		{"two variables", []finding.Connection{connTo(10, acme, env), connTo(20, bb, other)}, "", ""},
		{"two queries", []finding.Connection{connTo(10, acme, row), connTo(20, bb, row2)}, "", ""},
		{"grants", []finding.Connection{connTo(10, acme, env, verdict(verdictCompliant)), connTo(10, bb, env)}, "", ""},
		{"nobody supplies it", []finding.Connection{connTo(10, acme, env, verdict(verdictUnresolved)), connTo(10, bb, env)}, "", ""},
		{"the caller's", []finding.Connection{connTo(10, acme, row, verdict(tokenForwarded.id)), connTo(10, bb, row, verdict(tokenForwarded.id))}, "", ""},
		{"Data Center", []finding.Connection{connTo(10, acme, env), connTo(10, "https://jira.acme.com/x", env, verdict(verdictAllowed), func(c *finding.Connection) {
			c.Deployment = datacenter
		})}, "", ""},
		{"literals without a place", []finding.Connection{connTo(10, acme, finding.Credential{Kind: "literal"}), connTo(20, bb, finding.Credential{Kind: "literal"})}, "", ""},
		{"a field of two requests", []finding.Connection{connTo(10, acme, field, in("A")), connTo(20, bb, field, in("B"))}, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, part := range []struct {
				whole bool
				want  string
			}{{false, test.unit}, {true, test.whole}} {
				var got []string
				for _, f := range Reused(test.conns, part.whole, Config{}) {
					got = append(got, fmt.Sprintf("%s:%d", f.Position.File, f.Position.Line))
					if f.Rule != "token-reused" || f.Level != "note" || f.Attachment == nil || f.Attachment.Position != f.Position ||
						len(f.Evidence) < 2 || len(f.Fingerprint) != 32 || !strings.HasSuffix(f.Message, f.Advice) {
						t.Errorf("incomplete: %+v", f)
					}
					if last := f.Path[len(f.Path)-1]; last.Position != f.Position {
						t.Errorf("the path ends at %v", last)
					}
				}
				if s := strings.Join(got, " "); s != part.want {
					t.Errorf("whole %t: %q, want %q", part.whole, s, part.want)
				}
			}
		})
	}
}

func TestReusedMessage(t *testing.T) {
	env := finding.Credential{Kind: "environment", Name: "TOKEN", File: "a.go", Line: 3}
	conns := []finding.Connection{
		connTo(10, "https://acme.atlassian.net/x", env), connTo(20, "https://{}.jira.com/x", env), connTo(30, "https://api.bitbucket.org/2.0/user", env),
	}
	fs := Reused(conns, true, Config{Level: func(string) string { return "warning" }})
	if len(fs) != 2 {
		t.Fatalf("%+v", fs)
	}
	want := "token-reused: one credential from environment variable TOKEN (a.go:3) serves acme.atlassian.net, {}.jira.com and bitbucket.org; " +
		"path: a.go:3 environment variable TOKEN -> a.go:10 attached for acme.atlassian.net -> a.go:20 attached for {}.jira.com -> a.go:30 SetBasicAuth. " + reusedAdvice
	if fs[1].Message != want || fs[1].Level != "warning" {
		t.Errorf("%s %s\nwant %s", fs[1].Level, fs[1].Message, want)
	}
	own := []finding.Connection{conns[0], connTo(40, "https://jira.acme.com/rest/api/3/myself", env)}
	if fs := Reused(own, true, Config{}); len(fs) != 1 || fs[0].Confidence != "likely" {
		t.Errorf("a domain of the customer's own: %+v", fs)
	}
	if fs := Reused(own, true, Config{Confidence: "certain"}); len(fs) != 0 {
		t.Errorf("not certain, but %+v", fs)
	}
	if off := Reused(conns, true, Config{Enabled: func(id string) bool { return id != "token-reused" }}); off != nil {
		t.Errorf("switched off, it finds %+v", off)
	}
}

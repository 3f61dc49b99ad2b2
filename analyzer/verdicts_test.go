package analyzer_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// A deployment is a column of the matrix of mechanisms and deployments: a package of testdata/src/mechanisms, and the profile
// that it is judged with.
type deployment struct{ pkg, name, profile string }

var deployments = []deployment{
	{"jiracloud", "Jira/Confluence Cloud", ""},
	{"bitbucketcloud", "Bitbucket Cloud", ""},
	{"trello", "Trello", ""},
	{"opsgenie", "Opsgenie/Statuspage", ""},
	{"government", "Government Cloud", "government"},
	{"datacenter", "Data Center", ""},
}

// A mechanism is a row of the matrix: a function of that name must be in each package of has, and in no other.
type mechanism struct{ fn, name, has string }

var mechanisms = []mechanism{
	{"basicAPIToken", "API token of a user, by basic auth", "jiracloud bitbucketcloud government"},
	{"serviceAccountToken", "API token of a service account", "jiracloud bitbucketcloud government"},
	{"orgAdminKey", "API key of an organization's admins", "jiracloud government"},
	{"accountPassword", "password of an account, by basic auth", "jiracloud bitbucketcloud trello government datacenter"},
	{"sessionCookie", "password of an account, for a session", "jiracloud government datacenter"},
	{"appPassword", "Bitbucket app password", "bitbucketcloud"},
	{"accessToken", "token of a repository, project, workspace", "bitbucketcloud government datacenter"},
	{"vendorApp", "OAuth 2.0 by one app of the vendor's", "jiracloud bitbucketcloud trello government datacenter"},
	{"tenantApp", "OAuth 2.0 by an app of each customer's", "jiracloud bitbucketcloud trello government datacenter"},
	{"clientCredentials", "OAuth 2.0 by a service account", "jiracloud bitbucketcloud government"},
	{"forge", "token of a Forge Remote call", "jiracloud bitbucketcloud government"},
	{"connect", "Connect JWT", "jiracloud bitbucketcloud"},
	{"oauth1Consent", "OAuth 1.0a", "bitbucketcloud trello datacenter"},
	{"personalAccessToken", "personal access token", "datacenter"},
	{"trelloConsent", "token of Trello's consent page", "trello"},
	{"trelloPasted", "Trello token that a user pastes", "trello"},
	{"productKey", "key of Opsgenie or Statuspage", "opsgenie"},
	{"forwarded", "the caller's Authorization header", "jiracloud bitbucketcloud trello government datacenter"},
	{"generic", "any header to any URL", "jiracloud bitbucketcloud trello opsgenie government datacenter"},
	{"inSource", "any of these, in the source", "jiracloud bitbucketcloud trello opsgenie government datacenter"},
}

// dash stands for what does not exist.
const dash = "-"

// TestVerdicts checks that the table in the documentation of package analyzer says what the analyzer does: each row is a
// function of the corpus.
func TestVerdicts(t *testing.T) {
	cells := map[string]map[string]string{}
	for _, profile := range []string{"", "government"} {
		t.Run("profile "+profile, func(t *testing.T) { maps.Copy(cells, verdictsOf(t, profile)) })
	}
	var b strings.Builder
	line := func(mechanism, verdict, deployments string) {
		fmt.Fprintf(&b, "//\t%-42s | %-23s | %s\n", mechanism, verdict, deployments)
	}
	line("mechanism", "verdict", "deployments")
	for _, m := range mechanisms {
		var verdicts []string // in order of the deployments, a dash last
		names := map[string][]string{}
		for _, d := range deployments {
			cell, ok := cells[d.pkg][m.fn]
			delete(cells[d.pkg], m.fn)
			switch has := slices.Contains(strings.Fields(m.has), d.pkg); {
			case has && !ok:
				t.Errorf("mechanisms/%s has no function %s", d.pkg, m.fn)
			case !has && ok:
				t.Errorf("mechanisms/%s has a function %s, but the table says that there is no such thing", d.pkg, m.fn)
			case !has:
				cell = dash
			}
			if cell != dash && names[cell] == nil {
				verdicts = append(verdicts, cell)
			}
			names[cell] = append(names[cell], d.name)
		}
		name := m.name
		for _, v := range append(verdicts, dash) {
			if len(names[v]) > 0 {
				line(name, v, strings.Join(names[v], ", "))
				name = ""
			}
		}
	}
	for pkg, left := range cells {
		for fn := range left {
			t.Errorf("mechanisms/%s: %s is in no row", pkg, fn)
		}
	}
	if t.Failed() {
		return
	}
	if flag.Lookup("update").Value.String() == "true" { // declared by the tests inside the package
		writeVerdicts(t, b.String())
	} else if want := strings.ReplaceAll(b.String(), "//\t", "    "); !strings.HasSuffix(analyzer.Verdicts(), want) {
		t.Errorf("the documentation says\n%s\nwant\n%s\n(run this test with -update)", analyzer.Verdicts(), want)
	}
}

// verdictsOf runs the analyzer on the packages of the deployments that are judged with a profile. For each package it returns
// what is said of its functions: rules with their levels, or silent. There the analyzer must have seen a connection, but for
// the function that talks to nobody in particular.
func verdictsOf(t *testing.T, profile string) map[string]map[string]string {
	t.Helper()
	var pkgs []string
	for _, d := range deployments {
		if d.profile == profile {
			pkgs = append(pkgs, "mechanisms/"+d.pkg)
		}
	}
	var faults analysistest.Testing = new(faults) // TestCorpus reports them
	if profile != "" {
		faults = t
		setFlag(t, "profile", profile)
	}
	all := map[string]map[string]string{}
	for _, r := range analysistest.Run(faults, gopath(t), analyzer.Analyzer, pkgs...) {
		report := r.Result.(*finding.Report)
		cells := map[string]string{}
		for fn, lines := range funcLines(r.Pass.Fset, r.Pass.Files) {
			var said []string
			for _, f := range report.Findings {
				if s := f.Rule + " " + f.Level; lines.has(f.Position.Line) && !slices.Contains(said, s) {
					said = append(said, s)
				}
			}
			seen := slices.ContainsFunc(report.Connections, func(c finding.Connection) bool { return lines.has(c.Site.Line) })
			if seen == (fn == "generic") {
				t.Errorf("%s: %s: connection found: %t", r.Pass.Pkg.Path(), fn, seen)
			}
			cells[fn] = "silent"
			if len(said) > 0 {
				slices.Sort(said)
				cells[fn] = strings.Join(said, ", ")
			}
		}
		all[r.Pass.Pkg.Name()] = cells
	}
	return all
}

type lineRange struct{ from, to int }

func (l lineRange) has(line int) bool { return l.from <= line && line <= l.to }

// funcLines are the functions of a package, but for the two that build and send requests.
func funcLines(fset *token.FileSet, files []*ast.File) map[string]lineRange {
	funcs := map[string]lineRange{}
	for _, file := range files {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Name.Name != "get" && f.Name.Name != "send" {
				funcs[f.Name.Name] = lineRange{fset.Position(f.Pos()).Line, fset.Position(f.End()).Line}
			}
		}
	}
	return funcs
}

// writeVerdicts replaces the table in doc.go, the preformatted text at the end of the package's documentation.
func writeVerdicts(t *testing.T, table string) {
	t.Helper()
	src, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	from := bytes.Index(src, []byte("//\t"))
	to := bytes.Index(src, []byte("\npackage ")) + 1
	if from < 0 || to < from {
		t.Fatal("doc.go has no table at the end of its comment")
	}
	out, err := format.Source(slices.Concat(src[:from], []byte(table), src[to:]))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("doc.go", out, 0o666); err != nil {
		t.Fatal(err)
	}
}

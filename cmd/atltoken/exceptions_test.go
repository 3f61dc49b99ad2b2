package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// site is a package with attach sites, one of which is excepted for whoever supplies the credential.
const site = `
-- site/site.go --
package site

import "net/http"

func Quiet(secret string) (*http.Response, error) {
	req, err := request()
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured ADDON-7: moves to OAuth
	req.SetBasicAuth("bot@acme.test", secret)
	return http.DefaultClient.Do(req)
}

func Loud(secret string) (*http.Response, error) {
	req, err := request()
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("bot@acme.test", secret)
	return http.DefaultClient.Do(req)
}

func request() (*http.Request, error) {
	return http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
}
`

// wires supplies the credentials of site through a package between. SITE is the path of the module below.
const wires = `
-- mid/mid.go --
package mid

import (
	"net/http"

	"SITE/site"
)

func Quiet(secret string) (*http.Response, error) { return site.Quiet(secret) }

func Loud(secret string) (*http.Response, error) { return site.Loud(secret) }
-- main.go --
package main

import (
	"os"

	"m/mid"
)

func main() {
	mid.Quiet(os.Getenv("JIRA_A"))
	mid.Quiet("made-up-0000")
	mid.Loud(os.Getenv("JIRA_B"))
	mid.Loud(os.Getenv("JIRA_C")) //atltoken:allow token-configured until 9999-12-31: of the team
}
`

// wiresFound is what is left of wires.
var wiresFound = []string{"token-configured main.go:12", "token-hardcoded main.go:11"}

// exceptedBy lists what is excepted: by what, and which finding.
func exceptedBy(r finding.Report) []string {
	var out []string
	for _, e := range r.Excepted {
		out = append(out, fmt.Sprintf("%s:%d %s,%s,%s: %s %s:%d", e.File, e.Line, e.Ticket, e.Until, e.Reason, e.Finding.Rule, e.Finding.Position.File, e.Finding.Position.Line))
	}
	return out
}

// checkWires checks what every driver makes of wires, and what the report lists as excepted. file is the one of the site.
func checkWires(t *testing.T, dir, file string, env []string) {
	t.Helper()
	for _, d := range drivers() {
		t.Run(d.name, func(t *testing.T) { compare(t, "what is not excepted", d.run(t, dir, env), wiresFound) })
	}
	want := []string{
		file + ":10 ADDON-7,,moves to OAuth: token-configured main.go:10",
		"main.go:13 ,9999-12-31,of the team: token-configured main.go:13",
	}
	slices.Sort(want)
	compare(t, "what is excepted", exceptedBy(jsonReport(t, dir, env)), want)
}

// TestExceptionsEverywhere checks that exceptions at the attach site and at the wire-up hold under every driver, over
// packages that have nothing to do with them.
func TestExceptionsEverywhere(t *testing.T) {
	t.Parallel()
	dir := module(t, strings.ReplaceAll(site+wires, "SITE", "m"))
	checkWires(t, dir, "site/site.go", nil)
}

// TestExceptionsInFolder is the same with the site in another module of the user's own.
func TestExceptionsInFolder(t *testing.T) {
	t.Parallel()
	dir := module(t, strings.ReplaceAll(wires, "SITE", "example.com/lib")+`
-- go.mod --
module m

go 1.25

require example.com/lib v0.0.0

replace example.com/lib => ./lib
-- lib/go.mod --
module example.com/lib

go 1.25
`+strings.ReplaceAll(site, "-- site/", "-- lib/site/"))
	checkWires(t, dir, "lib/site/site.go", nil)
}

// TestExceptionsInDependency is the same with the site in a dependency: who wrote it accepts for everybody, and the report
// says so.
func TestExceptionsInDependency(t *testing.T) {
	t.Parallel()
	proxy := t.TempDir()
	serve(t, proxy, "example.com/lib", "v1.2.3", txtar.Parse([]byte("-- go.mod --\nmodule example.com/lib\n\ngo 1.25\n"+site)).Files)
	dir := module(t, strings.ReplaceAll(wires, "SITE", "example.com/lib")+"-- go.mod --\nmodule m\n\ngo 1.25\n\nrequire example.com/lib v1.2.3\n")
	env := []string{"GOPROXY=file://" + filepath.ToSlash(proxy), "GONOSUMDB=*", "GOSUMDB=off", "GOMODCACHE=" + t.TempDir(), "GOFLAGS=-mod=mod -modcacherw"}
	checkWires(t, dir, "example.com/lib@v1.2.3/site/site.go", env)
}

// TestFaultFingerprints checks that a fault is the same one seen from another folder.
func TestFaultFingerprints(t *testing.T) {
	t.Parallel()
	dir := module(t, idle+"-- .atltoken.yaml --\nversion: 1\nexceptions: [{rule: token-stored, path: lib/**}]\n")
	var first []string
	for _, args := range [][]string{{"./..."}, {"-C", "lib", "../..."}} {
		stdout, _, _ := atltoken(t, dir, append([]string{"report", "-format=json"}, args...)...)
		var r finding.Report
		if err := json.Unmarshal([]byte(stdout), &r); err != nil {
			t.Fatal(err)
		}
		var prints []string
		for _, f := range r.Findings {
			prints = append(prints, f.Fingerprint)
		}
		slices.Sort(prints)
		if first == nil {
			first = prints
		}
		if len(prints) != 2 || prints[0] == prints[1] || !slices.Equal(prints, first) {
			t.Errorf("%q: %q, want two like %q", args, prints, first)
		}
	}
}

// lastDay has an exception of each kind with a last day, and a third without a day.
const lastDay = `
-- .atltoken.yaml --
version: 1
exceptions:
  - {rule: token-configured, path: entry/**, ticket: ADDON-1, until: 2026-06-30, reason: of the team}
-- entry/entry.go --
package entry

import (
	"net/http"
	"os"
)

func Ask() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("bot@acme.test", os.Getenv("JIRA_API_TOKEN"))
	return http.DefaultClient.Do(req)
}
-- comment/comment.go --
package comment

import (
	"net/http"
	"os"
)

func Ask() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("bot@acme.test", os.Getenv("JIRA_API_TOKEN")) //atltoken:allow token-configured until 2026-06-30: of the team
	return http.DefaultClient.Do(req)
}
`

// TestLastDay checks that exceptions end with their last day, and that no cache keeps the day before.
func TestLastDay(t *testing.T) {
	t.Parallel()
	dir := module(t, lastDay)
	for _, test := range []struct {
		day  string
		over bool
	}{{"2026-06-29", false}, {"2026-07-01", true}, {"2026-06-30", false}, {"2026-07-01", true}} {
		var want, found []string
		if test.over {
			want = []string{"exception .atltoken.yaml:3", "exception comment/comment.go:13", "token-configured comment/comment.go:13", "token-configured entry/entry.go:13"}
		}
		stdout, stderr, code := atltoken(t, dir, "report", "-format=json", "-fail=warning", "-now="+test.day, "./...")
		if stderr != "" || (code == exitFindings) != test.over {
			t.Errorf("%s: exit %d\n%s", test.day, code, stderr)
		}
		var r finding.Report
		if err := json.Unmarshal([]byte(stdout), &r); err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			found = append(found, fmt.Sprintf("%s %s:%d", f.Rule, f.Position.File, f.Position.Line))
		}
		slices.Sort(found)
		compare(t, test.day, found, want)
		if n := len(r.Excepted); test.over != (n == 0) || n != 0 && n != 2 {
			t.Errorf("%s: %d findings are excepted", test.day, n)
		}
		// A driver has no place for what is wrong in the config file.
		want = slices.DeleteFunc(want, func(s string) bool { return strings.Contains(s, ".yaml") })
		_, stderr, _ = runIn(t, dir, nil, "go", "vet", "-vettool="+exe, "-atltoken.now="+test.day, "./...")
		compare(t, test.day+" in go vet", diagnostics(t, dir, stderr), want)
		_, stderr, _ = runIn(t, dir, nil, exe, "singlechecker", "-now="+test.day, "./...")
		compare(t, test.day+" in singlechecker", diagnostics(t, dir, stderr), want)
	}
	if stdout, _, _ := atltoken(t, dir, "config", "-now=2026-07-01"); !strings.Contains(stdout, "# .atltoken.yaml:3; is past its last day, 2026-06-30\n") {
		t.Errorf("config:\n%s", stdout)
	}
}

// TestExceptionsGolden runs the commands of each golden over its program. Sections "$ ARGS" are what a command prints.
func TestExceptionsGolden(t *testing.T) {
	t.Parallel()
	file := filepath.Join("testdata", "exceptions.txtar")
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	dir := module(t, string(txtar.Format(ar)))
	for i, f := range ar.Files {
		args, ok := strings.CutPrefix(f.Name, "$ ")
		if !ok {
			continue
		}
		stdout, stderr, code := atltoken(t, dir, strings.Fields(args)...)
		got := fmt.Sprintf("%s%sexit %d\n", stdout, stderr, code)
		if got != string(f.Data) && !*update {
			t.Errorf("atltoken %s:\n--- got\n%s--- want\n%s", args, got, f.Data)
		}
		ar.Files[i].Data = []byte(got)
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(ar), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// idle is a program whose only fault is an exception in lib that silences nothing.
const idle = `
-- lib/lib.go --
package lib

import "net/http"

func Ask(secret string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("bot@acme.test", secret) //atltoken:allow token-stored: nobody has a store
	return http.DefaultClient.Do(req)
}
-- app/app.go --
package app

import "m/lib"

func Ask(secret string) { lib.Ask(secret) }
-- cmd/main.go --
package main

import "m/app"

func main() { app.Ask("") }
-- other/other.go --
package other
`

// likely is one more package, whose exception silences a finding that is not certain.
const likely = `
-- likely/likely.go --
package likely

import (
	"net/http"
	"os"
)

func Ask() (*http.Response, error) {
	req, err := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/issue/A-1", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("bot@acme.test", os.Getenv("JIRA_API_TOKEN")) //atltoken:allow token-configured: of the team
	return http.DefaultClient.Do(req)
}
`

// TestIdle checks when it is said that an exception silences nothing: never where something could be silenced that nobody
// has looked at.
func TestIdle(t *testing.T) {
	t.Parallel()
	const comment, entry = "exception lib/lib.go:10", "exception .atltoken.yaml:3"
	config := func(entry string) string { return "-- .atltoken.yaml --\nversion: 1\nexceptions:\n  - " + entry + "\n" }
	const needed = "package app\n\nimport \"database/sql\"\n\nfunc ask(row *sql.Row) {\n\tvar token string\n\trow.Scan(&token)\n\tAsk(token)\n}\n"
	const stored = "{rule: token-stored, path: lib/**, reason: nobody has a store}"
	for _, test := range []struct {
		name  string
		files string
		args  string
		want  []string
	}{
		{"all", config(stored), "./...", []string{entry, comment}},
		{"by path", config(stored), "m/...", []string{entry, comment}},
		{"from a folder", config(stored), "-C lib ../...", []string{entry, comment}},
		{"without what imports it", config(stored), "./lib ./app", nil},
		{"without what does not import it", config(stored), "./lib ./app ./cmd", []string{entry, comment}},
		{"alone", config(stored), "-C lib .", nil},
		{"rule off", config(stored), "-disable=token-stored ./...", nil},
		{"no exceptions wanted", config(stored), "-disable=exception ./...", nil},
		{"profile", config("{rule: token-configured, path: lib/**, reason: of the team}"), "-profile=script ./...", []string{comment}},
		{"path without files", config("{rule: token-stored, path: libs/**, reason: misspelt}"), "./other", []string{entry}},
		{"path without Go files", config("{rule: token-stored, path: go.mod, reason: misspelt}"), "./other", []string{entry}},
		{"path in another module", config("{rule: token-stored, path: 'example.com/lib@*/**', reason: theirs}"), "./...", []string{comment}},
		{"path of tests", config("{rule: token-stored, path: lib/*_test.go, reason: of tests}") + "-- lib/lib_test.go --\npackage lib\n", "./...", []string{comment}},
		{"path of tests, with tests", config("{rule: token-stored, path: lib/*_test.go, reason: of tests}") + "-- lib/lib_test.go --\npackage lib\n", "-tests ./...", []string{entry, comment}},
		{"path of another module's folder", config("{rule: token-stored, path: nested/**, reason: of tests}") + "-- nested/go.mod --\nmodule n\n-- nested/n.go --\npackage n\n", "./...", []string{comment}},
		{"excluded", config(stored) + "exclude: [lib/**]\n", "./...", nil},
		{"left out by the build", config("{rule: token-stored, path: '**/*_plan9.go', reason: of Plan 9}") + "-- other/other_plan9.go --\npackage other\n", "./...", []string{comment}},
		{"part left out by the build", config(stored) + "-- lib/lib_plan9.go --\npackage lib\n", "./...", nil},
		{"part of an importer left out", "-- app/app_plan9.go --\npackage app\n", "./...", nil},
		{"importer left out", "-- other/other_plan9.go --\npackage other\n\nimport _ \"m/app\"\n", "./...", nil},
		{"something else left out", "-- other/other_plan9.go --\npackage other\n", "./...", []string{comment}},
		{"a generator beside it", "-- lib/gen.go --\n//go:build ignore\n\npackage main\n\nfunc main() {}\n", "./...", []string{comment}},
		{"importer broken", "-- app/more.go --\npackage app\n\nvar x int = \"\"\n", "./...", nil},
		{"importer analysed in part", "-- app/more.go --\npackage app\n\nfunc big() {\n" + strings.Repeat("\tbig()\n", 21000) + "}\n", "./...", nil},
		{"something else analysed in part", "-- other/more.go --\npackage other\n\nfunc big() {\n" + strings.Repeat("\tbig()\n", 21000) + "}\n", "./...", []string{comment}},
		{"needed in tests", "-- app/app_test.go --\n" + needed, "-tests ./...", nil},
		{"needed in tests, without them", "-- app/app_test.go --\n" + needed, "./...", []string{comment}},
		{"both needed", config(stored) + "-- app/more.go --\n" + needed, "./...", nil},
		{"needed for what is likely", likely, "-confidence=certain ./...", []string{comment}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := module(t, idle+test.files)
			args := append([]string{"report", "-format=json=" + filepath.Join(dir, "out.json")}, strings.Fields(test.args)...)
			_, stderr, code := atltoken(t, dir, args...)
			if code != exitOK && test.name != "importer broken" {
				t.Fatalf("exit %d\n%s", code, stderr)
			}
			data, err := os.ReadFile(filepath.Join(dir, "out.json"))
			var r finding.Report
			if err != nil || json.Unmarshal(data, &r) != nil {
				t.Fatalf("%v\n%s", err, data)
			}
			var got []string
			for _, f := range r.Findings {
				file := strings.TrimPrefix(f.Position.File, "../")
				if strings.HasPrefix(test.args, "-C lib") && file == "lib.go" {
					file = "lib/lib.go"
				}
				got = append(got, fmt.Sprintf("%s %s:%d", f.Rule, file, f.Position.Line))
			}
			slices.Sort(got)
			compare(t, "what is certain", got, test.want)
		})
	}
}

// TestExceptionLines checks that an exception and its finding mean the same lines where a file is not what the compiler
// sees: in what cgo makes, and under line directives.
func TestExceptionLines(t *testing.T) {
	t.Parallel()
	const ask = `
func request() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func ask() {
	//atltoken:allow token-configured: of the team
	request().SetBasicAuth("bot@acme.test", os.Getenv("JIRA_A"))
	request().SetBasicAuth("bot@acme.test", os.Getenv("JIRA_B"))
	request().SetBasicAuth("bot@acme.test", os.Getenv("JIRA_C")) //atltoken:allow token-configured: of the team
	request().SetBasicAuth("bot@acme.test", os.Getenv("JIRA_D")) //atltoken:allow token-configured
}
`
	dir := module(t, `
-- native/native.go --
package native

// int one(void) { return 1; }
import "C"

import (
	"net/http"
	"os"
)

var one = C.one() + C.one()
`+ask+`
-- native/plain.go --
package native
-- made/made.go --
package made

import (
	"net/http"
	"os"
)

//line made.y:101:1
`+ask+`
-- tests/tests_test.go --
package tests

import (
	"net/http"
	"os"
)
`+ask)
	want := []string{
		"exception made/made.y:112", "exception native/native.go:23",
		"token-configured made/made.y:110", "token-configured made/made.y:112", "token-configured native/native.go:21", "token-configured native/native.go:23",
	}
	if out, _, code := runIn(t, dir, nil, "go", "build", "./native"); code != 0 {
		t.Skip("no cgo: ", out)
	}
	stdout, _, _ := runIn(t, dir, nil, exe, "./...")
	compare(t, "the lines", textFindings(stdout), want)
	_, stderr, _ := runIn(t, dir, nil, "go", "vet", "-vettool="+exe, "./...")
	compare(t, "the lines", diagnostics(t, dir, stderr), want)

	// In test files both count when these are asked for.
	want = append(want, "exception tests/tests_test.go:18", "token-configured tests/tests_test.go:16", "token-configured tests/tests_test.go:18")
	slices.Sort(want)
	stdout, _, _ = runIn(t, dir, nil, exe, "-tests", "./...")
	compare(t, "the lines", textFindings(stdout), want)
}

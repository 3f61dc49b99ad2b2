package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// exe is the command, built once for all tests: what counts is what go vet makes of it as its tool.
var exe string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "atltoken")
	if err != nil {
		panic(err)
	}
	exe = filepath.Join(dir, "atltoken")
	build := exec.Command("go", "build", "-o", exe, ".")
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	code := 1
	if err := build.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "building the command:", err)
	} else {
		code = m.Run()
	}
	os.RemoveAll(dir)
	os.Exit(code)
}

// timeLimit bounds each run of the command, so that a hang names itself.
const timeLimit = 3 * time.Minute

// module writes a txtar archive into a new folder, with a go.mod unless it has one.
func module(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	files := txtar.Parse([]byte(archive)).Files
	if !slices.ContainsFunc(files, func(f txtar.File) bool { return f.Name == "go.mod" }) {
		files = append(files, txtar.File{Name: "go.mod", Data: []byte("module m\n\ngo 1.25\n")})
	}
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// atltoken runs the command in dir.
func atltoken(t *testing.T, dir string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	return runIn(t, dir, nil, exe, args...)
}

// runIn runs a command in dir with env added to the environment.
func runIn(t *testing.T, dir string, env []string, name string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), timeLimit)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "GOFLAGS=-buildvcs=false", "GOWORK=off"), env...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
			t.Fatal(err)
		}
	}
	if ctx.Err() != nil {
		t.Fatalf("%s %q takes longer than %v", name, args, timeLimit)
	}
	stdout, stderr = out.String(), errs.String()
	if strings.Contains(stdout+stderr, "goroutine ") {
		t.Errorf("%s %q shows a panic:\n%s%s", name, args, stdout, stderr)
	}
	if strings.Contains(stdout+stderr, "internal fault") { // a user sees a gap; here it is a failure
		t.Errorf("%s %q dies inside a function:\n%s%s", name, args, stdout, stderr)
	}
	return stdout, stderr, cmd.ProcessState.ExitCode()
}

// clean has nothing to do with Atlassian.
const clean = `
-- p/p.go --
package p

func F() int { return 1 }
-- p/p_test.go --
package p

import "testing"

func TestF(t *testing.T) { F() }
-- p/x_test.go --
package p_test
`

// violation has one token-configured in package bad, at the line with SetBasicAuth.
const violation = `
-- bad/bad.go --
package bad

import (
	"net/http"
	"os"
)

func Issue(key string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/issue/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN"))
	return http.DefaultClient.Do(req)
}
-- bad/bad_test.go --
package bad

import "testing"

func TestIssue(t *testing.T) {}
`

// broken does not compile in two places: a package that another one imports, and the tests of a third.
const broken = `
-- broken/b.go --
package broken

func F() int { return "text" }

func G() { undefined() }
-- uses/u.go --
package uses

import "m/broken"

func F() int { return broken.F() }
-- far/f.go --
package far

import "m/uses"

func F() int { return uses.F() }
-- tests/t.go --
package tests

func F() {}
-- tests/t_test.go --
package tests

var _ int = "text"
-- importer/i.go --
package importer

import "m/tests"

func F() { tests.F() }
`

func TestExitCodes(t *testing.T) {
	t.Parallel()
	dir := module(t, clean+violation+`
-- empty/readme.txt --
no Go here
`)
	for _, test := range []struct {
		args   string
		code   int
		stdout string // part of it
		stderr string // part of it
	}{
		{"./p", exitOK, "No findings.", ""},
		{"./...", exitFindings, "bad/bad.go:13:", ""},
		{"-C bad .", exitFindings, "bad.go:13:", ""},
		{"-disable token-configured ./...", exitOK, "No findings.", ""},
		{"-profile script ./...", exitOK, "No findings", ""},
		{"./nosuch", exitNoMatch, "", "pattern ./nosuch matches no package"},
		{"./nosuch/...", exitNoMatch, "", "pattern ./nosuch/... matches no package"},
		{"./empty/...", exitNoMatch, "", "pattern ./empty/... matches no package"},
		{"./empty", exitNoMatch, "", "pattern ./empty matches no package"},
		{"m/nosuch", exitNoMatch, "", "pattern m/nosuch matches no package"},
		{"./nosuch ./bad", exitNoMatch, "bad/bad.go:13:", "pattern ./nosuch matches no package"},
		{"./bad ./empty/...", exitNoMatch, "bad/bad.go:13:", "pattern ./empty/... matches no package"},
		{"report ./...", exitOK, "bad/bad.go:13:", ""},
		{"report", exitOK, "bad/bad.go:13:", ""},
		{"report -fail error", exitFindings, "bad/bad.go:13:", ""},
		{"report -fail note -disable token-configured", exitOK, "No findings", ""},
	} {
		t.Run(test.args, func(t *testing.T) {
			t.Parallel()
			stdout, stderr, code := atltoken(t, dir, strings.Fields(test.args)...)
			if code != test.code || !strings.Contains(stdout, test.stdout) || !strings.Contains(stderr, test.stderr) {
				t.Errorf("exit %d, want %d\nstdout (want %q):\n%s\nstderr (want %q):\n%s", code, test.code, test.stdout, stdout, test.stderr, stderr)
			}
			if test.stderr == "" && stderr != "" {
				t.Errorf("stderr: %s", stderr)
			}
		})
	}
}

// TestUsage checks that whatever is wrong with the command line, one line says what is allowed.
func TestUsage(t *testing.T) {
	t.Parallel()
	dir := module(t, clean+`
-- bad.yaml --
version: 1
profile: vendor
`)
	rules := strings.Join(analyzer.RuleIDs(), ", ")
	for args, want := range map[string]string{
		"-nosuch ./...":                         "unknown flag -nosuch; allowed are -C, -confidence, -config, -disable, -enable, -now, -profile, -tests.",
		"reprot ./...":                          `unknown command "reprot"; commands are report, explain, rules, config, singlechecker, version, help.`,
		"./... -tests":                          "flag -tests after a package: flags come first",
		"-profile vendor ./...":                 `unknown value "vendor" of flag -profile; allowed are marketplace, private, script, government`,
		"-confidence sure ./...":                `unknown value "sure" of flag -confidence; allowed are certain, likely, possible`,
		"-enable nosuch ./...":                  "unknown rule nosuch; allowed are " + rules,
		"-disable a,b ./...":                    "unknown rule a; allowed are " + rules,
		"-now soon ./...":                       `value "soon" of flag -now is no date; write it YYYY-MM-DD`,
		"-now":                                  "flag needs an argument: -now",
		"-tests=maybe":                          `invalid boolean value "maybe" for -tests`,
		"-C nosuch ./...":                       "flag -C: chdir nosuch: no such file or directory",
		"-config bad.yaml ./...":                `bad.yaml:2:10: unknown value "vendor"; allowed are marketplace, private, script, government`,
		"-config no.yaml ./...":                 "no.yaml: cannot be read: no such file or directory",
		"report -format=jsn":                    "unknown format jsn; allowed are json, text",
		"report -format=json=":                  "no file after =",
		"report -format=json -format=text":      "two formats go to the same place",
		"report -o x -format=json -format=text": "flag -o goes with one format",
		"report -fail=fatal":                    `unknown value "fatal" of flag -fail; allowed are error, warning, note`,
		"report -nosuch":                        "unknown flag -nosuch; allowed are -C, -confidence, -config, -disable, -enable, -fail, -format, -now, -o, -profile, -tests.",
		"explain nosuch":                        `unknown rule "nosuch"; rules are ` + rules,
		"explain":                               "usage: atltoken explain RULE; rules are " + rules,
		"explain a b":                           "usage: atltoken explain RULE",
		"rules x":                               "usage: atltoken rules",
		"config x":                              "usage: atltoken config [flags]",
		"config -format=json":                   "unknown flag -format; allowed are ",
		"-enable token-stored -disable token-stored": "rule token-stored is both in -enable and in -disable",
	} {
		t.Run(args, func(t *testing.T) {
			t.Parallel()
			stdout, stderr, code := atltoken(t, dir, strings.Fields(args)...)
			if code != exitUsage || stdout != "" || !strings.HasPrefix(stderr, "atltoken: ") || !strings.Contains(stderr, want) || strings.Count(stderr, "\n") != 1 {
				t.Errorf("exit %d, stdout %q, stderr %q\nwant %q", code, stdout, stderr, want)
			}
		})
	}
}

func TestBroken(t *testing.T) {
	t.Parallel()
	dir := module(t, clean+violation+broken)
	stdout, stderr, code := atltoken(t, dir, "report", "-format=json", "-fail=error", "./...")
	if code != exitBroken {
		t.Errorf("exit %d, want %d, though there are findings too", code, exitBroken)
	}
	wantErrors := `atltoken: package m/broken does not compile: broken/b.go:3:23: cannot use "text" (untyped string constant) as int value in return statement (and 1 more)
atltoken: package m/tests does not compile: tests/t_test.go:3:13: cannot use "text" (untyped string constant) as int value in variable declaration
`
	if stderr != wantErrors {
		t.Errorf("stderr\n%s\nwant\n%s", stderr, wantErrors)
	}
	var r finding.Report
	if err := json.Unmarshal([]byte(stdout), &r); err != nil {
		t.Fatal(err)
	}
	wantGaps := []finding.Gap{
		{Package: "m/broken", Reason: "does not compile"},
		{Package: "m/far", Reason: "imports m/broken, which does not compile"},
		{Package: "m/tests", Reason: "does not compile"},
		{Package: "m/uses", Reason: "imports m/broken, which does not compile"},
	}
	if !slices.Equal(r.Gaps, wantGaps) {
		t.Errorf("gaps\n%+v\nwant\n%+v", r.Gaps, wantGaps)
	}
	if len(r.Findings) != 1 || r.Findings[0].Position.File != "bad/bad.go" {
		t.Errorf("the rest is not analysed: %+v", r.Findings)
	}
}

// TestNotLoadable is about errors that keep go vet from starting at all: the rest is analysed in a second run.
func TestNotLoadable(t *testing.T) {
	t.Parallel()
	dir := module(t, clean+violation+`
-- missing/m.go --
package missing

import "m/nosuch"

var _ = nosuch.X
-- uses/u.go --
package uses

import "m/missing"

var _ = missing.X
-- clause/c.go --
pakage clause
-- cycle/a/a.go --
package a

import _ "m/cycle/b"
-- cycle/b/b.go --
package b

import _ "m/cycle/a"
`)
	stdout, stderr, code := atltoken(t, dir, "./...")
	if code != exitBroken {
		t.Errorf("exit %d, want %d", code, exitBroken)
	}
	for _, want := range []string{
		"package m/missing cannot be loaded: missing/m.go:3:8: package m/nosuch is not in std",
		"package m/clause cannot be loaded: clause/c.go:1:1: expected 'package', found pakage",
		"package m/cycle/a cannot be loaded: import cycle not allowed",
	} {
		if strings.Count(stderr, want) != 1 {
			t.Errorf("stderr does not say once %q", want)
		}
	}
	for _, want := range []string{
		"bad/bad.go:13:",
		"m/missing: cannot be loaded",
		"m/uses: imports m/missing, which cannot be loaded",
	} {
		if !strings.Contains(stdout, want) {
			t.Errorf("stdout does not say %q", want)
		}
	}
	if t.Failed() {
		t.Logf("stdout:\n%s\nstderr:\n%s", stdout, stderr)
	}
}

func TestNoModule(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	_, stderr, code := atltoken(t, dir, "./...")
	if code == exitOK || code == exitFindings || !strings.HasPrefix(stderr, "atltoken: ") {
		t.Errorf("exit %d, stderr %q", code, stderr)
	}
}

func TestReportFiles(t *testing.T) {
	t.Parallel()
	dir := module(t, violation)
	stdout, stderr, code := atltoken(t, dir, "report", "-format=json=out.json", "-format=text=out.txt", "-format=text", "./...")
	if code != exitOK || stderr != "" {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	text, err := os.ReadFile(filepath.Join(dir, "out.txt"))
	if err != nil || string(text) != stdout || stdout == "" {
		t.Errorf("file %q (%v), standard output %q", text, err, stdout)
	}
	data, err := os.ReadFile(filepath.Join(dir, "out.json"))
	var r finding.Report
	if err != nil || json.Unmarshal(data, &r) != nil || r.Version != finding.Version || len(r.Findings) != 1 {
		t.Errorf("JSON file %q (%v)", data, err)
	}
	if _, stderr, code := atltoken(t, dir, "report", "-o", "nosuch/out.txt"); code != exitBroken || !strings.Contains(stderr, "nosuch/out.txt") {
		t.Errorf("exit %d, stderr %q", code, stderr)
	}
}

// TestConfigChanges checks that neither the go command's cache nor the wrapper holds on to an old config.
func TestConfigChanges(t *testing.T) {
	t.Parallel()
	dir := module(t, violation+strings.ReplaceAll(violation, "bad", "worse"))
	const bad, worse = "bad/bad.go:13:", "worse/worse.go:13:"
	file := filepath.Join(dir, analyzer.ConfigName)
	// Each config that is new to the cache takes a second or two, so one of them stands for two things.
	for _, step := range []struct {
		config string
		code   int
		want   []string
		not    []string
	}{
		{"version: 1\n", exitFindings, []string{bad, worse}, nil},
		{"version: 1\nrules: {token-configured: off}\n", exitOK, []string{"No findings."}, []string{"bad.go", "worse.go"}},
		{"version: 1\nexclude: [bad/**]\nrules: {token-configured: {level: note}}\n", exitOK, []string{"note: Jira API token"}, []string{"bad.go"}},
		{"version: 1\n", exitFindings, []string{bad, worse}, nil},
		{"version: 9\n", exitUsage, nil, []string{"bad.go", "worse.go"}},
	} {
		if err := os.WriteFile(file, []byte(step.config), 0o666); err != nil {
			t.Fatal(err)
		}
		stdout, stderr, code := atltoken(t, dir, "./...")
		if code != step.code {
			t.Errorf("with config %q: exit %d, want %d", step.config, code, step.code)
		}
		for _, want := range step.want {
			if !strings.Contains(stdout, want) {
				t.Errorf("with config %q: nothing like %q in the output", step.config, want)
			}
		}
		for _, not := range step.not {
			if strings.Contains(stdout, not) {
				t.Errorf("with config %q: %q in the output", step.config, not)
			}
		}
		if code == exitUsage && !strings.Contains(stderr, analyzer.ConfigName+":1:10: ") {
			t.Errorf("stderr %q", stderr)
		}
		if t.Failed() {
			t.Fatalf("stdout:\n%s\nstderr:\n%s", stdout, stderr)
		}
	}
	if _, _, code := atltoken(t, dir, "-config", "none", "./bad"); code != exitFindings {
		t.Errorf("with -config none: exit %d, want %d", code, exitFindings)
	}
}

// TestConfigCommand checks that what is printed is itself a config file.
func TestConfigCommand(t *testing.T) {
	t.Parallel()
	dir := module(t, `
-- .atltoken.yaml --
version: 1
profile: private
hosts: {jira.acme.com: datacenter}
rules: {token-stored: off, token-logged: {level: note}}
exclude: ["**/mocks/**"]
exceptions:
  - {rule: token-configured, path: a/**, ticket: ADDON-1, until: 2027-01-01, reason: 'a "quoted" reason'}
-- sub/x.go --
package sub
`)
	stdout, stderr, code := atltoken(t, dir, "config", "-C", "sub", "-confidence=certain", "-enable=wrong-term", "-disable=token-collected")
	if code != exitOK {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	c, err := analyzer.ParseConfig("printed", []byte(stdout))
	if err != nil {
		t.Fatalf("%v in\n%s", err, stdout)
	}
	if c.Profile != "private" || c.Confidence != "certain" || c.Host("jira.acme.com") != "datacenter" || c.Enabled("token-stored") ||
		c.Enabled("token-collected") || !c.Enabled("wrong-term") || c.Level("token-logged", "") != "note" || !c.Excluded("a/mocks/b.go") ||
		len(c.Exceptions) != 1 || c.Exceptions[0].Reason != `a "quoted" reason` {
		t.Errorf("%+v from\n%s", c, stdout)
	}
	for _, want := range []string{"# ../.atltoken.yaml:2", "# flag -confidence", "# flag -enable", "# flag -disable", "# default", "# ../.atltoken.yaml:4"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is not in\n%s", want, stdout)
		}
	}
}

// TestConfigCustom checks that rules and models of the user's own are among what is printed. That entries printed are
// entries read is tested in package analyzer.
func TestConfigCustom(t *testing.T) {
	t.Parallel()
	c := analyzer.DefaultConfig()
	c.File = "f"
	c.Custom = &analyzer.Custom{
		Sources: []analyzer.CustomSource{{ID: "a", CustomSymbol: analyzer.CustomSymbol{Func: "/^<Get/", Line: 4}}},
		Rules:   []analyzer.CustomRule{{ID: "my-rule", Message: "m", Level: "note", Sources: []string{"a"}, Sinks: []string{"b"}, Line: 7}},
	}
	var b strings.Builder
	printConfig(&b, &options{config: c, disable: ruleList{"my-rule"}})
	for _, want := range []string{
		"  my-rule: off\t# flag -disable\n",
		"  sources:\n    - {\"id\":\"a\",\"func\":\"/^<Get/\"}\t# f:4\n",
		"  rules:\n    - {\"id\":\"my-rule\",\"message\":\"m\",\"level\":\"note\",\"sources\":[\"a\"],\"sinks\":[\"b\"]}\t# f:7\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}

func TestConfigSchema(t *testing.T) {
	t.Parallel()
	stdout, stderr, code := atltoken(t, t.TempDir(), "config", "-schema")
	if code != exitOK || stderr != "" || stdout != string(analyzer.ConfigSchema()) {
		t.Errorf("exit %d: %s\n%s", code, stderr, stdout)
	}
}

func TestHelp(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	help, _, code := atltoken(t, dir, "help")
	if code != exitOK || !strings.Contains(help, "atltoken report [flags] [packages]") || !strings.Contains(help, "exit codes: 0 ") {
		t.Errorf("help: exit %d\n%s", code, help)
	}
	if again, _, code := atltoken(t, dir, "-h"); code != exitOK || again == "" {
		t.Errorf("-h: exit %d\n%s", code, again)
	}
	for _, c := range commandNames() {
		if !strings.Contains(help, "atltoken "+c) {
			t.Errorf("help does not name %s", c)
		}
	}
	if out, _, code := atltoken(t, dir, "report", "-h"); code != exitOK || !strings.Contains(out, "usage: atltoken report") || !strings.Contains(out, "-format") {
		t.Errorf("report -h: exit %d\n%s", code, out)
	}
	if out, stderr, code := atltoken(t, dir); code != exitUsage || out != "" || !strings.Contains(stderr, "usage:") {
		t.Errorf("no arguments: exit %d\n%s%s", code, out, stderr)
	}
	if out, _, code := atltoken(t, dir, "version"); code != exitOK || !strings.HasPrefix(out, "atltoken ") {
		t.Errorf("version: exit %d\n%s", code, out)
	}
}

func TestRuleDocs(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	list, _, code := atltoken(t, dir, "rules")
	if code != exitOK {
		t.Errorf("rules: exit %d", code)
	}
	for _, r := range finding.Rules() {
		if !strings.Contains(list, r.ID+" ") {
			t.Errorf("rules does not list %s", r.ID)
		}
		out, stderr, code := atltoken(t, dir, "explain", r.ID)
		if code != exitOK || stderr != "" || !strings.HasPrefix(out, r.ID+" ("+r.Level+"): "+r.Title) || !strings.Contains(out, r.Source) {
			t.Errorf("explain %s: exit %d\n%s%s", r.ID, code, out, stderr)
		}
		if r.Planned != strings.Contains(out, "not reported by this version yet") {
			t.Errorf("explain %s does not tell whether it is reported\n%s", r.ID, out)
		}
		allow := "//atltoken:allow " + r.ID + " ADDON-123 until 2026-12-31: reason"
		if want := !r.Planned && r.ID != "exception"; want != strings.Contains(out, allow) || want != strings.Contains(out, "{rule: "+r.ID+", path: ") {
			t.Errorf("explain %s does not tell how to except a finding\n%s", r.ID, out)
		}
	}
	out, stderr, code := atltoken(t, dir, "explain", "verdicts")
	if code != exitOK || stderr != "" || !strings.HasPrefix(out, "What is said of a credential") || !strings.Contains(out, "\n    personal access token ") {
		t.Errorf("explain verdicts: exit %d\n%s%s", code, out, stderr)
	}
}

// TestBadSettingsOfDrivers checks that drivers that know nothing of atltoken pass on what is wrong.
func TestBadSettingsOfDrivers(t *testing.T) {
	t.Parallel()
	dir := module(t, clean+"-- bad.yaml --\nversion: 1\nprofile: vendor\n")
	file := filepath.Join(dir, "bad.yaml")
	vet := []string{"go", "vet", "-vettool=" + exe}
	single := []string{exe, "singlechecker"}
	for _, test := range []struct {
		driver     []string
		flag, want string
	}{
		{vet, "-atltoken.config=" + file, "bad.yaml:2:10: unknown value"},
		{vet, "-atltoken.config=" + file + ".no", "bad.yaml.no: cannot be read"},
		{vet, "-atltoken.disable=nosuch", `"nosuch" is no rule; the rules are token-collected`},
		{vet, "-atltoken.profile=vendor", `"vendor" is not one of marketplace`},
		{vet, "-atltoken.now=soon", `"soon" is no date`},
		{vet, "-atltoken.nosuch", "-atltoken.nosuch"},
		{single, "-config=" + file, "bad.yaml:2:10: unknown value"},
		{single, "-disable=nosuch", `"nosuch" is no rule; the rules are token-collected`},
	} {
		t.Run(test.flag, func(t *testing.T) {
			t.Parallel()
			args := append(slices.Clone(test.driver[1:]), test.flag, "./p")
			if _, stderr, code := runIn(t, dir, nil, test.driver[0], args...); code == 0 || !strings.Contains(stderr, test.want) {
				t.Errorf("exit %d, stderr %q, want %q", code, stderr, test.want)
			}
		})
	}
}

// TestExamples runs the examples of the rules' documentation: the bad one breaks its rule and no other, the good one
// none.
func TestExamples(t *testing.T) {
	t.Parallel()
	archive := &txtar.Archive{}
	var off []string
	for _, r := range finding.Rules() {
		if r.Planned {
			continue
		}
		if r.Off {
			off = append(off, r.ID)
		}
		archive.Files = append(archive.Files,
			txtar.File{Name: r.ID + "/bad/bad.go", Data: []byte(r.Bad)},
			txtar.File{Name: r.ID + "/good/good.go", Data: []byte(r.Good)})
	}
	dir := module(t, string(txtar.Format(archive)))
	stdout, stderr, code := atltoken(t, dir, "report", "-format=json", "-enable="+strings.Join(off, ","), "./...")
	if code != exitOK || stderr != "" {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	var rep finding.Report
	if err := json.Unmarshal([]byte(stdout), &rep); err != nil {
		t.Fatal(err)
	}
	for _, r := range finding.Rules() {
		if r.Planned {
			continue
		}
		found := false
		for _, f := range rep.Findings {
			switch {
			case strings.HasPrefix(f.Position.File, r.ID+"/good/"):
				t.Errorf("%s: the good example is reported: %s:%d: %s", r.ID, f.Position.File, f.Position.Line, f.Message)
			case strings.HasPrefix(f.Position.File, r.ID+"/bad/"):
				found = found || f.Rule == r.ID
				if f.Rule != r.ID {
					t.Errorf("%s: the bad example is reported as %s: %s", r.ID, f.Rule, f.Message)
				}
			}
		}
		if !found {
			t.Errorf("%s: the bad example is not reported", r.ID)
		}
	}
}

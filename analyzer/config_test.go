package analyzer

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

const fullConfig = `version: 1
profile: private            # a comment
confidence: possible
deployment: datacenter
hosts: {Jira.Acme.com: datacenter, acme.jira.com: cloud}
rules:
  wrong-term: on
  token-reused: off
  token-logged: {level: warning}
exceptions:
  - {rule: token-configured, path: internal/export/**, ticket: ADDON-123, until: 2026-12-31, reason: "moving to OAuth"}
  - rule: token-stored, no-such-rule
    path: cmd/*.go
exclude: ["**/mocks/**"]
`

func TestParseConfig(t *testing.T) {
	c, err := ParseConfig("f.yaml", []byte(fullConfig))
	if err != nil {
		t.Fatal(err)
	}
	want := &Config{
		File:       "f.yaml",
		Profile:    "private",
		Confidence: "possible",
		Deployment: "datacenter",
		Hosts:      map[string]string{"jira.acme.com": "datacenter", "acme.jira.com": "cloud"},
		Rules: map[string]RuleSetting{
			"wrong-term":   {On: true, Line: 7},
			"token-reused": {Off: true, Line: 8},
			"token-logged": {On: true, Level: "warning", Line: 9},
		},
		Exceptions: []Exception{
			{Rules: []string{"token-configured"}, Path: "internal/export/**", Ticket: "ADDON-123", Until: "2026-12-31", Reason: "moving to OAuth", Line: 11, Column: 5},
			{Rules: []string{"token-stored", "no-such-rule"}, Path: "cmd/*.go", Line: 12, Column: 5},
		},
		Exclude: []string{"**/mocks/**"},
		set: map[string]int{"version": 1, "profile": 2, "confidence": 3, "deployment": 4, "hosts": 5, "rules": 6,
			"exceptions": 10, "exclude": 14},
		hash: c.hash,
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got %+v\nwant %+v", c, want)
	}
	if c.Host("JIRA.acme.com") != "datacenter" || c.Host("other.com") != "" {
		t.Error("Host does not look hosts up without regard to case")
	}
	for id, on := range map[string]bool{"wrong-term": true, "token-reused": false, "token-logged": true, "token-stored": true, "no-such-rule": false} {
		if c.Enabled(id) != on {
			t.Errorf("Enabled(%s) = %t", id, !on)
		}
	}
	if DefaultConfig().Enabled("wrong-term") {
		t.Error("wrong-term is on by default")
	}
	if c.Level("token-logged", "error") != "warning" || c.Level("token-stored", "error") != "error" {
		t.Error("Level")
	}
	if !c.Excluded("a/mocks/b.go") || c.Excluded("a/b.go") {
		t.Error("Excluded")
	}
}

func TestHash(t *testing.T) {
	parse := func(s string) string {
		c, err := ParseConfig("f", []byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return c.Hash()
	}
	a, b := parse("version: 1\n"), parse("version: 1\nprofile: script\n")
	if a == b || a == "" || a != parse("version: 1\n") || a == DefaultConfig().Hash() {
		t.Errorf("hashes %q, %q, default %q", a, b, DefaultConfig().Hash())
	}
}

const v = "version: 1\n"

var long = strings.Repeat("x", 500)

// configErrors are refused configs. The schema cannot see what is wrong with those that are deep.
var configErrors = []struct {
	in, want string
	deep     bool
}{
	{"", `f:1:1: is empty: it must at least say "version: 1"`, false},
	{"# nothing\n", `f:1:1: is empty: it must at least say "version: 1"`, false},
	{"profile: script\n", `f:1:1: key version is missing: write "version: 1"`, false},
	{"version: 2\n", "f:1:10: version 2 is not known to this atltoken; allowed is 1", false},
	{"version: one\n", `f:1:10: version must be the number 1, not "one"`, false},
	{"version:\n", "f:1:9: version must be the number 1, not nothing", false},
	{"[]\n", "f:1:1: the config must be a mapping of keys to values, not a list", false},
	{"version: 1\n---\nversion: 1\n", "f:2:1: a second YAML document: only one is allowed", false},
	{v + "a: [\n", "f:2:1: is not valid YAML: did not find expected node content", false},
	{v + "x: y: z\n", "f:2:1: is not valid YAML: mapping values are not allowed in this context", false},
	{v + "profil: script\n", `f:2:1: unknown key "profil" in the config; allowed are confidence, custom, deployment, exceptions, exclude, hosts, profile, rules, version`, false},
	{v + long + ": 1\n", `f:2:1: unknown key "` + long[:60] + `..." in the config; allowed are confidence, custom, deployment, exceptions, exclude, hosts, profile, rules, version`, false},
	{v + "profile: scrip\n", `f:2:10: unknown value "scrip"; allowed are marketplace, private, script, government`, false},
	{v + "profile: [script]\n", "f:2:10: the value must be one of marketplace, private, script, government, not a list", false},
	{v + "profile: script\nprofile: script\n", "f:3:1: key profile is set twice: first on line 2", false},
	{v + "confidence: sure\n", `f:2:13: unknown value "sure"; allowed are certain, likely, possible`, false},
	{v + "deployment: server\n", `f:2:13: unknown value "server"; allowed are auto, cloud, datacenter`, false},
	{v + "? [a]\n: b\n", "f:2:3: a key of the config must be a plain word, not a list", false},
	{v + "hosts: [a]\n", "f:2:8: hosts must be a mapping of keys to values, not a list", false},
	{v + "hosts:\n  https://a.com/: cloud\n", `f:3:3: "https://a.com/" is no host name: write it without scheme, port and path, such as jira.example.com`, false},
	{v + "hosts: {a.com: server}\n", `f:2:16: unknown value "server"; allowed are cloud, datacenter`, false},
	{v + "hosts: {a.com: cloud, A.com: cloud}\n", "f:2:23: host a.com is set twice", true},
	{v + "rules: {token-stored: maybe}\n", `f:2:23: a rule must be on, off or {level: error|warning|note}, not "maybe"`, false},
	{v + "rules: {token-stored: {level: fatal}}\n", `f:2:31: unknown value "fatal"; allowed are error, warning, note`, false},
	{v + "rules: {token-stored: {off: 1}}\n", `f:2:24: unknown key "off" in rule token-stored; allowed are level`, false},
	{v + "rules: {stored: off}\n", `f:2:9: unknown rule "stored"; allowed are ` + strings.Join(RuleIDs(), ", "), true}, // it may be one of the file's own
	{v + "exclude: x\n", `f:2:10: exclude must be a list, not "x"`, false},
	{v + "exclude: [/x]\n", `f:2:11: path pattern "/x" must be relative to the module's root`, false},
	{v + "exclude: ['a[']\n", `f:2:11: path pattern "a[" is malformed: see path.Match`, true},
	{v + "exclude: [a**]\n", `f:2:11: path pattern "a**" must have ** as a whole segment only`, true},
	{v + "exclude: [../x]\n", `f:2:11: path pattern "../x" must not have the segment ".."`, true},
	{v + "exclude: [~]\n", "f:2:11: a path pattern must be text, not nothing", false},
	{v + "exceptions: {}\n", "f:2:13: exceptions must be a list, not a mapping", false},
	{v + "exceptions: [{path: x}]\n", "f:2:14: an exception needs the key rule: one or more of " + strings.Join(RuleIDs(), ", "), false},
	{v + "exceptions: [{rule: token-stored}]\n", "f:2:14: an exception needs the key path, such as internal/export/**", false},
	{v + "exceptions: [{rule: token-stored, path: x, until: soon}]\n", `f:2:51: until must be a date written YYYY-MM-DD, not "soon"`, false},
	{v + "exceptions: [{rule: token-stored, path: x, until: 2026-02-30}]\n", `f:2:51: until must be a date written YYYY-MM-DD, not "2026-02-30"`, true},
	{v + "exceptions: [{rules: token-stored}]\n", `f:2:15: unknown key "rules" in an exception; allowed are path, reason, rule, ticket, until`, false},
	{"version: 1\nhosts: &a\n  b: *a\n", "f:2:8: the value must be one of cloud, datacenter, not a mapping", false},
}

func TestConfigErrors(t *testing.T) {
	for _, test := range configErrors {
		_, err := ParseConfig("f", []byte(test.in))
		if err == nil {
			t.Errorf("%q: no error, want %s", test.in, test.want)
		} else if err.Error() != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.in, err, test.want)
		}
	}
}

func TestLoadConfigUnreadable(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "none.yaml")
	big := filepath.Join(dir, "big.yaml")
	if err := os.WriteFile(big, make([]byte, maxConfigSize+1), 0o666); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		missing: missing + ": cannot be read: no such file or directory",
		dir:     dir + ": cannot be read: it is a folder",
		big:     big + ": is larger than 1048576 bytes: this is no .atltoken.yaml",
	} {
		_, err := LoadConfig(file)
		var ce *ConfigError
		if !errors.As(err, &ce) || err.Error() != want {
			t.Errorf("got %v (%T)\nwant %s", err, err, want)
		}
	}
}

func TestFindConfig(t *testing.T) {
	root := t.TempDir()
	for _, f := range []string{ConfigName, "mod/go.mod", "mod/a/b/c/x.go", "mod/a/" + ConfigName, "other/go.mod", "other/sub/x.go"} {
		f = filepath.Join(root, f)
		if err := os.MkdirAll(filepath.Dir(f), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{
		"mod/a/b/c": "mod/a/" + ConfigName, // nearest above
		"mod/a":     "mod/a/" + ConfigName,
		"mod":       "", // the file beside the module is not the module's
		"other/sub": "",
		".":         "", // no module here
	} {
		got, err := FindConfig(filepath.Join(root, dir))
		if err != nil {
			t.Fatal(err)
		}
		if want != "" {
			want = filepath.Join(root, want)
		}
		if got != want {
			t.Errorf("FindConfig(%s) = %q, want %q", dir, got, want)
		}
	}
}

func TestMatchPath(t *testing.T) {
	for _, test := range []struct {
		pattern, name string
		want          bool
	}{
		{"a.go", "a.go", true},
		{"a.go", "b/a.go", false},
		{"*.go", "a.go", true},
		{"*", "a/b", false},
		{"a/*", "a/b", true},
		{"a/**", "a/b/c.go", true},
		{"a/**", "a", false},
		{"**", "a/b", true},
		{"**/mocks/**", "mocks/x.go", true},
		{"**/mocks/**", "a/b/mocks/c/x.go", true},
		{"**/mocks/**", "a/mocks", false},
		{"**/x.go", "x.go", true},
		{"a/**/z.go", "a/z.go", true},
		{"a/**/z.go", "a/b/c/z.go", true},
		{"a/**/z.go", "b/z.go", false},
		{"**/a/**/a/**", strings.Repeat("a/", 50) + "b", true},
		{"[ab].go", "b.go", true},
	} {
		if got := MatchPath(test.pattern, test.name); got != test.want {
			t.Errorf("MatchPath(%q, %q) = %t", test.pattern, test.name, got)
		}
	}
}

func FuzzParseConfig(f *testing.F) {
	f.Add([]byte(fullConfig))
	f.Add([]byte("version: 1\nhosts: &a {<<: *a}\n"))
	f.Add([]byte("%YAML 1.1\n---\n!!map {? version : 1}\n"))
	f.Add([]byte("version: !!binary AQ==\nrules: [\n"))
	f.Add([]byte("\xff\xfe\x00"))
	f.Add([]byte(customConfig))
	for _, e := range customErrors {
		f.Add([]byte("version: 1\ncustom:\n" + e.in + "\n"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := parseAll(string(data))
		if err != nil {
			var ce *ConfigError
			if !errors.As(err, &ce) || ce.Line < 1 || ce.Column < 1 || ce.Message == "" {
				t.Errorf("error without position: %v", err)
			}
			if c != nil {
				t.Error("config and error")
			}
			return
		}
		if c.Line("version") == 0 {
			t.Error("accepted without a version")
		}
		for _, p := range c.Exclude {
			MatchPath(p, "a/b/c.go")
		}
		if c.Custom != nil {
			again, err := parseAll(printCustom(c))
			if err != nil {
				t.Fatalf("printed: %v\n%s", err, printCustom(c))
			}
			if got, want := printCustom(again), printCustom(c); got != want {
				t.Errorf("printed\n%s\nwant\n%s", got, want)
			}
			c.Tables().Names()
		}
	})
}

func FuzzMatchPath(f *testing.F) {
	f.Add("**/mocks/**", "a/mocks/b.go")
	f.Fuzz(func(t *testing.T, pattern, name string) {
		MatchPath(pattern, name)
	})
}

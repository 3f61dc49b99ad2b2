package analyzer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
)

// Settings say what the file says, key by key.
func TestSettings(t *testing.T) {
	file := filepath.Join(t.TempDir(), "own.yaml")
	if err := os.WriteFile(file, []byte("version: 1\nprofile: private\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	settings := map[string]any{
		"profile":    "script",
		"confidence": "possible",
		"hosts":      map[string]any{"jira.example.com": "datacenter"},
		"rules":      map[string]any{"token-stored": "off", "token-forwarded": map[string]any{"level": "note"}},
		"exceptions": []any{map[string]any{"rule": "token-configured", "path": "a/**", "until": "2027-01-31", "reason": "asked"}},
	}
	c, err := analyzer.ParseSettings(settings)
	if err != nil {
		t.Fatal(err)
	}
	if c.Profile != "script" || c.Confidence != "possible" || c.Host("JIRA.example.com") != "datacenter" ||
		c.Enabled("token-stored") || c.Level("token-forwarded", "warning") != "note" || len(c.Exceptions) != 1 || c.Exceptions[0].Until != "2027-01-31" {
		t.Errorf("got %+v", c)
	}
	if c, err := analyzer.ParseSettings(map[string]any{"config": file}); err != nil || c.Profile != "private" {
		t.Errorf("of a file: %+v, %v", c, err)
	}
	for _, none := range []any{nil, map[string]any{}} {
		if c, err := analyzer.ParseSettings(none); c != nil || err != nil {
			t.Errorf("of %v: %+v, %v", none, c, err)
		}
	}
}

func TestSettingsErrors(t *testing.T) {
	for _, test := range []struct {
		settings any
		want     string
	}{
		{map[string]any{"profil": "script"}, "profil"},
		{map[string]any{"profile": "vendor"}, "vendor"},
		{map[string]any{"rules": map[string]any{"token-lost": "off"}}, "token-lost"},
		{map[string]any{"version": 2}, "version"},
		{map[string]any{"config": "x.yaml", "profile": "script"}, "no other key"},
		{map[string]any{"config": ""}, "name of a file"},
		{map[string]any{"config": filepath.Join(t.TempDir(), "missing.yaml")}, "missing.yaml"},
		{"script", "no map"},
		{[]any{"script"}, "no map"},
	} {
		c, err := analyzer.ParseSettings(test.settings)
		if err == nil || c != nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v: got %+v and error %v, want one that says %q", test.settings, c, err, test.want)
		}
	}
}

// What is in use counts instead of the file, and flags overrule it.
func TestUse(t *testing.T) {
	c, err := analyzer.ParseSettings(map[string]any{"rules": map[string]any{"token-configured": "off"}})
	if err != nil {
		t.Fatal(err)
	}
	run := func() int {
		n := 0
		for _, r := range analysistest.Run(new(faults), gopath(t), analyzer.Analyzer, "configured") {
			n += len(r.Diagnostics)
		}
		return n
	}
	before := run()
	analyzer.Use(c)
	defer analyzer.Use(nil)
	if got := run(); got != 0 || before == 0 {
		t.Errorf("%d findings with the rule switched off, %d before", got, before)
	}
	if err := analyzer.Analyzer.Flags.Set("enable", "token-configured"); err != nil {
		t.Fatal(err)
	}
	defer analyzer.Analyzer.Flags.Set("enable", "")
	if got := run(); got != before {
		t.Errorf("%d findings with the rule switched on by a flag, want %d", got, before)
	}
}

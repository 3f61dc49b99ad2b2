package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

var update = flag.Bool("update", false, "write the generated parts of README.md")

var (
	readmeRules  = regexp.MustCompile(`(?s)(<!-- rules: [^\n]*-->\n)(.*?)(<!-- end of rules -->\n)`)
	readmeOutput = regexp.MustCompile("(?s)(\\$ go run \\./cmd/atltoken -C testdata/demo -disable token-instructed \\./internal/setup\n)(.*?)(```\n)")
)

// TestReadme checks that the table of rules and the output in README.md are those of this version.
func TestReadme(t *testing.T) {
	t.Parallel()
	file := filepath.Join(repoRoot, "README.md")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	replace := func(re *regexp.Regexp, body string) {
		m := re.FindStringSubmatchIndex(text)
		if m == nil {
			t.Fatalf("README.md has nothing like %s", re)
		}
		n := len(m)
		from, to := m[3], m[n-2] // between the first and the last group
		if !*update && text[from:to] != body {
			t.Errorf("README.md says\n%s\nwant\n%s\n(run this test with -update)", text[from:to], body)
		}
		text = text[:from] + body + text[to:]
	}
	replace(readmeRules, rulesTable())
	stdout, stderr, code := atltoken(t, repoRoot, "-C", "testdata/demo", "-disable", "token-instructed", "./internal/setup")
	if code != exitFindings || stderr != "" {
		t.Fatalf("exit %d\n%s", code, stderr)
	}
	replace(readmeOutput, stdout)
	if *update && text != string(data) {
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func rulesTable() string {
	var b strings.Builder
	b.WriteString("| rule | level | finds |\n|---|---|---|\n")
	for _, r := range finding.Rules() {
		title := r.Title
		switch {
		case r.Planned:
			title += " (planned)"
		case r.Off:
			title += " (off unless switched on)"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", r.ID, r.Level, title)
	}
	return b.String()
}

// TestReadmeSettings checks that the settings shown in README.md are valid, and that it names every flag, command
// and exit code.
func TestReadmeSettings(t *testing.T) {
	t.Parallel()
	readme := string(readRepo(t, "README.md"))
	_, yaml, ok := strings.Cut(readme, "```yaml\n")
	yaml, _, end := strings.Cut(yaml, "```\n")
	if !ok || !end {
		t.Fatal("README.md shows no settings")
	}
	if _, err := analyzer.ParseConfig("README.md", []byte(yaml)); err != nil {
		t.Error(err)
	}
	var o options
	fs := newFlagSet("")
	o.register(fs)
	fs.VisitAll(func(f *flag.Flag) {
		if !strings.Contains(readme, "`-"+f.Name) {
			t.Errorf("README.md does not name the flag -%s", f.Name)
		}
	})
	for _, p := range append(append([]string{}, analyzer.Profiles...), analyzer.Confidences...) {
		if !strings.Contains(readme, "`"+p+"`") {
			t.Errorf("README.md does not name the value %s", p)
		}
	}
	for code := range exitNoMatch + 1 {
		if !strings.Contains(readme, fmt.Sprintf("\n| %d | ", code)) {
			t.Errorf("README.md does not name the exit code %d", code)
		}
	}
	if n := strings.Count(readme, "\n"); n > 220 {
		t.Errorf("README.md has %d lines", n)
	}
}

package analyzer_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// TestInstructed runs over texts, each beside one of the same shape that must stay silent.
func TestInstructed(t *testing.T) {
	results := analysistest.Run(t, filepath.Join(testdata(t), "text"), analyzer.Analyzer, "instructed", "embeds")
	for _, r := range results {
		seen := map[string]bool{}
		rep := r.Result.(*finding.Report)
		for _, f := range rep.Findings {
			if seen[f.Fingerprint] {
				t.Errorf("%s:%d: fingerprint of another finding", f.Position.File, f.Position.Line)
			}
			seen[f.Fingerprint] = true
			if f.Advice == "" || len(f.Evidence) == 0 || !strings.HasSuffix(f.Message, f.Advice) {
				t.Errorf("%s:%d: advice %q, evidence %q, message %q", f.Position.File, f.Position.Line, f.Advice, f.Evidence, f.Message)
			}
			if strings.Contains(f.Message, "Invented") {
				t.Errorf("%s:%d: quotes what may be a secret: %s", f.Position.File, f.Position.Line, f.Message)
			}
			note := strings.Contains(f.Message, "Opsgenie")
			if note != (f.Level == finding.LevelNote) {
				t.Errorf("%s:%d: level %s", f.Position.File, f.Position.Line, f.Level)
			}
		}
		if len(rep.Excepted) != 1 && !strings.HasSuffix(r.Pass.Pkg.Path(), ".test") {
			t.Errorf("%s: %d findings are excepted, want 1", r.Pass.Pkg.Path(), len(rep.Excepted))
		}
	}
}

// TestInstructedPath checks that an embedded file's lines that ask are named.
func TestInstructedPath(t *testing.T) {
	var got []string
	for _, r := range analysistest.Run(new(faults), filepath.Join(testdata(t), "text"), analyzer.Analyzer, "embeds") {
		for _, f := range r.Result.(*finding.Report).Findings {
			for _, s := range f.Path {
				got = append(got, s.File+":"+string(rune('0'+s.Line)))
			}
		}
	}
	want := "help.md:5 help.md:6 ui/app.js:4 ui/form.html:3 ui/openapi.json:4"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("steps %s\nwant  %s", s, want)
	}
}

// TestInstructedSettings checks the settings that change what the rule says.
func TestInstructedSettings(t *testing.T) {
	run := func() int {
		at := map[finding.Position]bool{} // the package and its variant with tests say the same
		for _, r := range analysistest.Run(new(faults), filepath.Join(testdata(t), "text"), analyzer.Analyzer, "instructed", "embeds") {
			for _, f := range r.Result.(*finding.Report).Findings {
				if f.Rule == "token-instructed" {
					at[f.Position] = true
				}
			}
		}
		return len(at)
	}
	likely := run()
	t.Run("certain", func(t *testing.T) {
		setFlag(t, "confidence", "certain")
		if n := run(); n == 0 || n >= likely {
			t.Errorf("%d findings, %d likely ones", n, likely)
		}
	})
	t.Run("possible", func(t *testing.T) {
		setFlag(t, "confidence", "possible")
		if n := run(); n <= likely {
			t.Errorf("%d findings, %d likely ones", n, likely)
		}
	})
	t.Run("tests", func(t *testing.T) {
		setFlag(t, "tests", "true")
		if n := run(); n != likely+2 {
			t.Errorf("%d findings, want %d", n, likely+2)
		}
	})
	t.Run("disabled", func(t *testing.T) {
		setFlag(t, "disable", "token-instructed")
		if n := run(); n != 0 {
			t.Errorf("%d findings", n)
		}
	})
	t.Run("excluded", func(t *testing.T) {
		c := analyzer.DefaultConfig()
		c.Exclude = []string{"ui/**", "names.go"}
		analyzer.Use(c)
		defer analyzer.Use(nil)
		if n := run(); n == 0 || n >= likely {
			t.Errorf("%d findings, %d where nothing is excluded", n, likely)
		}
	})
	t.Run("data center", func(t *testing.T) {
		c := analyzer.DefaultConfig()
		c.Deployment = "datacenter"
		analyzer.Use(c)
		defer analyzer.Use(nil)
		if n := run(); n != 0 {
			t.Errorf("%d findings", n)
		}
	})
}

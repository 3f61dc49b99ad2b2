package analyzer_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
)

// TestNolintElsewhere switches off what drivers do that know //nolint themselves: all that such comments silence in the
// corpus is there, and what other exceptions silence is not.
func TestNolintElsewhere(t *testing.T) {
	setFlag(t, "nolint", "false")
	const pkg = "exceptions/nolints"
	var messages []string
	for _, r := range analysistest.Run(new(faults), gopath(t), analyzer.Analyzer, pkg, "exceptions/whole") {
		for _, d := range r.Diagnostics {
			if filepath.Base(r.Pass.Pkg.Path()) == "nolints" {
				messages = append(messages, d.Message)
			} else if d.Category == "token-configured" && filepath.Base(r.Pass.Fset.Position(d.Pos).Filename) == "whole.go" {
				t.Errorf("%s: not excepted: %s", r.Pass.Fset.Position(d.Pos), d.Message)
			}
		}
	}
	// JIRA_A to JIRA_M, and two exceptions that are not in order.
	if len(messages) != 13+2 {
		t.Errorf("%d findings: %q", len(messages), messages)
	}
}

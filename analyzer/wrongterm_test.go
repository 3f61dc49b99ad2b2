package analyzer_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
)

// TestWrongTerm switches on the one rule that is off by default.
func TestWrongTerm(t *testing.T) {
	setFlag(t, "disable", "token-instructed") // which has more to say of such texts
	dir := filepath.Join(testdata(t), "terms")
	for _, r := range analysistest.Run(new(faults), dir, analyzer.Analyzer, "terms") {
		for _, d := range r.Diagnostics {
			t.Errorf("without being asked for: %s", d.Message)
		}
	}
	setFlag(t, "enable", "wrong-term")
	analysistest.Run(t, dir, analyzer.Analyzer, "terms")
}

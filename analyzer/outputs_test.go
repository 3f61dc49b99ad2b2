package analyzer_test

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// outputs are the constructs of the corpus about what is written to logs and stores.
var outputs = []string{"redacted", "sealed"}

// TestOutputs runs the constructs that [TestCorpus] leaves out.
func TestOutputs(t *testing.T) {
	for _, c := range corpus(t) {
		if slices.Contains(outputs, c.name) {
			t.Run(c.name, func(t *testing.T) { analysistest.Run(t, gopath(t), withOutputs(t), c.pkgs...) })
		}
	}
}

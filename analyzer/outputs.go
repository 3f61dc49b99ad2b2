package analyzer

import (
	"go/token"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/rule"
)

// leaks are the findings about what this package, and those below it, write to logs and stores. Exceptions that there would
// be a use for under any settings are marked.
func (p *place) leaks(res *flow.Result, c rule.Config, ex *exceptions) []rule.Leak {
	own := flow.Evidence{Pkg: p.pass.Pkg.Path(), Attachments: res.Attachments, Outputs: res.Outputs, Held: res.Held}
	leaks := rule.JudgeOutputs(own, res.Below, res.Met, c)
	if len(ex.list) > 0 {
		c.Confidence, c.Enabled = finding.ConfidencePossible, nil
		for _, l := range rule.JudgeOutputs(own, res.Below, res.Met, c) {
			ex.match(l.Finding.Rule, ex.places(l.Finding, l.Output.Wire)...)
		}
	}
	return leaks
}

// shown is where drivers show a finding: where it is written, else what is attached, if either is in this package; else
// at the package clause.
func (p *place) shown(l rule.Leak) token.Pos {
	switch {
	case l.Output.Report.IsValid():
		return l.Output.Report
	case l.By != nil && l.By.Report.IsValid():
		return l.By.Report
	}
	return p.pass.Files[0].Package
}

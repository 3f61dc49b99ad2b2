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
	judged := func() []rule.Leak {
		leaks := rule.JudgeOutputs(own, res.Below, res.Met, c)
		for i := range leaks {
			p.wireUp(&leaks[i])
		}
		return leaks
	}
	leaks := judged()
	if len(ex.list) > 0 {
		c.Confidence, c.Enabled = finding.ConfidencePossible, nil
		for _, l := range judged() {
			ex.match(l.Finding.Rule, ex.places(l.Finding, l.Output.Wire)...)
		}
	}
	return leaks
}

// wireUp makes the attachment in this package that shows what another package writes the place where the two were put
// together: exceptions count there.
func (p *place) wireUp(l *rule.Leak) {
	own := p.pass.Pkg.Path()
	switch {
	case l.Output.Site.Pkg == own || l.Output.Wire.Pkg == own || l.By == nil:
	case l.By.Site.Pkg == own:
		l.Output.Wire = l.By.Site
	case l.By.Wire.Pkg == own:
		l.Output.Wire = l.By.Wire
	}
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

package analyzer

import (
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/literal"
	"github.com/atltoken/atltoken/analyzer/internal/rule"
)

// instructed reports texts of the package, and of files embedded in it, that ask people for a credential. On Data Center
// none of them is wrong. What dependencies say is for their authors to change.
func (p *place) instructed(cfg *Config, ex *exceptions, rep *finding.Report) {
	if !cfg.Enabled(literal.Instructed) || cfg.Deployment == "datacenter" || p.version() != "" {
		return
	}
	c := literal.Instruction{
		Package: p.pass.Pkg.Path(), Confidence: cfg.Confidence, Level: cfg.Rules[literal.Instructed].Level,
		Advice: cfg.forRules().Replacement, Name: rule.ProductName,
	}
	for _, h := range c.Asks(p.pass.Fset, p.searched(ex)) {
		h.Finding.Position = p.at(h.Pos)
		p.reportText(cfg, ex, rep, h)
	}
	for _, e := range p.embedded() {
		file := p.rel(p.own(e.name))
		at := p.at(e.pos)
		if ex.skipped(at.File) || ex.skipped(file) {
			continue
		}
		h, ok := c.AsksEmbedded(e.name, e.data)
		if !ok {
			continue
		}
		h.Pos, h.Finding.Position = e.pos, at
		var lines []finding.Position
		for i := range h.Finding.Path {
			h.Finding.Path[i].File = file
			lines = append(lines, h.Finding.Path[i].Position)
		}
		p.reportText(cfg, ex, rep, h, lines...)
	}
}

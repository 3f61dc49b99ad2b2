package analyzer

import (
	"go/ast"
	"go/token"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/literal"
)

// wrongTerms reports credentials that the texts and names of the package call by the wrong name. Unless the rule is
// switched on, nothing is read.
func (p *place) wrongTerms(cfg *Config, ex *exceptions, rep *finding.Report) {
	if !cfg.Enabled(literal.WrongTerm) {
		return
	}
	var files []*ast.File
	for _, f := range p.pass.Files {
		if !ex.skipped(p.at(f.Package).File) {
			files = append(files, f)
		}
	}
	for _, h := range literal.WrongTerms(p.pass.Fset, files, cfg.Level(literal.WrongTerm, finding.LevelNote)) {
		h.Finding.Position = p.at(h.Pos)
		p.reportText(ex, rep, h)
	}
}

// at is a place in a file of this package as reports name it.
func (p *place) at(pos token.Pos) finding.Position {
	at := p.pass.Fset.Position(pos)
	return finding.Position{File: p.rel(p.own(filepath.Base(at.Filename))), Line: at.Line, Column: at.Column}
}

// reportText reports a finding about a text, unless it is excepted where it stands or at one of other places.
func (p *place) reportText(ex *exceptions, rep *finding.Report, h literal.Hit, also ...finding.Position) {
	if ex.except(rep, h.Finding, h.Finding.Position, append(also, h.Finding.Position)...) {
		return
	}
	rep.Findings = append(rep.Findings, h.Finding)
	p.pass.Report(analysis.Diagnostic{Pos: h.Pos, Category: h.Finding.Rule, Message: h.Finding.Message})
}

package analyzer

import (
	"go/ast"
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
		file := p.rel(p.own(filepath.Base(p.pass.Fset.Position(f.Package).Filename)))
		if !ex.skipped(file) {
			files = append(files, f)
		}
	}
	for _, h := range literal.WrongTerms(p.pass.Fset, files, cfg.Level(literal.WrongTerm, finding.LevelNote)) {
		at := p.pass.Fset.Position(h.Pos)
		h.Finding.Position = finding.Position{File: p.rel(p.own(filepath.Base(at.Filename))), Line: at.Line, Column: at.Column}
		if ex.except(rep, h.Finding, h.Finding.Position, h.Finding.Position) {
			continue
		}
		rep.Findings = append(rep.Findings, h.Finding)
		p.pass.Report(analysis.Diagnostic{Pos: h.Pos, Category: h.Finding.Rule, Message: h.Finding.Message})
	}
}

package analyzer

import (
	"go/ast"
	"go/token"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/literal"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// wrongTerms reports credentials that the texts and names of the package call by the wrong name. Unless the rule is
// switched on, nothing is read.
func (p *place) wrongTerms(cfg *Config, ex *exceptions, rep *finding.Report) {
	if !cfg.Enabled(literal.WrongTerm) {
		return
	}
	for _, h := range literal.WrongTerms(p.pass.Fset, p.searched(ex), cfg.Level(literal.WrongTerm, finding.LevelNote)) {
		h.Finding.Position = p.at(h.Pos)
		p.reportText(cfg, ex, rep, h)
	}
}

// searched are the files of the package whose texts are looked at.
func (p *place) searched(ex *exceptions) []*ast.File {
	var files []*ast.File
	for _, f := range p.pass.Files {
		if !ex.skipped(p.at(f.Package).File) {
			files = append(files, f)
		}
	}
	return files
}

// at is a place in a file of this package as reports name it.
func (p *place) at(pos token.Pos) finding.Position {
	at := p.pass.Fset.Position(pos)
	return finding.Position{File: p.rel(p.own(filepath.Base(at.Filename))), Line: at.Line, Column: at.Column}
}

// reportText reports a finding about a text, unless it is excepted, there or at one of the other places, or not sure enough.
func (p *place) reportText(cfg *Config, ex *exceptions, rep *finding.Report, h literal.Hit, also ...finding.Position) {
	f := h.Finding
	places := append(also, f.Position)
	if !finding.Surely(f.Confidence, cfg.Confidence) {
		ex.match(f.Rule, places...) // what would silence it under other settings has its use
		return
	}
	f.Message = secret.Hide(f.Message, ex.hidden)
	for i := range f.Evidence {
		f.Evidence[i] = secret.Hide(f.Evidence[i], ex.hidden)
	}
	for i := range f.Path {
		f.Path[i].What = secret.Hide(f.Path[i].What, ex.hidden)
	}
	if ex.except(rep, f, f.Position, places...) {
		return
	}
	rep.Findings = append(rep.Findings, f)
	p.pass.Report(analysis.Diagnostic{Pos: h.Pos, Category: f.Rule, Message: f.Message})
}

package analyzer

import (
	"cmp"
	"go/ast"
	"go/constant"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/literal"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// planted are the credentials in the source of the package, those in test files too.
func (p *place) planted(cfg *Config) []literal.Planted {
	return literal.HardCodedIn(p.pass.Pkg, p.pass.TypesInfo, p.pass.Fset, p.pass.Files, cfg.hardcodedLevel)
}

// hardcodedLevel is the level of a finding about a credential in the source: on Data Center it is milder.
func (c *Config) hardcodedLevel(k secret.Kind) string {
	own := finding.LevelError
	if k.DataCenter || k.Either && c.Deployment == "datacenter" {
		own = finding.LevelWarning
	}
	return c.Level(literal.HardCoded, own)
}

// hiddenIn are the credentials in the source that no output may hold: those that are planted, and those that are attached.
func hiddenIn(planted []literal.Planted, res *flow.Result) []string {
	var out []string
	for _, h := range planted {
		out = append(out, h.Value)
	}
	for _, a := range res.Attachments {
		for _, s := range constantsOf(a) {
			if s = secret.WithoutScheme(s); secret.IsTelling(s) && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	// The longest first: one may be a part of another.
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	return out
}

// hardcoded reports the credentials in the source of the package, and in the files that it embeds. attached are the constants
// that other findings of the package are about: a credential that is attached is reported there.
func (p *place) hardcoded(cfg *Config, ex *exceptions, rep *finding.Report, planted []literal.Planted, attached []string) {
	if !cfg.Enabled(literal.HardCoded) {
		return
	}
	for _, h := range planted {
		h.Finding.Position = p.at(h.Pos)
		if ex.skipped(h.Finding.Position.File) || slices.ContainsFunc(attached, func(s string) bool { return isSame(s, h.Value) }) {
			continue
		}
		h.Finding.Credential.File = h.Finding.Position.File
		p.reportText(cfg, ex, rep, h.Hit)
	}
	for _, e := range p.embedded() {
		for _, f := range literal.HardCodedFile(p.pass.Pkg.Path(), e.name, e.data, cfg.hardcodedLevel) {
			f.Position = p.at(e.pos)
			f.Credential.File = p.rel(p.own(e.name))
			if ex.skipped(f.Position.File) || ex.skipped(f.Credential.File) {
				continue
			}
			for i := range f.Path {
				f.Path[i].File = f.Credential.File
			}
			p.reportText(cfg, ex, rep, literal.Hit{Pos: e.pos, Finding: f})
		}
	}
}

// constantsOf are the constants that are attached in a.
func constantsOf(a flow.Attachment) []string {
	var out []string
	for _, o := range a.Creds {
		if o.Kind == model.Literal {
			out = append(out, o.Lit)
		}
	}
	return out
}

// placed are attachments whose constants have their places: the first in the files of this package, or the declaration in an
// imported package of the same module. The engine does not know them, since constants have none in its form of the program.
func (p *place) placed(as []flow.Attachment, files []*ast.File) []flow.Attachment {
	values := map[string]bool{}
	for _, a := range as {
		for _, s := range constantsOf(a) {
			if !secret.IsPlaceholder(s) {
				values[s] = true
			}
		}
	}
	if len(values) == 0 {
		return as
	}
	places := map[string]flow.Pos{}
	for _, imp := range p.pass.Pkg.Imports() {
		if p.module() == "" || !strings.HasPrefix(imp.Path(), p.module()+"/") && imp.Path() != p.module() {
			continue
		}
		for _, name := range imp.Scope().Names() {
			c, ok := imp.Scope().Lookup(name).(*types.Const)
			if !ok || c.Val().Kind() != constant.String || !values[constant.StringVal(c.Val())] {
				continue
			}
			if at := p.pass.Fset.Position(c.Pos()); at.IsValid() {
				places[constant.StringVal(c.Val())] = flow.Pos{Pkg: imp.Path(), Mod: p.module(), Ver: p.version(), File: filepath.Base(at.Filename), Line: at.Line, Col: at.Column}
			}
		}
	}
	for s, pos := range literal.ConstantPlaces(p.pass.TypesInfo, files, values) {
		at := p.pass.Fset.Position(pos)
		own := p.own(filepath.Base(at.Filename))
		own.Line, own.Col = at.Line, at.Column
		places[s] = own
	}
	out := slices.Clone(as)
	for i, a := range out {
		creds := slices.Clone(a.Creds)
		for j, o := range creds {
			at, ok := places[o.Lit]
			if o.Kind != model.Literal || !ok {
				continue
			}
			first := a.Site
			if len(o.Path) > 0 {
				first = o.Path[0].Pos
			}
			if at.Pkg != first.Pkg || at.File != first.File || at.Line != first.Line {
				creds[j].Pos = at
				creds[j].Path = append([]flow.Step{{Pos: at, What: "constant in the source"}}, o.Path...)
			}
		}
		out[i].Creds = creds
	}
	return out
}

// isSame reports whether a constant that is attached is, or holds, a credential in the source; or is a part of it, as the
// password is of a URL.
func isSame(attached, planted string) bool {
	attached = secret.WithoutScheme(attached)
	return strings.Contains(attached, planted) || len(attached) >= shortest && strings.Contains(planted, attached)
}

// shortest is how long a constant must be to be taken for a part of another.
const shortest = 8

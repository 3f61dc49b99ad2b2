package analyzer

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/rule"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// exceptionRule is the id under which exceptions themselves are reported.
const exceptionRule = "exception"

// An exception accepts findings: it is a comment in this package or in one below, or an entry of the config file.
type exception struct {
	allowText
	at    finding.Position // of the comment or entry
	lines []lineRange      // of a comment, with files as reports name them
	path  string           // of an entry
	entry int              // number of an entry, from 1
	pos   token.Pos        // of a comment in this package
	fault fault            // of its form
	used  []string         // rules of which it silences something, or would under other settings
}

// covers reports whether an exception is about a place.
func (x *exception) covers(at finding.Position) bool {
	if x.entry > 0 {
		return MatchPath(x.path, at.File)
	}
	return slices.ContainsFunc(x.lines, func(r lineRange) bool { return r.has(at.File, at.Line) })
}

// exceptions are those that one package has to do with.
type exceptions struct {
	p       *place
	cfg     *Config
	today   string
	rules   []string // all rule ids
	hidden  []string // credentials that no text may hold
	list    []*exception
	nolints []nolint
}

// newExceptions reads the exceptions that the package at hand has to do with. hidden is what their texts may not show.
func newExceptions(p *place, cfg *Config, asides map[string][]byte, hidden []string) (*exceptions, error) {
	today, err := day(options.now)
	if err != nil {
		return nil, err
	}
	s := &exceptions{p: p, cfg: cfg, today: today, rules: cfg.RuleIDs(), hidden: hidden}
	own := func(file string) string { return p.rel(p.own(file)) }
	for _, a := range allowsOf(p.pass) {
		s.list = append(s.list, a.exception(own))
	}
	for _, pkg := range slices.Sorted(maps.Keys(asides)) {
		below, err := decodeAside(asides[pkg])
		if err != nil {
			return nil, fmt.Errorf("exceptions of package %s: %w", pkg, err)
		}
		for _, a := range below.Allows {
			s.list = append(s.list, a.exception(func(file string) string {
				return p.rel(flow.Pos{Pkg: pkg, Mod: below.Module, Ver: below.Version, File: file})
			}))
		}
	}
	for i, e := range cfg.Exceptions {
		s.list = append(s.list, &exception{
			allowText: allowText{e.Rules, e.Ticket, e.Until, e.Reason}, path: e.Path, entry: i + 1,
			at: finding.Position{File: p.configFile(cfg.File), Line: e.Line, Column: e.Column},
		})
	}
	if options.nolint {
		for _, f := range p.pass.Files {
			s.nolints = append(s.nolints, nolints(p.pass.Fset, f, own)...)
		}
	}
	return s, nil
}

// day is now, or today when that is empty.
func day(now string) (string, error) {
	switch {
	case now == "":
		return time.Now().Format(time.DateOnly), nil
	case !isDate(now):
		return "", fmt.Errorf("flag -now: %q is no date; write it YYYY-MM-DD", now)
	}
	return now, nil
}

// configFile is the config file as reports of this package name it.
func (p *place) configFile(file string) string {
	if rel, err := filepath.Rel(p.root, file); err == nil && filepath.IsLocal(rel) {
		file = rel
	}
	return filepath.ToSlash(file)
}

// own is a place in a file of this package.
func (p *place) own(file string) flow.Pos {
	return flow.Pos{Pkg: p.pass.Pkg.Path(), Mod: p.module(), Ver: p.version(), File: file}
}

func (p *place) position(pos flow.Pos) finding.Position {
	return finding.Position{File: p.rel(pos), Line: pos.Line, Column: pos.Col}
}

// match marks and returns the exceptions in force that silence findings of a rule at any of several places.
func (s *exceptions) match(id string, places ...finding.Position) []*exception {
	var out []*exception
	for _, x := range s.list {
		if !slices.Contains(x.Rules, id) || !slices.ContainsFunc(places, x.covers) || !s.inForce(x, id) {
			continue
		}
		if !slices.Contains(x.used, id) {
			x.used = append(x.used, id)
		}
		out = append(out, x)
	}
	return out
}

func (s *exceptions) inForce(x *exception, id string) bool {
	return x.fault.what == "" && faultOn(x.allowText, s.today).what == "" && id != exceptionRule && slices.Contains(s.rules, id)
}

// observe marks the exceptions that a finding about a would need under any settings: one that settings hide keeps its
// exception from silencing nothing.
func (s *exceptions) observe(a flow.Attachment, c rule.Config, custom []rule.CustomRule) {
	if len(s.list) == 0 {
		return
	}
	c.Confidence, c.Enabled = finding.ConfidencePossible, nil
	var fs []finding.Finding
	if a.Sink != "" {
		fs = rule.JudgeCustom(a, custom, c)
	} else {
		fs, _ = rule.Judge(a, c)
	}
	for _, f := range fs {
		s.match(f.Rule, s.places(f, a.Wire)...)
	}
}

// places are where an exception to f may stand: where it is reported, at the attach site, at the wire-up.
func (s *exceptions) places(f finding.Finding, wire flow.Pos) []finding.Position {
	places := []finding.Position{f.Position}
	if f.Attachment != nil {
		places = append(places, f.Attachment.Position)
	}
	if wire.IsValid() {
		places = append(places, s.p.position(wire))
	}
	return places
}

// silence reports whether a finding about a is excepted; then it is among those of rep.
func (s *exceptions) silence(rep *finding.Report, f finding.Finding, a flow.Attachment) bool {
	return s.except(rep, f, s.reported(a), s.places(f, a.Wire)...)
}

// reported is where drivers show a finding about a.
func (s *exceptions) reported(a flow.Attachment) finding.Position {
	if a.Site.Pkg != s.p.pass.Pkg.Path() {
		return s.p.position(a.Wire)
	}
	return s.p.position(a.Site)
}

// except is silence for any finding: reported is where drivers show it, where //nolint counts, and places are those where
// an exception may stand.
func (s *exceptions) except(rep *finding.Report, f finding.Finding, reported finding.Position, places ...finding.Position) bool {
	var found []finding.Excepted
	for _, x := range s.match(f.Rule, places...) {
		found = append(found, s.excepted(x, f))
	}
	found = append(found, s.nolinted(f, reported)...)
	rep.Excepted = append(rep.Excepted, found...)
	return len(found) > 0
}

// excepted is what reports say of f, which x silences.
func (s *exceptions) excepted(x *exception, f finding.Finding) finding.Excepted {
	return finding.Excepted{Finding: f, Ticket: x.Ticket, Until: x.Until, Reason: secret.Hide(x.Reason, s.hidden), File: x.at.File, Line: x.at.Line}
}

// nolinted are the //nolint comments that silence f.
func (s *exceptions) nolinted(f finding.Finding, reported finding.Position) (found []finding.Excepted) {
	for _, x := range s.nolints {
		if slices.ContainsFunc(x.lines, func(r lineRange) bool { return r.has(reported.File, reported.Line) }) {
			found = append(found, finding.Excepted{Finding: f, Reason: secret.Hide(cmp.Or(x.reason, x.text), s.hidden), File: x.file, Line: x.line})
		}
	}
	return found
}

// skipped reports whether exceptions in a file are left alone, since findings there are.
func (s *exceptions) skipped(file string) bool {
	return s.cfg.Excluded(file) || !flow.IncludeTests && isTestFile(file)
}

// report reports the comments of this package that are not in order. Whether one silences nothing takes the whole
// program, and entries of the config file have no place that a driver could show.
func (s *exceptions) report(rep *finding.Report) {
	for _, x := range s.list {
		if !x.pos.IsValid() || s.skipped(x.at.File) {
			continue
		}
		fault := s.cfg.exceptionFault(x.allowText, x.fault, s.today)
		f, ok := s.cfg.exceptionFinding(x.at, x.at.File, x.Rules, fault)
		if !ok || s.except(rep, f, x.at) {
			continue
		}
		rep.Findings = append(rep.Findings, f)
		s.p.pass.Report(analysis.Diagnostic{Pos: x.pos, Category: f.Rule, Message: f.Message})
	}
}

// exceptionFault is all that is wrong with an exception by itself; form is what is wrong with its form.
func (c *Config) exceptionFault(x allowText, form fault, today string) fault {
	if form.what != "" {
		return form
	}
	faults := []fault{faultOn(x, today)}
	ids := c.RuleIDs()
	for _, id := range x.Rules {
		switch {
		case !slices.Contains(ids, id):
			faults = append(faults, fault{"names " + quoteKey(id) + ", which is no rule", "Run atltoken rules for the ids."})
		case id == exceptionRule:
			faults = append(faults, fault{"is about exceptions, which cannot be excepted", "Mend them, or switch that rule off in " + ConfigName + "."})
		}
	}
	var what, fix []string
	for _, f := range faults {
		if f.what != "" {
			what = append(what, f.what)
		}
		if f.fix != "" && !slices.Contains(fix, f.fix) {
			fix = append(fix, f.fix)
		}
	}
	return fault{strings.Join(what, " and "), strings.Join(fix, " ")}
}

// faultOn is what keeps an exception from silencing anything on a day, whatever its rules. Of a comment that is in order
// only the date is news.
func faultOn(x allowText, today string) fault {
	if f := reasonFault(x.Reason); f.what != "" {
		return f
	}
	if f := ticketFault(x.Ticket); f.what != "" {
		return f
	}
	if x.Until != "" && x.Until < today {
		return fault{"is past its last day, " + x.Until, "Fix what it excepts and remove it, or give it a new date."}
	}
	return fault{}
}

// exceptionFinding is the finding about an exception; ok is false when there is no fault or the rule is off. where names the
// place of the exception in the same words for whoever runs the analyzer, and wherever.
func (c *Config) exceptionFinding(at finding.Position, where string, rules []string, what fault) (f finding.Finding, ok bool) {
	if what.what == "" || !c.Enabled(exceptionRule) {
		return f, false
	}
	subject := "the comment"
	if len(rules) > 0 {
		subject = "the exception for " + strings.Join(rules, ", ")
	}
	message := secret.Mask(subject + " " + what.what)
	return finding.Finding{
		Rule:        exceptionRule,
		Level:       c.Level(exceptionRule, finding.LevelWarning),
		Confidence:  finding.ConfidenceCertain,
		Evidence:    []string{},
		Message:     exceptionRule + ": " + message + ". " + what.fix,
		Advice:      what.fix,
		Fingerprint: finding.FingerprintOf(exceptionRule, where, message),
		Position:    at,
		Path:        []finding.Step{},
	}, true
}

// An allow is an exception comment with the lines that it is about. Files are base names.
type allow struct {
	allowText
	File   string      `json:"file"`
	Line   int         `json:"line"`
	Column int         `json:"column"`
	Lines  []lineRange `json:"lines"`

	pos   token.Pos
	fault fault
}

// exception is a with files as rel names them.
func (a allow) exception(rel func(file string) string) *exception {
	x := &exception{allowText: a.allowText, at: finding.Position{File: rel(a.File), Line: a.Line, Column: a.Column}, pos: a.pos, fault: a.fault}
	for _, r := range a.Lines {
		x.lines = append(x.lines, lineRange{rel(r.File), r.From, r.To})
	}
	return x
}

// allowsOf are the exception comments of a package.
func allowsOf(pass *analysis.Pass) []allow {
	var out []allow
	for _, f := range pass.Files {
		var s *scope
		for _, g := range f.Comments {
			for _, c := range g.List {
				text, fault, ok := parseAllow(c.Text)
				if !ok {
					continue
				}
				if s == nil {
					s = newScope(pass.Fset, f)
				}
				at := pass.Fset.Position(c.Pos())
				out = append(out, allow{text, filepath.Base(at.Filename), at.Line, at.Column, s.of(c, g), c.Pos(), fault})
			}
		}
	}
	return out
}

// An aside is what importers need to know of the exceptions of a package.
type aside struct {
	Module  string  `json:"module,omitempty"`
	Version string  `json:"version,omitempty"`
	Allows  []allow `json:"allows"`
}

// encodeAside is the aside of a package, nil for a package without exceptions. Those in test files are about nothing that
// importers see. What config and date say of an exception is for the importer to judge.
func encodeAside(pass *analysis.Pass) []byte {
	p := newPlace(pass)
	a := aside{Module: p.module(), Version: p.version()}
	for _, x := range allowsOf(pass) {
		if x.fault.what == "" && !strings.HasSuffix(x.File, "_test.go") {
			a.Allows = append(a.Allows, x)
		}
	}
	if a.Allows == nil {
		return nil
	}
	data, err := json.Marshal(a)
	if err != nil {
		panic(fmt.Sprintf("atltoken: exceptions: %v", err)) // strings and numbers
	}
	return data
}

func decodeAside(data []byte) (aside, error) {
	var a aside
	err := json.Unmarshal(data, &a)
	return a, err
}

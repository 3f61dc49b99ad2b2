package analyzer

import (
	"encoding/json"
	"fmt"
	"go/token"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/rule"
)

// Analyzer reports Atlassian credentials in the wrong hands. Its result is a [*finding.Report] on the package, whose
// file names are relative to the package's module, or "module@version/path" for files elsewhere.
var Analyzer = &analysis.Analyzer{
	Name:       linterName,
	Doc:        doc,
	URL:        "https://pkg.go.dev/github.com/atltoken/atltoken/analyzer",
	Run:        run,
	Requires:   []*analysis.Analyzer{flow.Analyzer},
	ResultType: reflect.TypeFor[*finding.Report](),
}

// A Unit is what the analyzer says of one package when the hidden flag wire is set: the wrapper commands read it.
type Unit struct {
	Root    string         `json:"root"` // absolute folder of the package's module
	Package string         `json:"package"`
	Report  finding.Report `json:"report"`
	// Matched are the labels of the entries under custom that are about a symbol of this package or its imports.
	Matched []string `json:"matched,omitempty"`
	// Kept is what the package is seen to write to places of stores and files, by place: [KeptGrant] or something else.
	Kept map[string]string `json:"kept,omitempty"`
	// Near says of other entries, by label, why symbols that they name do not count.
	Near map[string]string `json:"near,omitempty"`
	// Exceptions are those that the package has in order, and those that it makes use of.
	Exceptions []ExceptionUse `json:"exceptions,omitempty"`
	// Silenced are the sites at which the package has something against a finding of [RuleReused].
	Silenced []Silenced `json:"silenced,omitempty"`
}

// KeptGrant says that only tokens of OAuth grants are written to a place.
const KeptGrant = flow.KeptGrant

// KeptTogether joins what two packages are seen to write to one place; "" is nothing.
func KeptTogether(a, b string) string { return flow.KeptTogether(a, b) }

// DataCategory starts the category of the diagnostic that carries a [Unit].
const DataCategory = "atltoken-data:"

// options are the analyzer's flags.
var options struct {
	config, profile, confidence string
	enable, disable             string
	now, hash                   string
	nolint, wire                bool
	settings                    *Config // see [Use]; not a flag
}

func init() {
	f := &Analyzer.Flags
	f.StringVar(&options.config, "config", "", "read this `file` instead of the .atltoken.yaml found upwards from the module root; \"none\" for no file")
	f.StringVar(&options.profile, "profile", "", "who the program is for: "+strings.Join(Profiles, ", "))
	f.StringVar(&options.confidence, "confidence", "", "least confidence that is reported: "+strings.Join(Confidences, ", "))
	f.StringVar(&options.enable, "enable", "", "comma-separated rule `ids` to switch on")
	f.StringVar(&options.disable, "disable", "", "comma-separated rule `ids` to switch off")
	f.BoolVar(&flow.IncludeTests, "tests", false, "report findings in test files and generated mocks too")
	f.StringVar(&options.now, "now", "", "the `date` (YYYY-MM-DD) by which exceptions are judged and dates in advice are past; default today")
	f.BoolVar(&options.nolint, "nolint", true, "obey //nolint comments; off for drivers that do so themselves")
	f.StringVar(&options.hash, "confighash", "", "internal: makes the go command's cache see a changed config file")
	f.BoolVar(&options.wire, "wire", false, "internal: report in the form that the atltoken command reads")

	flow.Aside = encodeAside

	// The engine asks before it knows whether a package matters.
	flow.CustomTables = func(pass *analysis.Pass) (*model.Custom, error) {
		cfg, err := configFor(newPlace(pass).root)
		if err != nil {
			return nil, nil // the analyzer says so itself; from here drivers would hide the reason
		}
		return cfg.Tables(), nil
	}
}

func run(pass *analysis.Pass) (any, error) {
	res := pass.ResultOf[flow.Analyzer].(*flow.Result)
	rep := &finding.Report{Version: finding.Version}
	if !res.Analyzed {
		return rep, nil
	}
	p := newPlace(pass)
	cfg, err := configFor(p.root)
	if err != nil {
		return nil, err
	}
	planted := p.planted(cfg)
	hidden := hiddenIn(planted, res)
	ex, err := newExceptions(p, cfg, res.Asides, hidden)
	if err != nil {
		return nil, err
	}
	type located struct {
		f  finding.Finding
		a  flow.Attachment
		at token.Pos // where drivers show it
	}
	var found []located
	rc := cfg.forRules()
	rc.Rel, rc.Pkg, rc.Bases, rc.Hidden = p.rel, pass.Pkg.Path(), rule.BasesOf(res.Attachments), hidden
	custom := cfg.customRules()
	attached := map[finding.Position]flow.Attachment{} // by site
	var constants []string                             // that findings are about
	var silent []Silenced
	for _, a := range p.placed(res.Attachments, p.searched(ex)) {
		ex.observe(a, rc, custom)
		if !flow.IncludeTests && isTestFile(a.Site.File) {
			continue
		}
		var fs []finding.Finding
		var conns []finding.Connection
		if a.Sink != "" {
			fs = rule.JudgeCustom(a, custom, rc)
		} else {
			fs, conns = rule.Judge(a, rc)
		}
		for _, f := range fs {
			if cfg.Excluded(f.Position.File) || !flow.IncludeTests && isTestFile(f.Position.File) {
				continue
			}
			found = append(found, located{f, a, a.Report})
			if f.Attachment != nil {
				constants = append(constants, constantsOf(a)...)
			}
		}
		for _, c := range conns {
			attached[c.Site] = a
			if options.wire {
				silent = append(silent, ex.reusedAt(c, a)...)
			}
		}
		rep.Connections = append(rep.Connections, conns...)
	}
	for _, f := range rule.Reused(rep.Connections, false, rc) {
		if !cfg.Excluded(f.Position.File) {
			found = append(found, located{f, attached[f.Position], attached[f.Position].Report})
		}
	}
	for _, l := range p.leaks(res, rc, ex) {
		if !cfg.Excluded(l.Finding.Position.File) && (flow.IncludeTests || !isTestFile(l.Finding.Position.File)) {
			found = append(found, located{l.Finding, l.Output, p.shown(l)})
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return lessPos(found[i].f.Position, found[j].f.Position) })
	for _, l := range found {
		if ex.silence(rep, l.f, l.a) {
			continue // before its like is looked for, which may not be excepted
		}
		if dup := slices.ContainsFunc(rep.Findings, func(o finding.Finding) bool { return sameFinding(o, l.f) }); dup {
			continue
		}
		rep.Findings = append(rep.Findings, l.f)
		d := analysis.Diagnostic{Pos: l.at, Category: l.f.Rule, Message: l.f.Message}
		for _, s := range l.f.Path {
			if pos := p.token(s.Position); pos.IsValid() && pos != d.Pos {
				d.Related = append(d.Related, analysis.RelatedInformation{Pos: pos, Message: s.What})
			}
		}
		if d.Pos.IsValid() {
			pass.Report(d)
		}
	}
	p.hardcoded(cfg, ex, rep, planted, constants)
	p.wrongTerms(cfg, ex, rep)
	p.instructed(cfg, ex, rep)
	ex.report(rep)
	for _, g := range res.Gaps {
		rep.Gaps = append(rep.Gaps, finding.Gap{Package: pass.Pkg.Path(), Function: g.Function, Reason: g.Reason})
	}
	if options.wire && len(pass.Files) > 0 {
		data, err := json.Marshal(Unit{
			Root: p.root, Package: pass.Pkg.Path(), Report: *rep, Matched: res.Custom.Matched(), Near: res.Custom.NearMisses(),
			Exceptions: ex.uses(), Silenced: silent, Kept: res.Kept,
		})
		if err != nil {
			return nil, err
		}
		pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Package, Category: DataCategory + string(data), Message: "report of the package"})
	}
	return rep, nil
}

// forRules is what c says to the rules about attachments.
func (c *Config) forRules() rule.Config {
	return rule.Config{
		Profile: c.Profile, Confidence: c.Confidence, Deployment: c.Deployment, Hosts: c.Hosts,
		Enabled: c.Enabled, Level: func(id string) string { return c.Rules[id].Level }, Now: options.now,
	}
}

func lessPos(a, b finding.Position) bool {
	if a.File != b.File {
		return a.File < b.File
	}
	if a.Line != b.Line {
		return a.Line < b.Line
	}
	return a.Column < b.Column
}

// sameFinding reports whether two findings are one: the same rule at the same attach site and wire-up, from the same
// origin to the same product.
func sameFinding(a, b finding.Finding) bool {
	if a.Rule != b.Rule || a.Position != b.Position || a.Credential != b.Credential {
		return false
	}
	return a.Attachment == nil && b.Attachment == nil || a.Attachment != nil && b.Attachment != nil && a.Attachment.Position == b.Attachment.Position &&
		a.Attachment.Product == b.Attachment.Product && a.Attachment.Deployment == b.Attachment.Deployment
}

func isTestFile(file string) bool {
	base := path.Base(file)
	return strings.HasSuffix(base, "_test.go") || strings.HasPrefix(base, "mock_") || strings.HasSuffix(base, "_mock.go") ||
		strings.HasSuffix(base, "_mocks.go") || strings.Contains(file, "/mocks/")
}

// configs caches config files by module root: an in-process driver asks for each package.
var configs sync.Map

type loadedConfig struct {
	c   *Config
	err error
}

// configFor is the configuration in force for a module: the file, overridden by flags.
func configFor(root string) (*Config, error) {
	key := root + "\x00" + fmt.Sprint(options)
	if l, ok := configs.Load(key); ok {
		return l.(loadedConfig).c, l.(loadedConfig).err
	}
	c, err := readConfig(root)
	configs.Store(key, loadedConfig{c, err})
	return c, err
}

func readConfig(root string) (*Config, error) {
	if c := options.settings; c != nil {
		return c.Override(options.profile, options.confidence, options.enable, options.disable)
	}
	file := options.config
	if file == "" && root != "" {
		var err error
		if file, err = FindConfig(root); err != nil {
			return nil, err
		}
	}
	c := DefaultConfig()
	if file != "" && file != "none" {
		var err error
		if c, err = LoadConfig(file); err != nil {
			return nil, err
		}
	}
	return c.Override(options.profile, options.confidence, options.enable, options.disable)
}

// Override returns c with what the flags of the same names say; empty strings leave c alone.
func (c *Config) Override(profile, confidence, enable, disable string) (*Config, error) {
	o := *c
	set := func(dst *string, name, v string, allowed []string) error {
		if v == "" {
			return nil
		}
		if !slices.Contains(allowed, v) {
			return fmt.Errorf("flag -%s: %q is not one of %s", name, v, strings.Join(allowed, ", "))
		}
		*dst = v
		return nil
	}
	if err := set(&o.Profile, "profile", profile, Profiles); err != nil {
		return nil, err
	}
	if err := set(&o.Confidence, "confidence", confidence, Confidences); err != nil {
		return nil, err
	}
	o.Rules = map[string]RuleSetting{}
	for id, s := range c.Rules {
		o.Rules[id] = s
	}
	ids := c.RuleIDs()
	for _, l := range []struct {
		flag, list string
		on         bool
	}{{"enable", enable, true}, {"disable", disable, false}} {
		for id := range strings.SplitSeq(l.list, ",") {
			if id = strings.TrimSpace(id); id == "" {
				continue
			}
			if !slices.Contains(ids, id) {
				return nil, fmt.Errorf("flag -%s: %q is no rule; the rules are %s", l.flag, id, strings.Join(ids, ", "))
			}
			s := o.Rules[id]
			s.On, s.Off = l.on, !l.on
			o.Rules[id] = s
		}
	}
	return &o, nil
}

// A place translates the engine's positions into file names and token positions of one package.
type place struct {
	pass *analysis.Pass
	root string // absolute folder of the module, "" when unknown
	dir  string // absolute folder of the package
	sub  string // the package's folder relative to the module, "" for the module's root

	embeds     []embeddedFile // once they are read
	embedsRead bool
}

func newPlace(pass *analysis.Pass) *place {
	p := &place{pass: pass}
	if len(pass.Files) == 0 {
		return p
	}
	p.dir = flow.Folder(pass)
	pkg := pass.Pkg.Path()
	if p.module() != "" {
		p.sub = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSuffix(pkg, "_test"), pass.Module.Path), "/")
	}
	p.root = strings.TrimSuffix(p.dir, string(filepath.Separator)+filepath.FromSlash(p.sub))
	if p.sub == "" {
		p.root = p.dir
	}
	return p
}

// rel is the file name of a position as reports show it.
func (p *place) rel(pos flow.Pos) string {
	if pos.File == "" {
		return ""
	}
	if pos.Mod == "" {
		if pos.Pkg == p.pass.Pkg.Path() {
			return pos.File
		}
		return pos.Pkg + "/" + pos.File
	}
	sub := strings.TrimPrefix(strings.TrimPrefix(strings.TrimSuffix(pos.Pkg, "_test"), pos.Mod), "/")
	file := path.Join(sub, pos.File)
	if pos.Mod == p.module() && pos.Ver == p.version() {
		return file
	}
	return pos.Mod + "@" + pos.Ver + "/" + file
}

// token is the position of a step in the files of this package, or token.NoPos.
func (p *place) token(at finding.Position) token.Pos {
	file := path.Base(at.File)
	if p.rel(p.own(file)) != at.File {
		return token.NoPos
	}
	return flow.Locate(p.pass, file, at.Line, at.Column)
}

func (p *place) module() string {
	if p.pass.Module != nil {
		return p.pass.Module.Path
	}
	return ""
}

func (p *place) version() string { return flow.Version(p.pass) }

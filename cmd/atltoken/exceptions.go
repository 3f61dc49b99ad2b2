package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// What is wrong with exceptions beyond what one package can tell: entries of the config file, and exceptions that silence
// nothing in the whole program. Of the latter nothing is said where that cannot be known.

// exceptionFindings are the findings about exceptions that units leave to the command.
func (e *env) exceptionFindings(o *options, r *vetRun, t *trouble, patterns []string) []finding.Finding {
	cfg, err := o.inForce()
	if err != nil {
		return nil // refused by the units
	}
	fs := cfg.FaultyExceptions(o.now)
	if len(r.units) == 0 || len(t.errors)+len(t.gaps)+len(t.noMatch) > 0 {
		return fs
	}
	idle := idleComments(cfg, r.units)
	entries := idleEntries(cfg, r.units, o.now)
	if len(idle)+len(entries) == 0 {
		return fs
	}
	w, err := loadWhole(patterns, r.units, o.tests)
	if err != nil {
		return fs
	}
	for _, c := range idle {
		if w.seen(c.pkg) {
			fs = append(fs, c.finding)
		}
	}
	for _, i := range entries {
		if f, ok := w.idleEntry(cfg, i); ok {
			fs = append(fs, f)
		}
	}
	return fs
}

// An idleComment is an exception comment that no unit makes use of, with the package that it stands in and what to say.
type idleComment struct {
	pkg     string
	finding finding.Finding
}

func idleComments(cfg *analyzer.Config, units []analyzer.Unit) []idleComment {
	rel := newRelocator()
	used := map[finding.Position][]string{}
	type comment struct {
		pkg string
		analyzer.ExceptionUse
	}
	comments := map[finding.Position]comment{}
	for _, u := range units {
		for _, x := range u.Exceptions {
			if x.Entry > 0 {
				continue
			}
			at := x.Position
			at.File = rel.file(u.Root, at.File)
			used[at] = append(used[at], x.Used...)
			if len(x.Rules) > 0 {
				comments[at] = comment{strings.TrimSuffix(u.Package, "_test"), x}
			}
		}
	}
	var idle []idleComment
	for at, c := range comments {
		unused := slices.DeleteFunc(slices.Clone(c.Rules), func(id string) bool { return slices.Contains(used[at], id) })
		if f, ok := cfg.UnusedComment(at, c.ExceptionUse, unused); ok {
			idle = append(idle, idleComment{c.pkg, f})
		}
	}
	return idle
}

// idleEntries are the entries of the config file, counted from 0, that no unit makes full use of.
func idleEntries(cfg *analyzer.Config, units []analyzer.Unit, now string) []int {
	var idle []int
	for i := range cfg.Exceptions {
		if _, ok := unusedEntry(cfg, i, units); ok && cfg.ExceptionFault(i, now) == "" {
			idle = append(idle, i)
		}
	}
	return idle
}

func unusedEntry(cfg *analyzer.Config, i int, units []analyzer.Unit) (finding.Finding, bool) {
	unused := slices.Clone(cfg.Exceptions[i].Rules)
	for _, u := range units {
		for _, use := range u.Exceptions {
			if use.Entry == i+1 {
				unused = slices.DeleteFunc(unused, func(id string) bool { return slices.Contains(use.Used, id) })
			}
		}
	}
	return cfg.UnusedEntry(i, unused)
}

// A whole is the user's own modules, with what of them was analysed.
type whole struct {
	units    []analyzer.Unit
	roots    []string // folders of the modules
	packages []wholePackage
	byPath   map[string]*wholePackage
	tests    bool
}

// A wholePackage is what go list says of one package, and what follows from it.
type wholePackage struct {
	ImportPath, Name, Dir             string
	Deps                              []string
	GoFiles, CgoFiles, IgnoredGoFiles []string
	TestGoFiles, XTestGoFiles         []string
	TestImports, XTestImports         []string
	asked                             bool     // a pattern names it
	cut                               bool     // not looked at in full: the build leaves out files, or there are gaps
	more                              []string // what files import that the build leaves out
}

// loadWhole lists all packages of the main modules.
func loadWhole(patterns []string, units []analyzer.Unit, tests bool) (*whole, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return nil, err
	}
	w := &whole{units: units, tests: tests, byPath: map[string]*wholePackage{}}
	var all []string
	for line := range strings.Lines(string(out)) {
		if dir := strings.TrimSpace(line); dir != "" {
			w.roots = append(w.roots, dir)
			all = append(all, filepath.Join(dir, "..."))
		}
	}
	if len(w.roots) == 0 {
		return nil, errors.New("no module")
	}
	if w.packages, err = listWhole(all); err != nil {
		return nil, err
	}
	for i := range w.packages {
		w.byPath[w.packages[i].ImportPath] = &w.packages[i]
	}
	out, err = exec.Command("go", append([]string{"list", "-e", "-f", "{{.ImportPath}}", "--"}, patterns...)...).Output()
	if err != nil {
		return nil, err
	}
	for path := range strings.FieldsSeq(string(out)) {
		if p := w.byPath[path]; p != nil {
			p.asked = true
		}
	}
	for _, u := range units {
		if p := w.byPath[strings.TrimSuffix(u.Package, "_test")]; p != nil && len(u.Report.Gaps) > 0 {
			p.cut = true
		}
	}
	for i := range w.packages {
		w.packages[i].readIgnored(tests)
	}
	return w, nil
}

func listWhole(patterns []string) ([]wholePackage, error) {
	const fields = "ImportPath,Name,Dir,Deps,GoFiles,CgoFiles,IgnoredGoFiles,TestGoFiles,XTestGoFiles,TestImports,XTestImports"
	out, err := exec.Command("go", append([]string{"list", "-e", "-json=" + fields, "--"}, patterns...)...).Output()
	if err != nil {
		return nil, err
	}
	var ps []wholePackage
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p wholePackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return ps, nil
		} else if err != nil {
			return nil, fmt.Errorf("cannot read the output of go list: %w", err)
		}
		ps = append(ps, p)
	}
}

// readIgnored looks into the files that the build leaves out. One of another package, such as a program that generates
// code, hands nothing to this one.
func (p *wholePackage) readIgnored(tests bool) {
	for _, name := range p.IgnoredGoFiles {
		if !tests && strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ImportsOnly)
		if err != nil {
			p.cut = true
			continue
		}
		p.cut = p.cut || strings.TrimSuffix(f.Name.Name, "_test") == p.Name
		for _, imp := range f.Imports {
			if path, err := strconv.Unquote(imp.Path.Value); err == nil {
				p.more = append(p.more, path)
			}
		}
	}
}

// seen reports whether everything was analysed, in full, that could need an exception in a package: that package and
// whatever imports it.
func (w *whole) seen(pkg string) bool {
	if w.byPath[pkg] == nil {
		return false
	}
	reaches := func(p *wholePackage) bool { return p.ImportPath == pkg || slices.Contains(p.Deps, pkg) }
	anyReaches := func(paths []string) bool {
		return slices.ContainsFunc(paths, func(path string) bool { return w.byPath[path] != nil && reaches(w.byPath[path]) })
	}
	for i := range w.packages {
		p := &w.packages[i]
		switch {
		case reaches(p) && (p.cut || !p.asked), anyReaches(p.more):
			return false
		case w.tests && !p.asked && (anyReaches(p.TestImports) || anyReaches(p.XTestImports)):
			return false
		}
	}
	return true
}

// idleEntry is the finding about an entry of the config file that no unit makes full use of, where that is certain.
func (w *whole) idleEntry(cfg *analyzer.Config, i int) (finding.Finding, bool) {
	path := cfg.Exceptions[i].Path
	matched, open := w.files(cfg, path)
	switch {
	case open, strings.Contains(path, "@"): // a file of another module is named MODULE@VERSION/PATH
		return finding.Finding{}, false
	case !matched:
		return cfg.UnmatchedException(i)
	}
	return unusedEntry(cfg, i, w.units)
}

// files says whether a pattern matches any Go file on disk, and whether one of them is such that nobody can tell what
// would be found there.
func (w *whole) files(cfg *analyzer.Config, pattern string) (matched, open bool) {
	analysed := map[string]string{} // file to its package
	for i := range w.packages {
		p := &w.packages[i]
		for _, list := range [][]string{p.GoFiles, p.CgoFiles, p.TestGoFiles, p.XTestGoFiles} {
			for _, name := range list {
				analysed[filepath.Join(p.Dir, name)] = p.ImportPath
			}
		}
	}
	asked := map[string]bool{} // packages about which it was asked
	for _, root := range w.roots {
		filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
			if err != nil {
				open = true
				return nil
			}
			name, err := filepath.Rel(root, file)
			name = filepath.ToSlash(name)
			if d.IsDir() && strings.HasPrefix(d.Name(), ".") && file != root {
				return filepath.SkipDir
			}
			if err != nil || d.IsDir() || filepath.Ext(file) != ".go" || !analyzer.MatchPath(pattern, name) {
				return nil
			}
			matched = true
			pkg, ok := analysed[file]
			if !ok || cfg.Excluded(name) || !w.tests && analyzer.IsTestFile(name) {
				open = true
				return nil
			}
			if _, ok := asked[pkg]; !ok {
				asked[pkg] = w.seen(pkg)
			}
			open = open || !asked[pkg]
			return nil
		})
	}
	return matched, open
}

// inForce is the config with what the flags say.
func (o *options) inForce() (*analyzer.Config, error) {
	return o.config.Override(o.profile, o.confidence, o.enable.String(), o.disable.String())
}

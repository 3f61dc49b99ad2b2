package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// Finding out what go vet could not do. None of this runs when go vet had nothing to complain about.

// A listed package is what go list says of one.
type listed struct {
	ImportPath string
	ForTest    string
	Dir        string
	DepOnly    bool
	Match      []string
	Deps       []string
	Error      *listError
	DepsErrors []*listError

	GoFiles, CgoFiles, TestGoFiles, XTestGoFiles, IgnoredGoFiles []string
}

type listError struct {
	Pos string
	Err string
}

func (e *listError) String() string {
	s := strings.TrimSuffix(firstLine(e.Err), "; to add it:")
	if e.Pos != "" {
		s = e.Pos + ": " + s
	}
	return s
}

// hasFiles reports whether there are Go files at all, ignored ones included: without any, there is no package.
func (p *listed) hasFiles() bool {
	return len(p.GoFiles)+len(p.CgoFiles)+len(p.TestGoFiles)+len(p.XTestGoFiles)+len(p.IgnoredGoFiles) > 0
}

// goList lists what patterns match, with tests and dependencies. Errors in packages are in the result, not returned.
func goList(patterns []string) ([]*listed, error) {
	const fields = "ImportPath,ForTest,Dir,DepOnly,Match,Deps,Error,DepsErrors,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles,IgnoredGoFiles"
	cmd := exec.Command("go", append([]string{"list", "-e", "-test", "-deps", "-json=" + fields}, patterns...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		if msg := firstLine(stderr.String()); msg != "" {
			err = errors.New(msg)
		}
		return nil, fmt.Errorf("go list: %w", err)
	}
	var ps []*listed
	dec := json.NewDecoder(bytes.NewReader(out))
	for {
		p := new(listed)
		if err := dec.Decode(p); errors.Is(err, io.EOF) {
			return ps, nil
		} else if err != nil {
			return nil, fmt.Errorf("cannot read the output of go list: %w", err)
		}
		ps = append(ps, p)
	}
}

// isPackage reports whether s, a bare word on the command line, is the path of a package or one of the go command's
// own names for several.
func isPackage(s string) bool {
	if slices.Contains([]string{"all", "std", "cmd", "work", "tool"}, s) {
		return true
	}
	return exec.Command("go", "list", "-find", s).Run() == nil
}

// trouble is everything about a run that did not go well, for people and for the report.
type trouble struct {
	errors  []string      // one sentence each, naming the package
	noMatch []string      // one sentence per pattern that matched nothing
	gaps    []finding.Gap // packages not analysed
}

// A program is the packages that patterns match, with what is wrong with them.
type program struct {
	roots  []*listed            // matched, sorted by path
	tests  map[string][]*listed // path to the variants built for its tests
	broken map[string]string    // path to what is wrong with it, in a few words
	usable map[string]bool      // those of broken that their importers can do with: only their tests are broken
}

// load lists the program. Errors that keep packages from being loaded are noted in broken.
func load(patterns []string, t *trouble) (*program, error) {
	ps, err := goList(patterns)
	if err != nil {
		return nil, err
	}
	g := &program{tests: map[string][]*listed{}, broken: map[string]string{}, usable: map[string]bool{}}
	for _, p := range ps {
		switch {
		case p.ForTest != "":
			g.tests[p.ForTest] = append(g.tests[p.ForTest], p)
		case len(p.Match) == 0:
			// A dependency, or the main package of a test.
		case p.Error != nil && !p.hasFiles():
			t.noMatch = append(t.noMatch, fmt.Sprintf("pattern %s matches no package: %s", strings.Join(p.Match, ", "), (&listError{Err: p.Error.Err}).String()))
			continue
		default:
			g.roots = append(g.roots, p)
		}
		if p.Error != nil && p.Dir != "" {
			g.blame(unitPath(p.ImportPath), "cannot be loaded: "+p.Error.String())
		}
		for _, e := range p.DepsErrors {
			// An import that cannot be resolved is an error of the imported package, which does not exist; its position
			// tells whose fault it is.
			if e.Pos != "" && sameDir(p.Dir, e.Pos) {
				g.blame(unitPath(p.ImportPath), "cannot be loaded: "+e.String())
			}
		}
	}
	slices.SortFunc(g.roots, func(a, b *listed) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	// An error that no package in sight owns up to is the matched package's own.
	for _, p := range g.roots {
		if es := p.DepsErrors; len(es) > 0 && g.culprit(p) == "" {
			g.blame(p.ImportPath, "cannot be loaded: "+es[0].String())
		}
		for _, v := range g.tests[p.ImportPath] {
			if es := v.DepsErrors; len(es) > 0 && g.culprit(p) == "" && g.culprit(v) == "" {
				g.blame(p.ImportPath, "has tests that cannot be loaded: "+es[0].String())
			}
		}
	}
	return g, nil
}

// blame notes what is wrong with a package; the first complaint stays.
func (g *program) blame(path, what string) {
	if _, ok := g.broken[path]; !ok {
		g.broken[path] = what
	}
}

// sameDir reports whether the file of a position lies in dir. The go command shortens names relative to the working
// directory.
func sameDir(dir, pos string) bool {
	file := position.ReplaceAllString(pos, "")
	abs, err := filepath.Abs(file)
	return err == nil && dir != "" && newRelocator().relative(filepath.Dir(abs)) == newRelocator().relative(dir)
}

var position = regexp.MustCompile(`(:\d+){1,2}$`)

// culprit returns the broken package that keeps p from being analysed: p itself, or a dependency; "" if there is none.
func (g *program) culprit(p *listed) string {
	if _, ok := g.broken[unitPath(p.ImportPath)]; ok {
		return unitPath(p.ImportPath)
	}
	for _, d := range p.Deps { // in the go command's order, so the same each time
		if d := unitPath(d); g.broken[d] != "" && !g.usable[d] {
			return d
		}
	}
	return ""
}

// loadable returns the matched packages that go vet can load, tests included: go vet gives up on all when one fails.
func (g *program) loadable() []string {
	var paths []string
	for _, p := range g.roots {
		bad := g.culprit(p) != ""
		for _, v := range g.tests[p.ImportPath] {
			bad = bad || g.culprit(v) != ""
		}
		if !bad {
			paths = append(paths, p.ImportPath)
		}
	}
	return paths
}

// units returns the units that go vet should have given a result for: each matched package and its external tests,
// with the package as go list describes it.
func (g *program) units() (paths []string, by map[string]*listed) {
	by = map[string]*listed{}
	for _, p := range g.roots {
		if len(p.GoFiles)+len(p.CgoFiles)+len(p.TestGoFiles) > 0 || p.Error != nil {
			paths = append(paths, p.ImportPath)
			by[p.ImportPath] = p
			for _, v := range g.tests[p.ImportPath] {
				if unitPath(v.ImportPath) == p.ImportPath {
					by[p.ImportPath] = v // go vet checks a package together with its tests
				}
			}
		}
		if len(p.XTestGoFiles) > 0 {
			path := p.ImportPath + "_test"
			paths = append(paths, path)
			by[path] = p
			for _, v := range g.tests[p.ImportPath] {
				if unitPath(v.ImportPath) == path {
					by[path] = v
				}
			}
		}
	}
	return paths, by
}

// diagnose finds out what a run could not do, runs again what was held up by packages that cannot be loaded, and
// returns what to say. r gains the results of the second run.
func (e *env) diagnose(r *vetRun, flags, patterns []string) (*trouble, error) {
	t := new(trouble)
	for _, p := range r.empty {
		t.noMatch = append(t.noMatch, fmt.Sprintf("pattern %s matches no package", p))
	}
	if !r.failed && len(r.faults) == 0 {
		return t, nil
	}
	g, err := load(patterns, t)
	if err != nil {
		// Without a listing, go vet's own words are all there is.
		t.errors = append(t.errors, r.loose...)
		if len(t.errors) == 0 {
			t.errors = []string{err.Error()}
		}
		return t, nil
	}
	notLoaded := len(g.broken) > 0 || len(t.noMatch) > len(r.empty)
	if notLoaded && len(r.seen) == 0 {
		if paths := g.loadable(); len(paths) > 0 {
			again, err := e.runVet(flags, paths)
			if err != nil {
				return nil, err
			}
			r.loose = nil // said better below
			r.add(again)
		}
	}
	var doubtful []string
	for _, b := range r.blocks {
		if len(b.lines) == 0 {
			continue
		}
		what, compiler := complaint(b.lines)
		if compiler {
			doubtful = append(doubtful, b.pkg)
		}
		g.blame(b.pkg, what)
	}
	for path, fault := range r.faults {
		g.blame(path, "cannot be analysed: "+firstLine(fault))
		g.usable[path] = true
	}
	for _, path := range compiled(doubtful) {
		g.usable[path] = true
	}
	for _, path := range sortedKeys(g.broken) {
		t.errors = append(t.errors, "package "+path+" "+g.broken[path])
	}
	paths, by := g.units()
	for _, path := range paths {
		// Output proves that a unit was analysed; none proves nothing, since most units have nothing to say.
		c := g.culprit(by[path])
		if _, ok := g.broken[path]; ok {
			c = path
		}
		if r.seen[path] || c == "" {
			continue
		}
		reason, _, _ := strings.Cut(g.broken[c], ": ")
		if c != path {
			reason = "imports " + c + ", which " + reason
		}
		t.gaps = append(t.gaps, finding.Gap{Package: path, Reason: reason})
	}
	if len(t.errors) == 0 && len(t.gaps) == 0 && len(t.noMatch) == 0 {
		t.errors = r.loose
		if len(t.errors) == 0 {
			t.errors = []string{"go vet failed without saying why"}
		}
	}
	return t, nil
}

// compiled returns those of paths that compile when their tests are left out.
func compiled(paths []string) []string {
	if len(paths) == 0 {
		return nil
	}
	out, _ := exec.Command("go", append([]string{"list", "-e", "-export", "-f", "{{if .Export}}{{.ImportPath}}{{end}}"}, paths...)...).Output()
	return strings.Fields(string(out))
}

// complaint says in one line what was said of a package in several, and whether it is that it does not compile.
func complaint(lines []string) (what string, compiler bool) {
	for _, l := range lines {
		if msg, ok := strings.CutPrefix(l, "panic: "); ok {
			return "cannot be analysed: internal fault, please report it: " + msg, false
		}
	}
	var errs []string
	for _, l := range lines {
		if !strings.HasPrefix(l, "\t") && l != "too many errors" {
			errs = append(errs, l)
		}
	}
	if len(errs) == 0 {
		errs = lines
	}
	what = "does not compile: "
	if !compileError.MatchString(errs[0]) {
		what = "cannot be analysed: "
	}
	what += strings.TrimSpace(errs[0])
	if n := len(errs) - 1; n > 0 {
		what += fmt.Sprintf(" (and %d more)", n)
	}
	return what, true
}

// compileError matches what starts with the position of a Go or cgo file.
var compileError = regexp.MustCompile(`^[^ ]*:\d+(:\d+)?: `)

func firstLine(s string) string {
	s = strings.TrimSpace(s)
	first, _, _ := strings.Cut(s, "\n")
	return strings.TrimSpace(first)
}

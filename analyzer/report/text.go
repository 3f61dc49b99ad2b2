package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// TextOptions say how [Text] writes.
type TextOptions struct {
	// Color adds ANSI escape sequences. It is for the caller to know that the writer is a terminal.
	Color bool
	// Inventory adds what is no finding: connections, exceptions in force, and every gap.
	Inventory bool
}

// maxGaps is how many gaps of functions are listed outside the inventory: they are the tool's business more than the
// reader's. Packages that could not be analysed are always listed.
const maxGaps = 5

// Text writes r for people: a line per finding that editors and terminals make clickable, its path and what to do
// below it, and at the end a summary with the next command to type.
func Text(w io.Writer, r finding.Report, opts TextOptions) error {
	Normalize(&r)
	bw := bufio.NewWriter(w) // keeps the first error for Flush
	t := &text{w: bw, opts: opts}
	above := "" // the advice of the finding before
	for i, f := range r.Findings {
		if i > 0 {
			t.line("")
		}
		t.finding(f, above)
		above = f.Advice
	}
	if opts.Inventory {
		t.connections(r.Connections)
		t.excepted(r.Excepted)
	}
	t.gaps(r.Gaps)
	if t.lines > 0 {
		t.line("")
	}
	t.summary(r)
	return bw.Flush()
}

type text struct {
	w     *bufio.Writer
	opts  TextOptions
	lines int
}

func (t *text) line(format string, args ...any) {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	t.w.WriteString(format)
	t.w.WriteByte('\n')
	t.lines++
}

// heading starts a section.
func (t *text) heading(s string) {
	if t.lines > 0 {
		t.line("")
	}
	t.line("%s", t.paint(bold, s))
}

// ANSI escape sequences.
const (
	bold   = "1"
	red    = "1;31"
	yellow = "1;33"
	cyan   = "1;36"
	dim    = "2"
)

func (t *text) paint(code, s string) string {
	if !t.opts.Color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (t *text) paintLevel(level string) string {
	switch level {
	case finding.LevelWarning:
		return t.paint(yellow, level)
	case finding.LevelNote:
		return t.paint(cyan, level)
	}
	return t.paint(red, level)
}

// finding writes one finding. Advice that the finding above gave in the same words is not repeated.
func (t *text) finding(f finding.Finding, above string) {
	msg := headline(f) + " " + t.paint(dim, "["+f.Rule+"]")
	t.line("%s: %s: %s", t.paint(bold, place(f.Position)), t.paintLevel(f.Level), msg)
	if f.Confidence != "" && f.Confidence != finding.ConfidenceCertain && len(f.Evidence) > 0 {
		t.line("    %s because of %s", f.Confidence, oneLine(strings.Join(f.Evidence, "; ")))
	}
	width := 0
	for _, s := range f.Path {
		width = max(width, len(shortPlace(s.Position)))
	}
	width = min(width, 40)
	for _, s := range f.Path {
		t.line("    %s  %s", t.paint(dim, fmt.Sprintf("%-*s", width, shortPlace(s.Position))), oneLine(s.What))
	}
	if a := f.Attachment; a != nil && a.IsValid() && a.Position != f.Position && !hasStep(f.Path, a.Position) {
		t.line("    %s  %s", t.paint(dim, fmt.Sprintf("%-*s", width, shortPlace(a.Position))), "attached here: "+oneLine(a.Call))
	}
	for _, c := range f.OtherCredentials {
		t.line("    also from %s", credential(c))
	}
	if f.Advice == "" {
		return
	}
	if f.Advice == above {
		t.line("    fix: as above")
		return
	}
	t.line("    fix: %s", oneLine(f.Advice))
}

// headline is a finding's message without what stands elsewhere in the text. A message has to say all by itself, since
// go vet prints nothing else: the rule in front, the path in short and the advice at the end. What does not have this
// form is printed as it is.
func headline(f finding.Finding) string {
	msg := strings.TrimPrefix(oneLine(f.Message), f.Rule+": ")
	if f.Advice != "" {
		msg = strings.TrimSpace(strings.TrimSuffix(msg, oneLine(f.Advice)))
	}
	if len(f.Path) > 0 {
		msg, _, _ = strings.Cut(msg, "; path: ")
	}
	return strings.TrimSuffix(msg, ".")
}

func hasStep(path []finding.Step, p finding.Position) bool {
	return slices.ContainsFunc(path, func(s finding.Step) bool { return s.File == p.File && s.Line == p.Line })
}

// oneLine keeps a text from breaking the form in which one line is one thing.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func place(p finding.Position) string {
	switch {
	case p.File == "":
		return "(unknown place)"
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// shortPlace is place without the column: steps are read, not jumped to.
func shortPlace(p finding.Position) string {
	p.Column = 0
	return place(p)
}

func credential(c finding.Credential) string {
	s := c.Kind
	if c.Name != "" {
		s += " " + c.Name
	}
	if c.File != "" {
		s += " (" + place(finding.Position{File: c.File, Line: c.Line}) + ")"
	}
	return s
}

func (t *text) connections(cs []finding.Connection) {
	if len(cs) == 0 {
		return
	}
	t.heading("Connections to Atlassian")
	for _, c := range cs {
		product := orDefault(c.Product, "atlassian")
		if c.Deployment != "" {
			product += " (" + c.Deployment + ")"
		}
		t.line("  %s: %s %s, credential from %s: %s", place(c.Site), product, orDefault(c.Destination, "unknown destination"),
			credential(c.Credential), orDefault(c.Verdict, "unresolved"))
		if len(c.Stores) > 0 {
			t.line("      kept in %s", strings.Join(c.Stores, ", "))
		}
		for _, e := range c.Endpoints {
			s := strings.TrimSpace(orDefault(e.Method, "?") + " " + e.Path)
			if e.File != "" {
				s += " (" + place(finding.Position{File: e.File, Line: e.Line}) + ")"
			}
			if need := e.Scopes; len(need)+len(e.GranularScopes) > 0 {
				if len(need) == 0 { // as for the younger APIs
					need = e.GranularScopes
				}
				s += " needs " + strings.Join(need, " ")
			}
			t.line("      %s", s)
		}
	}
}

func orDefault(s, def string) string {
	if s == "" {
		return def
	}
	return s
}

func (t *text) excepted(es []finding.Excepted) {
	if len(es) == 0 {
		return
	}
	t.heading("Exceptions in force")
	for _, e := range es {
		s := fmt.Sprintf("%s: %s at %s", place(finding.Position{File: e.File, Line: e.Line}), e.Finding.Rule, place(e.Finding.Position))
		if e.Ticket != "" {
			s += ", " + e.Ticket
		}
		if e.Until != "" {
			s += ", until " + e.Until
		}
		if e.Reason != "" {
			s += ": " + oneLine(e.Reason)
		}
		t.line("  %s", s)
	}
}

// gaps lists packages that could not be analysed, then functions.
func (t *text) gaps(gs []finding.Gap) {
	var packages, functions []finding.Gap
	for _, g := range gs {
		if g.Function == "" {
			packages = append(packages, g)
		} else {
			functions = append(functions, g)
		}
	}
	if len(packages) > 0 {
		t.heading("Not analysed")
		for _, g := range packages {
			t.line("  %s: %s", g.Package, oneLine(g.Reason))
		}
	}
	if len(functions) == 0 {
		return
	}
	t.heading("Analysed in part")
	for i, g := range functions {
		if i == maxGaps && !t.opts.Inventory {
			t.line("  ... and %s", plural(len(functions)-maxGaps, "more function"))
			break
		}
		// A full name starts with the package's already.
		name := g.Function
		if !strings.Contains(name, g.Package) {
			name = g.Package + ": " + name
		}
		t.line("  %s: %s", name, oneLine(g.Reason))
	}
}

// summary says what there is and what to do next.
func (t *text) summary(r finding.Report) {
	var parts []string
	for _, level := range levels {
		n := 0
		for _, f := range r.Findings {
			if f.Level == level {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, t.paint(bold, plural(n, level)))
		}
	}
	s := "No findings"
	if len(parts) > 0 {
		files := map[string]bool{}
		for _, f := range r.Findings {
			files[f.Position.File] = true
		}
		s = strings.Join(parts, ", ") + " in " + plural(len(files), "file")
	}
	if n := inForce(r.Excepted); n > 0 {
		s += "; " + plural(n, "exception") + " in force"
	}
	packages, functions := 0, 0
	for _, g := range r.Gaps {
		if g.Function == "" {
			packages++
		} else {
			functions++
		}
	}
	if packages > 0 {
		s += "; " + plural(packages, "package") + " not analysed"
	}
	if functions > 0 {
		s += "; " + plural(functions, "function") + " analysed in part"
	}
	t.line("%s.", s)
	if rule := firstRule(r.Findings); rule != "" {
		t.line("Next: atltoken explain %s", rule)
	} else if !t.opts.Inventory && (len(r.Connections) > 0 || len(r.Excepted) > 0) {
		var lists []string
		if n := len(r.Connections); n > 0 {
			lists = append(lists, plural(n, "connection")+" to Atlassian")
		}
		if n := inForce(r.Excepted); n > 0 {
			lists = append(lists, plural(n, "exception"))
		}
		t.line("Next: atltoken report ./... lists %s", strings.Join(lists, " and "))
	}
}

// inForce counts exceptions; one may silence several findings.
func inForce(es []finding.Excepted) int {
	type place struct {
		file string
		line int
	}
	seen := map[place]bool{}
	for _, e := range es {
		seen[place{e.File, e.Line}] = true
	}
	return len(seen)
}

// firstRule is the rule to read about first: that of most findings at the most severe level.
func firstRule(fs []finding.Finding) string {
	best, count, level := "", map[string]int{}, len(levels)+1
	for _, f := range fs {
		level = min(level, levelRank(f.Level))
	}
	for _, f := range fs {
		if levelRank(f.Level) != level {
			continue
		}
		count[f.Rule]++
		if n := count[f.Rule]; n > count[best] || n == count[best] && f.Rule < best {
			best = f.Rule
		}
	}
	return best
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

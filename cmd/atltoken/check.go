package main

import (
	"cmp"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/report"
)

// runCheck is the command without a name: analyse and print the findings.
func runCheck(e *env, args []string) int {
	var o options
	fs := newFlagSet("")
	o.register(fs)
	patterns, code, ok := e.parseFlags(fs, args)
	if !ok {
		return code
	}
	if len(patterns) == 0 && len(args) == 0 {
		e.help(e.stderr, nil)
		return exitUsage
	}
	if code, ok := e.resolve(&o); !ok {
		return code
	}
	rep, code := e.analyse(&o, patterns)
	if code != exitNoMatch || len(rep.Findings) > 0 {
		if err := report.Text(e.stdout, rep, report.TextOptions{Color: isTerminal(e.stdout)}); err != nil {
			e.errorf("%v", err)
			return exitBroken
		}
	}
	if code == exitOK && report.Any(rep, finding.LevelWarning) {
		return exitFindings
	}
	return code
}

// analyse runs the analysis over patterns, "./..." when there are none, and says on standard error what went wrong.
// The code is that of the run, findings aside.
func (e *env) analyse(o *options, patterns []string) (finding.Report, int) {
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	flags := o.vetFlags()
	r, err := e.runVet(flags, patterns)
	var t *trouble
	if err == nil {
		t, err = e.diagnose(r, flags, patterns)
	}
	if err != nil {
		e.errorf("%v", err)
		return report.Merge(), exitBroken
	}
	for _, msg := range t.errors {
		e.errorf("%s", msg)
	}
	for _, msg := range t.noMatch {
		e.errorf("%s", msg)
	}
	if len(r.units) > 0 {
		for _, msg := range o.config.UnmatchedCustom(r.units) {
			e.errorf("warning: %s", msg)
		}
	}
	rep := report.Merge(append(r.reports(), finding.Report{Gaps: t.gaps})...)
	dropAttached(&rep)
	settleKept(&rep, r.units)
	e.addReused(&rep, o, r)
	rep = report.Merge(rep, finding.Report{Findings: e.exceptionFindings(o, r, t, patterns)})
	switch {
	case len(t.errors) > 0 || len(t.gaps) > 0:
		return rep, exitBroken
	case len(t.noMatch) > 0:
		return rep, exitNoMatch
	}
	return rep, exitOK
}

// isTerminal reports whether w is a terminal that shows colours.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || cmp.Or(os.Getenv("TERM"), "dumb") == "dumb" {
		return false
	}
	fi, err := f.Stat()
	return err == nil && fi.Mode()&os.ModeCharDevice != 0
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

package analyzer

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/rule"
)

// What follows is for the wrapper commands, which see the whole program: only they can tell that an exception silences
// nothing, and have a place where they show what is wrong with the config file.

// An ExceptionUse is what one package says of an exception.
type ExceptionUse struct {
	// Position is that of a comment, with its file named as in the package's report; the zero Position for an entry of the
	// config file.
	finding.Position
	// Entry is the number of an entry of the config file, from 1; 0 for a comment.
	Entry int `json:"entry,omitempty"`
	// Rules are those that a comment of this very package is about, if nothing is wrong with it; none for others.
	Rules []string `json:"rules,omitempty"`
	// Used are the rules of which it silences a finding of this package, or would under other settings.
	Used []string `json:"used,omitempty"`
}

// uses are what a unit says of exceptions.
func (s *exceptions) uses() []ExceptionUse {
	var out []ExceptionUse
	for _, x := range s.list {
		u := ExceptionUse{Entry: x.entry, Used: x.used}
		if x.entry == 0 {
			u.Position = x.at
		}
		if x.pos.IsValid() && !s.skipped(x.at.File) && s.cfg.exceptionFault(x.allowText, x.fault, s.today).what == "" {
			u.Rules = x.Rules
		}
		if len(u.Rules)+len(u.Used) > 0 {
			out = append(out, u)
		}
	}
	return out
}

// judged reports whether findings of a rule can come at all under these settings. Where they cannot, nothing shows that an
// exception silences nothing.
func (c *Config) judged(id string) bool {
	r, _ := finding.RuleByID(id)
	return c.Enabled(id) && !r.Planned && !(id == "token-configured" && c.Profile == rule.ProfileScript)
}

// FaultyExceptions are the findings about entries of the config file by themselves: what is wrong with them on a day,
// "" for today. File names are the config's own.
func (c *Config) FaultyExceptions(now string) []finding.Finding {
	var fs []finding.Finding
	for i := range c.Exceptions {
		if f, ok := c.exceptionFinding(c.entryPosition(i), c.Exceptions[i].Path, c.Exceptions[i].Rules, c.entryFault(i, now)); ok {
			fs = append(fs, f)
		}
	}
	return fs
}

// ExceptionFault says in a few words what keeps an entry of the config file, counted from 0, from silencing anything on a
// day, or of what is wrong with one that does; "" for nothing.
func (c *Config) ExceptionFault(i int, now string) string { return c.entryFault(i, now).what }

func (c *Config) entryFault(i int, now string) fault {
	today, err := day(now)
	if err != nil {
		return fault{} // refused where the flags are read
	}
	e := c.Exceptions[i]
	return c.exceptionFault(allowText{e.Rules, e.Ticket, e.Until, e.Reason}, fault{}, today)
}

func (c *Config) entryPosition(i int) finding.Position {
	return finding.Position{File: c.File, Line: c.Exceptions[i].Line, Column: c.Exceptions[i].Column}
}

// UnusedComment is the finding at a place about a comment, of whose rules unused silence nothing in the whole program. ok is
// false when none of those can be judged, or findings about exceptions are off.
func (c *Config) UnusedComment(at finding.Position, x ExceptionUse, unused []string) (f finding.Finding, ok bool) {
	return c.unused(at, x.File, x.Rules, unused,
		"Remove it, or move it to the finding that it is for: to the line, or the line above, of the attach site or of the place where the credential is handed over.")
}

// UnusedEntry is the same for an entry of the config file, counted from 0.
func (c *Config) UnusedEntry(i int, unused []string) (f finding.Finding, ok bool) {
	return c.unused(c.entryPosition(i), c.Exceptions[i].Path, c.Exceptions[i].Rules, unused,
		"Remove it, or let its path name the file of the attach site, or of the place where the credential is handed over.")
}

func (c *Config) unused(at finding.Position, where string, rules, unused []string, fix string) (f finding.Finding, ok bool) {
	unused = slices.DeleteFunc(slices.Clone(unused), func(id string) bool { return !c.judged(id) })
	switch {
	case len(unused) == 0:
		return f, false
	case len(unused) < len(rules):
		return c.exceptionFinding(at, where, rules, fault{"silences nothing of " + strings.Join(unused, ", "), "Take out what is not needed."})
	}
	return c.exceptionFinding(at, where, rules, fault{"silences nothing", fix})
}

// UnmatchedException is the finding about an entry of the config file, counted from 0, whose path names no file.
func (c *Config) UnmatchedException(i int) (f finding.Finding, ok bool) {
	e := c.Exceptions[i]
	return c.exceptionFinding(c.entryPosition(i), e.Path, e.Rules, fault{"matches no Go file: there is none at " + e.Path,
		"Correct the path, which is relative to the module's root, or remove the entry."})
}

// IsTestFile reports whether findings in a file, named with forward slashes, are off unless tests are asked for.
func IsTestFile(file string) bool { return isTestFile(file) }

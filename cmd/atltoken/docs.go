package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// plainArgs checks that a command got no flags but -h, and between min and max arguments.
func (e *env) plainArgs(name, form string, args []string, min, max int) (rest []string, code int, ok bool) {
	rest, code, ok = e.parseFlags(newFlagSet(name), args)
	if ok && (len(rest) < min || len(rest) > max) {
		return nil, e.usage("usage: %s", strings.TrimSpace("atltoken "+name+" "+form)), false
	}
	return rest, code, ok
}

// settingsArgs is [env.plainArgs] for a command with flags that may look into the settings.
func (e *env) settingsArgs(o *options, fs *flag.FlagSet, args []string, min, max int) (rest []string, code int, ok bool) {
	o.registerSettings(fs)
	rest, code, ok = e.parseFlags(fs, args)
	if ok && (len(rest) < min || len(rest) > max) {
		i := slices.IndexFunc(commands(), func(c command) bool { return c.name == fs.Name() })
		return nil, e.usage("usage: %s", strings.TrimSpace("atltoken "+fs.Name()+" "+commands()[i].args)), false
	}
	return rest, code, ok
}

func runHelp(e *env, args []string) int {
	e.help(e.stdout, nil)
	return exitOK
}

// help prints the general help, or that of one command when fs is its flags.
func (e *env) help(w io.Writer, fs *flag.FlagSet) {
	if fs != nil && fs.Name() != "" {
		for _, c := range commands() {
			if c.name == fs.Name() {
				fmt.Fprintf(w, "usage: %s\n\natltoken %s: %s.\n", strings.TrimSpace("atltoken "+c.name+" "+c.args), c.name, c.what)
			}
		}
		printFlags(w, fs)
		return
	}
	fmt.Fprint(w, `atltoken finds where a Go program uses customers' Atlassian API tokens instead of OAuth.

usage:
  atltoken [flags] packages               analyse, such as in "atltoken ./..."
  go vet -vettool=$(which atltoken) ./... the same as part of go vet
`)
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-39s %s\n", strings.TrimSpace("atltoken "+c.name+" "+c.args), c.what)
	}
	var o options
	flags := newFlagSet("")
	o.register(flags)
	printFlags(w, flags)
	fmt.Fprintf(w, `
Settings are read from %s in the module's root. Build flags such as -tags go into the environment
variable GOFLAGS. Under go vet, flags are spelt -atltoken.profile and so on.

exit codes: 0 nothing at level warning or error; 1 something could not be analysed; 2 wrong usage or settings;
3 findings; 4 a pattern matched no package
`, analyzer.ConfigName)
}

func printFlags(w io.Writer, fs *flag.FlagSet) {
	var lines []string
	fs.VisitAll(func(f *flag.Flag) {
		arg, usage := flag.UnquoteUsage(f)
		lines = append(lines, fmt.Sprintf("  %-39s %s", strings.TrimSpace("-"+f.Name+" "+arg), usage))
	})
	if len(lines) > 0 {
		fmt.Fprintf(w, "\nflags:\n%s\n", strings.Join(lines, "\n"))
	}
}

func runVersion(e *env, args []string) int {
	if _, code, ok := e.plainArgs("version", "", args, 0, 0); !ok {
		return code
	}
	version, revision := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = " " + s.Value[:min(12, len(s.Value))]
			}
		}
	}
	fmt.Fprintf(e.stdout, "atltoken %s%s, built with %s for %s/%s\n", version, revision, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return exitOK
}

func runRules(e *env, args []string) int {
	var o options
	fs := newFlagSet("rules")
	libraries := fs.Bool("libraries", false, "list the libraries that atltoken knows instead, with what it knows of each")
	if _, code, ok := e.settingsArgs(&o, fs, args, 0, 0); !ok {
		return code
	}
	if *libraries {
		if _, err := fmt.Fprint(e.stdout, analyzer.Libraries()); err != nil {
			e.errorf("%v", err)
			return exitBroken
		}
		return exitOK
	}
	w := tabwriter.NewWriter(e.stdout, 0, 0, 2, ' ', 0)
	for _, r := range finding.Rules() {
		title := r.Title
		if notes := ruleNotes(r); notes != "" {
			title += " (" + notes + ")"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.ID, r.Level, title)
	}
	own, code := e.ownRules(&o)
	for _, r := range own.Rules {
		fmt.Fprintf(w, "%s\t%s\t%s (%s:%d)\n", r.ID, customLevel(r), r.Message, own.file, r.Line)
	}
	fmt.Fprintln(w, "\nNext: atltoken explain RULE")
	if err := w.Flush(); err != nil {
		e.errorf("%v", err)
		return exitBroken
	}
	return code
}

// rulesOfConfig are the rules and models that a config file declares.
type rulesOfConfig struct {
	analyzer.Custom
	file string
}

// ownRules reads what the config in force declares; none where there is none. The code is not 0 when it cannot be read.
func (e *env) ownRules(o *options) (rulesOfConfig, int) {
	if code, ok := e.resolve(o); !ok {
		return rulesOfConfig{}, code
	}
	if o.config.Custom == nil {
		return rulesOfConfig{}, exitOK
	}
	return rulesOfConfig{*o.config.Custom, o.config.File}, exitOK
}

func customLevel(r analyzer.CustomRule) string { return cmp.Or(r.Level, finding.LevelError) }

// explainOwn explains a rule of the config: what it says, and where its sources and sinks are declared.
func (e *env) explainOwn(c rulesOfConfig, r analyzer.CustomRule) {
	fmt.Fprintf(e.stdout, "%s (%s): %s\n\nA rule of your own, declared in %s:%d:%d.\n", r.ID, customLevel(r), r.Message, c.file, r.Line, r.Column)
	for _, s := range []struct {
		title, section string
		ids            []string
	}{{"Sources", "sources", r.Sources}, {"Sinks", "sinks", r.Sinks}, {"Sanitizers, of all rules of your own", "sanitizers", nil}} {
		header := "\n" + s.title + "\n\n"
		for _, l := range c.Lines() {
			if l.Section == s.section && (s.ids == nil || slices.Contains(s.ids, l.ID)) {
				fmt.Fprintf(e.stdout, "%s    %s:%d: %s\n", header, c.file, l.Line, l.Text)
				header = ""
			}
		}
	}
}

func ruleNotes(r finding.Rule) string {
	var notes []string
	if r.Off {
		notes = append(notes, "off unless switched on")
	}
	if r.Planned {
		notes = append(notes, "not reported by this version yet")
	}
	return strings.Join(notes, "; ")
}

func runExplain(e *env, args []string) int {
	var o options
	rest, code, ok := e.settingsArgs(&o, newFlagSet("explain"), args, 0, 1)
	if !ok {
		return code
	}
	if len(rest) == 0 {
		return e.usage("usage: atltoken explain RULE; rules are %s", strings.Join(analyzer.RuleIDs(), ", "))
	}
	if rest[0] == "verdicts" {
		fmt.Fprint(e.stdout, analyzer.Verdicts())
		return exitOK
	}
	r, ok := finding.RuleByID(rest[0])
	if !ok {
		own, code := e.ownRules(&o)
		if code != exitOK {
			return code
		}
		if r, ok := o.config.CustomRule(rest[0]); ok {
			e.explainOwn(own, r)
			return exitOK
		}
		ids := strings.Join(o.config.RuleIDs(), ", ")
		return e.usage("unknown rule %q; rules are %s", rest[0], ids)
	}
	fmt.Fprintf(e.stdout, "%s (%s): %s\n", r.ID, r.Level, r.Title)
	if notes := ruleNotes(r); notes != "" {
		fmt.Fprintf(e.stdout, "This rule is %s.\n", strings.ReplaceAll(notes, "; ", ", and "))
	}
	for _, s := range []struct{ title, text string }{
		{"What it finds", r.What},
		{"Why", r.Why},
		{"What to do", r.Fix},
		{"When it is silent", r.Except},
		{"How to except a finding", howToExcept(r)},
		{"What it misses", r.Misses},
		{"Not like this", indent(r.Bad)},
		{"But like this", indent(r.Good)},
		{"Source", r.Source},
	} {
		if s.text != "" {
			fmt.Fprintf(e.stdout, "\n%s\n\n%s\n", s.title, strings.TrimRight(s.text, "\n"))
		}
	}
	return exitOK
}

// howToExcept is how to accept a finding of r. The rule about exceptions says so itself, with what can be wrong about it.
func howToExcept(r finding.Rule) string {
	if r.Planned || r.ID == "exception" {
		return ""
	}
	return fmt.Sprintf(`Say why it is accepted on its line, on the line where the credential is attached or handed over, or on the line above:

    //atltoken:allow %[1]s ADDON-123 until 2026-12-31: reason

or in .atltoken.yaml, for files by their path from the module's root:

    exceptions:
      - {rule: %[1]s, path: internal/export/**, ticket: ADDON-123, until: 2026-12-31, reason: "..."}

Reports list all exceptions in force. See also: atltoken explain exception`, r.ID)
}

func indent(src string) string {
	var b strings.Builder
	for line := range strings.Lines(src) {
		if strings.TrimSpace(line) != "" {
			b.WriteString("    ")
		}
		b.WriteString(line)
	}
	return b.String()
}

// runConfig prints the settings in force as a config file, with where each comes from as a comment; or the JSON Schema of
// such files.
func runConfig(e *env, args []string) int {
	var o options
	fs := newFlagSet("config")
	o.register(fs)
	schema := fs.Bool("schema", false, "print the JSON Schema of "+analyzer.ConfigName+" instead")
	rest, code, ok := e.parseFlags(fs, args)
	if !ok {
		return code
	}
	if len(rest) > 0 {
		return e.usage("usage: atltoken config [flags]")
	}
	if *schema {
		if _, err := e.stdout.Write(analyzer.ConfigSchema()); err != nil {
			e.errorf("%v", err)
			return exitBroken
		}
		return exitOK
	}
	if code, ok := e.resolve(&o); !ok {
		return code
	}
	w := tabwriter.NewWriter(e.stdout, 0, 0, 2, ' ', 0)
	printConfig(w, &o)
	if err := w.Flush(); err != nil {
		e.errorf("%v", err)
		return exitBroken
	}
	return exitOK
}

func printConfig(w io.Writer, o *options) {
	c := o.config
	if c.File == "" {
		fmt.Fprintf(w, "# no %s between here and the module's root\n", analyzer.ConfigName)
	}
	at := func(line int) string { return fmt.Sprintf("%s:%d", c.File, line) }
	setting := func(key, value, fromFlag string) {
		from := "default"
		if fromFlag != "" {
			value, from = fromFlag, "flag -"+key
		} else if line := c.Line(key); line > 0 {
			from = at(line)
		}
		fmt.Fprintf(w, "%s: %s\t# %s\n", key, value, from)
	}
	setting("version", fmt.Sprint(analyzer.ConfigVersion), "")
	setting("profile", c.Profile, o.profile)
	setting("confidence", c.Confidence, o.confidence)
	setting("deployment", c.Deployment, "")
	if len(c.Hosts) > 0 {
		fmt.Fprintf(w, "hosts:\t# %s\n", at(c.Line("hosts")))
		for _, h := range sortedKeys(c.Hosts) {
			fmt.Fprintf(w, "  %q: %s\n", h, c.Hosts[h])
		}
	}
	fmt.Fprintln(w, "rules:")
	for _, id := range c.RuleIDs() {
		r, _ := finding.RuleByID(id) // nothing for the config's own
		value, from := "on", "default"
		if !c.Enabled(id) {
			value = "off"
		}
		if s, ok := c.Rules[id]; ok {
			from = at(s.Line)
			if s.Level != "" {
				value = "{level: " + s.Level + "}"
			}
		}
		switch {
		case slices.Contains(o.enable, id) && value == "off":
			value, from = "on", "flag -enable"
		case slices.Contains(o.disable, id):
			value, from = "off", "flag -disable"
		case from == "default" && c.Profile == "script" && o.profile == "" && id == "token-configured":
			from = "default; silent in profile script"
		}
		if r.Planned {
			from += "; not reported by this version yet"
		}
		fmt.Fprintf(w, "  %s: %s\t# %s\n", id, value, from)
	}
	if len(c.Exclude) > 0 {
		fmt.Fprintf(w, "exclude:\t# %s\n", at(c.Line("exclude")))
		for _, p := range c.Exclude {
			fmt.Fprintf(w, "  - %q\n", p)
		}
	}
	if len(c.Exceptions) > 0 {
		fmt.Fprintln(w, "exceptions:")
		for i, x := range c.Exceptions {
			fmt.Fprintf(w, "  - {rule: %q, path: %q", strings.Join(x.Rules, ", "), x.Path)
			for _, kv := range [][2]string{{"ticket", x.Ticket}, {"until", x.Until}, {"reason", x.Reason}} {
				if kv[1] != "" {
					fmt.Fprintf(w, ", %s: %q", kv[0], kv[1])
				}
			}
			from := at(x.Line)
			if fault := c.ExceptionFault(i, o.now); fault != "" {
				from += "; " + fault
			}
			fmt.Fprintf(w, "}\t# %s\n", from)
		}
	}
	if c.Custom == nil || len(c.Custom.Lines()) == 0 {
		return
	}
	fmt.Fprintf(w, "custom:\t# %s\n", at(c.Line("custom")))
	section := ""
	for _, l := range c.Custom.Lines() {
		if l.Section != section {
			section = l.Section
			fmt.Fprintf(w, "  %s:\n", section)
		}
		fmt.Fprintf(w, "    - %s\t# %s\n", l.Text, at(l.Line))
	}
}

// runSinglechecker hands over to the plain driver, which reads os.Args and ends the process.
func runSinglechecker(e *env, args []string) int {
	os.Args = append([]string{"atltoken singlechecker"}, args...)
	singlechecker.Main(analyzer.Analyzer)
	return exitBroken
}

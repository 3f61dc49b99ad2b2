package main

import (
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// options are the flags of every command that analyses or shows settings.
type options struct {
	dir        string
	configFile string
	profile    string
	confidence string
	enable     ruleList
	disable    ruleList
	tests      bool
	now        string

	config *analyzer.Config // in force, without the flags
}

func (o *options) register(fs *flag.FlagSet) {
	o.registerSettings(fs)
	fs.StringVar(&o.profile, "profile", "", "kind of app: `"+strings.Join(analyzer.Profiles, "|")+"`")
	fs.StringVar(&o.confidence, "confidence", "", "least confidence to report: `"+strings.Join(analyzer.Confidences, "|")+"`")
	fs.Var(&o.enable, "enable", "switch on `RULES`, separated by commas")
	fs.Var(&o.disable, "disable", "switch off `RULES`, separated by commas")
	fs.BoolVar(&o.tests, "tests", false, "report findings in tests and generated mocks too")
	fs.StringVar(&o.now, "now", "", "take `YYYY-MM-DD` for today: exceptions end, and dates in advice pass")
}

// registerSettings registers what says where the settings are.
func (o *options) registerSettings(fs *flag.FlagSet) {
	fs.StringVar(&o.dir, "C", "", "change to `DIR` before doing anything")
	fs.StringVar(&o.configFile, "config", "", "read settings from `FILE` instead of the "+analyzer.ConfigName+" of the module; "+noConfig+" for the defaults")
}

// noConfig is the value of -config that stands for the defaults, whatever file is there.
const noConfig = "none"

// ruleList is a comma list of rule ids; given several times, it adds up. Whether there are such rules depends on the
// config, which is read later.
type ruleList []string

func (l *ruleList) String() string { return strings.Join(*l, ",") }

func (l *ruleList) Set(s string) error {
	for id := range strings.SplitSeq(s, ",") {
		if id = strings.TrimSpace(id); id == "" {
			continue
		}
		if !slices.Contains(*l, id) {
			*l = append(*l, id)
		}
	}
	return nil
}

// newFlagSet returns a flag set that prints nothing by itself.
func newFlagSet(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	return fs
}

// parseFlags parses args and checks what the command line alone can tell. When ok is false, the command ends with code.
func (e *env) parseFlags(fs *flag.FlagSet, args []string) (rest []string, code int, ok bool) {
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			e.help(e.stdout, fs)
			return nil, exitOK, false
		}
		msg := err.Error()
		if name, unknown := strings.CutPrefix(msg, "flag provided but not defined: "); unknown {
			return nil, e.usage("unknown flag %s; allowed are %s. Build flags go into the environment variable GOFLAGS", name, strings.Join(flagNames(fs), ", ")), false
		}
		return nil, e.usage("%s", msg), false
	}
	for _, a := range fs.Args() {
		if len(a) > 1 && a[0] == '-' {
			return nil, e.usage("flag %s after a package: flags come first", a), false
		}
	}
	return fs.Args(), 0, true
}

func flagNames(fs *flag.FlagSet) []string {
	var names []string
	fs.VisitAll(func(f *flag.Flag) { names = append(names, "-"+f.Name) })
	return names
}

// resolve checks the options, changes to -C's folder and loads the config. When ok is false, the command ends with code.
func (e *env) resolve(o *options) (code int, ok bool) {
	for _, c := range []struct {
		flag, value string
		allowed     []string
	}{
		{"profile", o.profile, analyzer.Profiles},
		{"confidence", o.confidence, analyzer.Confidences},
	} {
		if c.value != "" && !slices.Contains(c.allowed, c.value) {
			return e.usage("unknown value %q of flag -%s; allowed are %s", c.value, c.flag, strings.Join(c.allowed, ", ")), false
		}
	}
	for _, id := range o.enable {
		if slices.Contains(o.disable, id) {
			return e.usage("rule %s is both in -enable and in -disable", id), false
		}
		if r, _ := finding.RuleByID(id); r.Planned {
			e.errorf("note: rule %s is not reported by this version yet", id)
		}
	}
	if o.now == "" {
		o.now = time.Now().Format(time.DateOnly)
	} else if _, err := time.Parse(time.DateOnly, o.now); err != nil {
		return e.usage("value %q of flag -now is no date; write it YYYY-MM-DD", o.now), false
	}
	if o.dir != "" {
		if err := os.Chdir(o.dir); err != nil {
			return e.usage("flag -C: %v", err), false
		}
	}
	file := o.configFile
	if file == "" {
		found, err := analyzer.FindConfig(".")
		if err != nil {
			return e.usage("%v", err), false
		}
		file = found
	}
	o.config = analyzer.DefaultConfig()
	if file != "" && file != noConfig {
		abs, err := filepath.Abs(file)
		if err != nil {
			return e.usage("%v", err), false
		}
		if o.config, err = analyzer.LoadConfig(newRelocator().relative(abs)); err != nil {
			return e.usage("%v", err), false
		}
		o.configFile = abs
	}
	allowed := o.config.RuleIDs()
	for _, id := range slices.Concat(o.enable, o.disable) {
		if !slices.Contains(allowed, id) {
			return e.usage("unknown rule %s; allowed are %s", id, strings.Join(allowed, ", ")), false
		}
	}
	return 0, true
}

// vetFlags are the options as the vet tool takes them. The go command caches results by flags and inputs that it
// knows; the config's content and the date are neither, so they go along as flags.
func (o *options) vetFlags() []string {
	flags := []string{"wire", "now=" + o.now, "confighash=" + o.config.Hash()}
	for _, f := range []struct{ name, value string }{
		{"config", o.configFile},
		{"profile", o.profile},
		{"confidence", o.confidence},
		{"enable", o.enable.String()},
		{"disable", o.disable.String()},
	} {
		if f.value != "" {
			flags = append(flags, f.name+"="+f.value)
		}
	}
	if o.tests {
		flags = append(flags, "tests")
	}
	for i := range flags {
		flags[i] = "-" + analyzer.Analyzer.Name + "." + flags[i]
	}
	return flags
}

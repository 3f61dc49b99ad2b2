// Package pflag is a stub of the few identifiers that the corpus uses; tables say what they do.
package pflag

type Value interface {
	String() string
	Set(string) error
	Type() string
}

type Flag struct {
	Name, Shorthand, Usage string
	Value                  Value
	DefValue               string
	Changed                bool
}

type FlagSet struct{ Usage func() }

type ErrorHandling int

const ExitOnError ErrorHandling = 1

var CommandLine = NewFlagSet("", ExitOnError)

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet { return nil }

func Parse()                                                                   {}
func Lookup(name string) *Flag                                                 { return nil }
func Var(value Value, name string, usage string)                               {}
func String(name string, value string, usage string) *string                   { return nil }
func StringP(name, shorthand string, value string, usage string) *string       { return nil }
func StringVar(p *string, name string, value string, usage string)             {}
func StringVarP(p *string, name, shorthand string, value string, usage string) {}

func (f *FlagSet) Parse(arguments []string) error                                           { return nil }
func (f *FlagSet) Lookup(name string) *Flag                                                 { return nil }
func (f *FlagSet) GetString(name string) (string, error)                                    { return "", nil }
func (f *FlagSet) Var(value Value, name string, usage string)                               {}
func (f *FlagSet) String(name string, value string, usage string) *string                   { return nil }
func (f *FlagSet) StringP(name, shorthand string, value string, usage string) *string       { return nil }
func (f *FlagSet) StringVar(p *string, name string, value string, usage string)             {}
func (f *FlagSet) StringVarP(p *string, name, shorthand string, value string, usage string) {}

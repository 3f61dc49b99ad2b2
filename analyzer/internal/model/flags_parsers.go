package model

import "strings"

// named is a prompted value whose name is the value of parameter 0.
func named(what string, at Place) Source {
	return Source{At: at, Kind: Prompt, What: what, Name: Param(0)}
}

// flagsOf fills a struct from the command line, named by its tags. Most of these libraries can read environment variables
// as well; see [urfaveCLI].
func flagsOf(at Place) Source { return Source{At: at, Kind: Prompt, What: "flag", Fields: true} }

// kongTable describes github.com/alecthomas/kong, which fills a struct from the command line.
func kongTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"Parse", "New", "Must"}, flagsOf(Param(0))),
	}
}

// goFlags describes github.com/jessevdk/go-flags, which fills structs from the command line, or from an ini file with the
// same tags. A parser stands for its target; groups and commands have targets of their own.
func goFlags(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Parse", "ParseArgs"}, flagsOf(Param(0))),
			same("", []string{"NewParser"}, copied(Param(0))),
			same("Parser", []string{"Parse", "ParseArgs"}, flagsOf(Recv())),
			same("Group", []string{"AddGroup"}, flagsOf(Param(2))),
			[]Func{
				Method("Command", "AddCommand", flagsOf(Param(3))),
				Method("Command", "AddGroup", flagsOf(Param(2))),
				Fn("IniParse", Source{At: Param(1), Kind: File, What: "config file", Name: Param(0), Fields: true}),
			},
		),
	}
}

// goArg describes github.com/alexflint/go-arg, which fills structs from the command line. A parser has filled them by the
// time that its constructor is done: what it is made for is read after it ran.
func goArg(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Parse", "MustParse"}, flagsOf(Param(0).Elem())),
			same("", []string{"NewParser"}, flagsOf(Param(1).Elem())),
		),
	}
}

// kingpinTable describes kingpin, v2 under both of its paths. A flag or argument stands for its value: it is declared by
// its name, which the methods return that say more about it, until one gives it a type and a variable. Those methods belong
// to structs that both kinds, or applications and commands, embed.
func kingpinTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	p.Funcs = all(
		[]Func{
			Fn("Flag", flagged(Result(0), Param(0))),
			Fn("Arg", named("command line argument", Result(0))),
			Method("flagGroup", "Flag", flagged(Result(0), Param(0))),
			Method("argGroup", "Arg", named("command line argument", Result(0))),
		},
		same("parserMixin", []string{"String", "Enum", "URL"}, copied(Recv())),
		same("parserMixin", []string{"Strings", "Enums", "StringMap"}, CopyFlow(Result(0).Elem(), Recv())),
		// A value of one's own type gets the text.
		same("parserMixin", []string{"StringVar", "EnumVar", "URLVar", "StringsVar", "EnumsVar", "StringMapVar", "SetValue"},
			CopyFlow(Param(0), Recv())),
		same("envarMixin", []string{"GetEnvarValue"}, env(Result(0), Place{})),
		same("envarMixin", []string{"GetSplitEnvarValue"}, env(Result(0).Elem(), Place{})),
	)
	for _, clause := range []string{"FlagClause", "ArgClause"} {
		p.Funcs = append(p.Funcs, Method(clause, "Default", copied(Recv(), Param(0).Elem())))
	}
	return p
}

// ffTable describes github.com/peterbourgon/ff, v3 and v4. In v3 the flags are those of package flag, in v4 of sets of its
// own; both may be filled from the environment or a file instead.
func ffTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	if !strings.HasSuffix(path, "/v4") {
		return p
	}
	set := func(name string, effects ...Effect) {
		p.Funcs = append(p.Funcs, Method("FlagSet", name, effects...))
	}
	set("String", flagged(Result(0), Param(1)), copied(Param(2)))
	set("StringLong", flagged(Result(0), Param(0)), copied(Param(1)))
	set("StringShort", prompted(Result(0), "flag"), copied(Param(1)))
	set("StringConfig", Source{At: Result(0), Kind: Prompt, What: "flag", Name: Param(0).Field("LongName")}, copied(Param(1)))
	set("StringVar", flagged(Param(0), Param(2)), orDefault(Param(0), Param(3)))
	set("StringEnum", flagged(Result(0), Param(1)))
	set("StringEnumLong", flagged(Result(0), Param(0)))
	set("StringEnumVar", flagged(Param(0), Param(2)))
	for _, t := range []string{"StringList", "StringSet"} {
		set(t, flagged(Result(0).Elem(), Param(1)))
		set(t+"Long", flagged(Result(0).Elem(), Param(0)))
		set(t+"Var", flagged(Param(0), Param(2)))
	}
	set("Value", flagged(Param(2), Param(1)))
	set("ValueLong", flagged(Param(1), Param(0)))
	set("Func", Inbound{Fn: Param(2), Arg: 0, Kind: Prompt, What: "flag", Name: Param(1)})
	set("FuncLong", Inbound{Fn: Param(1), Arg: 0, Kind: Prompt, What: "flag", Name: Param(0)})
	set("AddStruct", flagsOf(Param(0)))
	set("GetArgs", prompted(Result(0).Elem(), "command line argument"))
	p.Funcs = append(p.Funcs,
		Fn("NewFlagSetFrom", flagsOf(Param(1))),
		Method("Flag", "GetValue", prompted(Result(0), "flag")))
	return p
}

// docoptTable describes github.com/docopt/docopt-go. The options are a map, by the names that the usage text gives them.
func docoptTable(path string) *Package {
	opts := prompted(Result(0).Elem(), "flag")
	return &Package{
		Path: path, Tags: "docopt",
		Inert: true,
		Funcs: all(
			same("", []string{"Parse", "ParseArgs", "ParseDoc"}, opts),
			same("Parser", []string{"ParseArgs"}, opts),
			[]Func{
				Method("Opts", "String", flagged(Result(0), Param(0))),
				Method("Opts", "Bind", flagsOf(Param(0))),
			},
		),
	}
}

// mitchellhCLI describes github.com/mitchellh/cli, whose commands get their arguments and ask through its Ui.
func mitchellhCLI(path string) *Package {
	p := &Package{Path: path, Inert: true}
	for _, ui := range []string{"Ui", "BasicUi", "ColoredUi", "ConcurrentUi", "PrefixedUi"} {
		p.Funcs = append(p.Funcs, same(ui, []string{"Ask", "AskSecret"}, prompted(Result(0), "terminal prompt"))...)
	}
	p.Funcs = append(p.Funcs, Method("CLI", "SubcommandArgs", prompted(Result(0).Elem(), "command line argument")))
	return p
}

package model

import "strings"

// urfaveCLI describes github.com/urfave/cli, v1 to v3. Its flags can have environment variables as well; a person who may
// hand over a token on the command line is asked for it all the same.
//
// Flags are read by name, in v1 and v2 from the context that an action gets, in v3 from its command. A flag with a
// destination fills that variable when the program is run, before its action.
func urfaveCLI(path string) *Package {
	const arg = "command line argument"
	p := &Package{Path: path, Inert: true}
	reader, elements := "Context", []string{"Slice", "Tail"}
	switch {
	case strings.HasSuffix(path, "/v3"):
		reader = "Command"
		p.Funcs = []Func{
			Method(reader, "StringMap", flagged(Result(0).Elem(), Param(0))),
			Method(reader, "StringArg", named(arg, Result(0))),
			Method(reader, "StringArgs", named(arg, Result(0).Elem())),
			Method(reader, "Value", flagged(Result(0), Param(0))),
			Method(reader, "Run", urfaveRun("Commands")...),
		}
	case strings.HasSuffix(path, "/v2"):
		p.Funcs = all(
			same(reader, []string{"Path", "Generic", "Value"}, flagged(Result(0), Param(0))),
			same("StringFlag", []string{"Get"}, flagged(Result(0), Recv().Field("Name"))),
			same("App", []string{"Run", "RunContext", "RunAndExitOnError"}, urfaveRun("Subcommands")...))
	default:
		elements = []string{"Tail"}
		p.Funcs = all(
			same(reader, []string{"Generic", "GlobalString", "GlobalGeneric"}, flagged(Result(0), Param(0))),
			same(reader, []string{"GlobalStringSlice"}, flagged(Result(0).Elem(), Param(0))),
			// The arguments are a slice here, which is ranged over and indexed as well.
			same(reader, []string{"Args"}, prompted(Result(0).Elem(), arg)),
			same("App", []string{"Run", "RunAndExitOnError"}, urfaveRun("Subcommands")...))
	}
	p.Funcs = append(p.Funcs, all(
		same(reader, []string{"String"}, flagged(Result(0), Param(0))),
		same(reader, []string{"StringSlice"}, flagged(Result(0).Elem(), Param(0))),
		same("Args", []string{"Get", "First"}, prompted(Result(0), arg)),
		same("Args", elements, prompted(Result(0).Elem(), arg)))...)
	return p
}

// urfaveRun are the effects of running a program: the destinations of its flags are filled, of those of its commands, and of
// the commands below these. What they hold already is the default.
func urfaveRun(below string) []Effect {
	var effects []Effect
	command := Recv().Field("Commands").Elem()
	for _, at := range []Place{Recv(), command, command.Field(below).Elem()} {
		flag := at.Field("Flags").Elem()
		effects = append(effects, Source{At: flag.Field("Destination").Pointee(), Kind: Prompt, What: "flag",
			Name: flag.Field("Name"), Add: true})
	}
	return effects
}

// urfaveSource describes github.com/urfave/cli/v2/altsrc, which lets a file stand in for flags. Those are read as flags; a
// source that is asked directly is the file.
func urfaveSource(path string) *Package {
	key := func(at Place) Source { return Source{At: at, Kind: File, What: "config key", Name: Param(0)} }
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("InputSourceContext", []string{"String", "Generic"}, key(Result(0))),
			same("InputSourceContext", []string{"StringSlice"}, key(Result(0).Elem())),
		),
	}
}

package model

import "strings"

// urfaveCLI describes github.com/urfave/cli, v1 to v3. Its flags can have environment variables as well; a person who may
// hand over a token on the command line is asked for it all the same.
//
// Flags are read by name, in v1 and v2 from the context that an action gets, in v3 from its command. The variables that
// flags name as their destinations are not followed: only the flag holds the pointer by the time that it is set.
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
		}
	case strings.HasSuffix(path, "/v2"):
		p.Funcs = all(
			same(reader, []string{"Path", "Generic", "Value"}, flagged(Result(0), Param(0))),
			same("StringFlag", []string{"Get"}, flagged(Result(0), Recv().Field("Name"))))
	default:
		elements = []string{"Tail"}
		p.Funcs = all(
			same(reader, []string{"Generic", "GlobalString", "GlobalGeneric"}, flagged(Result(0), Param(0))),
			same(reader, []string{"GlobalStringSlice"}, flagged(Result(0).Elem(), Param(0))),
			// The arguments are a slice here, which is ranged over and indexed as well.
			same(reader, []string{"Args"}, prompted(Result(0).Elem(), arg)))
	}
	p.Funcs = append(p.Funcs, all(
		same(reader, []string{"String"}, flagged(Result(0), Param(0))),
		same(reader, []string{"StringSlice"}, flagged(Result(0).Elem(), Param(0))),
		same("Args", []string{"Get", "First"}, prompted(Result(0), arg)),
		same("Args", elements, prompted(Result(0).Elem(), arg)))...)
	return p
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

package model

// cobraTable describes github.com/spf13/cobra: the functions of a command get its arguments.
func cobraTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Params: []ParamKind{
			{Type: "Command", Pointer: true, Index: 0, Arg: 1, ArgType: "[]string", Kind: Prompt, What: "command argument"},
			{Type: "Command", Pointer: true, Index: 0, Arg: 0, Kind: Unknown, What: "command"}, // for its context
		},
		Funcs: []Func{
			// A command is the receiver of much; its context is the one that Execute was given.
			Method("Command", "Context", copied(Recv().Field(Ctx))),
			Method("Command", "SetContext", CopyFlow(Recv().Field(Ctx), Param(0)), Share{Param(0)}),
			Method("Command", "ExecuteContext", CopyFlow(Recv().Field(Ctx), Param(0)), Share{Param(0)}),
			Method("Command", "ExecuteContextC", CopyFlow(Recv().Field(Ctx), Param(0)), Share{Param(0)}),
			Method("Command", "InOrStdin", prompted(Result(0), "standard input")),
			Method("Command", "Flag", lookedUp...),
		},
	}
}

// lookedUp are the effects of looking up a flag by its name: it is bound to a key then, or its value is read.
var lookedUp = []Effect{
	CopyFlow(Result(0), pflagFlags.FoldedKey(0)),
	Source{At: Result(0).Field("Value"), Kind: Prompt, What: "flag", Name: Param(0)},
}

// pflagTable describes github.com/spf13/pflag. Only text can hold a credential; flags of other types are inert.
func pflagTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	// defined notes the flag, for those who bind all flags to configuration keys.
	defined := func(name int) Source {
		return Source{At: pflagFlags.FoldedKey(name), Kind: Prompt, What: "flag", Name: Param(name), Add: true}
	}
	p.Funcs = []Func{Method("Value", "String", copied(Recv()))}
	for _, recv := range []string{"", "FlagSet"} {
		for _, t := range []string{"String", "StringSlice", "StringArray", "StringToString"} {
			elem := func(at Place) Place {
				if t == "String" {
					return at
				}
				return at.Elem()
			}
			p.Funcs = append(p.Funcs,
				Method(recv, t, flagged(elem(Result(0)), Param(0)), copied(Param(1)), defined(0), helped(1)),
				Method(recv, t+"P", flagged(elem(Result(0)), Param(0)), copied(Param(2)), defined(0), helped(2)),
				Method(recv, t+"Var", flagged(elem(Param(0)), Param(1)), orDefault(Param(0), Param(2)), defined(1), helped(2)),
				Method(recv, t+"VarP", flagged(elem(Param(0)), Param(1)), orDefault(Param(0), Param(3)), defined(1), helped(3)))
			if recv != "" {
				p.Funcs = append(p.Funcs, Method(recv, "Get"+t, flagged(elem(Result(0)), Param(0))))
			}
		}
		p.Funcs = append(p.Funcs,
			Method(recv, "Var", flagged(Param(0), Param(1)), defined(1)),
			Method(recv, "VarP", flagged(Param(0), Param(1)), defined(1)),
			Method(recv, "Func", Inbound{Fn: Param(2), Arg: 0, Kind: Prompt, What: "flag", Name: Param(0)}),
			Method(recv, "FuncP", Inbound{Fn: Param(3), Arg: 0, Kind: Prompt, What: "flag", Name: Param(0)}))
		p.Funcs = append(p.Funcs, flagArgs(recv)...)
		for i := range p.Funcs {
			if f := &p.Funcs[i]; f.Recv == recv && f.Name == "Lookup" {
				f.Effects = lookedUp
			}
		}
	}
	return p
}

package model

// templateTable describes text/template and html/template: the text depends on the data, in a way only the template
// tells, and on what the functions return that the template may call.
func templateTable(path string) *Package {
	funcs, out := Recv().Field("$funcs"), Recv().Field("$out")
	rendered := func(data Place) []Effect {
		return []Effect{
			Invoke{Fn: funcs.Elem(), To: []Place{out}},
			Flow{From: []Place{data, below(data), out}, To: Param(0).Field(Data), How: Derive, Add: true},
		}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Method("Template", "Execute", rendered(Param(1))...),
				Method("Template", "ExecuteTemplate", rendered(Param(2))...),
				Method("Template", "Funcs", CopyFlow(funcs, Param(0)), copied(Recv())),
				Fn("New", CopyFlow(Result(0).Field("$name"), Param(0))),
				Fn("Must", copied(Param(0))),
			},
			same("Template", []string{
				"Clone", "Delims", "Lookup", "New", "Option", "Parse", "ParseFS", "ParseFiles", "ParseGlob",
			}, copied(Recv())),
			same("", []string{"HTMLEscapeString", "JSEscapeString"}, encoded(Param(0))),
		),
	}
}

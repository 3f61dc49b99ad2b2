package model

// templateTable describes text/template and html/template: the text depends on the data, in a way only the template
// tells.
func templateTable(path string) *Package {
	rendered := func(data int) Flow {
		return Flow{From: []Place{Param(data)}, To: Param(0).Field(Data), How: Derive, Add: true}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Method("Template", "Execute", rendered(1)),
				Method("Template", "ExecuteTemplate", rendered(2)),
				Fn("Must", copied(Param(0))),
			},
			same("Template", []string{"Clone", "Delims", "Funcs", "Option", "Parse", "ParseFS", "ParseFiles", "ParseGlob"},
				copied(Recv())),
			same("", []string{"HTMLEscapeString", "JSEscapeString"}, encoded(Param(0))),
		),
	}
}

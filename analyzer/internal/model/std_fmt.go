package model

// fmtTable describes fmt. Errors are no credentials: what Errorf wraps counts where it is logged.
func fmtTable(path string) *Package {
	add := func(w Place, h How, from ...Place) Flow {
		return Flow{From: from, To: w.Field(Data), How: h, Add: true}
	}
	scanned := func(first int, from ...Place) Flow { return DeriveFlow(Param(first).Elem(), from...) }
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("Sprintf", how(Format, Param(0), Param(1))),
				Fn("Sprint", how(Print, Param(0))),
				Fn("Sprintln", how(Print, Param(0))),
				Fn("Fprintf", add(Param(0), Format, Param(1), Param(2))),
				Fn("Fprint", add(Param(0), Print, Param(1))),
				Fn("Fprintln", add(Param(0), Print, Param(1))),
				Fn("Appendf", copied(Param(0)), Flow{From: []Place{Param(1), Param(2)}, To: Result(0), How: Format}),
				Fn("Append", copied(Param(0)), how(Print, Param(1))),
				Fn("Appendln", copied(Param(0)), how(Print, Param(1))),
				Fn("Sscanf", scanned(2, Param(0))),
				Fn("Sscan", scanned(1, Param(0))),
				Fn("Sscanln", scanned(1, Param(0))),
				Fn("Fscanf", scanned(2, bytesOf(Param(0))...)),
				Fn("Fscan", scanned(1, bytesOf(Param(0))...)),
				Fn("Fscanln", scanned(1, bytesOf(Param(0))...)),
				Fn("Scanf", prompted(Param(1).Elem(), "standard input")),
				Fn("Scan", prompted(Param(0).Elem(), "standard input")),
				Fn("Scanln", prompted(Param(0).Elem(), "standard input")),
				Fn("Printf", Log{Values: []Place{Param(1)}, Format: Param(0), What: "standard output"}),
				Method("Stringer", "String", how(Shown, Recv())),
				Method("State", "Write", put(Recv(), Param(0))),
			},
			[]Func{Fn("Errorf", Wrap{Values: []Place{Param(1)}, Format: Param(0)})},
			same("", []string{"Print", "Println"}, Log{Values: []Place{Param(0)}, What: "standard output"}),
			none("", "FormatString"),
		),
	}
}

package model

// logTable describes log. A logger is taken to write to a log wherever it was told to; what it wraps is not looked at.
func logTable(path string) *Package {
	writer := Flow{To: Result(0).Field(Writes), Const: "log|log"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			levelled("", "Print", "Fatal", "Panic"),
			levelled("Logger", "Print", "Fatal", "Panic"),
			[]Func{
				Fn("New", printed(1)),
				Fn("Output", printed(1)),
				Fn("SetPrefix", printed(0)),
				Fn("Writer", writer),
				Method("Logger", "Output", printed(1)),
				Method("Logger", "SetPrefix", printed(0)),
				Method("Logger", "Writer", writer),
			},
		),
	}
}

// slogTable describes log/slog. Attributes and values hold what they were made of in their field Data.
func slogTable(path string) *Package {
	levels := []string{"Debug", "Info", "Warn", "Error"}
	own := Recv().Field(Data)
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Any", "Group", "GroupAttrs", "String"}, held(1)),
			same("", []string{"AnyValue", "GroupValue", "StringValue"}, held(0)),
			same("Value", []string{"Any", "Group", "Resolve", "String"}, copied(own)),
			[]Func{
				Fn("With", logged(AsPairs, Param(0))),
				Method("Logger", "With", logged(AsPairs, Param(0)), copied(Recv())),
				Method("Logger", "WithGroup", copied(Recv())),
				Method("Attr", "String", copied(own, Recv().Field("Value").Field(Data))),
				Method("LogValuer", "LogValue", derived(Recv())),
				Fn("NewRecord", printed(2)),
				Method("Record", "Add", logged(AsPairs, Param(0))),
				Method("Record", "AddAttrs", logged(AsPairs, Param(0))),
				// Handlers that wrap others are built with attributes that were given to a logger, which are logged there.
				Method("Handler", "WithAttrs", logged(AsPairs, Param(0)), copied(Recv())),
			},
		),
	}
	for _, recv := range []string{"", "Logger"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, levels, paired(0)...),
			same(recv, suffixed("Context", levels...), paired(1)...),
			same(recv, []string{"Log", "LogAttrs"}, paired(2)...),
		)...)
	}
	return p
}

// expvarTable describes expvar: what is put there is served to whoever asks for /debug/vars.
func expvarTable(path string) *Package {
	served := func(i int) Log { return Log{Values: []Place{Param(i)}, As: AsJSON, What: "metric"} }
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("String", "Set", served(0)),
			Fn("Publish", served(1)),
			Method("Map", "Set", served(1)),
		},
	}
}

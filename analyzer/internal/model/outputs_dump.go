package model

// Libraries that print values whole, through pointers and in private fields, for those who debug.

// dumpPrinters are printers of package fmt's names that dump.
func dumpPrinters(recv string, extra ...string) []Func {
	return printers(recv, AsDump, append(extra, "Print", "Println", "Printf", "Fprintf", "Sprint", "Sprintf")...)
}

// dumped is the text of a dump of the operands.
var dumped = encoded(Param(0).Elem(), below(Param(0).Elem()))

// spewTable describes github.com/davecgh/go-spew/spew. Its methods that wrap a format print as %+v does, through pointers.
func spewTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"", "ConfigState"} {
		p.Funcs = append(p.Funcs, all(
			dumpPrinters(recv, "Fprint", "Fprintln", "Sprintln"),
			same(recv, []string{"Dump"}, shownAt(0, AsDump)),
			same(recv, []string{"Fdump"}, written(Encode, Param(1))),
			same(recv, []string{"Sdump"}, dumped),
			same(recv, []string{"NewFormatter"}, copied(Param(0))),
		)...)
	}
	return p
}

// ppTable describes github.com/k0kubun/pp/v3.
func ppTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"", "PrettyPrinter"} {
		p.Funcs = append(p.Funcs, all(
			dumpPrinters(recv, "Fprint", "Fprintln", "Sprintln"),
			same(recv, []string{"Fatal", "Fatalln"}, shownAt(0, AsDump)),
			same(recv, []string{"Fatalf"}, shownBy(0, AsDump)),
		)...)
	}
	return p
}

// prettyTable describes github.com/kr/pretty.
func prettyTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			dumpPrinters(""),
			same("", []string{"Log", "Logln"}, logged(AsDump, Param(0))),
			[]Func{
				Fn("Logf", Log{Values: []Place{Param(1)}, Format: Param(0), As: AsDump, What: "log"}),
				Fn("Formatter", copied(Param(0))),
				Fn("Diff", CopyFlow(Result(0).Elem(), Param(0), Param(1))),
			},
		),
	}
}

// litterTable describes github.com/sanity-io/litter.
func litterTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("D", shownAt(0, AsDump)),
			Fn("Dump", shownAt(0, AsDump)),
			Fn("Sdump", dumped),
			Method("Options", "Dump", shownAt(0, AsDump)),
			Method("Options", "Sdump", dumped),
		},
	}
}

// http2curlTable describes moul.io/http2curl, under its former path too: a shell command with all headers of a request.
func http2curlTable(path string) *Package {
	whole := []Place{
		Param(0).Field("Header").Elem(), Param(0).Field(Basic).Field("pass"), Param(0).Field("Body"),
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("GetCurlCommand", EncodeFlow(Result(0).Field(Data), whole...)),
			Method("CurlCommand", "String", copied(Recv().Field(Data))),
		},
	}
}

package model

// Libraries that print to the terminal, most of them in colour.

// shownAt is what is printed on standard output: the operands from parameter i on.
func shownAt(i int, as Notation) Log {
	return Log{Values: []Place{Param(i)}, As: as, What: "standard output"}
}

// shownBy is the same by the format in parameter i.
func shownBy(i int, as Notation) Log {
	return Log{Values: []Place{Param(i + 1)}, Format: Param(i), As: as, What: "standard output"}
}

// written adds to what the writer in parameter 0 holds.
func written(h How, from ...Place) Flow {
	return Flow{From: from, To: Param(0).Field(Data), How: h, Add: true}
}

// printers are functions, or methods of one receiver, that have the names and parameters of those of package fmt.
func printers(recv string, as Notation, names ...string) []Func {
	fs := make([]Func, len(names))
	for i, name := range names {
		var e Effect
		switch name {
		case "Print", "Println", "PrintOnError":
			e = shownAt(0, as)
		case "Printf", "Printfln", "PrintOnErrorf":
			e = shownBy(0, as)
		case "Fprint", "Fprintln":
			e = written(Print, Param(1))
		case "Fprintf":
			e = written(Format, Param(1), Param(2))
		case "Sprint", "Sprintln":
			e = how(Print, Param(0))
		case "Sprintf", "Sprintfln":
			e = how(Format, Param(0), Param(1))
		default:
			panic("no printer: " + name)
		}
		fs[i] = Func{Recv: recv, Name: name, Effects: []Effect{e}}
	}
	return fs
}

// fatihColor describes github.com/fatih/color. Of the functions that its
// methods make, those that return text hand it on as any unknown one does; those that print are not followed.
func fatihColor(path string) *Package {
	colors := []string{"Black", "Blue", "Cyan", "Green", "Magenta", "Red", "White", "Yellow"}
	for _, c := range colors {
		colors = append(colors, "Hi"+c)
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", colors, shownBy(0, AsText)),
			same("", suffixed("String", colors...), how(Format, Param(0), Param(1))),
			printers("Color", AsText, "Print", "Println", "Printf", "Fprint", "Fprintln", "Fprintf", "Sprint", "Sprintln", "Sprintf"),
		),
	}
}

// gookitColor describes github.com/gookit/color: a colour, style or tag prints, and so does the package.
func gookitColor(path string) *Package {
	words := []string{"Blue", "Cyan", "Error", "Gray", "Green", "Info", "Magenta", "Red", "Success", "Warn", "Yellow"}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			printers("", AsText, "Print", "Println", "Printf", "Fprint", "Fprintln", "Fprintf", "Sprint", "Sprintf"),
			same("", suffixed("ln", words...), shownAt(0, AsText)),
			same("", suffixed("p", words...), shownAt(0, AsText)),
			same("", suffixed("f", words...), shownBy(0, AsText)),
			same("", []string{"Render"}, how(Print, Param(0))),
			same("", []string{"Text"}, copied(Param(0))),
			same("", []string{"Lprint"}, printed(1)),
			same("Theme", []string{"Block", "Prompt", "Tips"}, shownBy(0, AsText)),
			same("SimplePrinter", []string{"Errorln", "Infoln", "Successln", "Warnln"}, shownAt(0, AsText)),
			same("SimplePrinter", []string{"Errorf", "Infof", "Successf", "Warnf"}, shownBy(0, AsText)),
			printers("SimplePrinter", AsText, "Print", "Println", "Printf"),
			same("Color", []string{"Text"}, copied(Param(0))),
			same("Color", []string{"Render"}, how(Print, Param(0))),
			same("Style", []string{"Render"}, how(Print, Param(0))),
		),
	}
	for _, recv := range []string{"Color", "Color256", "Printer", "RGBColor", "RGBStyle", "Style", "Style256", "Tag"} {
		p.Funcs = append(p.Funcs, printers(recv, AsText, "Print", "Println", "Printf", "Sprint", "Sprintf")...)
	}
	return p
}

// ptermTable describes github.com/pterm/pterm: printers, a logger, and the input that asks for text.
func ptermTable(path string) *Package {
	shown := func(i int) Log { return shownAt(i, AsText) }
	all10 := []string{
		"Print", "Println", "Printf", "Printfln", "PrintOnError", "PrintOnErrorf", "Sprint", "Sprintln", "Sprintf", "Sprintfln",
	}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			printers("", AsText, append(all10, "Fprint", "Fprintln")...),
			printers("Style", AsText, "Print", "Println", "Printf", "Printfln", "Sprint", "Sprintln", "Sprintf", "Sprintfln"),
			printers("Color", AsText, "Print", "Println", "Printf", "Printfln", "Sprint", "Sprintln", "Sprintf", "Sprintfln"),
			same("SpinnerPrinter", []string{"Start", "Success", "Fail", "Info", "Warning", "UpdateText", "WithText"}, shown(0)),
			same("AreaPrinter", []string{"Start", "Update"}, shown(0)),
			same("Logger", []string{"Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Print"}, printed(0)),
			[]Func{
				// Arguments are made for a message and nothing else.
				Method("Logger", "Args", logged(AsPairs, Param(0))),
				Method("Logger", "ArgsFromMap", printed(0)),
				Method("TablePrinter", "WithData", shown(0)),
				Method("BulletListItem", "WithText", shown(0)),
				Method("InteractiveTextInputPrinter", "Show", prompted(Result(0), "terminal prompt")),
				Method("InteractiveTextInputPrinter", "WithDefaultValue", shown(0)),
			},
		),
	}
	for _, recv := range []string{
		"BasicTextPrinter", "BoxPrinter", "CenterPrinter", "HeaderPrinter", "ParagraphPrinter", "PrefixPrinter", "RGB", "RGBStyle",
		"SectionPrinter", "TextPrinter",
	} {
		p.Funcs = append(p.Funcs, printers(recv, AsText, all10...)...)
	}
	return p
}

package model

// Loggers that take a message and then keys and values in turn.

// goKitLog describes github.com/go-kit/log, and the package of github.com/go-kit/kit that stands for it: all are keys and
// values, the message too.
func goKitLog(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"With", "WithPrefix", "WithSuffix"}, logged(AsPairs, Param(1)), copied(Param(0))),
	}
	for _, recv := range []string{"Logger", "LoggerFunc", "SwapLogger"} {
		p.Funcs = append(p.Funcs, Method(recv, "Log", logged(AsPairs, Param(0))))
	}
	return p
}

// logrTable describes github.com/go-logr/logr.
func logrTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Logger", "Info", paired(0)...),
			Method("Logger", "Error", failed(0)...),
			Method("Logger", "WithValues", logged(AsPairs, Param(0))),
			Fn("NewContext", through),
			Fn("NewContextWithSlogLogger", through),
			Method("Marshaler", "MarshalLog", derived(Recv())),
		},
	}
}

// controllerLog describes sigs.k8s.io/controller-runtime/pkg/log, whose loggers are those of [logrTable].
func controllerLog(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("FromContext", logged(AsPairs, Param(1))),
			Fn("IntoContext", through),
		},
	}
}

// hclogTable describes github.com/hashicorp/go-hclog.
func hclogTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Logger", []string{"Trace", "Debug", "Info", "Warn", "Error"}, paired(0)...),
			[]Func{
				Method("Logger", "Log", paired(1)...),
				Method("Logger", "With", logged(AsPairs, Param(0))),
				Fn("WithContext", through, logged(AsPairs, Param(2))),
			},
		),
	}
}

// charmLog describes github.com/charmbracelet/log and its second major version.
func charmLog(path string) *Package {
	levels := []string{"Debug", "Info", "Print", "Warn", "Error", "Fatal"}
	p := &Package{Path: path, Inert: true, Funcs: []Func{Fn("WithContext", through)}}
	for _, recv := range []string{"", "Logger"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, levels, paired(0)...),
			same(recv, suffixed("f", levels...), printedf(0)),
			same(recv, []string{"Log"}, paired(1)...),
			same(recv, []string{"Logf"}, printedf(1)),
			same(recv, []string{"With"}, logged(AsPairs, Param(0))),
			same(recv, []string{"WithPrefix", "SetPrefix"}, printed(0)),
		)...)
	}
	return p
}

// log15Table describes github.com/inconshreveable/log15.
func log15Table(path string) *Package {
	levels := []string{"Debug", "Info", "Warn", "Error", "Crit"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", levels, paired(0)...),
			same("Logger", levels, paired(0)...),
			[]Func{
				Fn("New", logged(AsPairs, Param(0))),
				Method("Logger", "New", logged(AsPairs, Param(0))),
			},
		),
	}
}

// tflogTable describes github.com/hashicorp/terraform-plugin-log/tflog, and tfsdklog, which frameworks use. Fields are maps;
// what the context holds stays in it, but for the keys and texts that a context is told to mask: they are not looked at.
func tflogTable(path string) *Package {
	levels := []string{"Trace", "Debug", "Info", "Warn", "Error"}
	masks := []string{
		"MaskAllFieldValuesRegexes", "MaskAllFieldValuesStrings", "MaskFieldValuesWithFieldKeys", "MaskLogRegexes",
		"MaskLogStrings", "MaskMessageRegexes", "MaskMessageStrings", "OmitLogWithFieldKeys", "OmitLogWithMessageRegexes",
		"OmitLogWithMessageStrings",
	}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", levels, printed(1), printed(2)),
			same("", masks, through),
			[]Func{
				Fn("SetField", printed(2), through),
				Fn("SubsystemSetField", printed(3), through),
				Fn("NewSubsystem", through),
			},
		),
	}
	for _, level := range levels {
		p.Funcs = append(p.Funcs, Fn("Subsystem"+level, printed(2), printed(3)))
	}
	for _, mask := range masks {
		p.Funcs = append(p.Funcs, Fn("Subsystem"+mask, through))
	}
	return p
}

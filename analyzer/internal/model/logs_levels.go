package model

// Loggers that print as package fmt does, with a function for each level.

// logrusTable describes github.com/sirupsen/logrus, under its former path too.
func logrusTable(path string) *Package {
	levels := []string{"Trace", "Debug", "Info", "Print", "Warn", "Warning", "Error", "Fatal", "Panic"}
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"", "Logger", "Entry"} {
		p.Funcs = append(p.Funcs, all(
			levelled(recv, levels...),
			[]Func{
				{Recv: recv, Name: "WithField", Effects: []Effect{printed(1)}},
				{Recv: recv, Name: "WithFields", Effects: []Effect{printed(0)}},
				{Recv: recv, Name: "WithError", Effects: []Effect{printed(0)}},
			})...)
		if recv != "" {
			p.Funcs = append(p.Funcs, Method(recv, "Log", printed(1)), Method(recv, "Logln", printed(1)), Method(recv, "Logf", printedf(1)))
		}
	}
	for _, recv := range []string{"Logger", "Entry"} {
		p.Funcs = append(p.Funcs, same(recv, []string{"Writer", "WriterLevel"}, Flow{To: Result(0).Field(Writes), Const: "log|log"})...)
	}
	return p
}

// apexTable describes github.com/apex/log: messages without operands, and the entries of logrus.
func apexTable(path string) *Package {
	levels := []string{"Debug", "Info", "Warn", "Error", "Fatal"}
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"", "Logger", "Entry", "Interface"} {
		p.Funcs = append(p.Funcs, all(
			plainLevels(recv, levels...),
			// Fields are a map of the type Fields; those of a type that has a method for them are not looked at.
			same(recv, []string{"Trace", "WithError", "WithFields"}, printed(0)),
			same(recv, []string{"WithField"}, printed(1)),
		)...)
	}
	return p
}

// klogTable describes k8s.io/klog, both major versions, and github.com/golang/glog, from which they come. What names a
// depth or a context takes it before its operands. Of the loggers that the second version makes see [logrTable].
func klogTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"", "Verbose"} {
		levels := []string{"Info", "Warning", "Error", "Exit", "Fatal"}
		if recv != "" {
			levels = levels[:1]
		}
		p.Funcs = append(p.Funcs, levelled(recv, levels...)...)
		if path == "k8s.io/klog" && recv != "" {
			continue
		}
		p.Funcs = append(p.Funcs, same(recv, suffixed("Depth", levels...), printed(1))...)
		switch path {
		case "github.com/golang/glog":
			p.Funcs = append(p.Funcs, all(
				same(recv, suffixed("Depthf", levels...), printedf(1)),
				same(recv, suffixed("Context", levels...), printed(1)),
				same(recv, suffixed("Contextf", levels...), printedf(1)),
				same(recv, suffixed("ContextDepth", levels...), printed(2)),
				same(recv, suffixed("ContextDepthf", levels...), printedf(2)),
			)...)
		case "k8s.io/klog/v2":
			p.Funcs = append(p.Funcs, all(
				same(recv, suffixed("fDepth", levels...), printedf(1)),
				same(recv, suffixed("lnDepth", levels...), printed(1)),
				same(recv, []string{"InfoS"}, paired(0)...),
				same(recv, []string{"InfoSDepth"}, paired(1)...),
				same(recv, []string{"ErrorS"}, failed(0)...),
			)...)
		}
	}
	if path == "k8s.io/klog/v2" {
		p.Funcs = append(p.Funcs,
			Fn("ErrorSDepth", failed(1)...),
			Method("Verbose", "Error", failed(0)...),
			Fn("LoggerWithValues", logged(AsPairs, Param(1))),
			Fn("NewContext", through),
		)
	}
	return p
}

// failed logs the error in parameter i, the message and the keys and values behind it.
func failed(i int) []Effect { return append(paired(i+1), printed(i)) }

// seelogTable describes github.com/cihub/seelog.
func seelogTable(path string) *Package {
	levels := []string{"Trace", "Debug", "Info", "Warn", "Error", "Critical"}
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"", "LoggerInterface"} {
		p.Funcs = append(p.Funcs, plainLevels(recv, levels...)...)
	}
	return p
}

// gommonTable describes github.com/labstack/gommon/log, the logger of echo.
func gommonTable(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: all(gommonLogger(""), gommonLogger("Logger"))}
}

// gommonLogger are the functions of that logger, or the methods of a type or interface that has them, as echo's does. Its
// JSON records are maps.
func gommonLogger(recv string) []Func {
	levels := []string{"Print", "Debug", "Info", "Warn", "Error", "Fatal", "Panic"}
	return all(plainLevels(recv, levels...), same(recv, suffixed("j", levels...), logged(AsJSON, Param(0))))
}

package model

// zapTable describes go.uber.org/zap. A field holds its value in Data; its encoders write objects as JSON.
func zapTable(path string) *Package {
	levels := []string{"Debug", "Info", "Warn", "Error", "DPanic", "Panic", "Fatal"}
	fields := func(i int) Log { return logged(AsJSON, Param(i)) }
	encoded := func(i int, element ...string) Effect {
		return Invoke{Fn: Place{Base: BaseParam, Index: i, Sels: element}, Method: "MarshalLogObject", Args: []Place{{}}}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Asks:  "MarshalLogObject",
		Funcs: all(
			same("", []string{
				"Any", "Binary", "ByteString", "ByteStrings", "Dict", "Errors", "NamedError", "Reflect", "String",
				"Stringers", "Stringp", "Strings",
			}, held(1)),
			[]Func{
				Fn("Stringer", Flow{From: []Place{Param(1)}, To: Result(0).Field(Data), How: Print}),
				Fn("Error", held(0)),
				// These have methods that say what is logged of them.
				Fn("Object", encoded(1)),
				Fn("Objects", encoded(1, "[]")),
				Fn("Inline", encoded(0)),
				Fn("Array", Invoke{Fn: Param(1), Method: "MarshalLogArray", Args: []Place{{}}}),
				Fn("Fields", fields(0)),
				Method("Logger", "Log", printed(1), fields(2)),
				Method("Logger", "Check", printed(1)),
				Method("SugaredLogger", "Log", printed(1)),
				Method("SugaredLogger", "Logln", printed(1)),
				Method("SugaredLogger", "Logf", printedf(1)),
				Method("SugaredLogger", "Logw", paired(1)...),
			},
			same("Logger", levels, printed(0), fields(1)),
			same("Logger", []string{"With", "WithLazy"}, fields(0), copied(Recv())),
			levelled("SugaredLogger", levels...),
			same("SugaredLogger", suffixed("w", levels...), paired(0)...),
			same("SugaredLogger", []string{"With", "WithLazy"}, logged(AsPairs, Param(0)), copied(Recv())),
		),
	}
}

// zapcoreTable describes go.uber.org/zap/zapcore: the encoders that methods MarshalLogObject and MarshalLogArray write to.
func zapcoreTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("ObjectEncoder", []string{"AddBinary", "AddByteString", "AddReflected", "AddString"}, logged(AsJSON, Param(1))),
			same("PrimitiveArrayEncoder", []string{"AppendByteString", "AppendString"}, logged(AsJSON, Param(0))),
			[]Func{
				Method("ArrayEncoder", "AppendReflected", logged(AsJSON, Param(0))),
				Method("ObjectEncoder", "AddObject", Invoke{Fn: Param(1), Method: "MarshalLogObject", Args: []Place{{}}}),
				Method("ObjectEncoder", "AddArray", Invoke{Fn: Param(1), Method: "MarshalLogArray", Args: []Place{{}}}),
				Method("ArrayEncoder", "AppendObject", Invoke{Fn: Param(0), Method: "MarshalLogObject", Args: []Place{{}}}),
				Method("CheckedEntry", "Write", logged(AsJSON, Param(0))),
			},
		),
	}
}

// mattermostLog describes github.com/mattermost/mattermost/server/public/shared/mlog, whose fields are like those of zap.
// Any and Err are variables, which are not followed.
func mattermostLog(path string) *Package {
	levels := []string{"Trace", "Debug", "Info", "Warn", "Error", "Critical", "Fatal"}
	p := &Package{Path: path, Inert: true, Funcs: same("", []string{"Array", "Map", "String"}, held(1))}
	for _, recv := range []string{"", "Logger"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, levels, printed(0), printed(1)),
			same(recv, []string{"Log", "LogM"}, printed(1), printed(2)))...)
	}
	p.Funcs = append(p.Funcs, Method("Logger", "With", printed(0), copied(Recv())))
	return p
}

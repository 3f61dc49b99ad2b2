package model

// Loggers whose records are built by a chain of calls. What is put into a record is logged there and then: one that nobody
// sends is a mistake, and the line that puts the value in is the one to change.

// chained are the methods of a record recv that add a value: under the key in parameter 0, as encoding/json writes it; and
// alone. marshal is the method of objects that add themselves.
func chained(recv, marshal string, keyed, alone []string) []Func {
	object := func(i int) Invoke { return Invoke{Fn: Param(i), Method: marshal, Args: []Place{{}}} }
	return all(
		same(recv, keyed, logged(AsJSON, Param(1)), copied(Recv())),
		same(recv, alone, logged(AsJSON, Param(0)), copied(Recv())),
		[]Func{
			Method(recv, "Object", object(1), copied(Recv())),
			Method(recv, "EmbedObject", object(0), copied(Recv())),
		},
	)
}

// zerologTable describes github.com/rs/zerolog.
func zerologTable(path string) *Package {
	keyed := []string{
		"AnErr", "Any", "Bytes", "Errs", "Hex", "Interface", "RawJSON", "Str", "Strs", "StrsV",
	}
	alone := []string{"Err", "Fields"}
	return &Package{
		Path:  path,
		Inert: true,
		Asks:  "MarshalZerologObject",
		Funcs: all(
			chained("Event", "MarshalZerologObject", keyed, alone),
			chained("Context", "MarshalZerologObject", keyed, alone),
			same("Event", []string{"Stringer", "Stringers", "StringersV"}, printed(1), copied(Recv())),
			same("Context", []string{"Stringer", "Stringers", "StringersV"}, printed(1), copied(Recv())),
			same("Array", []string{"Bytes", "Err", "Errs", "Hex", "Interface", "RawJSON", "Str"},
				logged(AsJSON, Param(0)), copied(Recv())),
			[]Func{
				Method("Event", "Msg", printed(0)),
				Method("Event", "Msgf", printedf(0)),
				Method("Logger", "Print", printed(0)),
				Method("Logger", "Println", printed(0)),
				Method("Logger", "Printf", printedf(0)),
				Method("Logger", "Err", printed(0)),
				Method("Logger", "Write", printed(0)),
				Method("Logger", "WithContext", through),
			},
		),
	}
}

// zerologGlobal describes github.com/rs/zerolog/log, whose functions are the methods of one logger.
func zerologGlobal(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Print", printed(0)),
			Fn("Printf", printedf(0)),
			Fn("Err", printed(0)),
		},
	}
}

// phusluTable describes github.com/phuslu/log.
func phusluTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Asks:  "MarshalObject",
		Funcs: all(
			chained("Entry", "MarshalObject", []string{
				"AnErr", "Any", "Base64", "Base64URL", "Bytes", "BytesOrNil", "Errs", "GoStringer", "Hex", "Interface", "RawJSON",
				"RawJSONStr", "Str", "Stringer", "Strs",
			}, []string{"Err", "Fields"}),
			[]Func{
				Method("Entry", "KeysAndValues", logged(AsPairs, Param(0)), copied(Recv())),
				Method("Entry", "Msg", printed(0)),
				Method("Entry", "Msgf", printedf(0)),
				Method("Entry", "Msgs", printed(0)),
				Method("TSVEntry", "Str", printed(0), copied(Recv())),
				Method("TSVEntry", "Bytes", printed(0), copied(Recv())),
				Method("Logger", "Printf", printedf(0)),
				Method("Logger", "Err", printed(0)),
				Fn("Printf", printedf(0)),
			},
		),
	}
}

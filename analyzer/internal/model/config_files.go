package model

// iniTable describes gopkg.in/ini.v1. A key stands for its value; the same key of two sections is told apart by nobody.
func iniTable(path string) *Package {
	key := func(at Place) Source { return Source{At: at, Kind: File, What: "config key", Name: Param(0)} }
	filled := func(at Place) Source { return Source{At: at, Kind: File, What: "config file", Fields: true} }
	unnamed := Source{At: Result(0).Elem(), Kind: File, What: "config key"}
	return &Package{
		Path: path, Tags: "ini",
		Inert: true,
		Funcs: all(
			same("Section", []string{"Key", "GetKey"}, key(Result(0))),
			same("Section", []string{"Keys", "ParentKeys", "KeysHash"}, unnamed),
			same("Section", []string{"Body"}, Source{At: Result(0), Kind: File, What: "config key"}),
			same("Key", []string{"String", "Value"}, copied(Recv())),
			same("Key", []string{"MustString"}, copied(Recv(), Param(0))),
			same("Key", []string{"Strings", "StringsWithShadows", "ValueWithShadows", "NestedValues"}, CopyFlow(Result(0).Elem(), Recv())),
			same("Key", []string{"In"}, copied(Recv(), Param(0), Param(1).Elem())),
			same("Key", []string{"Validate"}, copied(Recv())),
			same("", []string{"MapTo", "MapToWithMapper", "StrictMapTo", "StrictMapToWithMapper"}, filled(Param(0))),
			same("File", []string{"MapTo", "StrictMapTo"}, filled(Param(0))),
			same("Section", []string{"MapTo", "StrictMapTo"}, filled(Param(0))),
		),
	}
}

// propertiesTable describes github.com/magiconair/properties.
func propertiesTable(path string) *Package {
	key := Source{At: Result(0), Kind: File, What: "config key", Name: Param(0)}
	return &Package{
		Path: path, Tags: "properties",
		Inert: true,
		Funcs: all(
			same("Properties", []string{"Get", "MustGet", "MustGetString"}, key),
			[]Func{
				Method("Properties", "GetString", key, copied(Param(1))),
				Method("Properties", "Map", Source{At: Result(0).Elem(), Kind: File, What: "config file"}),
				Method("Properties", "Decode", Source{At: Param(0), Kind: File, What: "config file", Fields: true}),
			},
		),
	}
}

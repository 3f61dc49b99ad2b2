package model

// viperTable describes github.com/spf13/viper, the functions of the package and the methods of *Viper alike. A key can
// also be bound to an environment variable or a flag: where a program does so, the key is the better name of the same
// value, so the kind stays that of a config file. That a flag bound by BindPFlag makes it a prompt is left to the engine.
func viperTable(path string) *Package {
	p := &Package{Path: path, Module: "github.com/spf13/viper", Version: "v1.21.0", Inert: true}
	key := func(at Place) Source { return Source{At: at, Kind: File, What: "config key", Name: Param(0)} }
	filled := func(at, name Place) Source {
		return Source{At: at, Kind: File, What: "config file", Name: name, Fields: true}
	}
	for _, recv := range []string{"", "Viper"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Get", "GetString"}, key(Result(0))),
			same(recv, []string{"GetStringSlice", "GetStringMap", "GetStringMapString"}, key(Result(0).Elem())),
			[]Func{
				Method(recv, "GetStringMapStringSlice", key(Result(0).Elem().Elem())),
				Method(recv, "AllSettings", Source{At: Result(0).Elem(), Kind: File, What: "config file"}),
				Method(recv, "UnmarshalKey", filled(Param(1), Param(0))),
				Method(recv, "Unmarshal", filled(Param(0), Place{})),
				Method(recv, "UnmarshalExact", filled(Param(0), Place{})),
			})...)
	}
	return p
}

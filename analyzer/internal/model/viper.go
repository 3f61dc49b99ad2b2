package model

// pflagFlags are the flags that a program defines, by name.
var pflagFlags = Var("github.com/spf13/pflag.$flags")

// viperTable describes github.com/spf13/viper, the functions of the package and the methods of *Viper alike. A key is
// read from the config file and from what the program binds it to, by key in lower case: a flag, an environment variable, a
// value. The functions share one instance; other instances share their state too, since it would take more to tell
// apart those that are kept in different places than it is worth: a program gives one key one meaning.
func viperTable(path string) *Package {
	p := &Package{Path: path, Like: "viper", Tags: "mapstructure", Inert: true}
	key := Source{At: Result(0), Kind: File, What: "config key", Name: Param(0)}
	filled := func(at, name Place) Source {
		return Source{At: at, Kind: File, What: "config file", Name: name, Fields: true}
	}
	for _, recv := range []string{"", "Viper"} {
		state, prefix := Var("github.com/spf13/viper.$bound"), Var("github.com/spf13/viper.$prefix")
		if recv != "" {
			state, prefix = Var("github.com/spf13/viper.$instance"), Var("github.com/spf13/viper.$instanceprefix")
		}
		bound := copied(state.FoldedKey(0))
		bind := func(from Place) Flow { return Flow{From: []Place{from}, To: state.FoldedKey(0), Add: true} }
		elems := func(at Place) []Effect {
			return []Effect{Source{At: at, Kind: File, What: "config key", Name: Param(0)}, CopyFlow(at, state.FoldedKey(0))}
		}
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Get", "GetString"}, key, bound),
			same(recv, []string{"BindEnv", "MustBindEnv"}, Source{At: state.FoldedKey(0), Kind: Environment,
				What: "environment variable", Name: Param(0), Add: true}),
			same(recv, []string{"GetStringSlice", "GetStringMap", "GetStringMapString"}, elems(Result(0).Elem())...),
			[]Func{
				Method(recv, "GetStringMapStringSlice", elems(Result(0).Elem().Elem())...),
				Method(recv, "AllSettings", Source{At: Result(0).Elem(), Kind: File, What: "config file"}),
				Method(recv, "UnmarshalKey", filled(Param(1), Param(0)),
					Flow{From: []Place{state.FoldedKey(0)}, To: Param(1), Add: true}),
				Method(recv, "Unmarshal", filled(Param(0), Place{}), Flow{From: []Place{state}, To: Param(0), Add: true}),
				Method(recv, "UnmarshalExact", filled(Param(0), Place{}), Flow{From: []Place{state}, To: Param(0), Add: true}),
				Method(recv, "Sub"), // a part of a viper reads the same sources

				Method(recv, "Set", bind(Param(1))),
				Method(recv, "SetDefault", bind(Param(1))),
				Method(recv, "BindPFlag", bind(Param(1))),
				Method(recv, "BindPFlags", Flow{From: []Place{pflagFlags}, To: state, Add: true}),
				Method(recv, "BindFlagValue", bind(Param(1))),
				Method(recv, "MergeConfigMap", Flow{From: []Place{Param(0)}, To: state, Add: true}),
				// What was set is written with the rest.
				Method(recv, "WriteConfig", files.write(state.Elem(), Place{})),
				Method(recv, "SafeWriteConfig", files.write(state.Elem(), Place{})),
				Method(recv, "WriteConfigAs", files.write(state.Elem(), Param(0))),
				Method(recv, "SafeWriteConfigAs", files.write(state.Elem(), Param(0))),
				Method(recv, "SetEnvPrefix", CopyFlow(prefix, Param(0))),
				Method(recv, "AutomaticEnv", Source{At: state, Kind: Environment, What: "environment variable",
					Name: prefix, Add: true, Fields: true}),
			})...)
	}
	return p
}

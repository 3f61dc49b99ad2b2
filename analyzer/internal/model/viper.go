package model

// The state of viper and pflag that all parts of a program share: what configuration keys are bound to besides the
// config file, by key in lower case; the flags that are defined, by name; the prefix of environment variables. A program
// with several instances of viper gives them different keys, or the same key the same meaning.
var (
	viperBound  = Var("github.com/spf13/viper.$bound")
	viperPrefix = Var("github.com/spf13/viper.$prefix")
	pflagFlags  = Var("github.com/spf13/pflag.$flags")
)

// viperTable describes github.com/spf13/viper, the functions of the package and the methods of *Viper alike. A key is
// read from the config file and from what the program binds it to: a flag, an environment variable, a value.
func viperTable(path string) *Package {
	p := &Package{Path: path, Module: "github.com/spf13/viper", Version: "v1.21.0", Inert: true}
	key := Source{At: Result(0), Kind: File, What: "config key", Name: Param(0)}
	bound := copied(viperBound.FoldedKey(0))
	filled := func(at, name Place) Source {
		return Source{At: at, Kind: File, What: "config file", Name: name, Fields: true}
	}
	bind := func(from Place) Flow { return Flow{From: []Place{from}, To: viperBound.FoldedKey(0), Add: true} }
	elems := func(at Place) []Effect {
		return []Effect{Source{At: at, Kind: File, What: "config key", Name: Param(0)}, CopyFlow(at, viperBound.FoldedKey(0))}
	}
	for _, recv := range []string{"", "Viper"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Get", "GetString"}, key, bound),
			same(recv, []string{"GetStringSlice", "GetStringMap", "GetStringMapString"}, elems(Result(0).Elem())...),
			[]Func{
				Method(recv, "GetStringMapStringSlice", elems(Result(0).Elem().Elem())...),
				Method(recv, "AllSettings", Source{At: Result(0).Elem(), Kind: File, What: "config file"}),
				Method(recv, "UnmarshalKey", filled(Param(1), Param(0)),
					Flow{From: []Place{viperBound.FoldedKey(0)}, To: Param(1), Add: true}),
				Method(recv, "Unmarshal", filled(Param(0), Place{}), Flow{From: []Place{viperBound}, To: Param(0), Add: true}),
				Method(recv, "UnmarshalExact", filled(Param(0), Place{}), Flow{From: []Place{viperBound}, To: Param(0), Add: true}),
				Method(recv, "Sub"), // a part of a viper reads the same sources

				Method(recv, "Set", bind(Param(1))),
				Method(recv, "SetDefault", bind(Param(1))),
				Method(recv, "BindPFlag", bind(Param(1))),
				Method(recv, "BindPFlags", Flow{From: []Place{pflagFlags}, To: viperBound, Add: true}),
				Method(recv, "BindEnv", Source{At: viperBound.FoldedKey(0), Kind: Environment, What: "environment variable",
					Name: Param(0), Add: true}),
				Method(recv, "SetEnvPrefix", CopyFlow(viperPrefix, Param(0))),
				Method(recv, "AutomaticEnv", Source{At: viperBound, Kind: Environment, What: "environment variable",
					Name: viperPrefix, Add: true}),
			})...)
	}
	return p
}

package model

import "strings"

// koanfTable describes github.com/knadh/koanf, v1 and v2. A key is read from what was loaded: from files, like the keys of
// viper, and from the other providers, whose values a configuration keeps in its field Data.
func koanfTable(path string) *Package {
	p := &Package{Path: path, Tags: "koanf", Inert: true}
	at := Recv().Field(Data).FoldedKey(0)
	read := func(to Place) []Effect {
		return []Effect{Source{At: to, Kind: File, What: "config key", Name: Param(0)}, CopyFlow(to, at)}
	}
	load := func(from ...Place) Flow { return Flow{From: from, To: Recv().Field(Data), Add: true} }
	filled := []Effect{
		Source{At: Param(1), Kind: File, What: "config file", Name: Param(0), Fields: true},
		Flow{From: []Place{Recv().Field(Data)}, To: Param(1), Add: true},
	}
	p.Funcs = all(
		same("Koanf", []string{"Get", "String", "MustString", "Bytes", "MustBytes"}, read(Result(0))...),
		same("Koanf", []string{"Strings", "MustStrings", "StringMap", "MustStringMap"}, read(Result(0).Elem())...),
		same("Koanf", []string{"StringsMap", "MustStringsMap"}, read(Result(0).Elem().Elem())...),
		same("Koanf", []string{"All", "Raw"}, Source{At: Result(0).Elem(), Kind: File, What: "config file"}),
		same("Koanf", []string{"Unmarshal", "UnmarshalWithConf"}, filled...),
		[]Func{
			Method("Koanf", "Load", load(Param(0).Field(Data))),
			Method("Koanf", "Merge", load(Param(0).Field(Data))),
			Method("Koanf", "Set", Flow{From: []Place{Param(1)}, To: at, Add: true}),
			// A part reads the same sources, as the whole does in viper; a slice of parts is several.
			Method("Koanf", "Slices", CopyFlow(Result(0).Elem(), Recv())),
		})
	return p
}

// koanfProvider describes the packages below github.com/knadh/koanf/providers. A provider keeps in its field Data what it
// will give; that of files keeps nothing, because every key may come from a file.
func koanfProvider(path string) *Package {
	const module = "github.com/knadh/koanf/providers/"
	p := &Package{Path: path, Inert: true}
	given := Result(0).Field(Data)
	fromEnv := func(prefix Place) Source {
		return Source{At: given, Kind: Environment, What: "environment variable", Name: prefix, Fields: true}
	}
	switch strings.TrimPrefix(path, module) {
	case "env":
		p.Funcs = same("", []string{"Provider", "ProviderWithValue"}, fromEnv(Param(0)))
	case "env/v2":
		p.Funcs = []Func{Fn("Provider", fromEnv(Param(1).Field("Prefix")))}
	case "posflag":
		p.Funcs = same("", []string{"Provider", "ProviderWithValue", "ProviderWithFlag"}, CopyFlow(given, pflagFlags))
	case "confmap", "rawbytes", "structs":
		p.Funcs = []Func{Fn("Provider", CopyFlow(given, Param(0)))}
	}
	return p
}

package model

import "strings"

// environmentOf fills a struct from environment variables, named by its tags.
func environmentOf(at Place) Source {
	return Source{At: at, Kind: Environment, What: "environment variable", Fields: true}
}

// envconfigTable describes github.com/kelseyhightower/envconfig, which puts a prefix before the names.
func envconfigTable(path string) *Package {
	prefixed := environmentOf(Param(1))
	prefixed.Name = Param(0)
	return &Package{
		Path: path, Tags: "envconfig",
		Inert: true,
		Funcs: same("", []string{"Process", "MustProcess"}, prefixed),
	}
}

// caarlosEnv describes github.com/caarlos0/env, from the version without a number to v11. Options can put a prefix before the
// names; up to v8 they are further arguments of the functions, later there are functions of their own.
func caarlosEnv(path string) *Package {
	p := &Package{Path: path, Tags: "env", Inert: true}
	prefixed := func(at, options Place) Source {
		s := environmentOf(at)
		s.Name = options.Field("Prefix")
		return s
	}
	switch path[strings.LastIndexByte(path, '/')+1:] {
	case "env":
		p.Funcs = same("", []string{"Parse", "ParseWithFuncs"}, environmentOf(Param(0)))
	case "v6", "v7", "v8":
		p.Funcs = []Func{
			Fn("Parse", prefixed(Param(0), Param(1).Elem())),
			Fn("ParseWithFuncs", prefixed(Param(0), Param(2).Elem())),
		}
	case "v9", "v10":
		p.Funcs = []Func{
			Fn("Parse", environmentOf(Param(0))),
			Fn("ParseWithOptions", prefixed(Param(0), Param(1))),
		}
	default:
		p.Funcs = []Func{
			Fn("Parse", environmentOf(Param(0))),
			Fn("ParseWithOptions", prefixed(Param(0), Param(1))),
			Fn("ParseAs", environmentOf(Result(0))),
			Fn("ParseAsWithOptions", prefixed(Result(0), Param(0))),
			Fn("Must", copied(Param(0))),
		}
	}
	return p
}

// sethvargoEnv describes github.com/sethvargo/go-envconfig. What mutators make of a value is still that value.
func sethvargoEnv(path string) *Package {
	return &Package{
		Path: path, Tags: "env",
		Inert: true,
		Funcs: []Func{
			Fn("Process", environmentOf(Param(1))),
			Fn("ProcessWith", environmentOf(Param(1).Field("Target").Pointee())),
			Fn("MustProcess", environmentOf(Param(1)), copied(Param(1))),
			Method("Lookuper", "Lookup", env(Result(0), Param(0))),
		},
	}
}

// joeshawEnv describes github.com/joeshaw/envdecode.
func joeshawEnv(path string) *Package {
	return &Package{
		Path: path, Tags: "env",
		Inert: true,
		Funcs: all(
			same("", []string{"Decode", "MustDecode", "StrictDecode", "MustStrictDecode"}, environmentOf(Param(0))),
			[]Func{Fn("Export", env(Result(0).Elem().Field("Value"), Place{}))},
		),
	}
}

// netflixEnv describes github.com/Netflix/go-env. A set is the environment, or a part of it, as a map.
func netflixEnv(path string) *Package {
	return &Package{
		Path: path, Tags: "env",
		Inert: true,
		Funcs: []Func{
			Fn("UnmarshalFromEnviron", environmentOf(Param(0)), env(Result(0).Elem(), Place{})),
			Fn("EnvironToEnvSet", CopyFlow(Result(0).Elem(), Param(0).Elem())),
			Fn("EnvSetToEnviron", CopyFlow(Result(0).Elem(), Param(0).Elem())),
			Fn("Unmarshal", decode(Param(1), Param(0).Elem())),
		},
	}
}

// cleanEnv describes github.com/ilyakaznacheev/cleanenv. A file is read first, by the tags of its format; the environment
// overrides it where a field has such a tag. Those who name a file keep the credential there, so that is the origin.
func cleanEnv(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"ReadEnv", "UpdateEnv"}, environmentOf(Param(0))),
			same("", []string{"ParseYAML", "ParseJSON", "ParseTOML"}, decode(Param(1), bytesOf(Param(0))...)),
			[]Func{Fn("ReadConfig", Source{At: Param(1), Kind: File, What: "config file", Fields: true})},
		),
	}
}

// dotenvTable describes github.com/joho/godotenv and github.com/subosito/gotenv, which took after it. Loading fills the
// environment, which is read elsewhere; reading gives pairs.
func dotenvTable(path string) *Package {
	pairs := func(from ...Place) Flow { return CopyFlow(Result(0).Elem(), from...) }
	p := &Package{Path: path, Inert: true, Funcs: []Func{
		Fn("Read", Source{At: Result(0).Elem(), Kind: File, What: "file"}),
		Fn("Parse", pairs(bytesOf(Param(0))...)),
		Fn("Unmarshal", pairs(Param(0))),
		Fn("Marshal", encoded(Param(0).Elem())),
		Fn("Write", files.write(Param(0).Elem(), Param(1))),
	}}
	if path == "github.com/subosito/gotenv" {
		p.Funcs = append(p.Funcs, Fn("StrictParse", pairs(bytesOf(Param(0))...)))
	} else {
		p.Funcs = append(p.Funcs, Fn("UnmarshalBytes", pairs(Param(0))))
	}
	return p
}

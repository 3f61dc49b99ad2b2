package model

import "strings"

// These libraries fill a struct from flags, the environment and files, in that order. The environment is what their users
// deploy with, so that is what the origin is called, but where the tags name flags.

// ardanConf describes github.com/ardanlabs/conf/v3. Tags of the key conf hold options, not names: names are made of the
// fields, behind the prefix.
func ardanConf(path string) *Package {
	filled := environmentOf(Param(1))
	filled.Name = Param(0)
	return &Package{
		Path: path, Tags: "conf",
		Inert: true,
		Funcs: all(
			same("", []string{"Parse", "ParseWithOptions"}, filled),
			[]Func{Method("Args", "Num", prompted(Result(0), "command line argument"))},
		),
	}
}

// aconfigTable describes github.com/cristalhq/aconfig. A loader stands for its target.
func aconfigTable(path string) *Package {
	return &Package{
		Path: path, Tags: "env",
		Inert: true,
		Funcs: []Func{
			Fn("LoaderFor", copied(Param(0))),
			Method("Loader", "Load", environmentOf(Recv())),
		},
	}
}

// configorTable describes github.com/jinzhu/configor, which reads files first and lets the environment override them.
func configorTable(path string) *Package {
	load := func(recv string) Func {
		return Method(recv, "Load", Source{At: Param(0), Kind: File, What: "config file", Fields: true})
	}
	return &Package{Path: path, Inert: true, Funcs: []Func{load(""), load("Configor")}}
}

// sflagsTable describes the packages below gen of github.com/octago/sflags and its successor github.com/urfave/sflags. They
// make flags for other parsers out of a struct, which is filled when those parse.
func sflagsTable(path string) *Package {
	p := &Package{Path: path, Tags: "flag", Inert: true}
	p.Funcs = same("", []string{"Parse", "ParseTo"}, flagsOf(Param(0)))
	if !strings.HasSuffix(path, "/gcli") {
		p.Funcs = append(p.Funcs, Fn("ParseToDef", flagsOf(Param(0))))
	}
	return p
}

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

// caarlosEnv describes github.com/caarlos0/env, v6 and v11.
func caarlosEnv(path string) *Package {
	p := &Package{Path: path, Tags: "env", Inert: true, Funcs: []Func{Fn("Parse", environmentOf(Param(0)))}}
	if strings.HasSuffix(path, "/v6") {
		return p
	}
	p.Funcs = append(p.Funcs,
		Fn("ParseWithOptions", environmentOf(Param(0))),
		Fn("ParseAs", environmentOf(Result(0))),
		Fn("ParseAsWithOptions", environmentOf(Result(0))),
		Fn("Must", copied(Param(0))))
	return p
}

// godotenvTable describes github.com/joho/godotenv. Load fills the environment, which is read elsewhere.
func godotenvTable(path string) *Package {
	pairs := Source{At: Result(0).Elem(), Kind: File, What: "file"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Read", pairs),
			Fn("Parse", CopyFlow(Result(0).Elem(), bytesOf(Param(0))...)),
			Fn("Unmarshal", CopyFlow(Result(0).Elem(), Param(0))),
			Fn("UnmarshalBytes", CopyFlow(Result(0).Elem(), Param(0))),
			Fn("Marshal", encoded(Param(0).Elem())),
		},
	}
}

// xTerm describes golang.org/x/term.
func xTerm(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("ReadPassword", prompted(Result(0), "terminal")),
			Method("Terminal", "ReadLine", prompted(Result(0), "terminal")),
			Method("Terminal", "ReadPassword", prompted(Result(0), "terminal")),
		},
	}
}

// promptuiTable describes github.com/manifoldco/promptui.
func promptuiTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Prompt", "Run", prompted(Result(0), "terminal prompt")),
			Method("SelectWithAdd", "Run", prompted(Result(1), "terminal prompt")),
		},
	}
}

// surveyTable describes github.com/AlecAivazis/survey/v2.
func surveyTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("AskOne", prompted(Param(1), "terminal prompt")),
			Fn("Ask", Source{At: Param(1), Kind: Prompt, What: "terminal prompt", Fields: true}),
		},
	}
}

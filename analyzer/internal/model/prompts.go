package model

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

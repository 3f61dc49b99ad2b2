package model

import "strings"

const terminalPrompt = "terminal prompt"

// asked are functions, or methods of one receiver, whose first result is what a person typed.
func asked(recv string, names ...string) []Func {
	return same(recv, names, prompted(Result(0), terminalPrompt))
}

// xTerm describes golang.org/x/term, and golang.org/x/crypto/ssh/terminal, which hands on to it and whose Terminal is the
// same type.
func xTerm(path string) *Package {
	p := &Package{Path: path, Inert: true, Funcs: []Func{Fn("ReadPassword", prompted(Result(0), "terminal"))}}
	if path == "golang.org/x/term" {
		p.Funcs = append(p.Funcs, same("Terminal", []string{"ReadLine", "ReadPassword"}, prompted(Result(0), "terminal"))...)
	}
	return p
}

// promptuiTable describes github.com/manifoldco/promptui.
func promptuiTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: append(asked("Prompt", "Run"), Method("SelectWithAdd", "Run", prompted(Result(1), terminalPrompt))),
	}
}

// surveyTable describes github.com/AlecAivazis/survey, v1 and v2. The questions fill a struct or map by their names.
func surveyTable(path string) *Package {
	return &Package{
		Path: path, Tags: "survey",
		Inert: true,
		Funcs: []Func{
			Fn("AskOne", prompted(Param(1), terminalPrompt)),
			Fn("Ask", Source{At: Param(1), Kind: Prompt, What: terminalPrompt, Fields: true}),
		},
	}
}

// huhTable describes github.com/charmbracelet/huh and charm.land/huh/v2. A field fills its variable when it is run, which
// is later than the variable is told to it, and before anybody reads it. What was there is the default. Selections are of
// what the program offers.
func huhTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Method("Input", "Value", Source{At: Param(0), Kind: Prompt, What: terminalPrompt, Add: true}),
				Method("Text", "Value", Source{At: Param(0), Kind: Prompt, What: terminalPrompt, Add: true}),
				Fn("NewPointerAccessor", Source{At: Param(0), Kind: Prompt, What: terminalPrompt, Add: true}),
			},
			asked("Input", "GetValue"),
			asked("Text", "GetValue"),
			same("Form", []string{"Get", "GetString"}, named(terminalPrompt, Result(0))),
		),
	}
}

// bubblesInput describes the packages textinput and textarea of bubbles, v1 and v2. A model is a value that is copied
// with every key; what it holds is what was typed, whichever copy is asked.
func bubblesInput(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: asked("Model", "Value")}
}

// bubbleteaTable describes bubbletea, v1 and v2. The model that a program ends with is the one that it was started with, or
// one that handling a message gave; typed keys are messages.
func bubbleteaTable(path string) *Package {
	const model = "$model"
	p := &Package{Path: path, Inert: true, Funcs: []Func{
		Fn("NewProgram", CopyFlow(Result(0).Field(model), Param(0))),
		Method("Program", "Run", copied(Recv().Field(model)),
			Invoke{Fn: Recv().Field(model), Method: "Update", Args: []Place{{}}, To: []Place{Result(0)}}),
	}}
	if strings.HasSuffix(path, "/v2") {
		p.Funcs = append(p.Funcs, append(asked("KeyPressMsg", "String"), asked("PasteMsg", "String")...)...)
	} else {
		p.Funcs = append(p.Funcs, asked("KeyMsg", "String")...)
	}
	return p
}

// howeycGopass describes github.com/howeyc/gopass.
func howeycGopass(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: asked("", "GetPasswd", "GetPasswdMasked", "GetPasswdPrompt")}
}

// speakeasyTable describes github.com/bgentry/speakeasy.
func speakeasyTable(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: asked("", "Ask", "FAsk")}
}

// linerTable describes github.com/peterh/liner.
func linerTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: asked("State", "Prompt", "PromptWithSuggestion", "PasswordPrompt"),
	}
}

// readlineTable describes github.com/chzyer/readline. A result that Line gives carries the line in a field.
func readlineTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			asked("", "Line", "Password", "ReadPassword"),
			asked("Instance", "Readline", "ReadlineWithDefault", "ReadSlice", "ReadPassword", "ReadPasswordEx", "ReadPasswordWithConfig"),
			[]Func{Method("Instance", "Line", prompted(Result(0).Field("Line"), terminalPrompt))},
		),
	}
}

// goPrompt describes github.com/c-bata/go-prompt. Choosing is among what the program offers.
func goPrompt(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			asked("", "Input"),
			asked("Prompt", "Input"),
			[]Func{Fn("New", Inbound{Fn: Param(0), Arg: 0, Kind: Prompt, What: terminalPrompt})},
		),
	}
}

// tviewTable describes github.com/rivo/tview. Fields of a form can tell a function each time that they change.
func tviewTable(path string) *Package {
	changed := func(fn Place) Inbound { return Inbound{Fn: fn, Arg: 0, Kind: Prompt, What: terminalPrompt} }
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			asked("InputField", "GetText"),
			asked("TextArea", "GetText"),
			[]Func{
				Method("InputField", "SetChangedFunc", copied(Recv()), changed(Param(0))),
				Method("Form", "AddInputField", copied(Recv()), changed(Param(4))),
				Method("Form", "AddPasswordField", copied(Recv()), changed(Param(4))),
				Method("Form", "AddTextArea", copied(Recv()), changed(Param(5))),
			},
		),
	}
}

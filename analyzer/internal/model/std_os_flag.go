package model

// Environ is what the program itself puts into its environment, by name. Whoever reads a variable finds that there as well.
var Environ = Var("os.$environ")

func osTable(path string) *Package {
	return &Package{
		Path: path,
		Values: []Value{
			{Name: "Args", Kind: Prompt, What: "command line argument"},
			{Name: "Stdin", Kind: Prompt, What: "standard input"},
			{Name: "Stdout", Writes: "log|standard output"},
			{Name: "Stderr", Writes: "log|standard error"},
		},
		Types: []Type{{Name: "ProcAttr", Leads: map[string]string{"Env": ChildEnvironment}}},
		Funcs: all(
			[]Func{
				Fn("Getenv", env(Result(0), Param(0))),
				Fn("LookupEnv", env(Result(0), Param(0))),
				Fn("Setenv", Flow{From: []Place{Param(1)}, To: Environ.Key(0, false), Add: true}),
				Fn("ExpandEnv", derived(Param(0)), env(Result(0), Place{})),
				// The mapping says what a name stands for; its results are in the text.
				Fn("Expand", derived(Param(0)), Invoke{Fn: Param(1), To: []Place{Result(0)}}),
				Fn("Environ", env(Result(0).Elem(), Place{})),
				Fn("StartProcess", Command{Name: Param(0), Args: Param(1).Elem()}),
				Fn("ReadFile", file(Result(0), Param(0))),
				Fn("Open", file(Result(0), Param(0))),
				Fn("OpenFile", file(Result(0), Param(0)), writesFile),
				Fn("WriteFile", files.write(Param(1), Param(0))),
				Fn("Create", writesFile),
				Fn("CreateTemp", writesFile),
				Method("File", "Write", intoFile),
				Method("File", "WriteAt", intoFile),
				Method("File", "WriteString", intoFile),
				Method("File", "ReadFrom", Log{Writer: Recv(), Values: bytesOf(Param(0))}),
				Method("File", "Read", CopyFlow(Param(0), Recv())),
				Method("File", "ReadAt", CopyFlow(Param(0), Recv())),
				Method("File", "Name"),
				Fn("OpenRoot"),
				Method("Root", "ReadFile", file(Result(0), Param(0))),
				Method("Root", "Open", file(Result(0), Param(0))),
				Fn("DirFS"),
			},
			// Files that the program itself writes are not followed to where it reads them.
			none("File", "Chmod", "Close", "Fd", "ReadDir", "Readdir", "Readdirnames", "Seek", "Stat", "Sync", "Truncate"),
			none("", "Chdir", "Chmod", "Chtimes", "Clearenv", "Executable", "Exit", "Getpid",
				"Getppid", "Getuid", "Getgid", "Getwd", "Hostname", "IsExist", "IsNotExist", "IsPermission", "IsTimeout",
				"Lstat", "Mkdir", "MkdirAll", "MkdirTemp", "Readlink", "ReadDir", "Remove", "RemoveAll", "Rename",
				"SameFile", "Stat", "Symlink", "TempDir", "Truncate", "Unsetenv", "UserCacheDir",
				"UserConfigDir", "UserHomeDir"),
		),
	}
}

// What is handed to a child process, for [Type.Leads]: other users of the machine can read it.
const (
	ChildArguments   = "store|child process arguments"
	ChildEnvironment = "store|child process environment"
)

// writesFile marks a file that can be written to, and intoFile writes to one.
var (
	writesFile = Flow{To: Result(0).Field(Writes), Const: "store|file"}
	intoFile   = Log{Writer: Recv(), Values: []Place{Param(0)}}
)

// osExec describes os/exec. What a helper prints (pass, op, vault, git credential) counts as a configured secret: the
// program neither asked a person nor holds the value.
func osExec(path string) *Package {
	output := Source{At: Result(0), Kind: Secret, What: "command output"}
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Cmd", Leads: map[string]string{"Args": ChildArguments, "Env": ChildEnvironment}}},
		Funcs: all(
			same("Cmd", []string{"Output", "CombinedOutput"}, output),
			// What is given as its standard output is filled by the time that it is over.
			same("Cmd", []string{"Run", "Wait", "Start"}, Source{At: Recv().Field("Stdout").Field(Data), Kind: Secret, What: "command output"}),
			[]Func{
				Method("Cmd", "StdoutPipe", output),
				Method("Cmd", "Environ", copied(Recv().Field("Env")), env(Result(0).Elem(), Place{})),
				Fn("Command",
					CopyFlow(Result(0).Field("Path"), Param(0)),
					CopyFlow(Result(0).Field("Args").Elem(), Param(0), Param(1).Elem()),
					Command{Name: Param(0), Args: Param(1)}),
				Fn("CommandContext",
					CopyFlow(Result(0).Field("Path"), Param(1)),
					CopyFlow(Result(0).Field("Args").Elem(), Param(1), Param(2).Elem()),
					Command{Name: Param(1), Args: Param(2)}),
			},
		),
	}
}

// syscallTable describes the few functions of syscall that read the environment or start programs.
func syscallTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "ProcAttr", Leads: map[string]string{"Env": ChildEnvironment}}},
		Funcs: all(
			[]Func{
				Fn("Getenv", env(Result(0), Param(0))),
				Fn("Environ", env(Result(0).Elem(), Place{})),
				Fn("Exec", Command{Name: Param(0), Args: Param(1).Elem(), Env: Param(2).Elem()}),
			},
			same("", []string{"ForkExec", "StartProcess"}, Command{Name: Param(0), Args: Param(1).Elem()}),
		),
	}
}

func flagTable(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			flagFuncs("", "String", "Duration", "Bool", "Int", "Int64", "Uint", "Uint64", "Float64"),
			flagFuncs("FlagSet", "String", "Duration", "Bool", "Int", "Int64", "Uint", "Uint64", "Float64"),
			flagArgs(""),
			flagArgs("FlagSet"),
			[]Func{
				Fn("NewFlagSet"),
				Fn("UnquoteUsage"),
				Fn("PrintDefaults"),
				Method("Value", "String", derived(Recv())),
				Method("Getter", "Get", copied(Recv())),
			},
			none("FlagSet", "ErrorHandling", "Init", "Name", "NArg", "NFlag", "Output", "Parse", "Parsed", "PrintDefaults",
				"Set", "SetOutput"),
			none("", "NArg", "NFlag", "Parse", "Parsed", "Set"),
		),
	}
}

// flagFuncs are the functions that declare flags, for package flag. A flag's default flows into it as well: it may come
// from the environment, or be the destination. Var and its kin hand out the whole value.
func flagFuncs(recv string, types ...string) []Func {
	fs := []Func{
		Method(recv, "Var", flagged(Param(0), Param(1))),
		Method(recv, "TextVar", flagged(Param(0), Param(1)), orDefault(Param(0), Param(2))),
		Method(recv, "Func", Inbound{Fn: Param(2), Arg: 0, Kind: Prompt, What: "flag", Name: Param(0)}),
		Method(recv, "BoolFunc"),
	}
	for _, t := range types {
		fs = append(fs,
			Method(recv, t, flagged(Result(0), Param(0)), copied(Param(1)), helped(1)),
			Method(recv, t+"Var", flagged(Param(0), Param(1)), orDefault(Param(0), Param(2)), helped(2)))
	}
	return fs
}

// helped says that parameter i, the default of a flag, is printed with the flag's help, which a mistyped flag is enough for.
func helped(i int) Log { return Log{Values: []Place{Param(i)}, What: "help text"} }

// orDefault adds the default of a flag to the variable that the flag sets.
func orDefault(at, def Place) Flow { return Flow{From: []Place{def}, To: at, Add: true} }

func flagArgs(recv string) []Func {
	const what = "command line argument"
	return []Func{
		Method(recv, "Arg", prompted(Result(0), what)),
		Method(recv, "Args", prompted(Result(0).Elem(), what)),
		Method(recv, "Lookup", Source{At: Result(0).Field("Value"), Kind: Prompt, What: "flag", Name: Param(0)}),
		// Visiting hands out flags by value; the function gets one of the user's.
		Method(recv, "Visit", Inbound{Fn: Param(0), Arg: 0, Kind: Prompt, What: "flag"}),
		Method(recv, "VisitAll", Inbound{Fn: Param(0), Arg: 0, Kind: Prompt, What: "flag"}),
	}
}

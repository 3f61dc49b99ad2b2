package model

// Libraries that write files. Package os and what writes to open files are described elsewhere.

// aferoTable describes github.com/spf13/afero, file systems behind an interface. That one may lie in memory does not count.
func aferoTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("ReadFile", file(Result(0), Param(1))),
			Fn("ReadAll", copied(bytesOf(Param(0))...)),
			Fn("WriteFile", files.write(Param(2), Param(1))),
			Fn("WriteReader", files.drains(Param(2), Param(1))...),
			Method("Afero", "ReadFile", file(Result(0), Param(0))),
			Method("Afero", "WriteFile", files.write(Param(1), Param(0))),
			Method("Afero", "WriteReader", files.drains(Param(1), Param(0))...),
			Method("Fs", "Open", file(Result(0), Param(0))),
			Method("Fs", "OpenFile", file(Result(0), Param(0)), writesFile),
			Method("Fs", "Create", writesFile),
			Method("File", "WriteString", put(Recv(), Param(0))),
		},
	}
}

// renameioTable describes github.com/google/renameio, whose files replace others when they are complete. A pending file
// embeds the one of package os.
func renameioTable(path string) *Package {
	pending := []Effect{writesFile, Flow{To: Result(0).Field("File").Field(Writes), Const: writesFile.Const}}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("WriteFile", files.write(Param(1), Param(0))),
			Fn("TempFile", pending...),
			Fn("NewPendingFile", pending...),
		},
	}
}

// natefinchAtomic describes github.com/natefinch/atomic.
func natefinchAtomic(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: []Func{Fn("WriteFile", files.drains(Param(1), Param(0))...)}}
}

package model

// ioTable describes io and io/ioutil.
func ioTable(path string) *Package {
	transfer := []Effect{put(Param(0), Param(1)), put(Param(0), Param(1).Field(Data))}
	fs := all(
		[]Func{
			Fn("ReadAll", copied(bytesOf(Param(0))...)),
			Fn("NopCloser", copied(Param(0))),
		},
	)
	if path == "io/ioutil" {
		return &Package{Path: path, Funcs: all(fs,
			[]Func{
				Fn("ReadFile", file(Result(0), Param(0))),
				Fn("WriteFile", files.write(Param(1), Param(0))),
				Fn("TempFile", writesFile),
			},
			none("", "ReadDir", "TempDir"))}
	}
	return &Package{
		Path: path,
		Funcs: all(fs,
			same("", []string{"Copy", "CopyN", "CopyBuffer"}, transfer...),
			[]Func{
				Fn("WriteString", put(Param(0), Param(1))),
				Fn("ReadFull", CopyFlow(Param(1), bytesOf(Param(0))...)),
				Fn("ReadAtLeast", CopyFlow(Param(1), bytesOf(Param(0))...)),
				Fn("LimitReader", copied(Param(0))),
				Fn("TeeReader", copied(Param(0)), put(Param(1), Param(0))),
				Fn("MultiReader", copied(Param(0).Elem())),
				Fn("NewSectionReader", copied(Param(0))),
				Fn("NewOffsetWriter", copied(Param(0))),
				Fn("MultiWriter", copied(Param(0).Elem())),
				// What is written to the one end of a pipe can be read from the other: both are one object.
				Fn("Pipe", Flow{To: Result(0).Field(Data)}, CopyFlow(Result(1), Result(0))),
				Method("Reader", "Read", CopyFlow(Param(0), bytesOf(Recv())...)),
				Method("ReaderAt", "ReadAt", CopyFlow(Param(0), bytesOf(Recv())...)),
				Method("ByteReader", "ReadByte", copied(bytesOf(Recv())...)),
				Method("Writer", "Write", put(Recv(), Param(0))),
				Method("StringWriter", "WriteString", put(Recv(), Param(0))),
				Method("PipeReader", "Read", CopyFlow(Param(0), Recv().Field(Data))),
				Method("PipeWriter", "Write", put(Recv(), Param(0))),
			},
			none("Closer", "Close"),
			none("Seeker", "Seek"),
			none("PipeReader", "Close", "CloseWithError"),
			none("PipeWriter", "Close", "CloseWithError"),
		),
	}
}

// ioFS describes io/fs: file systems, embedded ones too, hold configuration.
func ioFS(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("ReadFile", file(Result(0), Param(1))),
				Method("FS", "Open", file(Result(0), Param(0))),
				Method("ReadFileFS", "ReadFile", file(Result(0), Param(0))),
				Method("File", "Read", CopyFlow(Param(0), Recv())),
			},
			none("File", "Close", "Stat"),
			none("", "Glob", "ReadDir", "Stat", "ValidPath", "WalkDir"),
		),
	}
}

// textScanner describes text/scanner. A scanner is embedded in others, and initialized in place.
func textScanner(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Scanner", "Init", CopyFlow(Recv().Field(Data), bytesOf(Param(0))...), copied(Recv())),
			Method("Scanner", "TokenText", copied(Recv().Field(Data))),
		},
	}
}

// textTabwriter describes text/tabwriter, whose writers hand on what they align.
func textTabwriter(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewWriter", copied(Param(0))),
			Method("Writer", "Init", copied(Param(0))),
			Method("Writer", "Write", put(Recv(), Param(0))),
		},
	}
}

// bufioTable describes bufio.
func bufioTable(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("NewReader", copied(bytesOf(Param(0))...)),
				Fn("NewReaderSize", copied(bytesOf(Param(0))...)),
				Fn("NewScanner", copied(bytesOf(Param(0))...)),
				Fn("NewWriter", copied(Param(0))),
				Fn("NewWriterSize", copied(Param(0))),
				Fn("NewReadWriter",
					CopyFlow(Result(0).Field("Reader"), Param(0)),
					CopyFlow(Result(0).Field("Writer"), Param(1))),
				Method("Reader", "Read", CopyFlow(Param(0), Recv())),
				Method("Reader", "Reset", CopyFlow(Recv(), Param(0))),
				Method("Reader", "WriteTo", put(Param(0), Recv())),
				Method("Writer", "Write", put(Recv(), Param(0))),
				Method("Writer", "WriteString", put(Recv(), Param(0))),
				Method("Writer", "WriteByte", put(Recv(), Param(0))),
				Method("Writer", "WriteRune", put(Recv(), Param(0))),
				Method("Writer", "ReadFrom", put(Recv(), Param(0)), put(Recv(), Param(0).Field(Data))),
				Method("Scanner", "Text", copied(Recv())),
				Method("Scanner", "Bytes", copied(Recv())),
			},
			same("Reader", []string{"Peek", "ReadByte", "ReadBytes", "ReadLine", "ReadRune", "ReadSlice", "ReadString"},
				copied(Recv())),
			none("Reader", "Buffered", "Discard", "Size", "UnreadByte", "UnreadRune"),
			none("Writer", "Available", "AvailableBuffer", "Buffered", "Flush", "Reset", "Size"),
			none("Scanner", "Buffer", "Err", "Scan", "Split"),
			none("", "ScanBytes", "ScanLines", "ScanRunes", "ScanWords"),
		),
	}
}

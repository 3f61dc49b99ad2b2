package model

// stringsTable describes strings and bytes, which share most of their functions.
//
// The parts that Split and its kin make are taken for the whole: a credential cut out of "user:token" is still one.
func stringsTable(path string) *Package {
	parts := CopyFlow(Result(0).Elem(), Param(0))
	trimFunc := derived(Param(0))
	fs := all(
		[]Func{
			Fn("TrimSpace", how(TrimSpace, Param(0))),
			Fn("TrimSuffix", how(TrimSuffix, Param(0), Param(1))),
			Fn("TrimPrefix", how(TrimPrefix, Param(0), Param(1))),
			Fn("TrimRight", how(TrimRight, Param(0), Param(1))),
			Fn("TrimLeft", how(TrimLeft, Param(0), Param(1))),
			Fn("Trim", how(Trim, Param(0), Param(1))),
			Fn("CutPrefix", how(TrimPrefix, Param(0), Param(1))),
			Fn("CutSuffix", how(TrimSuffix, Param(0), Param(1))),
			Fn("Cut", CopyFlow(Result(0), Param(0)), CopyFlow(Result(1), Param(0))),
			Fn("ToLower", how(ToLower, Param(0))),
			Fn("ToUpper", how(ToUpper, Param(0))),
			Fn("Replace", how(Replace, Param(0), Param(1), Param(2))),
			Fn("ReplaceAll", how(Replace, Param(0), Param(1), Param(2))),
			Fn("Join", how(Join, Param(0), Param(1))),
			Fn("Repeat", derived(Param(0))),
			Fn("Map", how(Runes, Param(1))),
			Fn("Title", derived(Param(0))),
			Fn("ToTitle", derived(Param(0))),
			Fn("ToValidUTF8", copied(Param(0))),
			Fn("Clone", copied(Param(0))),
		},
		same("", []string{"TrimFunc", "TrimLeftFunc", "TrimRightFunc"}, trimFunc),
		same("", []string{
			"Split", "SplitN", "SplitAfter", "SplitAfterN", "Fields", "FieldsFunc",
		}, parts),
		same("", []string{"SplitSeq", "SplitAfterSeq", "FieldsSeq", "FieldsFuncSeq", "Lines"}, yields(Param(0))),
		none("", "Compare", "Contains", "ContainsAny", "ContainsFunc", "ContainsRune", "Count", "EqualFold",
			"HasPrefix", "HasSuffix", "Index", "IndexAny", "IndexByte", "IndexFunc", "IndexRune",
			"LastIndex", "LastIndexAny", "LastIndexByte", "LastIndexFunc"),
		[]Func{Fn("NewReader", copied(Param(0)))},
		readerMethods("Reader"),
	)
	if path == "strings" {
		fs = all(fs, stringsOnly(), bufferMethods("Builder"))
	} else {
		fs = all(fs, bytesOnly(), bufferMethods("Buffer"))
	}
	return &Package{Path: path, Funcs: fs}
}

func stringsOnly() []Func {
	return []Func{
		Fn("NewReplacer", how(Replacer, Param(0))),
		Method("Replacer", "Replace", how(Replace, Param(0), Recv())),
		Method("Replacer", "WriteString", Flow{From: []Place{Param(1), Recv()}, To: Param(0).Field(Data), How: Replace, Add: true}),
		Method("Builder", "Cap"),
		Method("Builder", "Grow"),
		Method("Builder", "Len"),
		Method("Builder", "Reset"),
	}
}

func bytesOnly() []Func {
	return all(
		[]Func{
			Fn("NewBuffer", CopyFlow(Result(0).Field(Data), Param(0))),
			Fn("NewBufferString", CopyFlow(Result(0).Field(Data), Param(0))),
			Fn("Runes", copied(Param(0))),
			Fn("Equal"),
			Method("Buffer", "Bytes", copied(Recv().Field(Data))),
			Method("Buffer", "Next", copied(Recv().Field(Data))),
			Method("Buffer", "AvailableBuffer"),
			Method("Buffer", "Read", CopyFlow(Param(0), Recv().Field(Data))),
			Method("Buffer", "ReadByte", copied(Recv().Field(Data))),
			Method("Buffer", "ReadRune", copied(Recv().Field(Data))),
			Method("Buffer", "ReadBytes", copied(Recv().Field(Data))),
			Method("Buffer", "ReadString", copied(Recv().Field(Data))),
			Method("Buffer", "ReadFrom", put(Recv(), Param(0)), put(Recv(), Param(0).Field(Data))),
			Method("Buffer", "WriteTo", put(Param(0), Recv().Field(Data))),
		},
		none("Buffer", "Available", "Cap", "Grow", "Len", "Reset", "Truncate", "UnreadByte", "UnreadRune"),
	)
}

// bufferMethods are those of types that collect what is written to them.
func bufferMethods(recv string) []Func {
	return []Func{
		Method(recv, "Write", put(Recv(), Param(0))),
		Method(recv, "WriteString", put(Recv(), Param(0))),
		Method(recv, "WriteByte", put(Recv(), Param(0))),
		Method(recv, "WriteRune", put(Recv(), Param(0))),
		Method(recv, "String", copied(Recv().Field(Data))),
	}
}

// readerMethods are those of strings.Reader and bytes.Reader.
func readerMethods(recv string) []Func {
	return all(
		[]Func{
			Method(recv, "Read", CopyFlow(Param(0), Recv())),
			Method(recv, "ReadAt", CopyFlow(Param(0), Recv())),
			Method(recv, "ReadByte", copied(Recv())),
			Method(recv, "ReadRune", copied(Recv())),
			Method(recv, "Reset", CopyFlow(Recv(), Param(0))),
			Method(recv, "WriteTo", put(Param(0), Recv())),
		},
		none(recv, "Len", "Seek", "Size", "UnreadByte", "UnreadRune"),
	)
}

// strconvTable describes strconv. Numbers and booleans are no credentials.
func strconvTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Quote", "QuoteToASCII", "QuoteToGraphic", "Unquote", "QuotedPrefix"}, encoded(Param(0))),
			same("", []string{"AppendQuote", "AppendQuoteToASCII", "AppendQuoteToGraphic"},
				EncodeFlow(Result(0), Param(0), Param(1))),
			// A number inside a URL (a port, an id) becomes a hole, not nothing.
			same("", []string{"Itoa", "FormatInt", "FormatUint", "Atoi", "ParseInt", "ParseUint"}, derived(Param(0))),
		),
	}
}

// regexpTable describes regexp: what is found in a string or made from it depends on it.
func regexpTable(path string) *Package {
	found := derived(Param(0))
	parts := DeriveFlow(Result(0).Elem(), Param(0))
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{Fn("QuoteMeta", encoded(Param(0)))},
			// An expression is its text.
			same("", []string{"Compile", "CompilePOSIX", "MustCompile", "MustCompilePOSIX"}, copied(Param(0))),
			same("Regexp", []string{"Find", "FindString"}, found),
			same("Regexp", []string{
				"FindAll", "FindAllString", "FindSubmatch", "FindStringSubmatch", "Split",
			}, parts),
			same("Regexp", []string{"FindAllSubmatch", "FindAllStringSubmatch"},
				DeriveFlow(Result(0).Elem().Elem(), Param(0))),
			same("Regexp", []string{
				"ReplaceAll", "ReplaceAllLiteral", "ReplaceAllLiteralString", "ReplaceAllString",
			}, how(Scrub, Param(0), Recv(), Param(1))),
			same("Regexp", []string{"ReplaceAllFunc", "ReplaceAllStringFunc"},
				Flow{From: []Place{Param(0), Recv()}, To: Result(0), How: Scrub, Const: "***"},
				Invoke{Fn: Param(1), Args: []Place{Param(0)}, To: []Place{Result(0)}}),
			same("Regexp", []string{"Expand", "ExpandString"}, derived(Param(0), Param(1), Param(2))),
		),
	}
}

// slicesTable and mapsTable describe the generic helpers: elements stay elements.
func slicesTable(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("Clone", copied(Param(0))),
				Fn("Clip", copied(Param(0))),
				Fn("Grow", copied(Param(0))),
				Fn("Compact", copied(Param(0))),
				Fn("CompactFunc", copied(Param(0))),
				Fn("Delete", copied(Param(0))),
				Fn("DeleteFunc", copied(Param(0))),
				Fn("Concat", CopyFlow(Result(0).Elem(), Param(0).Elem().Elem())),
				Fn("Insert", CopyFlow(Result(0).Elem(), Param(0).Elem(), Param(2).Elem())),
				Fn("Replace", CopyFlow(Result(0).Elem(), Param(0).Elem(), Param(3).Elem())),
				Fn("Repeat", CopyFlow(Result(0).Elem(), Param(0).Elem())),
				Fn("Max", copied(Param(0).Elem())),
				Fn("Min", copied(Param(0).Elem())),
				Fn("MaxFunc", copied(Param(0).Elem())),
				Fn("MinFunc", copied(Param(0).Elem())),
				Fn("ContainsFunc", Invoke{Fn: Param(1), Args: []Place{Param(0).Elem()}}),
				Fn("IndexFunc", Invoke{Fn: Param(1), Args: []Place{Param(0).Elem()}}),
			},
			[]Func{
				Fn("Values", yields(Param(0).Elem())),
				Fn("Chunk", yields(Param(0))),
				Fn("AppendSeq", CopyFlow(Result(0).Elem(), Param(0).Elem()), Collect{Seq: Param(1), To: Result(0)}),
			},
			same("", []string{"All", "Backward"}, yields(Place{}, Param(0).Elem())),
			same("", []string{"Collect", "Sorted", "SortedFunc", "SortedStableFunc"}, Collect{Seq: Param(0), To: Result(0)}),
			none("", "BinarySearch", "BinarySearchFunc", "Compare", "CompareFunc", "Contains", "Equal", "EqualFunc",
				"Index", "IsSorted", "IsSortedFunc", "Reverse", "Sort", "SortFunc", "SortStableFunc"),
		),
	}
}

// iterTable describes iter: an iterator that is asked for its values one by one.
func iterTable(path string) *Package {
	return &Package{
		Path:  path,
		Funcs: same("", []string{"Pull", "Pull2"}, Pull{Seq: Param(0), Next: Result(0)}),
	}
}

func mapsTable(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("Clone", Clone{From: Param(0), To: Result(0)}),
				Fn("Copy", Insert{To: Param(0), Key: Param(1).Keys(), Value: Param(1).Elem()}, headers(Param(0), Param(1))),
				Fn("Keys", yields(Param(0).Keys())),
				Fn("Values", yields(Param(0).Elem())),
				Fn("All", yields(Param(0).Keys(), Param(0).Elem())),
				Fn("Collect", Collect{Seq: Param(0), To: Result(0), Keyed: true}),
				Fn("Insert", Collect{Seq: Param(1), To: Param(0), Keyed: true}),
			},
			none("", "DeleteFunc", "Equal", "EqualFunc"),
		),
	}
}

// headers attaches what a map has under the name of the Authorization header, where both maps are those of requests.
func headers(to, from Place) Attach {
	return Attach{Cred: from.At("Authorization"), Object: to, Mech: Header}
}

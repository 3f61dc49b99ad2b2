package model

// jsonLike describes the packages that stand in for encoding/json: github.com/json-iterator/go, github.com/bytedance/sonic,
// github.com/goccy/go-json and github.com/segmentio/encoding/json. The first two have their functions as methods of a
// frozen configuration as well.
func jsonLike(path string) *Package {
	p := &Package{Path: path, Tags: "json", Inert: true}
	indented := func(recv string) Func { return Method(recv, "MarshalIndent", encoded(Param(0))) }
	reformat := same("", []string{"Compact", "Indent", "HTMLEscape"}, put(Param(0), Param(1)))
	switch path {
	case "github.com/json-iterator/go":
		p.Funcs = all(codec("Marshal", "Unmarshal"), frozen(), []Func{
			indented(""),
			Fn("MarshalToString", encoded(Param(0))),
			Fn("UnmarshalFromString", decode(Param(1), Param(0))),
			// What is looked up by a path stands for its value.
			Fn("Get", copied(Param(0).Key(1, false))),
			Method("API", "Get", copied(Param(0).Key(1, false))),
			Method("Any", "Get", copied(Recv().Key(0, false))),
			Method("Any", "ToString", copied(Recv())),
			Method("Any", "GetInterface", copied(Recv())),
			Method("Any", "ToVal", decode(Param(0), Recv())),
		})
	case "github.com/bytedance/sonic":
		p.Funcs = all(frozen(), []Func{
			Fn("Marshal", encoded(Param(0))),
			Fn("MarshalString", encoded(Param(0))),
			Fn("Unmarshal", decode(Param(1), Param(0))),
			Fn("UnmarshalString", decode(Param(1), Param(0))),
			indented(""),
			Method("Decoder", "Decode", decode(Param(0), Recv().Field(Data))),
			Method("Encoder", "Encode", encodeTo(Recv().Field(Sink), Param(0))),
		}, same("", []string{"Get", "GetFromString", "GetCopyFromString"}, CopyFlow(Result(0).Field(Data), Param(0).Key(1, false))),
			[]Func{Fn("GetWithOptions", CopyFlow(Result(0).Field(Data), Param(0).Key(2, false)))})
	case "github.com/goccy/go-json":
		p.Funcs = all(codec("Marshal", "Unmarshal"), reformat, []Func{
			indented(""),
			Fn("MarshalNoEscape", encoded(Param(0))),
			Fn("MarshalWithOption", encoded(Param(0))),
			Fn("MarshalContext", encoded(Param(1))),
			Fn("UnmarshalWithOption", decode(Param(1), Param(0))),
			Fn("UnmarshalNoEscape", decode(Param(1), Param(0))),
			Fn("UnmarshalContext", decode(Param(2), Param(1))),
			Method("Decoder", "DecodeContext", decode(Param(1), Recv().Field(Data))),
			Method("Decoder", "DecodeWithOption", decode(Param(0), Recv().Field(Data))),
			Method("Encoder", "EncodeContext", encodeTo(Recv().Field(Sink), Param(1))),
			Method("Encoder", "EncodeWithOption", encodeTo(Recv().Field(Sink), Param(0))),
		})
	default:
		p.Funcs = all(codec("Marshal", "Unmarshal"), reformat, []Func{
			indented(""),
			Fn("Append", encoded(Param(0), Param(1))),
			Fn("Parse", decode(Param(1), Param(0))),
		})
	}
	return p
}

// frozen are the methods of a configuration of jsoniter or sonic, which is the same interface in both.
func frozen() []Func {
	return []Func{
		Method("API", "Marshal", encoded(Param(0))),
		Method("API", "MarshalToString", encoded(Param(0))),
		Method("API", "MarshalIndent", encoded(Param(0))),
		Method("API", "Unmarshal", decode(Param(1), Param(0))),
		Method("API", "UnmarshalFromString", decode(Param(1), Param(0))),
		Method("API", "NewDecoder", CopyFlow(Result(0).Field(Data), bytesOf(Param(0))...)),
		Method("API", "NewEncoder", CopyFlow(Result(0).Field(Sink), Param(0))),
	}
}

// sonicNode describes github.com/bytedance/sonic/ast. A node keeps its value, since its methods are those of a pointer to it.
func sonicNode(path string) *Package {
	value := Recv().Field(Data)
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Node", []string{"String", "StrictString", "Raw", "Interface", "Map"}, copied(value)),
			same("Node", []string{"Get", "GetByPath"}, CopyFlow(Result(0).Field(Data), value.Key(0, false))),
			same("Node", []string{"Index"}, CopyFlow(Result(0).Field(Data), value)),
			same("Node", []string{"Array"}, CopyFlow(Result(0).Elem(), value)),
		),
	}
}

// gjsonTable describes github.com/tidwall/gjson. A result stands for its value, which is what the text holds under the path.
func gjsonTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Get", "GetBytes"}, copied(Param(0).Key(1, false))),
			same("", []string{"GetMany", "GetManyBytes"}, CopyFlow(Result(0).Elem(), Param(0))),
			same("", []string{"Parse", "ParseBytes"}, copied(Param(0))),
			same("Result", []string{"String", "Value", "Map"}, copied(Recv())),
			same("Result", []string{"Array"}, CopyFlow(Result(0).Elem(), Recv())),
			[]Func{
				Fn("ForEachLine", Invoke{Fn: Param(1), Args: []Place{Param(0)}}),
				Method("Result", "Get", copied(Recv().Key(0, false))),
				Method("Result", "ForEach", Invoke{Fn: Param(0), Args: []Place{{}, Recv()}}),
				Method("Result", "All", yields(Place{}, Recv())),
				Method("Result", "Values", yields(Recv())),
			},
		),
	}
}

// sjsonTable describes github.com/tidwall/sjson: the value becomes a part of the text, which is often a constant to start with
// and no credential then.
func sjsonTable(path string) *Package {
	set := []Effect{derived(Param(0)), encoded(Param(2))}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Set", "SetBytes", "SetOptions", "SetBytesOptions"}, set...),
			same("", []string{"SetRaw", "SetRawBytes", "SetRawOptions", "SetRawBytesOptions"}, set...),
			same("", []string{"Delete", "DeleteBytes", "DeleteOptions", "DeleteBytesOptions"}, copied(Param(0))),
		),
	}
}

// jsonparserTable describes github.com/buger/jsonparser. Of a path of several keys the first one names the value.
func jsonparserTable(path string) *Package {
	value := copied(Param(0).Key(1, false))
	each := func(args ...Place) Invoke { return Invoke{Fn: Param(1), Args: args} }
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Get", "GetString", "GetUnsafeString"}, value),
			same("", []string{"ParseString", "Unescape"}, copied(Param(0))),
			same("", []string{"Set"}, derived(Param(0)), encoded(Param(1))),
			same("", []string{"Delete"}, copied(Param(0))),
			same("", []string{"ArrayEach"}, each(Param(0))),
			same("", []string{"ObjectEach"}, each(Place{}, Param(0))),
			same("", []string{"EachKey"}, each(Place{}, Param(0))),
		),
	}
}

// gabsTable describes github.com/Jeffail/gabs, v1 and v2. A container stands for the value that it holds; what is set in a
// new one is kept under the first key of its path.
func gabsTable(path string) *Package {
	part := copied(Recv().Key(0, false))
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"ParseJSON", "Wrap"}, copied(Param(0))),
			same("", []string{"ParseJSONBuffer"}, copied(bytesOf(Param(0))...)),
			same("", []string{"ParseJSONDecoder"}, copied(Param(0).Field(Data))),
			same("", []string{"ParseJSONFile"}, file(Result(0), Param(0))),
			same("Container", []string{"Path", "S", "Search", "JSONPointer"}, part),
			same("Container", []string{"Data", "ChildrenMap"}, copied(Recv())),
			same("Container", []string{"Index", "ArrayElement", "ArrayElementP"}, copied(Recv())),
			same("Container", []string{"Children"}, CopyFlow(Result(0).Elem(), Recv())),
			same("Container", []string{"String", "StringIndent", "Bytes", "BytesIndent", "EncodeJSON"}, encoded(Recv())),
			same("Container", []string{"Set", "SetP"}, CopyFlow(Recv().Key(1, false), Param(0))),
		),
	}
}

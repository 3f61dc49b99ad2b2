package model

// hclTable describes the packages of github.com/hashicorp/hcl/v2 that decode configuration into structs. A body is the
// text that it was parsed from, and so are the bodies of its blocks.
func hclTable(path string) *Package {
	const module = "github.com/hashicorp/hcl/v2"
	p := &Package{Path: path, Tags: "hcl", Inert: true}
	configFile := func(at, name Place) Source {
		return Source{At: at, Kind: File, What: "config file", Name: name, Fields: true}
	}
	switch path {
	case module:
		blocks := CopyFlow(Result(0).Field("Blocks").Elem().Field("Body"), Recv())
		p.Funcs = []Func{
			Method("Body", "Content", blocks),
			Method("Body", "PartialContent", blocks, CopyFlow(Result(1), Recv())),
			Method("Body", "JustAttributes", CopyFlow(Result(0).Elem().Field("Expr"), Recv())),
		}
	case module + "/gohcl":
		p.Funcs = same("", []string{"DecodeBody", "DecodeExpression"}, decode(Param(2), Param(0)))
	case module + "/hclparse":
		p.Funcs = all(
			same("Parser", []string{"ParseHCL", "ParseJSON"},
				CopyFlow(Result(0).Field("Body"), Param(0)), CopyFlow(Result(0).Field("Bytes"), Param(0))),
			same("Parser", []string{"ParseHCLFile", "ParseJSONFile"},
				configFile(Result(0).Field("Body"), Param(0)), file(Result(0).Field("Bytes"), Param(0))),
		)
	case module + "/hclsimple":
		p.Funcs = []Func{
			Fn("Decode", decode(Param(3), Param(1))),
			Fn("DecodeFile", configFile(Param(2), Param(0))),
		}
	}
	return p
}

// hclOne describes github.com/hashicorp/hcl, the first version, whose parsed form is the text that it was parsed from.
func hclOne(path string) *Package {
	return &Package{
		Path: path, Tags: "hcl",
		Inert: true,
		Funcs: all(
			same("", []string{"Decode", "DecodeErrorOnDuplicates", "DecodeObject"}, decode(Param(0), Param(1))),
			same("", []string{"Unmarshal", "UnmarshalErrorOnDuplicates"}, decode(Param(1), Param(0))),
			same("", []string{"Parse", "ParseBytes", "ParseString"}, copied(Param(0))),
		),
	}
}

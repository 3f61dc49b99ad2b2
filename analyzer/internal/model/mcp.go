package model

// mcpTable describes the package mcp of github.com/mark3labs/mcp-go: a tool call is a request, whoever wrote it.
func mcpTable(path string) *Package {
	value := Source{At: Result(0), Kind: Request, What: "tool argument", Name: Param(0)}
	return &Package{
		Path:   path,
		Inert:  true,
		Params: []ParamKind{{Type: "CallToolRequest", Index: 1, Arg: 1, Kind: Request, What: "tool call"}},
		Funcs: all(
			same("CallToolRequest", []string{"GetString", "RequireString"}, value),
			same("CallToolRequest", []string{"GetStringSlice", "RequireStringSlice"},
				Source{At: Result(0).Elem(), Kind: Request, What: "tool argument", Name: Param(0)}),
			[]Func{
				Method("CallToolRequest", "GetArguments",
					Source{At: Result(0).Elem(), Kind: Request, What: "tool argument"}),
				Method("CallToolRequest", "GetRawArguments", Source{At: Result(0), Kind: Request, What: "tool argument"}),
				Method("CallToolRequest", "BindArguments",
					Source{At: Param(0), Kind: Request, What: "tool argument", Fields: true}),
			},
		),
	}
}

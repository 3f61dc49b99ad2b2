package model

// Servers of the Model Context Protocol. A tool call is a request, whoever wrote it, and its result is shown to the one who
// asked.

func shownByTool(values ...Place) Log { return Log{Values: values, What: "tool result"} }

// mcpContents are the types whose literals a handler puts into its result.
var mcpContents = []Type{
	{Name: "TextContent", Leads: map[string]string{"Text": toolResult}},
	{Name: "CallToolResult", Leads: map[string]string{"StructuredContent": toolResult}},
}

const toolResult = "log|tool result"

// mcpTable describes the package mcp of github.com/mark3labs/mcp-go.
func mcpTable(path string) *Package {
	const what = "tool argument"
	return &Package{
		Path:  path,
		Inert: true,
		Types: mcpContents,
		Params: []ParamKind{
			{Type: "CallToolRequest", Index: 1, Arg: 1, Kind: Request, What: "tool call"},
			{Type: "GetPromptRequest", Index: 1, Arg: 1, Kind: Request, What: "prompt request"},
			{Type: "ReadResourceRequest", Index: 1, Arg: 1, Kind: Request, What: "resource request"},
		},
		Funcs: all(
			same("CallToolRequest", []string{"GetString", "RequireString"}, inbound(Result(0), what, Param(0))),
			same("CallToolRequest", []string{"GetStringSlice", "RequireStringSlice"}, inbound(Result(0).Elem(), what, Param(0))),
			same("CallToolRequest", []string{"GetArguments", "GetRawArguments"}, inbound(Result(0), what, Place{})),
			same("", []string{"ParseString", "ParseArgument", "ParseStringMap"}, inbound(Result(0), what, Param(1))),
			same("", []string{"NewTypedToolHandler", "NewStructuredToolHandler"},
				Inbound{Fn: Param(0), Arg: 2, Kind: Request, What: what}),
			same("", []string{"NewToolResultText", "NewToolResultError", "NewTextContent", "NewReadResourceResult"}, shownByTool(Param(0))),
			same("", []string{"NewToolResultAudio", "NewToolResultImage", "NewToolResultResource"}, shownByTool(Param(0))),
			[]Func{
				Method("CallToolRequest", "BindArguments", bound(Param(0), what)),
				Fn("NewToolResultErrorFromErr", shownByTool(Param(0), Param(1))),
				Fn("NewToolResultErrorf", Log{Values: []Place{Param(1).Elem()}, Format: Param(0), What: "tool result"}),
				Fn("NewToolResultJSON", Log{Values: []Place{Param(0)}, As: AsJSON, What: "tool result"}),
				Fn("NewToolResultStructured", Log{Values: []Place{Param(0), Param(1)}, As: AsJSON, What: "tool result"}),
				Fn("NewToolResultStructuredOnly", Log{Values: []Place{Param(0)}, As: AsJSON, What: "tool result"}),
			},
		),
	}
}

// mcpServer describes the package server of github.com/mark3labs/mcp-go. Handlers are told by their parameters.
func mcpServer(path string) *Package { return inert(path) }

// mcpSDK describes the package mcp of github.com/modelcontextprotocol/go-sdk. The requests of all methods are instances of
// one type. Typed handlers get their arguments beside it.
func mcpSDK(path string) *Package {
	return &Package{
		Path:   path,
		Inert:  true,
		Types:  mcpContents,
		Params: []ParamKind{{Type: "ServerRequest", Pointer: true, Index: 1, Arg: 1, Kind: Request, What: "tool call"}},
		Funcs: []Func{
			Fn("AddTool", Inbound{Fn: Param(2), Arg: 2, Kind: Request, What: "tool argument"}),
		},
	}
}

// metoroMCP describes github.com/metoro-io/mcp-golang, whose handlers are functions of one struct, maybe after a context.
func metoroMCP(path string) *Package {
	called := func(fn Place, what string) Inbound { return Inbound{Fn: fn, Arg: -1, Kind: Request, What: what} }
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Server", "RegisterTool", called(Param(2), "tool argument")),
			Method("Server", "RegisterPrompt", called(Param(2), "prompt argument")),
		},
	}
}

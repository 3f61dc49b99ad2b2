package model

// gorillaMux describes github.com/gorilla/mux. Routes are fluent and carry nothing.
func gorillaMux(path string) *Package {
	handler := Inbound{Fn: Param(1), Arg: 1, Kind: Request, What: "HTTP request"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Vars", CopyFlow(Result(0).Elem(), Param(0).Field(Path).Elem())),
			Method("Router", "HandleFunc", handler),
			Method("Route", "HandlerFunc", Inbound{Fn: Param(0), Arg: 1, Kind: Request, What: "HTTP request"}),
		},
	}
}

// chiTable describes github.com/go-chi/chi/v5.
func chiTable(path string) *Package {
	verbs := []string{"Connect", "Delete", "Get", "Head", "HandleFunc", "Options", "Patch", "Post", "Put", "Trace"}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("URLParam", copied(Param(0).Field(Path).Key(1, false))),
			Fn("URLParamFromCtx", Source{At: Result(0), Kind: Request, What: "path parameter", Name: Param(1)}),
		},
	}
	for _, recv := range []string{"Router", "Mux"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, verbs, Inbound{Fn: Param(1), Arg: 1, Kind: Request, What: "HTTP request"}),
			[]Func{
				Method(recv, "MethodFunc", Inbound{Fn: Param(2), Arg: 1, Kind: Request, What: "HTTP request"}),
				Method(recv, "Group", Invoke{Fn: Param(0)}),
				Method(recv, "Route", Invoke{Fn: Param(1)}),
			})...)
	}
	return p
}

// ginTable describes github.com/gin-gonic/gin. The context holds the request; headers are read from that, so that a
// forwarded Authorization header is recognised.
func ginTable(path string) *Package {
	header := Recv().Field("Request").Field("Header")
	value := func(what string) Source { return Source{At: Result(0), Kind: Request, What: what, Name: Param(0)} }
	values := func(what string) Source {
		return Source{At: Result(0).Elem(), Kind: Request, What: what, Name: Param(0)}
	}
	bound := Source{At: Param(0), Kind: Request, What: "request body", Fields: true}
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Context"},
		Funcs: all(
			same("Context", []string{"Query", "DefaultQuery", "GetQuery"}, value("query parameter")),
			same("Context", []string{"QueryArray", "GetQueryArray", "QueryMap", "GetQueryMap"}, values("query parameter")),
			same("Context", []string{"PostForm", "DefaultPostForm", "GetPostForm"}, value("form field")),
			same("Context", []string{"PostFormArray", "GetPostFormArray", "PostFormMap", "GetPostFormMap"},
				values("form field")),
			same("Context", []string{
				"Bind", "BindJSON", "BindXML", "BindQuery", "BindYAML", "BindTOML", "BindHeader", "BindUri", "MustBindWith",
				"ShouldBind", "ShouldBindJSON", "ShouldBindXML", "ShouldBindQuery", "ShouldBindYAML", "ShouldBindTOML",
				"ShouldBindHeader", "ShouldBindUri", "ShouldBindWith", "ShouldBindBodyWith", "ShouldBindBodyWithJSON",
				"ShouldBindBodyWithXML", "ShouldBindBodyWithYAML", "ShouldBindBodyWithTOML",
			}, bound),
			[]Func{
				Method("Context", "Param", value("path parameter")),
				Method("Context", "Cookie", value("cookie")),
				Method("Context", "FormFile", value("form file")),
				Method("Context", "GetHeader", copied(header.Key(0, true))),
				Method("Context", "GetRawData", Source{At: Result(0), Kind: Request, What: "request body"}),
				Method("Context", "Set", CopyFlow(Recv().Field("Keys").Key(0, false), Param(1))),
				Method("Context", "Get", copied(Recv().Field("Keys").Key(0, false))),
				Method("Context", "MustGet", copied(Recv().Field("Keys").Key(0, false))),
				Method("Context", "GetString", copied(Recv().Field("Keys").Key(0, false))),
				Method("Context", "Copy", copied(Recv())),
			},
		),
	}
}

// echoTable describes github.com/labstack/echo/v4, whose Context is an interface.
func echoTable(path string) *Package {
	value := func(what string) Source { return Source{At: Result(0), Kind: Request, What: what, Name: Param(0)} }
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Context"},
		Funcs: []Func{
			Method("Context", "QueryParam", value("query parameter")),
			Method("Context", "FormValue", value("form field")),
			Method("Context", "Param", value("path parameter")),
			Method("Context", "FormFile", value("form file")),
			Method("Context", "Bind", Source{At: Param(0), Kind: Request, What: "request body", Fields: true}),
			Method("Context", "Request", Source{At: Result(0), Kind: Request, What: "HTTP request"}),
			Method("Context", "Set", CopyFlow(Recv().Field(Ctx).Key(0, false), Param(1))),
			Method("Context", "Get", copied(Recv().Field(Ctx).Key(0, false))),
		},
	}
}

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

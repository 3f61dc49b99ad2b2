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

// chiTable describes github.com/go-chi/chi, whose import path has had v5 since 2021.
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

// httpRouter describes github.com/julienschmidt/httprouter. Its handlers are told by their first parameters, those of
// net/http's.
func httpRouter(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{Method("Params", "ByName", inbound(Result(0), "path parameter", Param(0)))},
	}
}

// gorillaHandlers describes github.com/gorilla/handlers, middleware that is the handler it wraps.
func gorillaHandlers(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"CombinedLoggingHandler", "LoggingHandler", "CustomLoggingHandler"}, copied(Param(1))),
			same("", []string{"CompressHandler", "CompressHandlerLevel", "ContentTypeHandler", "HTTPMethodOverrideHandler", "ProxyHeaders"},
				copied(Param(0))),
		),
	}
}

// goKitHTTP describes github.com/go-kit/kit/transport/http: a server decodes the request for its endpoint.
func goKitHTTP(path string) *Package {
	in, decoded := Result(0).Field("$in"), Result(0).Field("$decoded")
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewServer",
				Source{At: in, Kind: Request, What: "HTTP request"},
				Invoke{Fn: Param(1), Args: []Place{{}, in}, To: []Place{decoded}},
				Invoke{Fn: Param(0), Args: []Place{{}, decoded}}),
		},
	}
}

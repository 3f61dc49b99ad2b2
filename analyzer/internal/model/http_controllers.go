package model

// beegoWeb describes github.com/beego/beego/v2/server/web and github.com/astaxie/beego, which it was before. The context of
// a controller is a field of its receiver, so that the body in it, which is a field as well, is not followed.
func beegoWeb(path string) *Package {
	p := &Package{
		Path: path, Tags: "form",
		Inert: true,
		Funcs: []Func{
			Method("Controller", "GetString", inbound(Result(0), "request parameter", Param(0))),
			Method("Controller", "GetStrings", inbound(Result(0).Elem(), "request parameter", Param(0))),
			Method("Controller", "Input", inbound(Result(0), "request parameter", Place{})),
			Method("Controller", "ParseForm", bound(Param(0), "form field")),
			Method("Controller", "GetSession", Source{At: Result(0), Kind: Store, What: "session", Name: Param(0)}),
			Method("Controller", "SetSession", Persist{Value: Param(1), What: "session"}),
		},
	}
	if path == "github.com/beego/beego/v2/server/web" {
		p.Funcs = append(p.Funcs, same("Controller", []string{"Bind", "BindForm", "BindJSON", "BindXML", "BindYAML"},
			bound(Param(0), "request body"))...)
	}
	return p
}

// beegoContext describes the package context of both.
func beegoContext(path string) *Package {
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Context"},
		Funcs: []Func{
			Method("BeegoInput", "Query", inbound(Result(0), "request parameter", Param(0))),
			Method("BeegoInput", "Param", inbound(Result(0), "path parameter", Param(0))),
			Method("BeegoInput", "Header", inbound(Result(0), "request header", Param(0))),
		},
	}
}

// buffaloTable describes github.com/gobuffalo/buffalo. Its parameters are those of the path, the query and the form.
func buffaloTable(path string) *Package {
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Context"},
		Funcs: all(
			[]Func{
				Method("Context", "Param", inbound(Result(0), "request parameter", Param(0))),
				Method("ParamValues", "Get", inbound(Result(0), "request parameter", Param(0))),
				Method("Context", "Bind", bound(Param(0), "request body")),
				Method("Context", "Request", copied(Recv())),
				Method("Context", "Set", CopyFlow(Recv().Field(Ctx).Key(0, false), Param(1))),
				Method("Context", "Value", copied(Recv().Field(Ctx).Key(0, false))),
				Method("Session", "Set", Persist{Value: Param(1), What: "session"}),
			},
			same("Session", []string{"Get", "GetOnce"}, Source{At: Result(0), Kind: Store, What: "session", Name: Param(0)}),
		),
	}
}

package model

// fasthttpTable describes github.com/valyala/fasthttp, both sides. Outbound, a request's URI is taken for the request: what
// is set there goes where it goes, and the user it names is sent as basic authentication. Inbound, the context holds the
// request in a field; the keys of what it holds are text or bytes.
func fasthttpTable(path string) *Package {
	header := func(names ...string) []Func {
		return same("RequestHeader", names, headerOn(Recv()), CopyFlow(Recv().Key(0, true), Param(1)))
	}
	sends := []Effect{Body{URL: Param(0).Field(URL), Data: []Place{Param(0).Field(Data)}}}
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"RequestCtx"},
		Types:    []Type{{Name: "RequestCtx", Writes: response}},
		Funcs: all(
			[]Func{
				Method("Request", "URI", copied(Recv())),
				Method("Request", "SetURI", CopyFlow(Recv().Field(URL), Param(0).Field(URL))),
				Method("Request", "CopyTo", CopyFlow(Param(0).Field(URL), Recv().Field(URL)), CopyFlow(Param(0).Field("Header"), Recv().Field("Header"))),
				Method("URI", "SetUsername", CopyFlow(Recv().Field(User), Param(0))),
				Method("URI", "SetPassword", Attach{User: Recv().Field(User), Cred: Param(0), Object: Recv(), Mech: BasicAuth}),
				Method("URI", "Parse", CopyFlow(Recv().Field(URL), Param(1))),
				Method("URI", "QueryArgs", copied(Recv())),
			},
			same("Request", []string{"SetRequestURI", "SetRequestURIBytes"}, CopyFlow(Recv().Field(URL), Param(0))),
			same("URI", []string{"Update", "UpdateBytes", "SetHost"}, CopyFlow(Recv().Field(URL), Param(0))),
			same("Request", []string{"SetBody", "SetBodyRaw", "SetBodyString"}, CopyFlow(Recv().Field(Data), Param(0))),
			same("Request", []string{"AppendBody", "AppendBodyString"}, put(Recv(), Param(0))),
			[]Func{Method("Request", "SetBodyStream", CopyFlow(Recv().Field(Data), bytesOf(Param(0))...))},
			header("Set", "Add", "SetBytesV", "AddBytesV", "SetBytesK", "AddBytesK", "SetBytesKV", "AddBytesKV", "SetCanonical"),
			same("RequestHeader", []string{"SetCookie", "SetCookieBytesK", "SetCookieBytesKV"},
				Attach{Cred: Param(1), Object: Recv(), Mech: Cookie, Key: Param(0)}),
			same("RequestHeader", []string{"Peek", "PeekBytes"}, copied(Recv().Key(0, true))),
			same("RequestHeader", []string{"Del", "DelBytes"}, Clear{Recv().Key(0, true)}),
			same("Args", []string{"Set", "Add", "SetBytesV", "AddBytesV", "SetBytesK", "AddBytesK", "SetBytesKV", "AddBytesKV"},
				queryOn(Recv()), CopyFlow(Recv().Key(0, false), Param(1))),
			same("Args", []string{"QueryString", "String"}, encoded(Recv())),
			same("", []string{"Do", "DoTimeout", "DoDeadline", "DoRedirects"}, sends...),
			same("Client", []string{"Do", "DoTimeout", "DoDeadline", "DoRedirects"}, sends...),
			same("HostClient", []string{"Do", "DoTimeout", "DoDeadline", "DoRedirects"}, sends...),
			[]Func{
				Fn("Post", Body{URL: Param(1), Data: []Place{Param(2)}}),
				Method("Client", "Post", Body{URL: Param(1), Data: []Place{Param(2)}}),
			},
			fasthttpInbound(),
		),
	}
}

func fasthttpInbound() []Func {
	args := func(what string) Source { return inbound(Result(0), what, Place{}) }
	return all(
		[]Func{
			Method("RequestCtx", "FormValue", inbound(Result(0), "form field", Param(0))),
			Method("RequestCtx", "FormFile", inbound(Result(0), "form file", Param(0))),
			Method("RequestCtx", "MultipartForm", inbound(Result(0).Field("Value"), "form field", Place{})),
			Method("RequestCtx", "QueryArgs", args("query parameter")),
			Method("RequestCtx", "PostArgs", args("form field")),
			Method("RequestCtx", "PostBody", inbound(Result(0), "request body", Place{})),
			// Routers leave path values there, programs what they like.
			Method("RequestCtx", "SetUserValue", CopyFlow(Recv().Field(Ctx).Key(0, false), Param(1))),
			Method("RequestCtx", "UserValue", copied(Recv().Field(Ctx).Key(0, false))),
			Method("RequestCtx", "Value", copied(Recv().Field(Ctx).Key(0, false))),
			Method("Args", "Peek", copied(Recv().Key(0, false))),
			Method("Args", "PeekBytes", copied(Recv().Key(0, false))),
			Method("Args", "PeekMulti", CopyFlow(Result(0).Elem(), Recv().Key(0, false))),
		},
		same("RequestCtx", []string{
			"Error", "Redirect", "RedirectBytes", "SetBody", "SetBodyString", "TimeoutError", "Write", "WriteString",
		}, responds(AsText, Param(0))),
		same("RequestCtx", []string{"Success", "SuccessString"}, responds(AsText, Param(1))),
		same("Response", []string{"AppendBody", "AppendBodyString", "SetBody", "SetBodyRaw", "SetBodyString"}, responds(AsText, Param(0))),
		same("ResponseHeader", []string{"Add", "Set"}, responds(AsText, Param(1))),
		[]Func{
			// A cookie is made for a response and nothing else; those of requests are set by name and value.
			Method("Cookie", "SetValue", sets(Param(0))),
			Method("Cookie", "SetValueBytes", sets(Param(0))),
		},
	)
}

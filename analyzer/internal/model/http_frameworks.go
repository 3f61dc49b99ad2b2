package model

// Contexts of web frameworks. Each is an inbound request wherever the program has one as a parameter: what is read by name
// is an origin of its own, so that contexts that come another way count as well; headers, cookies and the request inside
// are those of that request, so that a forwarded Authorization header is recognised.

// inbound makes a place an origin that the caller of the program sends, named by a parameter.
func inbound(at Place, what string, name Place) Source {
	return Source{At: at, Kind: Request, What: what, Name: name}
}

// bound fills a struct or map from a request.
func bound(at Place, what string) Source {
	return Source{At: at, Kind: Request, What: what, Fields: true}
}

// responds says that the call writes values into the response.
func responds(as Notation, values ...Place) Log {
	return Log{Values: values, As: as, What: "HTTP response"}
}

// response is what a writer, or the headers, of a response lead to.
const response = "log|HTTP response"

// sets says that the call makes a cookie of a value, which the browser keeps.
func sets(value Place) Persist { return Persist{Value: value, What: "cookie"} }

// cookieOf is the cookie of an inbound request whose name parameter 0 gives.
func cookieOf(req Place) Place { return req.Field(Cookies).Key(0, false) }

// ginTable describes github.com/gin-gonic/gin. The context holds the request in a field.
func ginTable(path string) *Package {
	request := Recv().Field("Request")
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Context"},
		Types:    []Type{{Name: "ResponseWriter", Writes: response}},
		Funcs: all(
			same("ResponseWriter", []string{"WriteString"}, responds(AsText, Param(0))),
			same("Context", []string{"Query", "DefaultQuery", "GetQuery"}, inbound(Result(0), "query parameter", Param(0))),
			same("Context", []string{"QueryArray", "GetQueryArray", "QueryMap", "GetQueryMap"},
				inbound(Result(0).Elem(), "query parameter", Param(0))),
			same("Context", []string{"PostForm", "DefaultPostForm", "GetPostForm"}, inbound(Result(0), "form field", Param(0))),
			same("Context", []string{"PostFormArray", "GetPostFormArray", "PostFormMap", "GetPostFormMap"},
				inbound(Result(0).Elem(), "form field", Param(0))),
			same("Context", []string{
				"Bind", "BindJSON", "BindXML", "BindQuery", "BindYAML", "BindTOML", "BindHeader", "BindUri", "MustBindWith",
				"ShouldBind", "ShouldBindJSON", "ShouldBindXML", "ShouldBindQuery", "ShouldBindYAML", "ShouldBindTOML",
				"ShouldBindHeader", "ShouldBindUri", "ShouldBindWith", "ShouldBindBodyWith", "ShouldBindBodyWithJSON",
				"ShouldBindBodyWithXML", "ShouldBindBodyWithYAML", "ShouldBindBodyWithTOML",
			}, bound(Param(0), "request body")),
			same("Context", []string{"BindPlain", "ShouldBindPlain", "ShouldBindBodyWithPlain"},
				Source{At: Param(0), Kind: Request, What: "request body"}),
			// Values that a handler put into the context for those behind it are read within one request alone.
			same("Context", []string{"Get", "MustGet", "GetString", "Value"}, copied(Recv().Field("Keys").Key(0, false))),
			[]Func{
				Method("Context", "Param", inbound(Result(0), "path parameter", Param(0))),
				Method("Context", "Cookie", copied(cookieOf(request))),
				Method("Context", "FormFile", inbound(Result(0), "form file", Param(0))),
				Method("Context", "MultipartForm", inbound(Result(0).Field("Value"), "form field", Place{})),
				Method("Context", "GetHeader", copied(request.Field("Header").Key(0, true))),
				Method("Context", "GetRawData", inbound(Result(0), "request body", Place{})),
				Method("Context", "Set", CopyFlow(Recv().Field("Keys").Key(0, false), Param(1))),
				Method("Context", "Copy", copied(Recv())),
				Method("Context", "String", Log{Values: []Place{Param(2).Elem()}, Format: Param(1), What: "HTTP response"}),
				Method("Context", "Data", responds(AsText, Param(2))),
				Method("Context", "DataFromReader", responds(AsText, bytesOf(Param(3))...)),
				Method("Context", "SetCookie", sets(Param(1))),
				Method("Context", "SetCookieData", sets(Param(0).Field("Value"))),
			},
			same("Context", []string{"ProtoBuf", "SSEvent"}, responds(AsJSON, Param(1))),
			same("Context", []string{"Header", "Redirect"}, responds(AsText, Param(1))),
			same("Context", []string{
				"JSON", "IndentedJSON", "SecureJSON", "JSONP", "AsciiJSON", "PureJSON", "AbortWithStatusJSON", "AbortWithStatusPureJSON",
			}, responds(AsJSON, Param(1))),
			same("Context", []string{"XML", "YAML", "TOML"}, responds(AsText, Param(1))),
			same("Context", []string{"HTML"}, responds(AsText, Param(2))),
		),
	}
}

// echoTable describes github.com/labstack/echo up to v4, where the context is an interface, and v5, where it is a struct.
func echoTable(path string) *Package {
	v5 := path == "github.com/labstack/echo/v5"
	p := &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Context"},
		Types:    []Type{{Name: "Response", Writes: response}},
		Funcs: all(
			[]Func{
				Method("Context", "QueryParam", inbound(Result(0), "query parameter", Param(0))),
				Method("Context", "QueryParams", inbound(Result(0), "query parameter", Place{})),
				Method("Context", "FormValue", inbound(Result(0), "form field", Param(0))),
				Method("Context", "Param", inbound(Result(0), "path parameter", Param(0))),
				Method("Context", "FormFile", inbound(Result(0), "form file", Param(0))),
				Method("Context", "MultipartForm", inbound(Result(0).Field("Value"), "form field", Place{})),
				Method("Context", "Bind", bound(Param(0), "request body")),
				Method("Context", "Cookie", CopyFlow(Result(0).Field("Value"), cookieOf(Recv()))),
				Method("Context", "Cookies", CopyFlow(Result(0).Elem().Field("Value"), Recv().Field(Cookies).Elem())),
				Method("Context", "Request", copied(Recv())),
				Method("Context", "Set", CopyFlow(Recv().Field(Ctx).Key(0, false), Param(1))),
				Method("Context", "Get", copied(Recv().Field(Ctx).Key(0, false))),
			},
			same("Context", []string{"JSON", "JSONPretty"}, responds(AsJSON, Param(1))),
			same("Context", []string{"String", "HTML", "HTMLBlob", "JSONBlob", "XML", "XMLPretty", "XMLBlob"}, responds(AsText, Param(1))),
			same("Context", []string{"Blob", "Render", "JSONP", "JSONPBlob"}, responds(AsText, Param(2))),
			[]Func{
				Method("Context", "Redirect", responds(AsText, Param(1))),
				Method("Context", "Stream", responds(AsText, bytesOf(Param(2))...)),
				Method("Context", "SetCookie", sets(Param(0).Field("Value"))),
				Method("Context", "Response", Flow{To: Result(0).Field(Writes), Const: response}),
				Method("Response", "Header", Flow{To: Result(0).Field(Writes), Const: response}),
				Method("Response", "Write", responds(AsText, Param(0))),
				// The message goes to the client unless the program has an error handler of its own.
				Fn("NewHTTPError", responds(AsJSON, Param(1))),
			},
		),
	}
	form := "FormParams"
	if !v5 {
		p.Funcs = append(p.Funcs, gommonLogger("Logger")...)
	} else {
		form = "FormValues"
		p.Funcs = append(p.Funcs, all(
			same("Context", []string{"QueryParamOr"}, inbound(Result(0), "query parameter", Param(0))),
			same("Context", []string{"FormValueOr"}, inbound(Result(0), "form field", Param(0))),
			same("Context", []string{"ParamOr"}, inbound(Result(0), "path parameter", Param(0))),
			same("", []string{"BindBody", "BindQueryParams", "BindPathValues", "BindHeaders"}, bound(Param(1), "request")))...)
	}
	p.Funcs = append(p.Funcs, Method("Context", form, inbound(Result(0), "form field", Place{})))
	if path == "github.com/labstack/echo" {
		return p
	}
	one, many := "FormParam", "FormParams"
	if v5 {
		one, many = "FormValue", "FormValues"
	}
	p.Funcs = append(p.Funcs, all(
		// Generic readers, and a binder that fills one variable after the other.
		same("", []string{"QueryParam", "QueryParamOr"}, inbound(Result(0), "query parameter", Param(1))),
		same("", []string{"QueryParams", "QueryParamsOr"}, inbound(Result(0).Elem(), "query parameter", Param(1))),
		same("", []string{one, one + "Or"}, inbound(Result(0), "form field", Param(1))),
		same("", []string{many, many + "Or"}, inbound(Result(0).Elem(), "form field", Param(1))),
		same("", []string{"PathParam", "PathParamOr"}, inbound(Result(0), "path parameter", Param(1))),
		same("ValueBinder", []string{"String", "MustString"}, copied(Recv()), inbound(Param(1), "request parameter", Param(0))),
		same("ValueBinder", []string{"Strings", "MustStrings"}, copied(Recv()), inbound(Param(1).Elem(), "request parameter", Param(0))))...)
	if v5 {
		p.Funcs = append(p.Funcs, Method("DefaultBinder", "Bind", bound(Param(1), "request body")))
		return p
	}
	p.Funcs = append(p.Funcs, Method("DefaultBinder", "Bind", bound(Param(0), "request body")))
	p.Funcs = append(p.Funcs, same("DefaultBinder", []string{"BindPathParams", "BindQueryParams", "BindBody", "BindHeaders"},
		bound(Param(1), "request body"))...)
	return p
}

// fiberTable describes github.com/gofiber/fiber. Version 3 makes the context an interface and binds by an object of its
// own, which is the context here. The request inside is fasthttp's.
func fiberTable(path string) *Package {
	recv := "Ctx"
	p := &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{recv},
		Types:    []Type{{Name: recv, Writes: response}},
		Funcs: all(
			[]Func{
				Method(recv, "Query", inbound(Result(0), "query parameter", Param(0))),
				Method(recv, "Queries", inbound(Result(0), "query parameter", Place{})),
				Method(recv, "FormValue", inbound(Result(0), "form field", Param(0))),
				Method(recv, "FormFile", inbound(Result(0), "form file", Param(0))),
				Method(recv, "MultipartForm", inbound(Result(0).Field("Value"), "form field", Place{})),
				Method(recv, "Params", inbound(Result(0), "path parameter", Param(0))),
				Method(recv, "Get", copied(Recv().Field(Headers).Key(0, true))),
				Method(recv, "GetReqHeaders", copied(Recv().Field(Headers))),
				Method(recv, "Cookies", copied(cookieOf(Recv()))),
			},
			same(recv, []string{"Body", "BodyRaw"}, inbound(Result(0), "request body", Place{})),
			// With a value after the key it is a setter. Both stay within one request.
			same(recv, []string{"Locals"}, copied(Recv().Field(Ctx).Key(0, false)), CopyFlow(Recv().Field(Ctx).Key(0, false), Param(1).Elem())),
			same(recv, []string{"JSON", "JSONP"}, responds(AsJSON, Param(0))),
			same(recv, []string{"SendString", "Send", "WriteString", "Write", "XML"}, responds(AsText, Param(0))),
			same(recv, []string{"Append", "Set"}, responds(AsText, Param(1))),
			same(recv, []string{"Render"}, responds(AsText, Param(1))),
			[]Func{
				Method(recv, "Status", copied(Recv())),
				Method(recv, "Cookie", sets(Param(0).Field("Value"))),
				Method(recv, "SendStream", responds(AsText, bytesOf(Param(0))...)),
				Method(recv, "Writef", Log{Values: []Place{Param(1)}, Format: Param(0), What: "HTTP response"}),
				Fn("NewError", responds(AsText, Param(1))),
			},
		),
	}
	if path == "github.com/gofiber/fiber/v2" {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"BodyParser", "QueryParser", "ParamsParser"}, bound(Param(0), "request")),
			same(recv, []string{"ReqHeaderParser", "CookieParser"}, bound(Param(0), "request header")),
			same(recv, []string{"Format", "Redirect"}, responds(AsText, Param(0))),
			[]Func{Method(recv, "AllParams", inbound(Result(0), "path parameter", Place{}))})...)
		return p
	}
	p.Funcs = append(p.Funcs, all(
		[]Func{
			Method(recv, "Bind", copied(Recv())),
			Method(recv, "GetHeaders", copied(Recv().Field(Headers))),
			Fn("Query", inbound(Result(0), "query parameter", Param(1))),
			Fn("Params", inbound(Result(0), "path parameter", Param(1))),
			Fn("GetReqHeader", copied(Param(0).Field(Headers).Key(1, true))),
		},
		same("Bind", []string{"SkipValidation", "WithAutoHandling", "WithoutAutoHandling"}, copied(Recv())),
		same("Bind", []string{"All", "Body", "CBOR", "Form", "JSON", "MsgPack", "Query", "URI", "XML"}, bound(Param(0), "request")),
		same("Bind", []string{"Header", "Cookie"}, bound(Param(0), "request header")),
		same(recv, []string{"AutoFormat", "CBOR"}, responds(AsJSON, Param(0))),
		[]Func{
			Method("Bind", "Custom", bound(Param(1), "request")),
			Method("Redirect", "To", responds(AsText, Param(0))),
			Method("Redirect", "With", sets(Param(1)), copied(Recv())), // what is flashed is in a cookie
		})...)
	return p
}

// irisTable describes the package context of github.com/kataras/iris, whose Context is a pointer to this one.
func irisTable(path string) *Package {
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Context"},
		Types:    []Type{{Name: "Context", Writes: response}, {Name: "ResponseWriter", Writes: response}},
		Funcs: all(
			same("Context", []string{"URLParam", "URLParamDefault", "URLParamEscape", "URLParamTrim"},
				inbound(Result(0), "query parameter", Param(0))),
			same("Context", []string{"URLParamSlice"}, inbound(Result(0).Elem(), "query parameter", Param(0))),
			same("Context", []string{"URLParams"}, inbound(Result(0), "query parameter", Place{})),
			same("Context", []string{
				"FormValue", "FormValueDefault", "PostValue", "PostValueDefault", "PostValueTrim", "PostValueString", "PostValueMany",
			}, inbound(Result(0), "form field", Param(0))),
			same("Context", []string{"PostValues"}, inbound(Result(0).Elem(), "form field", Param(0))),
			same("Context", []string{"FormValues"}, inbound(Result(0), "form field", Place{})),
			same("Context", []string{
				"ReadBody", "ReadForm", "ReadJSON", "ReadJSONProtobuf", "ReadMsgPack", "ReadProtobuf", "ReadQuery", "ReadURL",
				"ReadParams", "ReadXML", "ReadYAML", "UnmarshalBody",
			}, bound(Param(0), "request body")),
			same("RequestParams", []string{"Get", "GetDecoded", "GetEscape", "GetTrim", "GetTrimFile", "GetTrimHTML"},
				inbound(Result(0), "path parameter", Param(0))),
			[]Func{
				Method("Context", "ReadHeaders", bound(Param(0), "request header")),
				Method("Context", "GetBody", inbound(Result(0), "request body", Place{})),
				Method("Context", "GetHeader", copied(Recv().Field(Headers).Key(0, true))),
				Method("Context", "GetCookie", copied(cookieOf(Recv()))),
				Method("Context", "GetRequestCookie", CopyFlow(Result(0).Field("Value"), cookieOf(Recv()))),
				Method("Context", "Request", copied(Recv())),
				Method("Context", "Value", copied(Recv().Field(Ctx).Key(0, false))),
			},
			same("Context", []string{"JSON", "JSONP"}, responds(AsJSON, Param(0))),
			same("Context", []string{"MsgPack", "Problem", "Protobuf"}, responds(AsJSON, Param(0))),
			same("Context", []string{"StopWithJSON"}, responds(AsJSON, Param(1))),
			same("Context", []string{"Binary", "Markdown", "Redirect"}, responds(AsText, Param(0))),
			same("Context", []string{"Header", "StopWithError", "StopWithPlainError", "View", "ViewData"}, responds(AsText, Param(1))),
			same("Context", []string{"SetCookie", "UpsertCookie"}, sets(Param(0).Field("Value"))),
			[]Func{
				Method("Context", "SetCookieKV", sets(Param(1))),
				Method("Context", "StopWithText", Log{Values: []Place{Param(2).Elem()}, Format: Param(1), What: "HTTP response"}),
			},
			same("Context", []string{"WriteString", "Write", "XML", "YAML", "TextYAML"}, responds(AsText, Param(0))),
			same("Context", []string{"Text", "HTML", "Writef"},
				Log{Values: []Place{Param(1).Elem()}, Format: Param(0), What: "HTTP response"}),
		),
	}
}

// goRestful describes github.com/emicklei/go-restful. Attributes are what filters leave for the handler.
func goRestful(path string) *Package {
	return &Package{
		Path:     path,
		Inert:    true,
		Requests: []string{"Request"},
		Types:    []Type{{Name: "Response", Writes: response}},
		Funcs: all(
			[]Func{
				Method("Request", "PathParameter", inbound(Result(0), "path parameter", Param(0))),
				Method("Request", "PathParameters", inbound(Result(0), "path parameter", Place{})),
				Method("Request", "QueryParameter", inbound(Result(0), "query parameter", Param(0))),
				Method("Request", "QueryParameters", inbound(Result(0).Elem(), "query parameter", Param(0))),
				Method("Request", "BodyParameter", inbound(Result(0), "form field", Param(0))),
				Method("Request", "HeaderParameter", copied(Recv().Field("Request").Field("Header").Key(0, true))),
				Method("Request", "ReadEntity", bound(Param(0), "request body")),
				Method("Request", "SetAttribute", CopyFlow(Recv().Field(Ctx).Key(0, false), Param(1))),
				Method("Request", "Attribute", copied(Recv().Field(Ctx).Key(0, false))),
			},
			same("Response", []string{"WriteEntity", "WriteAsJson"}, responds(AsJSON, Param(0))),
			same("Response", []string{"WriteJson", "WriteAsXml"}, responds(AsJSON, Param(0))),
			same("Response", []string{"WriteHeaderAndEntity", "WriteHeaderAndJson", "WriteHeaderAndXml"}, responds(AsJSON, Param(1))),
			same("Response", []string{"AddHeader", "WriteError", "WriteErrorString"}, responds(AsText, Param(1))),
			[]Func{Method("Response", "Write", responds(AsText, Param(0)))},
		),
	}
}

// humaTable describes github.com/danielgtaylor/huma: the input of a registered operation is filled from all of a request,
// by tags that say what part of it each field is. Body is a field among them.
func humaTable(path string) *Package {
	called := Inbound{Fn: Param(2), Arg: 1, Kind: Request, What: "request input"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Register", "Delete", "Get", "Patch", "Post", "Put"}, called),
			same("", []string{
				"Error400BadRequest", "Error401Unauthorized", "Error403Forbidden", "Error404NotFound", "Error409Conflict",
				"Error422UnprocessableEntity", "Error500InternalServerError", "Error502BadGateway", "Error503ServiceUnavailable",
			}, responds(AsText, Param(0), Param(1))),
		),
	}
}

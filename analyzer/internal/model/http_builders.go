package model

// madeObject makes a result an object of its own, for constructors whose result's type no entry is about.
func madeObject(r Place) Flow { return Flow{To: r.Field("$made"), Const: "made"} }

// sent says of a call that sends a builder's request what is in its body, and lets the transport of its client see it.
func sent(url Place, body ...Place) []Effect {
	return []Effect{
		Body{URL: url, Data: body},
		Invoke{Fn: Recv().Field(HTTP).Field("Transport"), Method: "RoundTrip", URL: url},
	}
}

// gorequestTable describes github.com/parnurzeal/gorequest, where one type is client and request. A verb starts a new
// request; what is set after it goes there.
func gorequestTable(path string) *Package {
	url := CopyFlow(Recv().Field(URL), Param(0))
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "SuperAgent", Switch: "Debug"}},
		Funcs: all(
			fluent("SuperAgent", []string{"Get", "Post", "Head", "Put", "Delete", "Patch", "Options"}, url),
			fluent("SuperAgent", []string{"CustomMethod"}, CopyFlow(Recv().Field(URL), Param(1))),
			fluent("SuperAgent", []string{"SetBasicAuth"}, basicOn(Recv(), 0, 1)),
			fluent("SuperAgent", []string{"Set"}, headerOn(Recv())),
			fluent("SuperAgent", []string{"SetDebug"}, Debug{Object: Recv(), On: Param(0)}),
			fluent("SuperAgent", []string{"Param"}, queryOn(Recv())),
			fluent("SuperAgent", []string{"Query"}, queryMapOn(Recv(), Param(0))...),
			fluent("SuperAgent", []string{"AddCookie"}, cookieOn(Recv(), Param(0))),
			fluent("SuperAgent", []string{"Send", "SendMap", "SendStruct", "SendString"}, CopyFlow(Recv().Field(Data), Param(0))),
			same("SuperAgent", []string{"End", "EndBytes", "EndStruct"}, sent(Recv().Field(URL), Recv().Field(Data))...),
		),
	}
}

// carlmjohnsonRequests describes github.com/carlmjohnson/requests, whose builder is both client and request. A clone keeps
// what was set before.
func carlmjohnsonRequests(path string) *Package {
	send := sent(Recv().Field(URL), Recv().Field(Data))
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Fn("URL", CopyFlow(Result(0).Field(URL), Param(0))),
				Fn("New", madeObject(Result(0)), Invoke{Fn: Param(0).Elem(), Args: []Place{Result(0)}}),
				Method("Builder", "Clone", Clone{From: Recv(), To: Result(0)}),
				Method("Builder", "Request",
					CopyFlow(Result(0).Field(URL), Recv().Field(URL)),
					CopyFlow(Result(0).Field(Maker), Recv())),
				Method("Builder", "Fetch", send...),
			},
			fluent("Builder", []string{"BaseURL", "Host"}, CopyFlow(Recv().Field(URL), Param(0))),
			// The verbs of the format stay in the path, which is as good as a hole.
			fluent("Builder", []string{"Path", "Pathf"},
				Flow{From: []Place{Recv().Field(URL), Param(0)}, To: Recv().Field(URL), How: Resolve}),
			fluent("Builder", []string{"BasicAuth"}, basicOn(Recv(), 0, 1)),
			fluent("Builder", []string{"Bearer"}, bearerOn(Recv(), 0)),
			fluent("Builder", []string{"Header"},
				Attach{Cred: Param(1).Elem(), Object: Recv(), Mech: Header, Key: Param(0)}),
			fluent("Builder", []string{"Headers"}, headersOn(Recv(), authorization(Param(0)).Elem())),
			fluent("Builder", []string{"Param"},
				Attach{Cred: Param(1).Elem(), Object: Recv(), Mech: QueryKey, Key: Param(0)}),
			fluent("Builder", []string{"Cookie"}, Attach{Cred: Param(1), Object: Recv(), Mech: Cookie, Key: Param(0)}),
			fluent("Builder", []string{"BodyBytes", "BodyForm", "BodyJSON", "BodyReader"}, CopyFlow(Recv().Field(Data), bytesOf(Param(0))...)),
			fluent("Builder", []string{"BodySerializer"}, CopyFlow(Recv().Field(Data), Param(1))),
			fluent("Builder", []string{"Config"}, Invoke{Fn: Param(0).Elem(), Args: []Place{Recv()}}),
			fluent("Builder", []string{"Client"}, CopyFlow(Recv().Field(HTTP), Param(0))),
			fluent("Builder", []string{"Transport"}, CopyFlow(Recv().Field(HTTP).Field("Transport"), Param(0))),
		),
	}
}

// goutTable describes github.com/guonaihong/gout, whose functions start requests of the package dataflow.
func goutTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", goutVerbs, CopyFlow(Result(0).Field(URL), Param(0))),
			same("Client", goutVerbs, CopyFlow(Result(0).Field(URL), Param(0)), CopyFlow(Result(0).Field(HTTP), Recv().Field(HTTP))),
			[]Func{
				Fn("New", madeObject(Result(0)), CopyFlow(Result(0).Field("DataFlow").Field(HTTP), Param(0).Elem())),
				Fn("NewWithOpt", CopyFlow(Result(0).Field(HTTP), Param(0).Elem().Field(HTTP))),
				Fn("WithClient", CopyFlow(Result(0).Field(HTTP), Param(0))),
			},
		),
	}
}

var goutVerbs = []string{"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"}

// goutDataflow describes gout's requests. Headers and query come as maps; lists of names and values in turn, and structs
// with tags, it takes as well.
func goutDataflow(path string) *Package {
	url := CopyFlow(Recv().Field(URL), Param(0))
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			fluent("DataFlow", append([]string{"SetURL", "SetHost"}, goutVerbs...), url),
			fluent("DataFlow", []string{"SetBasicAuth"}, basicOn(Recv(), 0, 1)),
			fluent("DataFlow", []string{"SetHeader", "SetHeaderRaw"}, headersOn(Recv(), authorization(Param(0).Elem()))),
			fluent("DataFlow", []string{"SetQuery"}, queryMapOn(Recv(), Param(0).Elem())...),
			fluent("DataFlow", []string{"SetCookies"}, cookieOn(Recv(), Param(0).Elem())),
			fluent("DataFlow", []string{"SetBody", "SetJSON", "SetJSONNotEscape", "SetXML", "SetYAML"}, CopyFlow(Recv().Field(Data), Param(0))),
			fluent("DataFlow", []string{"SetForm", "SetWWWForm"}, CopyFlow(Recv().Field(Data), Param(0).Elem())),
			fluent("DataFlow", []string{"SetRequest"}, CopyFlow(Recv().Field("$request"), Param(0))),
			fluent("DataFlow", []string{"RequestUse"}, Invoke{Fn: Param(0).Elem(), Method: "ModifyRequest", Args: []Place{Recv()}}),
			[]Func{Method("DataFlow", "Do", sent(Recv().Field(URL), Recv().Field(Data))...)},
		),
	}
}

// heimdallClient describes the packages httpclient and hystrix of github.com/gojek/heimdall/v7. A request of its own
// making is that of the response. The HTTP client can be anything that does requests, which is where programs sign them in.
func heimdallClient(path string) *Package {
	p := &Package{Path: path, Inert: true}
	made := func(headers int, body ...Place) []Effect {
		req := Result(0).Field("Request")
		return []Effect{
			CopyFlow(req.Field(URL), Param(0)),
			CopyFlow(req.Field("Header"), Param(headers)),
			Body{URL: Param(0), Data: body},
			Invoke{Fn: Recv().Field(HTTP), Method: "Do", Args: []Place{req}},
		}
	}
	p.Funcs = all(
		[]Func{
			Fn("NewClient", CopyFlow(Result(0).Field(HTTP), Param(0).Elem().Field(HTTP))),
			Fn("WithHTTPClient", CopyFlow(Result(0).Field(HTTP), Param(0))),
			Method("Client", "Do", Invoke{Fn: Recv().Field(HTTP), Method: "Do", Args: []Place{Param(0)}}),
		},
		same("Client", []string{"Get", "Delete"}, made(1)...),
		same("Client", []string{"Post", "Put", "Patch"}, made(2, bytesOf(Param(1))...)...),
	)
	return p
}

// cleanHTTP describes github.com/hashicorp/go-cleanhttp, which makes clients and transports of net/http.
func cleanHTTP(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"DefaultClient", "DefaultPooledClient", "DefaultTransport", "DefaultPooledTransport"}, madeObject(Result(0))),
	}
}

// gentlemanTable describes gopkg.in/h2non/gentleman.v2. What a client or request uses are plugins, objects that set
// something of each request; its setters are short for them.
func gentlemanTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	p.Funcs = all(
		same("Client", []string{"Request", "Get", "Post", "Put", "Delete", "Patch", "Head", "Options"},
			CopyFlow(Result(0).Field(URL), Recv().Field(URL)),
			CopyFlow(Result(0).Field(HTTP), Recv().Field(HTTP)),
			CopyFlow(Result(0).Field(Maker), Recv())),
		fluent("Request", []string{"Body", "BodyString", "JSON", "XML"}, CopyFlow(Recv().Field(Data), bytesOf(Param(0))...)),
		fluent("Request", []string{"SetQuery", "AddQuery"}, queryOn(Recv())),
		fluent("Request", []string{"SetQueryParams"}, queryMapOn(Recv(), Param(0))...),
		same("Request", []string{"Send", "Do"}, sent(Recv().Field(URL), Recv().Field(Data))...),
	)
	for _, recv := range []string{"Client", "Request"} {
		p.Funcs = append(p.Funcs, all(
			fluent(recv, []string{"URL", "BaseURL"}, gentlemanURL(Param(0))...),
			fluent(recv, []string{"Path", "AddPath"}, builderPath(URL, PathJoin, Param(0))...),
			fluent(recv, []string{"SetHeader", "AddHeader"}, headerOn(Recv())),
			fluent(recv, []string{"SetHeaders"}, headersOn(Recv(), authorization(Param(0)))),
			fluent(recv, []string{"AddCookie"}, cookieOn(Recv(), Param(0))),
			fluent(recv, []string{"Use"}, append(gentlemanURL(Param(0).Field(URL)),
				Flow{From: []Place{Param(0)}, To: Recv().Field("$plugin"), Add: true},
				Flow{From: []Place{Param(0).Field(HTTP)}, To: Recv().Field(HTTP), Add: true})...))...)
	}
	return p
}

// gentlemanURL sets the URL of a client or request, and adds that of a request to its client's.
func gentlemanURL(url Place) []Effect {
	return []Effect{
		Flow{From: []Place{url}, To: Recv().Field(URL), Add: true},
		Flow{From: []Place{url}, To: Recv().Field(Maker).Field(URL), Add: true},
	}
}

// gentlemanPlugins describes gentleman's packages of plugins.
func gentlemanPlugins(path string) *Package {
	plugin := Result(0)
	p := &Package{Path: path, Inert: true}
	switch path {
	case "gopkg.in/h2non/gentleman.v2/plugins/auth":
		p.Funcs = []Func{
			Fn("Basic", madeObject(plugin), basicOn(plugin, 0, 1)),
			Fn("Bearer", madeObject(plugin), bearerOn(plugin, 0)),
			Fn("Custom", madeObject(plugin), Attach{Cred: Param(0), Object: plugin, Mech: Header}),
		}
	case "gopkg.in/h2non/gentleman.v2/plugins/headers":
		p.Funcs = []Func{
			Fn("Set", madeObject(plugin), headerOn(plugin)),
			Fn("Add", madeObject(plugin), headerOn(plugin)),
			Fn("SetMap", madeObject(plugin), headersOn(plugin, authorization(Param(0)))),
		}
	case "gopkg.in/h2non/gentleman.v2/plugins/url":
		p.Funcs = same("", []string{"URL", "BaseURL"}, CopyFlow(plugin.Field(URL), Param(0)))
	case "gopkg.in/h2non/gentleman.v2/plugins/transport":
		p.Funcs = []Func{Fn("Set", CopyFlow(plugin.Field(HTTP).Field("Transport"), Param(0)))}
	}
	return p
}

// imrocReq describes github.com/imroc/req/v3, which works as resty does, with setters of a client called "common".
func imrocReq(path string) *Package {
	body := []Place{Recv().Field(Data), Recv().Field(Form)}
	url := func(ref Place) []Effect { return builderPath(BaseURL, Under, ref) }
	made := []Effect{
		CopyFlow(Result(0).Field(URL), Recv().Field("BaseURL")),
		CopyFlow(Result(0).Field(BaseURL), Recv().Field("BaseURL")),
		CopyFlow(Result(0).Field(Maker), Recv()),
	}
	p := &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Client", Dest: "BaseURL"}},
		Funcs: all(
			fluent("Client", []string{"SetBaseURL"}, CopyFlow(Recv().Field(URL), Param(0)), CopyFlow(Recv().Field("BaseURL"), Param(0))),
			same("Client", []string{"R", "NewRequest"}, made...),
			// A verb of a client makes the request, whose URL may be given then.
			same("Client", []string{"Get", "Post", "Put", "Patch", "Delete", "Head", "Options"},
				append(made, Flow{From: []Place{Recv().Field("BaseURL"), Param(0).Elem()}, To: Result(0).Field(URL), How: Under},
					Flow{From: []Place{Recv().Field("BaseURL"), Param(0).Elem()}, To: Recv().Field(URL), How: Under, Add: true})...),
			same("Request", []string{"Get", "Post", "Put", "Patch", "Delete", "Head", "Options"},
				append(url(Param(0)), Body{URL: Recv().Field(URL), Data: body})...),
			same("Request", []string{"MustGet", "MustPost", "MustPut", "MustPatch", "MustDelete"}, url(Param(0))...),
			fluent("Request", []string{"SetURL"}, url(Param(0))...),
			[]Func{
				Method("Request", "Do", Body{URL: Recv().Field(URL), Data: body}),
				Method("Request", "Send", append(url(Param(1)), Body{URL: Recv().Field(URL), Data: body})...),
			},
			fluent("Request", []string{"SetBody", "SetBodyJsonMarshal", "SetBodyJsonString", "SetBodyString", "SetBodyBytes", "SetBodyJsonBytes"},
				CopyFlow(Recv().Field(Data), Param(0))),
			fluent("Request", []string{"SetFormData", "SetFormDataFromValues"}, CopyFlow(Recv().Field(Form), Param(0))),
			fluent("Client", []string{"OnBeforeRequest"}, hooked(Param(0))),
			// What a request alone dumps is in its response, for the program to show.
			fluent("Client", []string{
				"DevMode", "EnableDumpAll", "EnableDumpAllAsync", "EnableDumpAllWithoutBody", "EnableDumpAllWithoutRequestBody",
				"EnableDumpAllWithoutResponse", "EnableDumpAllWithoutResponseBody",
			}, Debug{Object: Recv()}),
		),
	}
	for _, recv := range []string{"Client", "Request"} {
		common := ""
		if recv == "Client" {
			common = "Common"
		}
		p.Funcs = append(p.Funcs, all(
			fluent(recv, []string{"Set" + common + "BasicAuth"}, basicOn(Recv(), 0, 1)),
			fluent(recv, []string{"Set" + common + "BearerAuthToken"}, bearerOn(Recv(), 0)),
			fluent(recv, []string{"Set" + common + "Header"}, headerOn(Recv())),
			fluent(recv, []string{"Set" + common + "Headers"}, headersOn(Recv(), authorization(Param(0)))),
			fluent(recv, []string{"Set" + common + "QueryParam", "Add" + common + "QueryParam"}, queryOn(Recv())),
			fluent(recv, []string{"Set" + common + "QueryParams"}, queryMapOn(Recv(), Param(0))...),
			fluent(recv, []string{"Set" + common + "Cookies"}, cookieOn(Recv(), Param(0).Elem())))...)
	}
	return p
}

// grequestsTable describes github.com/levigross/grequests: functions with all that a request needs, the user name and
// the secret as a list of two.
func grequestsTable(path string) *Package {
	verbs := []string{"Get", "Post", "Put", "Patch", "Delete", "Head", "Options"}
	request := func(url, o Place) []Effect {
		return []Effect{
			Attach{User: o.Field("Auth").Field("[0]"), Cred: o.Field("Auth").Field("[1]"), Object: Result(0), Dest: url, Mech: BasicAuth},
			Attach{Cred: authorization(o.Field("Headers")), Object: Result(0), Dest: url, Mech: Header},
			Body{URL: url, Data: []Place{o.Field("JSON"), o.Field("Data")}},
			Invoke{Fn: o.Field("HTTPClient").Field("Transport"), Method: "RoundTrip", URL: url},
		}
	}
	session := Recv().Field("RequestOptions")
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", verbs, request(Param(0), Param(1))...),
			[]Func{
				Fn("Req", request(Param(1), Param(2))...),
				Fn("NewSession", CopyFlow(Result(0).Field("RequestOptions"), Param(0))),
			},
			// A session's own options are those of each of its requests.
			same("Session", verbs, append(request(Param(0), Param(1)), request(Param(0), session)...)...),
		),
	}
}

// oreoTable describes github.com/coryb/oreo, the client of the go-jira command. A client's callbacks see each request; the
// copies that its setters return are taken for the client itself.
func oreoTable(path string) *Package {
	sends := Flow{From: []Place{Param(0)}, To: Recv().Field(URL), Add: true}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			fluent("Client", []string{"WithPreCallback"}, Invoke{Fn: Param(0), Args: []Place{Recv()}}),
			fluent("Client", []string{"WithTransport"}, CopyFlow(Recv().Field(HTTP).Field("Transport"), Param(0))),
			same("Client", []string{"Get", "GetJSON", "Delete", "Head"},
				sends, roundTripURL(Recv().Field(HTTP), Param(0))),
			same("Client", []string{"Post", "Put"},
				sends, roundTripURL(Recv().Field(HTTP), Param(0)), Body{URL: Param(0), Data: bytesOf(Param(2))}),
			same("Client", []string{"PostJSON", "PutJSON"},
				sends, roundTripURL(Recv().Field(HTTP), Param(0)), Body{URL: Param(0), Data: bytesOf(Param(1))}),
		),
	}
}

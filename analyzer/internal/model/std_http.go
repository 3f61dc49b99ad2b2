package model

// netHTTP describes net/http, both sides: inbound requests and outbound ones share a type. Which one a value is, the
// engine knows from where it comes from; a pseudo field that nobody filled is empty on the outbound side.
func netHTTP(path string) *Package {
	return &Package{
		Path: path,
		Params: []ParamKind{
			{Type: "ResponseWriter", Index: 0, Arg: 1, ArgType: "*net/http.Request", Kind: Request, What: "HTTP request"},
			// Routers that are no handlers themselves give the parameters of the path as well.
			{Type: "ResponseWriter", Index: 0, Arg: 2, ArgType: "map[string]string", Kind: Request, What: "path parameter"},
		},
		Types: []Type{
			{Name: "Cookie", Cred: "Value", Mech: Cookie, Inert: true},
			{Name: "ResponseWriter", Writes: response},
		},
		Funcs: all(httpOutbound(), httpInbound(), httpHeader(), httpServe()),
	}
}

// The methods of the interface RoundTripper and Handler have no entries: their implementations say what they do.
func httpOutbound() []Func {
	return all(
		[]Func{
			Fn("NewRequest",
				CopyFlow(Result(0).Field(URL), Param(1)),
				CopyFlow(Result(0).Field("Method"), Param(0)),
				CopyFlow(Result(0).Field("Body"), bytesOf(Param(2))...),
				Body{URL: Param(1), Data: bytesOf(Param(2))}),
			Fn("NewRequestWithContext",
				CopyFlow(Result(0).Field(URL), Param(2)),
				CopyFlow(Result(0).Field("Method"), Param(1)),
				CopyFlow(Result(0).Field("Body"), bytesOf(Param(3))...),
				CopyFlow(Result(0).Field(Ctx), Param(0)),
				Body{URL: Param(2), Data: bytesOf(Param(3))}),
			// Attaching fills the fields that BasicAuth reads, for round trippers that look at what they got.
			Method("Request", "SetBasicAuth",
				Attach{User: Param(0), Cred: Param(1), Object: Recv(), Mech: BasicAuth},
				EncodeFlow(Recv().Field("Header").At("Authorization"), Param(1)),
				CopyFlow(Recv().Field(Basic).Field("user"), Param(0)),
				CopyFlow(Recv().Field(Basic).Field("pass"), Param(1))),
			Method("Request", "AddCookie",
				Attach{Cred: Param(0).Field("Value"), Object: Recv(), Mech: Cookie, Key: Param(0).Field("Name")}),
			Method("Request", "Write", DeriveFlow(Param(0).Field(Data), Recv())),
			// The response of a server is no origin, and nothing of the request is in it.
			Method("Client", "Do", roundTrip(Recv(), Param(0)), URLError{Err: Result(1), Request: Param(0)}),
		},
		same("Client", []string{"Get", "Head"}, roundTripURL(Recv(), Param(0)), urlError),
		same("Client", []string{"Post"}, roundTripURL(Recv(), Param(0)), Body{URL: Param(0), Data: bytesOf(Param(2))}, urlError),
		same("Client", []string{"PostForm"}, roundTripURL(Recv(), Param(0)), Body{URL: Param(0), Data: []Place{Param(1)}}, urlError),
		none("Client", "CloseIdleConnections"),
		same("", []string{"Get", "Head"}, Invoke{Method: "RoundTrip", URL: Param(0)}, urlError),
		[]Func{
			Fn("Post", Invoke{Method: "RoundTrip", URL: Param(0)}, Body{URL: Param(0), Data: bytesOf(Param(2))}),
			Fn("PostForm", Invoke{Method: "RoundTrip", URL: Param(0)}, Body{URL: Param(0), Data: []Place{Param(1)}}),
		},
		none("", "ReadResponse", "NewFileTransport", "NewFileTransportFS",
			"ProxyFromEnvironment", "ParseHTTPVersion", "ParseTime", "StatusText"),
		none("Transport", "RoundTrip", "CloseIdleConnections", "CancelRequest", "RegisterProtocol"),
		[]Func{Method("Transport", "Clone", Clone{From: Recv(), To: Result(0), Own: []string{"TLSClientConfig"}})},
		none("Response", "Cookies", "Location", "ProtoAtLeast", "Write"),
		[]Func{
			Fn("ProxyURL"),
			Fn("NewResponseController"),
			Method("Cookie", "String", EncodeFlow(Result(0), Recv().Field("Value"))),
			Method("Cookie", "Valid"),
		},
	)
}

// urlError is the error of a client that makes the request itself.
var urlError = URLError{Err: Result(1), URL: Param(0)}

// roundTrip is what a client does with a request: it gives it to its transport.
func roundTrip(client, req Place) Invoke {
	return Invoke{Fn: client.Field("Transport"), Method: "RoundTrip", Args: []Place{req}}
}

// roundTripURL is the same for a request that the client makes itself.
func roundTripURL(client, url Place) Invoke {
	return Invoke{Fn: client.Field("Transport"), Method: "RoundTrip", URL: url}
}

func httpInbound() []Func {
	return all(
		[]Func{
			Method("Request", "FormValue", copied(Recv().Field(Form).Key(0, false))),
			Method("Request", "PostFormValue", copied(Recv().Field(Form).Key(0, false))),
			Method("Request", "PathValue", copied(Recv().Field(Path).Key(0, false))),
			Method("Request", "SetPathValue", CopyFlow(Recv().Field(Path).Key(0, false), Param(1))),
			Method("Request", "FormFile", copied(Recv().Field(Form).Key(0, false))),
			Method("Request", "MultipartReader", copied(Recv().Field("Body"))),
			Method("Request", "BasicAuth",
				CopyFlow(Result(0), Recv().Field(Basic).Field("user")),
				CopyFlow(Result(1), Recv().Field(Basic).Field("pass"))),
			Method("Request", "Cookie", CopyFlow(Result(0).Field("Value"), Recv().Field(Cookies).Key(0, false))),
			Method("Request", "Cookies", CopyFlow(Result(0).Elem().Field("Value"), Recv().Field(Cookies).Elem())),
			Method("Request", "CookiesNamed",
				CopyFlow(Result(0).Elem().Field("Value"), Recv().Field(Cookies).Key(0, false))),
			Method("Request", "Context", copied(Recv().Field(Ctx))),
			Method("Request", "Clone",
				Clone{From: Recv(), To: Result(0), Own: []string{"Header", "URL"}},
				CopyFlow(Result(0).Field(Ctx), Param(0))),
			Method("Request", "WithContext",
				Clone{From: Recv(), To: Result(0), Shared: []string{"Header", "URL"}},
				CopyFlow(Result(0).Field(Ctx), Param(0))),
			Fn("MaxBytesReader", copied(bytesOf(Param(1))...)),
		},
		none("Request", "ParseForm", "ParseMultipartForm", "ProtoAtLeast", "Referer", "UserAgent", "WriteProxy"),
		[]Func{Fn("ReadRequest")},
	)
}

func httpHeader() []Func {
	answer := Log{Writer: Recv(), Values: []Place{Param(1)}} // the headers of a response
	return []Func{
		Method("Header", "Get", copied(Recv().Key(0, true))),
		Method("Header", "Values", CopyFlow(Result(0).Elem(), Recv().Key(0, true))),
		// The engine takes these as attachments only when the key is a header that carries credentials.
		Method("Header", "Set",
			CopyFlow(Recv().Key(0, true), Param(1)),
			Attach{Cred: Param(1), Object: Recv(), Mech: Header, Key: Param(0)},
			answer),
		Method("Header", "Add",
			Flow{From: []Place{Param(1)}, To: Recv().Key(0, true), Add: true},
			Attach{Cred: Param(1), Object: Recv(), Mech: Header, Key: Param(0)},
			answer),
		Method("Header", "Del", Clear{Recv().Key(0, true)}),
		Method("Header", "Clone", Clone{From: Recv(), To: Result(0)}),
		Method("Header", "Write", DeriveFlow(Param(0).Field(Data), Recv().Elem())),
		Method("Header", "WriteSubset", DeriveFlow(Param(0).Field(Data), Recv().Elem())),
		Fn("CanonicalHeaderKey", derived(Param(0))),
	}
}

func httpServe() []Func {
	return all(
		[]Func{
			Fn("HandleFunc", Inbound{Fn: Param(1), Arg: 1, Kind: Request, What: "HTTP request"}),
			Method("ServeMux", "HandleFunc", Inbound{Fn: Param(1), Arg: 1, Kind: Request, What: "HTTP request"}),
			// Wrappers are the handler they wrap.
			Fn("StripPrefix", copied(Param(1))),
			Fn("TimeoutHandler", copied(Param(0))),
			Fn("MaxBytesHandler", copied(Param(0))),
			Fn("AllowQuerySemicolons", copied(Param(0))),
			Method("HandlerFunc", "ServeHTTP", Invoke{Fn: Recv(), Args: []Place{Param(0), Param(1)}}),
		},
		// Handle registers an object whose ServeHTTP the engine knows by its signature.
		none("", "Handle", "NewServeMux", "ListenAndServe", "ListenAndServeTLS", "Serve", "ServeTLS", "NotFound",
			"NotFoundHandler", "RedirectHandler", "FileServer", "FileServerFS", "ServeFile",
			"ServeFileFS", "ServeContent", "DetectContentType"),
		none("ServeMux", "Handle", "Handler", "ServeHTTP"),
		none("Server", "Close", "ListenAndServe", "ListenAndServeTLS", "RegisterOnShutdown", "Serve", "ServeTLS",
			"SetKeepAlivesEnabled", "Shutdown"),
		[]Func{
			Method("ResponseWriter", "Write", responds(AsText, Param(0))),
			Method("ResponseWriter", "Header", Flow{To: Result(0).Field(Writes), Const: response}),
			Fn("Error", responds(AsText, Param(1))),
			Fn("Redirect", responds(AsText, Param(2))),
			// The browser keeps it.
			Fn("SetCookie", sets(Param(1).Field("Value"))),
		},
		none("ResponseWriter", "WriteHeader"),
		none("Flusher", "Flush"),
	)
}

// netHTTPUtil describes net/http/httputil. A reverse proxy copies each inbound request and sends the copy to the URL that
// Rewrite or Director sets. Neither is told by its signature: they are what somebody puts into the fields of a proxy.
func netHTTPUtil(path string) *Package {
	dump := encoded(Param(0).Field("Header").Elem(), Param(0).Field(Basic).Field("pass"), Param(0).Field("Body"))
	return &Package{
		Path: path,
		Funcs: all(
			same("", []string{"DumpRequest", "DumpRequestOut"}, dump),
			none("", "DumpResponse"),
			[]Func{
				Fn("NewSingleHostReverseProxy",
					Make{At: Result(0).Field("Director"), Capture: Param(0), Effects: []Effect{
						retarget(Param(0), Recv(), Param(0)),
					}},
					Proxy{Result(0)}),
				Method("ProxyRequest", "SetURL", retarget(Recv().Field("Out"), Param(0), Recv().Field("In"))),
				Method("ProxyRequest", "SetXForwarded"),
				Method("ReverseProxy", "ServeHTTP"),
			},
		),
	}
}

// retarget sends a request to the URL of target, with the path of another request behind it.
func retarget(req, target, in Place) Flow {
	return Flow{From: []Place{target, in.Field("URL").Field("Path")}, To: req.Field("URL").Field(URL), How: PathJoin}
}

// netHTTPTest describes net/http/httptest, whose servers are no one's site.
func netHTTPTest(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewRequest",
				CopyFlow(Result(0).Field("Method"), Param(0)),
				CopyFlow(Result(0).Field(URL), Param(1)),
				CopyFlow(Result(0).Field("Body"), bytesOf(Param(2))...)),
		},
	}
}

// netTextproto describes net/textproto, whose header type mail and multipart share.
func netTextproto(path string) *Package {
	return &Package{
		Path: path,
		Funcs: []Func{
			Fn("CanonicalMIMEHeaderKey", derived(Param(0))),
			Fn("TrimString", how(TrimSpace, Param(0))),
			Method("MIMEHeader", "Get", copied(Recv().Key(0, true))),
			Method("MIMEHeader", "Values", CopyFlow(Result(0).Elem(), Recv().Key(0, true))),
			Method("MIMEHeader", "Set", CopyFlow(Recv().Key(0, true), Param(1))),
			Method("MIMEHeader", "Add", CopyFlow(Recv().Key(0, true), Param(1))),
			Method("MIMEHeader", "Del"),
		},
	}
}

// mimeMultipart describes mime/multipart: a part is the reader it was read from.
func mimeMultipart(path string) *Package {
	return &Package{
		Path: path,
		Funcs: []Func{
			Fn("NewReader", copied(bytesOf(Param(0))...)),
			Method("Reader", "NextPart", copied(Recv())),
			Method("Reader", "NextRawPart", copied(Recv())),
			Method("Reader", "ReadForm", CopyFlow(Result(0).Field("Value").Elem().Elem(), Recv())),
			Method("Part", "Read", CopyFlow(Param(0), Recv())),
			Method("Part", "FormName"),
			Method("Part", "FileName"),
			Method("Part", "Close"),
			Method("FileHeader", "Open", copied(Recv())),
			Fn("NewWriter", copied(Param(0))),
			Method("Writer", "WriteField", put(Recv(), Param(1))),
			Method("Writer", "CreateFormField", copied(Recv())),
			Method("Writer", "CreateFormFile", copied(Recv())),
			Method("Writer", "CreatePart", copied(Recv())),
			Method("Writer", "FormDataContentType"),
			Method("Writer", "Boundary"),
			Method("Writer", "SetBoundary"),
			Method("Writer", "Close"),
		},
	}
}

package model

// restyTable describes github.com/go-resty/resty/v2. Requests are made by a client and put their path behind its base URL;
// every setter returns its receiver.
func restyTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	made := []Effect{
		CopyFlow(Result(0).Field(URL), Recv().Field(URL)),
		CopyFlow(Result(0).Field(BaseURL), Recv().Field(BaseURL)),
		CopyFlow(Result(0).Field(HTTP), Recv().Field(HTTP)),
		CopyFlow(Result(0).Field(Maker), Recv()),
	}
	base := []Effect{copied(Recv()), CopyFlow(Recv().Field(URL), Param(0)), CopyFlow(Recv().Field(BaseURL), Param(0))}
	p.Funcs = all(
		[]Func{Fn("NewWithClient", CopyFlow(Result(0).Field(HTTP), Param(0)))},
		same("Client", []string{"SetBaseURL", "SetHostURL"}, base...),
		same("Client", []string{"R", "NewRequest"}, made...),
		[]Func{
			Method("Client", "SetTransport", copied(Recv()), CopyFlow(Recv().Field(HTTP).Field("Transport"), Param(0))),
			Method("Client", "GetClient", copied(Recv().Field(HTTP))),
			Method("Request", "SetContext", copied(Recv())),
			Method("Request", "SetBody", copied(Recv()), CopyFlow(Recv().Field("Body"), Param(0))),
			Method("Request", "Execute", builderPath(BaseURL, Under, Param(1))...),
			Method("Request", "Send"),
		},
		same("Request", []string{"Get", "Head", "Post", "Put", "Delete", "Options", "Patch"}, builderPath(BaseURL, Under, Param(0))...),
		same("Client", []string{
			"SetAuthScheme", "SetDebug", "SetTimeout", "SetRetryCount", "SetRetryWaitTime", "SetRetryMaxWaitTime",
			"SetTLSClientConfig", "SetRedirectPolicy", "SetError", "SetLogger", "SetProxy", "SetScheme",
			"AddRetryCondition", "OnBeforeRequest", "OnAfterResponse", "SetDisableWarn", "SetCookieJar",
		}, copied(Recv())),
		same("Request", []string{
			"SetAuthScheme", "SetResult", "SetError", "SetPathParam", "SetPathParams", "SetRawPathParam", "SetFormData",
			"SetQueryString", "SetQueryParamsFromValues", "SetOutput", "SetDoNotParseResponse", "ForceContentType",
			"SetContentLength", "SetFile", "SetFileReader", "EnableTrace", "SetDebug", "SetLogger",
		}, copied(Recv())),
	)
	for _, recv := range []string{"Client", "Request"} {
		header := Attach{Cred: Param(1), Object: Recv(), Mech: Header, Key: Param(0)}
		query := Attach{Cred: Param(1), Object: Recv(), Mech: QueryKey, Key: Param(0)}
		p.Funcs = append(p.Funcs,
			Method(recv, "SetBasicAuth", copied(Recv()),
				Attach{User: Param(0), Cred: Param(1), Object: Recv(), Mech: BasicAuth}),
			Method(recv, "SetAuthToken", copied(Recv()), Attach{Cred: Param(0), Object: Recv(), Mech: Bearer}),
			Method(recv, "SetDigestAuth", copied(Recv())),
			Method(recv, "SetHeader", copied(Recv()), header),
			Method(recv, "SetHeaderVerbatim", copied(Recv()), header),
			Method(recv, "SetHeaders", copied(Recv()), CopyFlow(Recv().Field("Header").Elem(), Param(0).Elem())),
			Method(recv, "SetQueryParam", copied(Recv()), query),
			Method(recv, "SetQueryParams", copied(Recv())),
			Method(recv, "SetCookie", copied(Recv()),
				Attach{Cred: Param(0).Field("Value"), Object: Recv(), Mech: Cookie, Key: Param(0).Field("Name")}))
	}
	return p
}

// builderPath sets the URL of a request builder: an absolute one, or a path and what the builder has as its base.
func builderPath(base string, h How, ref Place) []Effect {
	to := func(p Place, add bool) Flow {
		return Flow{From: []Place{Recv().Field(base), ref}, To: p, How: h, Add: add}
	}
	return []Effect{to(Recv().Field(URL), false), to(Recv().Field(Maker).Field(URL), true)}
}

// slingTable describes github.com/dghubble/sling, where one type is client and request. Each path is resolved against what
// there is so far.
func slingTable(path string) *Package {
	header := Attach{Cred: Param(1), Object: Recv(), Mech: Header, Key: Param(0)}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Method("Sling", "New",
					CopyFlow(Result(0).Field(URL), Recv().Field(URL)),
					CopyFlow(Result(0).Field(HTTP), Recv().Field(HTTP)),
					CopyFlow(Result(0).Field(Maker), Recv())),
				Method("Sling", "Base", copied(Recv()), CopyFlow(Recv().Field(URL), Param(0))),
				Method("Sling", "Path",
					copied(Recv()), Flow{From: []Place{Recv().Field(URL), Param(0)}, To: Recv().Field(URL), How: Resolve}),
				Method("Sling", "SetBasicAuth", copied(Recv()),
					Attach{User: Param(0), Cred: Param(1), Object: Recv(), Mech: BasicAuth}),
				Method("Sling", "Set", copied(Recv()), header),
				Method("Sling", "Add", copied(Recv()), header),
				Method("Sling", "Client", copied(Recv()), CopyFlow(Recv().Field(HTTP), Param(0))),
				Method("Sling", "Request", CopyFlow(Result(0).Field(URL), Recv().Field(URL))),
			},
			same("Sling", []string{"Head", "Get", "Post", "Put", "Patch", "Delete", "Options", "Trace", "Connect"},
				append([]Effect{copied(Recv())}, builderPath(URL, Resolve, Param(0))...)...),
			same("Sling", []string{"Doer", "QueryStruct", "Body", "BodyProvider", "BodyJSON", "BodyForm", "ResponseDecoder"},
				copied(Recv())),
		),
	}
}

// retryableHTTP describes github.com/hashicorp/go-retryablehttp, which wraps net/http's types.
func retryableHTTP(path string) *Package {
	req := Result(0).Field("Request")
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Fn("NewRequest",
					CopyFlow(req.Field("Method"), Param(0)),
					CopyFlow(req.Field(URL), Param(1)),
					CopyFlow(req.Field("Body"), bytesOf(Param(2))...)),
				Fn("NewRequestWithContext",
					CopyFlow(req.Field("Method"), Param(1)),
					CopyFlow(req.Field(URL), Param(2)),
					CopyFlow(req.Field("Body"), bytesOf(Param(3))...)),
				Fn("FromRequest", CopyFlow(req, Param(0))),
				Method("Request", "WithContext", copied(Recv())),
				Method("Client", "Do",
					Invoke{Fn: Recv().Field("HTTPClient"), Method: "Do", Args: []Place{Param(0).Field("Request")}}),
				// Requests of the standard client go through the inner client's transport.
				Method("Client", "StandardClient",
					CopyFlow(Result(0).Field("Transport"), Recv().Field("HTTPClient").Field("Transport"))),
			},
			same("Client", []string{"Get", "Head", "Post", "PostForm"}, roundTripURL(Recv().Field("HTTPClient"), Param(0))),
		),
	}
}

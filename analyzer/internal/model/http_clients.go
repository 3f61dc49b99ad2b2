package model

// What follows describes clients that build a request call by call. Where each request belongs to a client, it has the
// client in [Maker]: what either is signed in with goes where the requests go.

// Attachments of setters of o, whose parameters have these indexes.
func basicOn(o Place, user, secret int) Attach {
	return Attach{User: Param(user), Cred: Param(secret), Object: o, Mech: BasicAuth}
}

func bearerOn(o Place, token int) Attach { return Attach{Cred: Param(token), Object: o, Mech: Bearer} }

// headerOn is one for setters of a header, name and value.
func headerOn(o Place) Attach { return Attach{Cred: Param(1), Object: o, Mech: Header, Key: Param(0)} }

// headersOn is one for setters that take a map of headers; of lists of values when they are [Place.Elem] of that.
func headersOn(o, m Place) Attach { return Attach{Cred: m, Object: o, Mech: Header} }

func queryOn(o Place) Attach { return Attach{Cred: Param(1), Object: o, Mech: QueryKey, Key: Param(0)} }

func cookieOn(o, cookie Place) Attach {
	return Attach{Cred: cookie.Field("Value"), Object: o, Mech: Cookie, Key: cookie.Field("Name")}
}

// authorization is the value of that header in a map.
func authorization(m Place) Place { return m.At("Authorization") }

// queryMapOn attaches what a map of query parameters holds under the names that Atlassian's products take credentials by.
func queryMapOn(o, m Place) []Effect {
	var effects []Effect
	for _, name := range []string{"token", "access_token", "os_password"} {
		effects = append(effects, Attach{Cred: m.At(name), Object: o, Mech: QueryKey})
	}
	return effects
}

// fluent are setters that return their receiver, with what they do.
func fluent(recv string, names []string, effects ...Effect) []Func {
	return same(recv, names, append([]Effect{copied(Recv())}, effects...)...)
}

// restyTable describes resty, version 2 at github.com/go-resty/resty/v2 and version 3 at resty.dev/v3. Requests are made
// by a client and put their path behind its base URL; every setter returns its receiver.
func restyTable(path string) *Package {
	base := "BaseURL" // a field of version 2
	if path == "resty.dev/v3" {
		base = BaseURL
	}
	body := []Place{Recv().Field("Body"), Recv().Field(Form)}
	send := func(url Place) []Effect {
		effects := []Effect{
			Body{URL: Recv().Field(URL), Data: body},
			Invoke{Fn: Recv().Field(HTTP).Field("Transport"), Method: "RoundTrip", URL: Recv().Field(URL)},
		}
		if url.Valid() {
			effects = append(builderPath(BaseURL, Under, url), effects...)
		}
		return effects
	}
	verbs := []string{"Get", "Head", "Post", "Put", "Delete", "Options", "Patch"}
	p := &Package{Path: path, Inert: true}
	p.Funcs = all(
		[]Func{Fn("NewWithClient", CopyFlow(Result(0).Field(HTTP), Param(0)))},
		fluent("Client", []string{"SetBaseURL"}, CopyFlow(Recv().Field(URL), Param(0)), CopyFlow(Recv().Field(base), Param(0))),
		same("Client", []string{"R", "NewRequest"},
			CopyFlow(Result(0).Field(URL), Recv().Field(base)),
			CopyFlow(Result(0).Field(BaseURL), Recv().Field(base)),
			CopyFlow(Result(0).Field(HTTP), Recv().Field(HTTP)),
			CopyFlow(Result(0).Field(Maker), Recv())),
		fluent("Client", []string{"SetTransport"}, CopyFlow(Recv().Field(HTTP).Field("Transport"), Param(0))),
		[]Func{
			Method("Request", "Execute", send(Param(1))...),
			Method("Request", "Send", send(Place{})...),
		},
		fluent("Request", []string{"SetBody"}, CopyFlow(Recv().Field("Body"), Param(0))),
		fluent("Request", []string{"SetFormData", "SetFormDataFromValues"}, CopyFlow(Recv().Field(Form), Param(0))),
		fluent("Request", []string{"SetHeaderMultiValues"}, headersOn(Recv(), authorization(Param(0)).Elem())),
	)
	for _, recv := range []string{"Client", "Request"} {
		p.Funcs = append(p.Funcs, all(
			fluent(recv, []string{"SetBasicAuth"}, basicOn(Recv(), 0, 1)),
			fluent(recv, []string{"SetDebug"}, Debug{Object: Recv(), On: Param(0)}),
			fluent(recv, []string{"SetAuthToken"}, bearerOn(Recv(), 0)),
			fluent(recv, []string{"SetHeader", "SetHeaderVerbatim"}, headerOn(Recv())),
			fluent(recv, []string{"SetHeaders"}, headersOn(Recv(), authorization(Param(0)))),
			fluent(recv, []string{"SetQueryParam"}, queryOn(Recv())),
			fluent(recv, []string{"SetQueryParams"}, queryMapOn(Recv(), Param(0))...),
			fluent(recv, []string{"SetCookie"}, cookieOn(Recv(), Param(0))))...)
	}
	if path == "resty.dev/v3" {
		p.Funcs = append(p.Funcs, all(
			same("Request", append(verbs, "Query", "Trace"), send(Param(0))...),
			fluent("Request", []string{"SetURL"}, builderPath(BaseURL, Under, Param(0))...),
			[]Func{Method("Client", "Client", copied(Recv().Field(HTTP)))},
			fluent("Client", []string{"SetHeaderAny", "SetHeaderVerbatimAny"}, headerOn(Recv())),
			fluent("Request", []string{"SetHeaderAny", "SetHeaderVerbatimAny"}, headerOn(Recv())),
			fluent("Client", []string{"AddRequestMiddleware"}, hooked(Param(0))),
			fluent("Client", []string{"SetRequestMiddlewares"}, hooked(Param(0).Elem())))...)
		return p
	}
	p.Types = []Type{
		{Name: "User", Cred: "Password", User: "Username", Mech: BasicAuth},
		// Without a field for the credential this only says where a client goes whose field was set.
		{Name: "Client", Dest: "BaseURL", Switch: "Debug"},
	}
	p.Funcs = append(p.Funcs, all(
		same("Request", verbs, send(Param(0))...),
		fluent("Client", []string{"SetHostURL"}, CopyFlow(Recv().Field(URL), Param(0)), CopyFlow(Recv().Field(base), Param(0))),
		[]Func{Method("Client", "GetClient", copied(Recv().Field(HTTP)))},
		fluent("Client", []string{"OnBeforeRequest", "SetPreRequestHook"}, hooked(Param(0))))...)
	return p
}

// hooked runs a function that a client calls with itself and each of its requests. The client stands for these: it goes
// where they go.
func hooked(fn Place) Invoke { return Invoke{Fn: fn, Args: []Place{Recv(), Recv()}} }

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
	send := sent(Recv().Field(URL), Recv().Field(Data))
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Method("Sling", "New",
					CopyFlow(Result(0).Field(URL), Recv().Field(URL)),
					CopyFlow(Result(0).Field(HTTP), Recv().Field(HTTP)),
					CopyFlow(Result(0).Field(Data), Recv().Field(Data)),
					CopyFlow(Result(0).Field(Maker), Recv())),
				Method("Sling", "Request", append([]Effect{CopyFlow(Result(0).Field(URL), Recv().Field(URL))}, send...)...),
			},
			fluent("Sling", []string{"Base"}, CopyFlow(Recv().Field(URL), Param(0))),
			fluent("Sling", []string{"Path"}, Flow{From: []Place{Recv().Field(URL), Param(0)}, To: Recv().Field(URL), How: Resolve}),
			fluent("Sling", []string{"SetBasicAuth"}, basicOn(Recv(), 0, 1)),
			fluent("Sling", []string{"Set", "Add"}, headerOn(Recv())),
			fluent("Sling", []string{"Client"}, CopyFlow(Recv().Field(HTTP), Param(0))),
			fluent("Sling", []string{"Head", "Get", "Post", "Put", "Patch", "Delete", "Options", "Trace", "Connect"},
				builderPath(URL, Resolve, Param(0))...),
			fluent("Sling", []string{"Body", "BodyJSON", "BodyForm"}, CopyFlow(Recv().Field(Data), bytesOf(Param(0))...)),
			same("Sling", []string{"Receive", "ReceiveSuccess"}, send...),
		),
	}
}

// retryableHTTP describes github.com/hashicorp/go-retryablehttp, which wraps net/http's types.
func retryableHTTP(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Fn("NewRequest", retryableRequest(0)...),
				Fn("NewRequestWithContext", retryableRequest(1)...),
				Fn("FromRequest", CopyFlow(Result(0).Field("Request"), Param(0))),
				Method("Request", "WithContext", copied(Recv())),
				Method("Client", "Do",
					Invoke{Fn: Recv().Field("HTTPClient"), Method: "Do", Args: []Place{Param(0).Field("Request")}}),
				// Requests of the standard client go through the inner client's transport.
				Method("Client", "StandardClient",
					CopyFlow(Result(0).Field("Transport"), Recv().Field("HTTPClient").Field("Transport"))),
			},
			same("Client", []string{"Get", "Head"}, roundTripURL(Recv().Field("HTTPClient"), Param(0))),
			same("Client", []string{"Post"}, roundTripURL(Recv().Field("HTTPClient"), Param(0)), Body{URL: Param(0), Data: bytesOf(Param(2))}),
			same("Client", []string{"PostForm"}, roundTripURL(Recv().Field("HTTPClient"), Param(0)), Body{URL: Param(0), Data: []Place{Param(1)}}),
			[]Func{
				Fn("Post", Body{URL: Param(0), Data: bytesOf(Param(2))}),
				Fn("PostForm", Body{URL: Param(0), Data: []Place{Param(1)}}),
				Method("Request", "SetBody", CopyFlow(Recv().Field("Request").Field("Body"), bytesOf(Param(0))...)),
			},
		),
	}
}

// retryableRequest are the constructors of requests; first is the index of the method parameter.
func retryableRequest(first int) []Effect {
	req, url, body := Result(0).Field("Request"), Param(first+1), bytesOf(Param(first+2))
	return []Effect{
		CopyFlow(req.Field("Method"), Param(first)),
		CopyFlow(req.Field(URL), url),
		CopyFlow(req.Field("Body"), body...),
		Body{URL: url, Data: body},
	}
}

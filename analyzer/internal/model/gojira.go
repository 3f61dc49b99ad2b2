package model

// goJira describes github.com/andygrunwald/go-jira v1 and, by package name, its forks. Version 1 talks to Cloud and
// Data Center alike. What the API answers is no origin, so the rest of the package is inert.
func goJira(path string) *Package {
	client := Client{Product: "jira", Library: "go-jira client"}
	return &Package{
		Path: path, Like: "jira",
		Inert: true,
		Types: goJiraTransports(client, "Password"),
		Funcs: all(
			[]Func{Fn("NewClient", append(goJiraNew(Param(0), Param(1), client), goJiraAuthURL(Param(1)))...)},
			goJiraRequests("", 0),
			goJiraRequests("WithContext", 1),
			goJiraSession("AcquireSessionCookieWithContext", 1, client),
			goJiraSession("AcquireSessionCookie", 0, client),
			goJiraAuth(client),
			transportClients(
				"BasicAuthTransport", "BearerAuthTransport", "PATAuthTransport", "CookieAuthTransport", "JWTAuthTransport"),
		),
	}
}

// goJiraV2 describes the packages cloud and onpremise of go-jira/v2, whose NewClient takes its arguments the other way
// round. A Cloud client cannot reach Data Center; the other one can be pointed at Cloud, so its host decides.
func goJiraV2(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
	}
	if path == "github.com/andygrunwald/go-jira/v2/cloud" {
		client := Client{Product: "jira", Deployment: "cloud", Library: "go-jira cloud client"}
		p.Types = []Type{
			{Name: "BasicAuthTransport", Cred: "APIToken", User: "Username", Mech: BasicAuth, Client: client},
			{Name: "JWTAuthTransport", Cred: "Secret", User: "Issuer", Mech: JWT, Client: client},
		}
		p.Funcs = all(
			[]Func{Fn("NewClient", goJiraNew(Param(1), Param(0), client)...)},
			goJiraRequests("", 1),
			transportClients("BasicAuthTransport", "JWTAuthTransport"),
		)
		return p
	}
	client := Client{Product: "jira", Library: "go-jira onpremise client"}
	p.Types = goJiraTransports(client, "Password")
	p.Funcs = all(
		[]Func{Fn("NewClient", append(goJiraNew(Param(1), Param(0), client), goJiraAuthURL(Param(0)))...)},
		goJiraRequests("", 1),
		goJiraSession("AcquireSessionCookie", 1, client),
		goJiraAuth(client),
		transportClients(
			"BasicAuthTransport", "BearerAuthTransport", "PATAuthTransport", "CookieAuthTransport", "JWTAuthTransport"),
	)
	return p
}

func goJiraTransports(client Client, secret string) []Type {
	return []Type{
		{Name: "BasicAuthTransport", Cred: secret, User: "Username", Mech: BasicAuth, Client: client},
		{Name: "BearerAuthTransport", Cred: "Token", Mech: Bearer, Client: client},
		{Name: "PATAuthTransport", Cred: "Token", Mech: Bearer, Client: client},
		{Name: "CookieAuthTransport", Cred: "Password", User: "Username", Dest: "AuthURL", Mech: Cookie, Client: client},
		{Name: "JWTAuthTransport", Cred: "Secret", User: "Issuer", Mech: JWT, Client: client},
	}
}

// transportClients are the Client methods of round trippers, which wrap one in an http.Client.
func transportClients(types ...string) []Func {
	fs := make([]Func, len(types))
	for i, t := range types {
		fs[i] = Method(t, "Client", CopyFlow(Result(0).Field("Transport"), Recv()))
	}
	return fs
}

// goJiraNew gives the base URL to the client and to whatever transport the caller brings; a transport of the program's
// own is asked what it attaches.
func goJiraNew(httpClient, base Place, client Client) []Effect {
	return []Effect{
		CopyFlow(Result(0).Field(URL), base),
		CopyFlow(Result(0).Field(HTTP), httpClient),
		identify(Result(0), client, ""),
		CopyFlow(httpClient.Field("Transport").Field(URL), base),
		identify(httpClient.Field("Transport"), client, ""),
		Invoke{Fn: httpClient.Field("Transport"), Method: "RoundTrip", URL: base},
	}
}

// goJiraAuthURL gives the base URL to the authentication service, which the Cloud client does not have.
func goJiraAuthURL(base Place) Flow {
	return CopyFlow(Result(0).Field("Authentication").Field(URL), base)
}

// identify leaves the name of the client in an object; see [ClientID].
func identify(obj Place, c Client, defaultURL string) Flow {
	return Flow{
		To:    obj.Field(ClientID),
		Const: c.Product + "|" + c.Deployment + "|" + c.Library + "|" + defaultURL,
	}
}

// goJiraRequests are the constructors of requests; first is the index of the method parameter.
func goJiraRequests(suffix string, first int) []Func {
	return same("Client", []string{"NewRawRequest" + suffix, "NewRequest" + suffix, "NewMultiPartRequest" + suffix},
		CopyFlow(Result(0).Field("Method"), Param(first)),
		Flow{From: []Place{Recv().Field(URL), Param(first + 1)}, To: Result(0).Field(URL), How: PathJoin},
		CopyFlow(Result(0).Field("Body"), Param(first+2)))
}

// goJiraAuth is the deprecated basic authentication of the service Client.Authentication.
func goJiraAuth(client Client) []Func {
	return []Func{
		Method("AuthenticationService", "SetBasicAuth",
			Attach{User: Param(0), Cred: Param(1), Object: Recv(), Mech: BasicAuth, Client: client}),
		Method("Client", "Do", Invoke{Fn: Recv().Field(HTTP), Method: "Do", Args: []Place{Param(0)}}),
	}
}

// goJiraSession is login with a password at the session resource; user is the index of the user name.
func goJiraSession(name string, user int, client Client) []Func {
	return []Func{
		Method("AuthenticationService", name,
			Attach{User: Param(user), Cred: Param(user + 1), Object: Recv(), Mech: Cookie, Client: client}),
	}
}

// goJiraFork describes a fork known by its path, with the types of version 1.
func goJiraFork(path string) *Package {
	p := goJira(path)
	p.Like = ""
	return p
}

// prowJira describes the package jira of sigs.k8s.io/prow, a go-jira client that asks functions for its credentials.
func prowJira(path string) *Package {
	client := Client{Product: "jira", Library: "prow jira client"}
	option, opts := Result(0), Param(1).Elem()
	basic, bearer := opts.Field("$basic"), opts.Field("$bearer")
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("WithBasicAuth", CopyFlow(option.Field("$basic"), Param(0))),
			Fn("WithBearerAuth", CopyFlow(option.Field("$bearer"), Param(0))),
			Fn("NewClient",
				CopyFlow(Result(0).Field(URL), Param(0)),
				identify(Result(0), client, ""),
				Invoke{Fn: basic, To: []Place{Result(0).Field(User), Result(0).Field(Cred)}},
				Invoke{Fn: bearer, To: []Place{Result(0).Field(Token)}},
				Attach{User: Result(0).Field(User), Cred: Result(0).Field(Cred), Object: Result(0), Dest: Param(0), Mech: BasicAuth, Client: client},
				Attach{Cred: Result(0).Field(Token), Object: Result(0), Dest: Param(0), Mech: Bearer, Client: client}),
		},
	}
}

// goJiraCommand describes github.com/go-jira/jira, the library behind the go-jira command. It opens sessions with what a
// provider gives; other requests are signed by the callbacks of its client.
func goJiraCommand(path string) *Package {
	client := Client{Product: "jira", Library: "go-jira command"}
	session := func(provider int, endpoint Place) []Effect {
		auth := Result(0).Field("$auth")
		return []Effect{
			Invoke{Fn: Param(provider), Method: "ProvideAuthParams", To: []Place{auth}},
			Attach{
				User: auth.Field("Username"), Cred: auth.Field("Password"), Object: Result(0), Dest: endpoint, Mech: Cookie, Client: client,
			},
		}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Jira", Dest: "Endpoint"}},
		Funcs: []Func{
			Fn("NewJira", CopyFlow(Result(0).Field("Endpoint"), Param(0)), identify(Result(0), client, "")),
			Fn("NewSession", session(2, Param(1))...),
			Method("Jira", "NewSession", session(0, Recv().Field("Endpoint"))...),
			Method("AuthOptions", "ProvideAuthParams",
				CopyFlow(Result(0).Field("Username"), Recv().Field("Username")),
				CopyFlow(Result(0).Field("Password"), Recv().Field("Password"))),
		},
	}
}

package model

// The smaller Atlassian libraries, one function each.

// virtomizeConfluence describes github.com/virtomize/confluence-go-api. An empty user name makes it send the token as a
// bearer.
//
// SetDebug makes all of its clients print their requests, with the header that holds the token.
func virtomizeConfluence(path string) *Package {
	client := Client{Product: "confluence", Library: "confluence-go-api client"}
	all := Var("github.com/virtomize/confluence-go-api.$clients")
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewAPI", append(loginAt(client), Flow{From: []Place{Param(2)}, To: all.At(Attached), Add: true})...),
			Fn("SetDebug", Debug{Object: all, On: Param(0)}),
			Fn("NewAPIWithClient",
				CopyFlow(Result(0).Field(URL), Param(0)),
				CopyFlow(Result(0).Field("Client"), Param(1)),
				CopyFlow(Param(1).Field("Transport").Field(URL), Param(0)),
				identify(Param(1).Field("Transport"), client, ""),
				Invoke{Fn: Param(1).Field("Transport"), Method: "RoundTrip", URL: Param(0)}),
		},
	}
}

// loginAt is a constructor that takes the URL, the user and the secret.
func loginAt(client Client) []Effect {
	return []Effect{
		CopyFlow(Result(0).Field(URL), Param(0)),
		Attach{User: Param(1), Cred: Param(2), Object: Result(0), Dest: Param(0), Mech: BasicAuth, Client: client},
	}
}

// essentialkaosAtlassian describes github.com/essentialkaos/go-confluence and, from v3, go-jira: credentials are values
// that the constructor takes.
func essentialkaosAtlassian(path string) *Package {
	client := Client{Product: "confluence", Library: "essentialkaos go-confluence client"}
	if path == "github.com/essentialkaos/go-jira/v3" {
		client = essentialkaosJira
	}
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "AuthBasic", Cred: "Password", User: "User", Mech: BasicAuth, Client: client},
			{Name: "AuthToken", Cred: "Token", Mech: Bearer, Client: client},
		},
		Funcs: []Func{
			Fn("NewAPI",
				CopyFlow(Result(0).Field(URL), Param(0)),
				CopyFlow(Param(1).Field(URL), Param(0))),
		},
	}
}

var essentialkaosJira = Client{Product: "jira", Library: "essentialkaos go-jira client"}

// essentialkaosJiraV2 describes github.com/essentialkaos/go-jira/v2, whose constructor takes user and password.
func essentialkaosJiraV2(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewAPI", loginAt(essentialkaosJira)...),
		},
	}
}

// adlioTrello describes github.com/adlio/trello. The key is public by design; the token is the credential, and both go
// into the query as Trello documents.
func adlioTrello(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewClient",
				CopyFlow(Result(0).Field("Key"), Param(0)),
				CopyFlow(Result(0).Field("Token"), Param(1)),
				Flow{To: Result(0).Field(URL), Const: trelloURL},
				Attach{
					User: Param(0), Cred: Param(1), Object: Result(0), Default: trelloURL, Mech: QueryKey, Client: trelloClient("adlio/trello client"),
				}),
			Method("Client", "WithContext", copied(Recv())),
		},
	}
}

const trelloURL = "https://api.trello.com/1"

func trelloClient(library string) Client {
	return Client{Product: "trello", Deployment: "cloud", Library: library}
}

// vojtechTrello describes github.com/VojtechVitek/go-trello, whose bearer transport sends query parameters.
func vojtechTrello(path string) *Package {
	a := Attach{
		User: Param(0), Cred: Param(1), Object: Result(0), Default: trelloURL, Mech: QueryKey,
		Client: trelloClient("VojtechVitek/go-trello client"),
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{Fn("NewAuthClient", a), Fn("NewBearerTokenTransport", a)},
	}
}

// opsgenieClient describes the package client of Opsgenie's SDK, whose Config all of its packages take.
func opsgenieClient(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{
			Name: "Config", Cred: "ApiKey", Dest: "OpsGenieAPIURL", Default: "https://api.opsgenie.com", Mech: GenieKey,
			Client: Client{Product: "opsgenie", Deployment: "cloud", Library: "opsgenie-go-sdk client"},
		}},
	}
}

// opsgenieService describes the packages of the SDK that only take that Config.
func opsgenieService(path string) *Package {
	return &Package{Path: path, Inert: true}
}

// rbriskiJWT describes github.com/rbriski/atlassian-jwt, for Connect apps. The secret attaches where the configuration
// is built; what its methods make is inert.
func rbriskiJWT(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{
			Name: "Config", Cred: "SharedSecret", User: "Key", Dest: "BaseURL", Mech: JWT,
			Client: Client{Deployment: "cloud", Library: "atlassian-jwt config"},
		}},
	}
}

// gopencilsTable describes gopencils, a generic REST client, and the fork that Confluence tools use.
func gopencilsTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "BasicAuth", Cred: "Password", User: "Username", Mech: BasicAuth}},
		Funcs: []Func{
			Fn("Api",
				CopyFlow(Result(0).Field(URL), Param(0)),
				CopyFlow(Param(1).Elem().Field(URL), Param(0))),
		},
	}
}

// statuspageClients describes clients of Statuspage's API, whose constructor takes the key first.
func statuspageClients(path string) *Package {
	const url = "https://api.statuspage.io/v1"
	name := "NewClient"
	if path == "github.com/nagelflorian/statuspage-go" {
		name = "New"
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{Fn(name,
			Flow{To: Result(0).Field(URL), Const: url},
			Attach{
				Cred: Param(0), Object: Result(0), Default: url, Mech: Header,
				Client: Client{Product: "statuspage", Deployment: "cloud", Library: "statuspage client"},
			})},
	}
}

package model

// xOAuth2 describes golang.org/x/oauth2. A token source is an object whose field Token is what it gives out. Tokens of
// a Config come from an exchange or a refresh; a static source gives what the program put into it, and may hide an API
// token.
func xOAuth2(path string) *Package {
	exchanged := func(at Place) Source { return Source{At: at, Kind: Exchange, What: "OAuth 2.0 exchange"} }
	access := func(src Place) Place { return src.Field(Token).Field("AccessToken") }
	transport := Result(0).Field("Transport")
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "Config", Cred: "ClientSecret", User: "ClientID", Dest: "Endpoint.TokenURL", Mech: OAuthClient},
			{Name: "Transport", Cred: "Source." + Token + ".AccessToken", Mech: Bearer},
		},
		Funcs: all(
			same("Config", []string{"Exchange", "DeviceAccessToken"}, exchanged(Result(0))),
			[]Func{
				// The password grant takes a user's password; Atlassian has no endpoint for it.
				Method("Config", "PasswordCredentialsToken", exchanged(Result(0))),
				Method("Config", "TokenSource", exchanged(Result(0).Field(Token))),
				Method("Config", "Client",
					exchanged(access(transport)),
					Attach{Cred: access(transport), Object: transport, Mech: OAuth}),
				Fn("StaticTokenSource", CopyFlow(Result(0).Field(Token), Param(0))),
				Fn("ReuseTokenSource", oauth2Reuse()...),
				Fn("ReuseTokenSourceWithExpiry", oauth2Reuse()...),
				Fn("NewClient",
					CopyFlow(transport.Field(Token), Param(1).Field(Token)),
					Invoke{Fn: Param(1), Method: "Token", To: []Place{transport.Field(Token)}},
					Attach{Cred: access(transport), Object: transport, Mech: Bearer}),
				// For sources that the program does not define; its own say what they give.
				Method("TokenSource", "Token", copied(Recv().Field(Token))),
				Method("Token", "SetAuthHeader",
					Attach{Cred: Recv().Field("AccessToken"), Object: Param(0), Mech: Bearer}),
				Method("Token", "WithExtra", copied(Recv())),
				Method("Token", "Extra", derived(Recv())),
			},
		),
	}
}

// oauth2Reuse gives out the first token until it expires, then those of the source.
func oauth2Reuse() []Effect {
	return []Effect{
		CopyFlow(Result(0).Field(Token), Param(0), Param(1).Field(Token)),
		Invoke{Fn: Param(1), Method: "Token", To: []Place{Result(0).Field(Token)}},
	}
}

// oauth2Credentials describes clientcredentials, the machine-to-machine grant.
func oauth2Credentials(path string) *Package {
	transport := Result(0).Field("Transport")
	token := transport.Field(Token).Field("AccessToken")
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "Config", Cred: "ClientSecret", User: "ClientID", Dest: "TokenURL", Mech: OAuthClient, Grant: "client_credentials"},
		},
		Funcs: []Func{
			Method("Config", "Token", Source{At: Result(0), Kind: Exchange, What: "client credentials grant"}),
			Method("Config", "TokenSource",
				Source{At: Result(0).Field(Token), Kind: Exchange, What: "client credentials grant"}),
			Method("Config", "Client",
				Source{At: token, Kind: Exchange, What: "client credentials grant"},
				Attach{Cred: token, Object: transport, Mech: OAuth}),
		},
	}
}

// oauth2Grants describes packages whose token sources give what a grant gave: jwt, the grant of signed assertions, and
// authhandler, a user's consent outside a browser.
func oauth2Grants(path string) *Package {
	exchanged := func(at Place) Source { return Source{At: at, Kind: Exchange, What: "OAuth 2.0 exchange"} }
	source := []Effect{exchanged(Result(0).Field(Token))}
	if path == "golang.org/x/oauth2/authhandler" {
		return &Package{Path: path, Inert: true, Funcs: same("", []string{"TokenSource", "TokenSourceWithPKCE"}, source...)}
	}
	transport := Result(0).Field("Transport")
	token := transport.Field(Token).Field("AccessToken")
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Config", Dest: "TokenURL"}},
		Funcs: []Func{
			Method("Config", "TokenSource", source...),
			Method("Config", "Client", exchanged(token), Attach{Cred: token, Object: transport, Mech: OAuth}),
		},
	}
}

// oauth2Jira describes x/oauth2/jira, which despite its name is not 3LO but Connect's user impersonation.
func oauth2Jira(path string) *Package {
	transport := Result(0).Field("Transport")
	token := transport.Field(Token).Field("AccessToken")
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Config", Dest: "BaseURL"}},
		Funcs: []Func{
			Method("Config", "TokenSource", Source{At: Result(0).Field(Token), Kind: Connect, What: "Connect impersonation"}),
			Method("Config", "Client",
				Source{At: token, Kind: Connect, What: "Connect impersonation"},
				Attach{Cred: token, Object: transport, Mech: JWT, Client: Client{Product: "jira", Deployment: "cloud"}}),
		},
	}
}

// oauth2Endpoints describes the packages of endpoint values; only Atlassian's matter.
func oauth2Endpoints(path string) *Package {
	name := "Endpoint"
	if path == "golang.org/x/oauth2/endpoints" {
		name = "Bitbucket"
	}
	return &Package{
		Path:   path,
		Inert:  true,
		Values: []Value{{Name: name, URL: "https://bitbucket.org/site/oauth2/access_token"}},
	}
}

// dghubbleOAuth1 describes github.com/dghubble/oauth1, which Data Center's application links use.
func dghubbleOAuth1(path string) *Package {
	transport := Result(0).Field("Transport")
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "Config", Cred: "ConsumerSecret", User: "ConsumerKey", Dest: "Endpoint.AccessTokenURL", Mech: OAuthClient},
		},
		Funcs: []Func{
			Fn("NewToken",
				CopyFlow(Result(0).Field("Token"), Param(0)),
				CopyFlow(Result(0).Field("TokenSecret"), Param(1))),
			Method("Config", "AccessToken",
				Source{At: Result(0), Kind: Exchange, What: "OAuth 1.0a exchange"},
				Source{At: Result(1), Kind: Exchange, What: "OAuth 1.0a exchange"}),
			Method("Config", "Client",
				Attach{User: Param(1).Field("Token"), Cred: Param(1).Field("TokenSecret"), Object: transport, Mech: OAuth1}),
			Fn("NewClient",
				Attach{User: Param(2).Field("Token"), Cred: Param(2).Field("TokenSecret"), Object: transport, Mech: OAuth1}),
		},
	}
}

// mrjonesOAuth describes github.com/mrjones/oauth, which Data Center's application links use as well.
func mrjonesOAuth(path string) *Package {
	exchanged := Source{At: Result(0), Kind: Exchange, What: "OAuth 1.0a exchange"}
	token := func(i int, object, dest Place) Attach {
		return Attach{
			User: Param(i).Field("Token"), Cred: Param(i).Field("Secret"), Object: object, Dest: dest, Mech: OAuth1,
		}
	}
	consumer := func(provider int) Attach {
		return Attach{
			User: Param(0), Cred: Param(1), Object: Result(0), Dest: Param(provider).Field("AccessTokenUrl"), Mech: OAuthClient,
		}
	}
	transport := Result(0).Field("Transport")
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"NewConsumer", "NewCustomHttpClientConsumer"}, consumer(2)),
			same("", []string{"NewCustomConsumer"}, consumer(3)),
			same("Consumer", []string{"AuthorizeToken", "AuthorizeTokenWithParams", "RefreshToken"}, exchanged),
			[]Func{
				Method("Consumer", "MakeHttpClient", madeObject(transport), token(0, transport, Place{})),
				Method("Consumer", "MakeRoundTripper", madeObject(Result(0)), token(0, Result(0), Place{})),
			},
			same("Consumer", []string{"Get", "Delete", "Post", "PostForm"}, token(2, Recv(), Param(0))),
			same("Consumer", []string{"PostJson", "PostXML"}, token(2, Recv(), Param(0))),
			same("Consumer", []string{"PostWithBody", "Put"}, token(3, Recv(), Param(0))),
		),
	}
}

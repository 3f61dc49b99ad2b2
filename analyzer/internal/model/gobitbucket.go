package model

// ktrysmtBitbucket describes github.com/ktrysmt/go-bitbucket. Its suffixes add parameters at the end; older versions
// have the same names with fewer results. The environment variable BITBUCKET_API_BASE_URL overrides the default host.
func ktrysmtBitbucket(path string) *Package {
	const (
		api   = "https://api.bitbucket.org/2.0"
		token = "https://bitbucket.org/site/oauth2/access_token"
	)
	client := Client{Product: "bitbucket", Library: "go-bitbucket client"}
	p := &Package{Path: path, Inert: true}
	add := func(name string, dest Place, a Attach) {
		a.Object, a.Default, a.Client = Result(0), api, client
		effects := []Effect{identify(Result(0), client, api)}
		if dest.Valid() {
			a.Dest = dest
			effects = append(effects, CopyFlow(Result(0).Field(URL), dest))
		}
		p.Funcs = append(p.Funcs, Fn(name, append(effects, a)...))
	}
	for _, name := range []string{"NewBasicAuth", "NewAPITokenAuth"} {
		a := Attach{User: Param(0), Cred: Param(1), Mech: BasicAuth}
		add(name, Place{}, a)
		add(name+"WithBaseUrlStr", Param(2), a)
		add(name+"WithCaCert", Place{}, a)
		add(name+"WithBaseUrlStrCaCert", Param(2), a)
	}
	a := Attach{Cred: Param(0), Mech: Bearer}
	add("NewOAuthbearerToken", Place{}, a)
	add("NewOAuthbearerTokenWithBaseUrlStr", Param(1), a)
	add("NewOAuthbearerTokenWithCaCert", Place{}, a)
	add("NewOAuthbearerTokenWithBaseUrlStrCaCert", Param(1), a)

	secret := Attach{
		User: Param(0), Cred: Param(1), Object: Result(0), Default: token, Mech: OAuthClient, Client: client,
	}
	for _, name := range []string{
		"NewOAuth", "NewOAuthWithCode", "NewOAuthWithRefreshToken", "NewOAuthClientCredentials",
		"NewOAuthWithEndpoint", "NewOAuthWithCodeWithEndpoint", "NewOAuthWithRefreshTokenWithEndpoint",
		"NewOAuthClientCredentialsWithEndpoint",
	} {
		p.Funcs = append(p.Funcs, Fn(name, secret, identify(Result(0), client, api)))
	}
	// NewOAuthWithCode and NewOAuthWithRefreshToken also return the tokens, which nobody else issued.
	p.Funcs = append(p.Funcs,
		Method("Client", "GetOAuthToken", Source{At: Result(0), Kind: Exchange, What: "OAuth 2.0 exchange"}),
		Method("Client", "SetApiBaseURL", CopyFlow(Recv().Field(URL), Param(0))))
	return p
}

// swaggerBitbucket describes generated clients of the Bitbucket APIs: credentials go into the context, under keys that are
// variables. gfleury's takes that context when it makes the client, the others with each call.
func swaggerBitbucket(path string) *Package {
	client, base := Client{Product: "bitbucket", Deployment: "cloud", Library: "go-bitbucket generated client"}, "https://api.bitbucket.org/2.0"
	var own []Func
	if path == "github.com/gfleury/go-bitbucket-v1" {
		client.Deployment, base = "datacenter", "" // its API, version 1.0, is of Data Center alone
		own = []Func{
			Fn("NewConfiguration", CopyFlow(Result(0).Field("BasePath"), Param(0))),
			Fn("NewAPIClient", CopyFlow(Param(0).Field(URL), Param(1).Field("BasePath"))),
		}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Configuration", Dest: "BasePath"}},
		Values: []Value{
			{Name: "ContextBasicAuth", Key: &ContextKey{Cred: "Password", User: "UserName", Mech: BasicAuth, Default: base, Client: client}},
			{Name: "ContextAccessToken", Key: &ContextKey{Mech: Bearer, Default: base, Client: client}},
		},
		Funcs: all(own, []Func{
			Method("Configuration", "AddDefaultHeader",
				Attach{Cred: Param(1), Object: Recv(), Default: base, Mech: Header, Key: Param(0), Client: client}),
		}),
	}
}

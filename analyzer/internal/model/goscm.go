package model

import "strings"

// goSCM describes the package scm: a client for any host, told apart by its driver and base URL.
func goSCM(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Client", Dest: "BaseURL"}},
	}
}

// goSCMTransport describes the round trippers. They are generic: only the driver they are paired with says Atlassian.
func goSCMTransport(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "BasicAuth", Cred: "Password", User: "Username", Mech: BasicAuth},
			{Name: "BearerToken", Cred: "Token", Mech: Bearer},
			{Name: "Authorization", Cred: "Credentials", Mech: Header},
		},
	}
}

// goSCMOAuth2 describes transport/oauth2. The refresher authenticates the app with basic authentication at the token
// endpoint, which is no user credential.
func goSCMOAuth2(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "Transport", Cred: "Source." + Token + ".Token", Mech: Bearer},
			{Name: "Refresher", Cred: "ClientSecret", User: "ClientID", Dest: "Endpoint", Mech: OAuthClient},
		},
		Funcs: []Func{
			Fn("StaticTokenSource", CopyFlow(Result(0).Field(Token), Param(0))),
			Method("Refresher", "Token", Source{At: Result(0), Kind: Exchange, What: "OAuth 2.0 refresh"}),
		},
	}
}

// goSCMDriver describes the drivers bitbucket (Cloud) and stash (Data Center).
func goSCMDriver(path string) *Package {
	id, defaultURL := Client{Product: "bitbucket", Deployment: "cloud", Library: "go-scm bitbucket driver"}, "https://api.bitbucket.org"
	if strings.HasSuffix(path, "/stash") {
		id, defaultURL = Client{Product: "bitbucket", Deployment: "datacenter", Library: "go-scm stash driver"}, ""
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("New",
				CopyFlow(Result(0).Field(URL), Param(0)),
				CopyFlow(Result(0).Field("BaseURL").Field(URL), Param(0)),
				identify(Result(0), id, "")),
			Fn("NewDefault",
				Flow{To: Result(0).Field(URL), Const: defaultURL},
				identify(Result(0), id, defaultURL)),
		},
	}
}

// goSCMFactory describes jenkins-x's factory. The driver, a string, chooses the host and the mechanism; of those that
// matter here, bitbucketcloud uses basic authentication.
func goSCMFactory(path string) *Package {
	cloud := Attach{Cred: Param(2), Object: Result(0), Dest: Param(1), Default: "https://api.bitbucket.org", Mech: BasicAuth,
		Client: Client{Product: "bitbucket", Deployment: "cloud", Library: "go-scm bitbucketcloud driver"}}
	either := Attach{Cred: Param(2), Object: Result(0), Dest: Param(1), Mech: BasicAuth}
	server := Attach{Cred: Param(2), Object: Result(0), Dest: Param(1), Mech: Bearer,
		Client: Client{Product: "bitbucket", Deployment: "datacenter", Library: "go-scm stash driver"}}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewClient",
				CopyFlow(Result(0).Field(URL), Param(1)),
				When{At: Param(0), Is: []string{"bitbucketcloud"}, Then: []Effect{cloud}},
				When{At: Param(0), Is: []string{"bitbucket", "bitbucketserver", "stash"}, Then: []Effect{server}},
				When{At: Param(0), Is: []string{""}, Then: []Effect{either}}),
			Fn("NewClientWithBasicAuth",
				CopyFlow(Result(0).Field(URL), Param(1)),
				Attach{User: Param(2), Cred: Param(3), Object: Result(0), Dest: Param(1), Mech: BasicAuth}),
		},
	}
}

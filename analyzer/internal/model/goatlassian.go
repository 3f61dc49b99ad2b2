package model

import "strings"

// goAtlassianV2 starts the packages of the module's second version.
const goAtlassianV2 = "github.com/ctreminiom/go-atlassian/v2/"

// goAtlassian describes the client packages of go-atlassian, one per product. They share the interface that attaches, so
// each New says in the client what it is. Packages that speak an API only Cloud has pin the deployment.
func goAtlassian(path string) *Package {
	p := &Package{Path: path, Inert: true}
	id, defaultURL := Client{}, ""
	switch strings.TrimPrefix(strings.TrimPrefix(path, goAtlassianV2), "github.com/ctreminiom/go-atlassian/") {
	case "jira/v3":
		id = Client{Product: "jira", Deployment: "cloud"}
	case "jira/v2", "jira/agile", "jira/sm":
		id = Client{Product: "jira"}
	case "confluence":
		id = Client{Product: "confluence"}
	case "confluence/v2":
		id = Client{Product: "confluence", Deployment: "cloud"}
	case "bitbucket":
		id, defaultURL = Client{Product: "bitbucket", Deployment: "cloud"}, "https://api.bitbucket.org"
	case "assets":
		id, defaultURL = Client{Product: "jira", Deployment: "cloud"}, "https://api.atlassian.com/"
	case "admin":
		id, defaultURL = Client{Product: "org-admin", Deployment: "cloud"}, "https://api.atlassian.com/"
	}
	id.Library = "go-atlassian client"
	site := Param(1)
	options := Param(2)
	if strings.HasSuffix(path, "/admin") {
		site, options = Place{}, Param(1)
	}
	effects := []Effect{
		identify(Result(0), id, defaultURL),
		identify(Result(0).Field("Auth"), id, defaultURL),
		CopyFlow(Result(0).Field("HTTP"), Param(0)),
		identify(Param(0).Field("Transport"), id, defaultURL),
	}
	if site.Valid() {
		for _, to := range []Place{
			Result(0), Result(0).Field("Site"), Result(0).Field("Auth"), Param(0).Field("Transport"),
		} {
			effects = append(effects, CopyFlow(to.Field(URL), site))
		}
		effects = append(effects, Invoke{Fn: Param(0).Field("Transport"), Method: "RoundTrip", URL: site})
	} else {
		for _, to := range []Place{Result(0), Result(0).Field("Site"), Result(0).Field("Auth")} {
			effects = append(effects, Flow{To: to.Field(URL), Const: defaultURL})
		}
	}
	if strings.HasPrefix(path, goAtlassianV2) {
		// Options are functions of the client.
		effects = append(effects, Invoke{Fn: options.Elem(), Args: []Place{Result(0)}})
		// The token of an automatic renewal comes from an exchange, or the refresh would fail; it needs no attachment
		// of its own here.
		p.Funcs = none("", "WithOAuth", "WithAutoRenewalToken", "WithOAuthWithAutoRenewal", "WithTokenStore",
			"WithTokenCallback")
	}
	p.Funcs = append(p.Funcs,
		Fn("New", effects...),
		Method("Client", "NewRequest",
			CopyFlow(Result(0).Field("Method"), Param(1)),
			Flow{From: []Place{Recv().Field(URL), Param(2)}, To: Result(0).Field(URL), How: PathJoin}),
		Method("Client", "Call", Invoke{Fn: Recv().Field("HTTP"), Method: "Do", Args: []Place{Param(0)}}))
	return p
}

// goAtlassianCommon describes service/common, whose interface Authentication attaches for all clients. Its object is
// the field Auth of the client.
func goAtlassianCommon(path string) *Package {
	client := Client{Library: "go-atlassian client"}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Authentication", "SetBasicAuth",
				Attach{User: Param(0), Cred: Param(1), Object: Recv(), Mech: BasicAuth, Client: client},
				CopyFlow(Recv().Field(User), Param(0)),
				CopyFlow(Recv().Field(Cred), Param(1))),
			Method("Authentication", "GetBasicAuth",
				CopyFlow(Result(0), Recv().Field(User)),
				CopyFlow(Result(1), Recv().Field(Cred))),
			Method("Authentication", "SetBearerToken",
				Attach{Cred: Param(0), Object: Recv(), Mech: Bearer, Client: client},
				CopyFlow(Recv().Field(Token), Param(0))),
			Method("Authentication", "GetBearerToken", copied(Recv().Field(Token))),
		},
	}
	if strings.HasPrefix(path, goAtlassianV2) {
		exchanged := Source{At: Result(0), Kind: Exchange, What: "OAuth 2.0 exchange"}
		p.Funcs = append(p.Funcs,
			Method("OAuth2Service", "ExchangeAuthorizationCode", exchanged),
			Method("OAuth2Service", "RefreshAccessToken", exchanged))
		p.Types = []Type{{
			Name: "OAuth2Config", Cred: "ClientSecret", User: "ClientID", Mech: OAuthClient,
			Default: "https://auth.atlassian.com/oauth/token", Client: Client{Deployment: "cloud"},
		}}
	}
	return p
}

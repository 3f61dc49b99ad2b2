package model

// What generated clients of OpenAPI descriptions share. The generated code itself is the program's, or a dependency that
// the engine looks into for what it attaches.

// openAPIClient describes the package client of github.com/go-openapi/runtime, the transport of go-swagger's clients. What
// signs an operation in is an object that writes into its request; the transport stands for all requests it makes.
func openAPIClient(path string) *Package {
	writer := Result(0)
	url := []Effect{
		Flow{From: []Place{Param(0), Param(1)}, To: Result(0).Field(URL), How: Concat},
		CopyFlow(Result(0).Field("Host"), Param(0)),
		CopyFlow(Result(0).Field("BasePath"), Param(1)),
	}
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Runtime", Dest: "Host", Switch: "Debug"}},
		Funcs: all(
			[]Func{
				Fn("New", url...),
				Fn("NewWithClient", append(url,
					CopyFlow(Result(0).Field(HTTP), Param(3)),
					Invoke{Fn: Param(3).Field("Transport"), Method: "RoundTrip", URL: Param(0)})...),
				Fn("BasicAuth", madeObject(writer), basicOn(writer, 0, 1)),
				Fn("BearerToken", madeObject(writer), bearerOn(writer, 0)),
				Fn("APIKeyAuth", madeObject(writer),
					Attach{Cred: Param(2), Object: writer, Mech: Header, Key: Param(0)},
					Attach{Cred: Param(2), Object: writer, Mech: QueryKey, Key: Param(0)}),
				Fn("Compose", madeObject(writer), Flow{From: []Place{Param(0).Elem()}, To: writer.Field("$auth"), Add: true}),
			},
			same("Runtime", []string{"Submit", "SubmitContext"}, openAPISubmit(0)...),
			[]Func{
				Method("Runtime", "WithOpenTelemetry", copied(Recv())),
				Method("Runtime", "SetDebug", Debug{Object: Recv(), On: Param(0)}),
			},
		),
	}
}

// openAPISubmit signs an operation in, whose index is given.
func openAPISubmit(op int) []Effect {
	auth := Param(op).Field("AuthInfo")
	return []Effect{
		Flow{From: []Place{auth}, To: Recv().Field("$auth"), Add: true},
		Invoke{Fn: auth, Method: "AuthenticateRequest", Args: []Place{Recv(), {}}},
	}
}

// openAPIRuntime describes github.com/go-openapi/runtime.
func openAPIRuntime(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("ClientTransport", "Submit", openAPISubmit(0)...),
			Method("ClientRequest", "SetHeaderParam", Attach{Cred: Param(1).Elem(), Object: Recv(), Mech: Header, Key: Param(0)}),
			Method("ClientRequest", "SetQueryParam", Attach{Cred: Param(1).Elem(), Object: Recv(), Mech: QueryKey, Key: Param(0)}),
			Method("ClientAuthInfoWriterFunc", "AuthenticateRequest", Invoke{Fn: Recv(), Args: []Place{Param(0), Param(1)}}),
		},
	}
}

// securityProvider describes the package securityprovider of oapi-codegen, of the old module and the new: objects whose
// method is the editor of each request.
func securityProvider(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewSecurityProviderBasicAuth", CopyFlow(Result(0).Field(User), Param(0)), CopyFlow(Result(0).Field(Cred), Param(1))),
			Fn("NewSecurityProviderBearerToken", CopyFlow(Result(0).Field(Cred), Param(0))),
			Fn("NewSecurityProviderApiKey", CopyFlow(Result(0).Field("$name"), Param(1)), CopyFlow(Result(0).Field(Cred), Param(2))),
			Method("SecurityProviderBasicAuth", "Intercept",
				Attach{User: Recv().Field(User), Cred: Recv().Field(Cred), Object: Param(1), Mech: BasicAuth}),
			Method("SecurityProviderBearerToken", "Intercept",
				Attach{Cred: Recv().Field(Cred), Object: Param(1), Mech: Bearer}),
			Method("SecurityProviderApiKey", "Intercept",
				Attach{Cred: Recv().Field(Cred), Object: Param(1), Mech: QueryKey, Key: Recv().Field("$name")}),
		},
	}
}

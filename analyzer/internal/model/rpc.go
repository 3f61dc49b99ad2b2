package model

// Remote procedure calls. What generated code calls the program with, see [ServiceOf].

// grpcTable describes google.golang.org/grpc: its interceptors get the message of each call, and streams of a server hand
// out what comes in. Streams of code that was generated before these types are interfaces of that code.
func grpcTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Params: []ParamKind{
			{Type: "UnaryServerInfo", Pointer: true, Index: 2, Arg: 1, Kind: Request, What: "gRPC message"},
		},
		Funcs: []Func{
			Method("ClientStreamingServer", "Recv", inbound(Result(0), "gRPC message", Place{})),
			Method("BidiStreamingServer", "Recv", inbound(Result(0), "gRPC message", Place{})),
			Method("BidiStreamingServer", "Send", replied(Param(0))),
			Method("ServerStreamingServer", "Send", replied(Param(0))),
			Method("ClientStreamingServer", "SendAndClose", replied(Param(0))),
		},
	}
}

// grpcMetadata describes google.golang.org/grpc/metadata, the headers of calls. Keys are in lower case.
func grpcMetadata(path string) *Package {
	return &Package{
		Path: path,
		Funcs: []Func{
			Fn("FromIncomingContext", inbound(Result(0), "gRPC metadata", Place{})),
			Fn("ValueFromIncomingContext", inbound(Result(0), "gRPC metadata", Param(1))),
			Fn("New", copied(Param(0))),
			Fn("Pairs", CopyFlow(Result(0).Elem().Elem(), Param(0).Elem())),
			Fn("Join", copied(Param(0).Elem())),
			Fn("FromOutgoingContext"),
			Fn("ValueFromOutgoingContext"),
			Method("MD", "Get", copied(Recv().FoldedKey(0))),
			Method("MD", "Set", CopyFlow(Recv().FoldedKey(0).Elem(), Param(1).Elem())),
			Method("MD", "Append", CopyFlow(Recv().FoldedKey(0).Elem(), Param(1).Elem())),
			Method("MD", "Copy", copied(Recv())),
			Method("MD", "Len"),
			Method("MD", "Delete"),
		},
	}
}

// connectTable describes connectrpc.com/connect and github.com/bufbuild/connect-go, which it was before: the message of a
// request is its field Msg. A client's request is one that the program made.
func connectTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Params: []ParamKind{
			{Type: "Request", Pointer: true, Index: 1, Arg: 1, Kind: Request, What: "RPC message"},
		},
		Funcs: []Func{
			Fn("NewRequest", CopyFlow(Result(0).Field("Msg"), Param(0))),
			Fn("NewError", answered(Param(1))),
			Fn("NewResponse", replied(Param(0))),
			Method("Request", "Header", copied(Recv().Field(Headers))),
			Method("Request", "Any", copied(Recv().Field("Msg"))),
			Method("AnyRequest", "Header", copied(Recv().Field(Headers))),
			Method("AnyRequest", "Any", copied(Recv().Field("Msg"))),
		},
	}
}

// grpcGateway describes the package runtime of github.com/grpc-ecosystem/grpc-gateway. Handlers of single paths are told by
// their parameters, those of net/http's.
func grpcGateway(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("WithMetadata", Inbound{Fn: Param(0), Arg: 1, Kind: Request, What: "HTTP request"}),
		},
	}
}

// graphqlGo describes github.com/graphql-go/graphql, whose fields are resolved by functions.
func graphqlGo(path string) *Package {
	return &Package{
		Path:   path,
		Inert:  true,
		Params: []ParamKind{{Type: "ResolveParams", Index: 0, Arg: 0, Kind: Request, What: "GraphQL request"}},
	}
}

// graphGophers describes github.com/graph-gophers/graphql-go, which finds the methods of its resolver by reflection. Those
// of the objects that they return are not followed.
func graphGophers(path string) *Package {
	called := Inbound{Fn: Param(1), Arg: -1, Methods: -1, Kind: Request, What: "GraphQL argument"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"MustParseSchema", "ParseSchema"}, called),
	}
}

// netRPC describes net/rpc, which finds methods of two parameters, what is asked and the answer, by reflection.
func netRPC(path string) *Package {
	called := func(recv Place) Inbound {
		return Inbound{Fn: recv, Arg: 0, Methods: 2, Kind: Request, What: "RPC argument"}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Register", called(Param(0))),
			Fn("RegisterName", called(Param(1))),
			Method("Server", "Register", called(Param(0))),
			Method("Server", "RegisterName", called(Param(1))),
		},
	}
}

// gorillaRPC describes github.com/gorilla/rpc, whose methods get the HTTP request as well.
func gorillaRPC(path string) *Package {
	called := Inbound{Fn: Param(0), Arg: 1, Methods: 3, Kind: Request, What: "RPC argument"}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{Method("Server", "RegisterService", called)},
	}
	if path == "github.com/gorilla/rpc" {
		called.Arg, called.Methods = 0, 2
		p.Funcs = append(p.Funcs, Method("Server", "RegisterTCPService", called))
	}
	return p
}

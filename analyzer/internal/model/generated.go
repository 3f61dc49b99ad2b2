package model

// A Service says which methods of the program's own types are called with inbound data: those that implement an interface
// which code generated for a library declares. The package of the interface imports the library.
type Service struct {
	// Beside is a function that the package of the interface has as well; "*" in it stands for the interface's name.
	Beside string
	Suffix string // what the interface's name ends in; "" for any
	Kind   Kind
	What   string
	// But is the name of a parameter that is none: the object on which a field is asked for.
	But string
	// Answers is what those who call are given as the first result, "log|what"; "" where they see only parts of it that
	// they ask for.
	Answers string
}

// ServiceOf returns what is generated for the library of an import path. It is no part of the library's table, which need
// not be built to know that.
func ServiceOf(path string) (Service, bool) {
	switch path {
	case "google.golang.org/grpc":
		return Service{Beside: "Register*", Suffix: "Server", Kind: Request, What: "gRPC message", Answers: "log|RPC response"}, true
	case "github.com/twitchtv/twirp":
		// The interface has the name of the service. Clients implement it as well, but those are generated.
		return Service{Beside: "New*Server", Kind: Request, What: "Twirp request", Answers: "log|RPC response"}, true
	case "github.com/99designs/gqlgen/graphql":
		return Service{
			Beside: "NewExecutableSchema", Suffix: "Resolver", Kind: Request, What: "GraphQL argument", But: "obj",
		}, true
	}
	return Service{}, false
}

package model

// inertTable describes packages that carry nothing the engine follows: errors, logs, numbers, time, test helpers,
// comparisons. That a credential reaches a log is the business of rules of their own.
func inertTable(path string) *Package { return inert(path) }

// errorsTable describes errors. What an error says counts where it is logged.
func errorsTable(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: []Func{
		Fn("New", Wrap{Values: []Place{Param(0)}}),
		Fn("Join", Wrap{Values: []Place{Param(0)}}),
		Fn("Unwrap", copied(Param(0))),
	}}
}

// cmpTable describes cmp: Or chooses one of its operands, the rest compares.
func cmpTable(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: []Func{Fn("Or", copied(Param(0).Elem()))}}
}

// netTable describes net: an address is a part of a destination, and who connects to a listener sends a request.
func netTable(path string) *Package {
	accepted := Source{At: Result(0), Kind: Request, What: "network connection"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("JoinHostPort", Flow{From: []Place{Param(0), Param(1)}, To: Result(0), How: Concat, Const: ":"}),
			Fn("SplitHostPort", derived(Param(0))),
			Method("Listener", "Accept", accepted),
			Method("TCPListener", "Accept", accepted),
			Method("TCPListener", "AcceptTCP", accepted),
			Method("UnixListener", "Accept", accepted),
			Method("UnixListener", "AcceptUnix", accepted),
			Method("Conn", "Read", CopyFlow(Param(0), Recv())),
			Method("Conn", "Write"),
			Method("Conn", "Close"),
		},
	}
}

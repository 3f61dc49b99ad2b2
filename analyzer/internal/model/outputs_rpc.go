package model

// What remote procedure calls answer with: messages, and errors whose text the caller is shown.

// answered says that the caller of a procedure is told the values.
func answered(from ...Place) Log { return Log{Values: from, What: "RPC response"} }

// answeredf is the same by the format in parameter i.
func answeredf(i int) Log {
	return Log{Values: []Place{Param(i + 1)}, Format: Param(i), What: "RPC response"}
}

// replied says that the caller of a procedure gets a message.
func replied(message Place) Log {
	return Log{Values: []Place{message}, As: AsJSON, What: "RPC response"}
}

// grpcStatus describes google.golang.org/grpc/status.
func grpcStatus(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Error", "New"}, answered(Param(1))),
			same("", []string{"Errorf", "Newf"}, answeredf(1)),
		),
	}
}

// twirpTable describes the errors of github.com/twitchtv/twirp. It is not inert: headers travel in its contexts.
func twirpTable(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			same("", []string{"InternalError", "InternalErrorWith", "NotFoundError"}, answered(Param(0))),
			same("", []string{"InvalidArgumentError", "NewError"}, answered(Param(1))),
			[]Func{
				Fn("InternalErrorf", answeredf(0)),
				Fn("NewErrorf", answeredf(1)),
				Method("Error", "WithMeta", answered(Param(1)), copied(Recv())),
			},
		),
	}
}

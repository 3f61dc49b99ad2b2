package model

// accepted is the pseudo field of a websocket connection that holds what comes in on it, where the program is the server.
// What a server answers to the program's own connection is no origin.
const accepted = "$accepted"

// acceptedSocket makes the first result a connection on which inbound messages come in.
func acceptedSocket() Source { return inbound(Result(0).Field(accepted), "websocket message", Place{}) }

// gorillaWebsocket describes github.com/gorilla/websocket.
func gorillaWebsocket(path string) *Package {
	message := Recv().Field(accepted)
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Upgrade", acceptedSocket()),
			Fn("ReadJSON", decode(Param(1), Param(0).Field(accepted))),
			Fn("JoinMessages", copied(Param(0).Field(accepted))),
			Method("Upgrader", "Upgrade", acceptedSocket()),
			Method("Conn", "ReadMessage", CopyFlow(Result(1), message)),
			Method("Conn", "NextReader", CopyFlow(Result(1), message)),
			Method("Conn", "ReadJSON", decode(Param(0), message)),
		},
	}
}

// coderWebsocket describes github.com/coder/websocket and nhooyr.io/websocket, which it was before.
func coderWebsocket(path string) *Package {
	message := CopyFlow(Result(1), Recv().Field(accepted))
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Accept", acceptedSocket()),
			Fn("NetConn", copied(Param(1).Field(accepted))),
			Method("Conn", "Read", message),
			Method("Conn", "Reader", message),
		},
	}
}

// coderWSJSON describes the package wsjson of both.
func coderWSJSON(path string) *Package {
	return &Package{
		Path: path, Tags: "json",
		Inert: true,
		Funcs: []Func{Fn("Read", decode(Param(2), Param(1).Field(accepted)))},
	}
}

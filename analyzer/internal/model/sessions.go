package model

// Sessions, which servers keep in cookies or wherever a program tells them: what one holds an earlier request put there.

// sessionMethods are the methods that get and set what a session holds under a key.
func sessionMethods(recv string) []Func {
	return []Func{
		Method(recv, "Get", Source{At: Result(0), Kind: Store, What: "session", Name: Param(0)}),
		Method(recv, "Set", Persist{Value: Param(1), What: "session"}),
	}
}

// fiberSession describes the package middleware/session of github.com/gofiber/fiber.
func fiberSession(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: sessionMethods("Session")}
}

// ginSessions describes github.com/gin-contrib/sessions.
func ginSessions(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: append(sessionMethods("Session"),
			Method("Session", "AddFlash", Persist{Value: Param(0), What: "session"}),
			Method("Session", "Flashes", stored(Result(0).Elem(), "session"))),
	}
}

// scsTable describes github.com/alexedwards/scs, whose manager finds the session in a context.
func scsTable(path string) *Package {
	kept := Source{At: Result(0), Kind: Store, What: "session", Name: Param(1)}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: append(
			same("SessionManager", []string{"Get", "GetBytes", "GetString", "Pop", "PopBytes", "PopString"}, kept),
			Method("SessionManager", "Put", Persist{Value: Param(2), What: "session"})),
	}
}

package model

// netURL describes net/url. A *url.URL is an object whose string form is its field URL until a real field (Scheme, Host,
// Path, User, RawQuery) is written; the engine composes the two. Values.Encode and Query belong to URLs of both
// directions.
func netURL(path string) *Package {
	parse := CopyFlow(Result(0).Field(URL), Param(0))
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("Parse", parse),
				Fn("ParseRequestURI", parse),
				Fn("JoinPath", how(PathJoin, Param(0), Param(1))),
				Fn("User", CopyFlow(Result(0).Field(User), Param(0))),
				Fn("UserPassword",
					CopyFlow(Result(0).Field(User), Param(0)),
					CopyFlow(Result(0).Field(Cred), Param(1))),
				Fn("QueryEscape", encoded(Param(0))),
				Fn("QueryUnescape", encoded(Param(0))),
				Fn("PathEscape", encoded(Param(0))),
				Fn("PathUnescape", encoded(Param(0))),
				Fn("ParseQuery", CopyFlow(Result(0).Elem(), Param(0))),
			},
			[]Func{
				Method("URL", "String", how(URLString, Recv())),
				Method("URL", "Redacted", how(Redact, Recv())),
				Method("URL", "Parse", Flow{From: []Place{Recv(), Param(0)}, To: Result(0).Field(URL), How: Resolve}),
				Method("URL", "ResolveReference",
					Flow{From: []Place{Recv(), Param(0)}, To: Result(0).Field(URL), How: Resolve},
					CopyFlow(Result(0).Field("User"), Recv().Field("User"))),
				Method("URL", "JoinPath",
					Flow{From: []Place{Recv(), Param(0)}, To: Result(0).Field(URL), How: PathJoin},
					CopyFlow(Result(0).Field("User"), Recv().Field("User"))),
				Method("URL", "Query", copied(Recv().Field(Query))),
				urlPart("Hostname"), urlPart("Port"), urlPart("EscapedPath"), urlPart("RequestURI"), urlPart("EscapedFragment"),
				Method("URL", "UnmarshalBinary", CopyFlow(Recv().Field(URL), Param(0))),
			},
			none("URL", "IsAbs"),
			[]Func{
				Method("Userinfo", "Username", copied(Recv().Field(User))),
				Method("Userinfo", "Password", copied(Recv().Field(Cred))),
				Method("Userinfo", "String", encoded(Recv().Field(User), Recv().Field(Cred))),
			},
			[]Func{
				Method("Values", "Get", copied(Recv().Key(0, false))),
				Method("Values", "Set", CopyFlow(Recv().Key(0, false), Param(1))),
				Method("Values", "Add", CopyFlow(Recv().Key(0, false), Param(1))),
				Method("Values", "Encode", encoded(Recv())),
				Method("Values", "Del"),
				Method("Values", "Has"),
			},
		),
	}
}

// urlPart describes the method of a URL that gives a part of it.
func urlPart(name string) Func {
	return Method("URL", name, Flow{From: []Place{Recv()}, To: Result(0), How: URLPart, Const: name})
}

// pathTable describes path and path/filepath.
func pathTable(path string) *Package {
	fs := all(
		[]Func{
			Fn("Join", how(PathJoin, Param(0))),
			Fn("Clean", copied(Param(0))),
			Fn("Base", derived(Param(0))),
			Fn("Dir", derived(Param(0))),
			Fn("Ext", derived(Param(0))),
			Fn("Split", DeriveFlow(Result(0), Param(0)), DeriveFlow(Result(1), Param(0))),
		},
		none("", "IsAbs", "Match"),
	)
	if path == "path/filepath" {
		fs = all(fs,
			[]Func{
				Fn("Abs", derived(Param(0))),
				Fn("ToSlash", copied(Param(0))),
				Fn("FromSlash", copied(Param(0))),
				Fn("EvalSymlinks", derived(Param(0))),
				Fn("Rel", derived(Param(1))),
			},
			none("", "Glob", "IsLocal", "SplitList", "VolumeName"))
	}
	return &Package{Path: path, Funcs: fs}
}

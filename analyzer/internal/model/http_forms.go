package model

// Decoders of forms and bodies that work beside any router, and sessions.

// chiRender describes github.com/go-chi/render. The variable Decode is DefaultDecoder unless the program sets it.
func chiRender(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Bind", "DefaultDecoder"}, decode(Param(1), Param(0).Field("Body"))),
			same("", []string{"DecodeForm", "DecodeJSON", "DecodeXML"}, decode(Param(1), bytesOf(Param(0))...)),
			same("", []string{"JSON", "DefaultResponder", "Render"}, responds(AsJSON, Param(2))),
			same("", []string{"Data", "HTML", "PlainText", "XML"}, responds(AsText, Param(2))),
		),
	}
}

// gorillaSchema describes github.com/gorilla/schema.
func gorillaSchema(path string) *Package {
	return &Package{
		Path: path, Tags: "schema",
		Inert: true,
		Funcs: []Func{Method("Decoder", "Decode", decode(Param(0), Param(1)))},
	}
}

// playgroundForm describes github.com/go-playground/form.
func playgroundForm(path string) *Package {
	return &Package{
		Path: path, Tags: "form",
		Inert: true,
		Funcs: []Func{Method("Decoder", "Decode", decode(Param(0), Param(1)))},
	}
}

// ajgForm describes github.com/ajg/form. A decoder is the reader that it reads.
func ajgForm(path string) *Package {
	return &Package{
		Path: path, Tags: "form",
		Inert: true,
		Funcs: all(
			same("", []string{"DecodeString", "DecodeValues"}, decode(Param(0), Param(1))),
			same("Decoder", []string{"DecodeString", "DecodeValues"}, decode(Param(0), Param(1))),
			same("Decoder", []string{"DelimitWith", "EscapeWith", "KeysWith", "MaxDepth", "MaxSize"}, copied(Recv())),
			[]Func{
				Fn("NewDecoder", copied(bytesOf(Param(0))...)),
				Method("Decoder", "Decode", decode(Param(0), Recv())),
			},
		),
	}
}

// gorillaSessions describes github.com/gorilla/sessions: what a session holds was put there by an earlier request, and is
// kept in a cookie or wherever the store keeps it when the session is saved.
func gorillaSessions(path string) *Package {
	kept := stored(Result(0).Field("Values").Elem(), "session")
	saved := func(s Place) Persist { return Persist{Value: s.Field("Values").Elem(), What: "session"} }
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Registry", "Get", kept),
			Method("Session", "Save", saved(Recv())),
			Method("Session", "AddFlash", Persist{Value: Param(0), What: "session"}),
			Method("Session", "Flashes", stored(Result(0).Elem(), "session")),
		},
	}
	for _, store := range []string{"Store", "CookieStore", "FilesystemStore"} {
		p.Funcs = append(p.Funcs,
			Method(store, "Get", kept),
			Method(store, "New", kept),
			Method(store, "Save", saved(Param(2))))
	}
	return p
}

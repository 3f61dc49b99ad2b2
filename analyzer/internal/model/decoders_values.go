package model

import "strings"

// castTable describes github.com/spf13/cast. Numbers and times carry nothing.
func castTable(path string) *Package {
	var names []string
	for _, t := range []string{"String", "Slice", "StringMap", "StringMapString", "StringMapStringSlice", "StringSlice", ""} {
		names = append(names, "To"+t, "To"+t+"E")
	}
	return &Package{Path: path, Inert: true, Funcs: append(same("", names, copied(Param(0))), Fn("Must", copied(Param(0))))}
}

// filledFrom adds what one struct or map holds to another, field by field. What the target holds already may stay.
func filledFrom(to, from Place) Flow { return Flow{From: []Place{from}, To: to, Add: true} }

// mergoTable describes mergo, under both of its paths.
func mergoTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"Merge", "MergeWithOverwrite", "Map", "MapWithOverwrite"}, filledFrom(Param(0), Param(1))),
	}
}

// copierTable describes github.com/jinzhu/copier. Fields go to those of the same name.
func copierTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"Copy", "CopyWithOption"}, filledFrom(Param(0), Param(1))),
	}
}

// queryTable describes github.com/google/go-querystring/query. Which field a value comes from is not kept.
func queryTable(path string) *Package {
	return &Package{
		Path: path, Tags: "url",
		Inert: true,
		Funcs: []Func{Fn("Values", CopyFlow(Result(0).Elem(), below(Param(0))))},
	}
}

// protobufTable describes the packages that encode and decode messages: google.golang.org/protobuf and the packages of
// github.com/golang/protobuf in front of it. Generated structs name their fields in tags of the key json.
func protobufTable(path string) *Package {
	p := &Package{Path: path, Tags: "json", Inert: true}
	if path == "github.com/golang/protobuf/jsonpb" {
		p.Funcs = []Func{
			Fn("Unmarshal", decode(Param(1), bytesOf(Param(0))...)),
			Fn("UnmarshalString", decode(Param(1), Param(0))),
			Method("Unmarshaler", "Unmarshal", decode(Param(1), bytesOf(Param(0))...)),
			Method("Marshaler", "Marshal", encodeTo(Param(0), Param(1))),
			Method("Marshaler", "MarshalToString", encoded(Param(0))),
		}
		return p
	}
	p.Funcs = []Func{Fn("Marshal", encoded(Param(0))), Fn("Unmarshal", decode(Param(1), Param(0)))}
	if !strings.HasPrefix(path, "github.com/golang/") {
		p.Funcs = append(p.Funcs,
			Method("MarshalOptions", "Marshal", encoded(Param(0))),
			Method("MarshalOptions", "MarshalAppend", encoded(Param(0), Param(1))),
			Method("UnmarshalOptions", "Unmarshal", decode(Param(1), Param(0))))
	}
	if strings.HasSuffix(path, "/proto") {
		p.Funcs = append(p.Funcs,
			Fn("Clone", copied(Param(0))),
			Fn("Merge", filledFrom(Param(0), Param(1))),
			Fn("String", copied(Param(0))))
	} else {
		p.Funcs = append(p.Funcs, Fn("Format", encoded(Param(0))))
	}
	if path == "google.golang.org/protobuf/proto" {
		p.Funcs = append(p.Funcs, Fn("CloneOf", copied(Param(0))))
	}
	return p
}

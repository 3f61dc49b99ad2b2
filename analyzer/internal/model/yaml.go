package model

import "strings"

// yamlTable describes the YAML packages, which all look alike.
func yamlTable(path string) *Package {
	p := &Package{Path: path, Tags: "yaml", Inert: true}
	switch path {
	case "sigs.k8s.io/yaml", "github.com/ghodss/yaml":
		p.Tags = "json"
		p.Funcs = []Func{
			Fn("Marshal", encoded(Param(0))),
			Fn("Unmarshal", decode(Param(1), Param(0))),
			Fn("JSONToYAML", encoded(Param(0))),
			Fn("YAMLToJSON", encoded(Param(0))),
		}
		if path == "sigs.k8s.io/yaml" {
			p.Funcs = append(p.Funcs,
				Fn("UnmarshalStrict", decode(Param(1), Param(0))),
				Fn("YAMLToJSONStrict", encoded(Param(0))))
		}
		return p
	}
	p.Funcs = codec("Marshal", "Unmarshal")
	switch {
	case strings.HasSuffix(path, "v2"):
		p.Funcs = append(p.Funcs, Fn("UnmarshalStrict", decode(Param(1), Param(0))))
	case path == "github.com/goccy/go-yaml":
		p.Funcs = append(p.Funcs,
			Fn("MarshalWithOptions", encoded(Param(0))),
			Fn("UnmarshalWithOptions", decode(Param(1), Param(0))),
			Fn("MarshalContext", encoded(Param(1))),
			Fn("UnmarshalContext", decode(Param(2), Param(1))),
			Method("Decoder", "DecodeContext", decode(Param(1), Recv().Field(Data))),
			Method("Encoder", "EncodeContext", encodeTo(Recv().Field(Sink), Param(1))),
			Fn("JSONToYAML", encoded(Param(0))),
			Fn("YAMLToJSON", encoded(Param(0))),
			Method("Path", "Read", decode(Param(1), bytesOf(Param(0))...)))
	default:
		p.Funcs = append(p.Funcs,
			Method("Node", "Decode", decode(Param(0), Recv())),
			Method("Node", "Encode", EncodeFlow(Recv(), Param(0))),
			Method("Node", "SetString", CopyFlow(Recv().Field("Value"), Param(0))))
	}
	return p
}

// burntSushiTOML describes github.com/BurntSushi/toml.
func burntSushiTOML(path string) *Package {
	return &Package{
		Path: path, Tags: "toml",
		Inert: true,
		Funcs: all(codec("Marshal", "Unmarshal"), []Func{
			Fn("Decode", decode(Param(1), Param(0))),
			Fn("DecodeReader", decode(Param(1), bytesOf(Param(0))...)),
			Fn("DecodeFile", Source{At: Param(1), Kind: File, What: "config file", Name: Param(0), Fields: true}),
			Fn("DecodeFS", Source{At: Param(2), Kind: File, What: "config file", Name: Param(1), Fields: true}),
			// A primitive is a part of the data that is decoded later.
			Fn("PrimitiveDecode", decode(Param(1), Param(0))),
			Method("MetaData", "PrimitiveDecode", decode(Param(1), Param(0))),
		}),
	}
}

// pelletierTOML describes github.com/pelletier/go-toml, v1 and v2. A tree is the data that it was loaded from.
func pelletierTOML(path string) *Package {
	p := &Package{Path: path, Tags: "toml", Inert: true, Funcs: codec("Marshal", "Unmarshal")}
	if path == "github.com/pelletier/go-toml" {
		p.Funcs = append(p.Funcs,
			Fn("Load", copied(Param(0))),
			Fn("LoadBytes", copied(Param(0))),
			Fn("LoadReader", copied(bytesOf(Param(0))...)),
			Fn("LoadFile", file(Result(0), Param(0))),
			Method("Tree", "Get", copied(Recv())),
			Method("Tree", "GetPath", copied(Recv())),
			Method("Tree", "GetDefault", copied(Recv(), Param(1))),
			Method("Tree", "Unmarshal", decode(Param(0), Recv())))
	}
	return p
}

// mapstructureTable describes mapstructure, which fills a struct from a map.
func mapstructureTable(path string) *Package {
	p := &Package{Path: path, Tags: "mapstructure", Inert: true}
	p.Funcs = all(
		same("", []string{"Decode", "WeakDecode", "DecodeMetadata", "WeakDecodeMetadata"}, decode(Param(1), Param(0))),
		[]Func{
			// A decoder stands for its target, to which the configuration points. Its hooks are not run.
			Fn("NewDecoder", copied(Param(0).Field("Result"))),
			Method("Decoder", "Decode", decode(Recv(), Param(0))),
		},
	)
	return p
}

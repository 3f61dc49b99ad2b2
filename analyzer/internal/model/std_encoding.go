package model

// codec describes an encoding package with the usual four functions. Encoders are objects of their own in front of a
// writer; decoders keep the bytes they read from.
func codec(marshal, unmarshal string) []Func {
	return []Func{
		Fn(marshal, encoded(Param(0))),
		Fn(unmarshal, decode(Param(1), Param(0))),
		Fn("NewDecoder", CopyFlow(Result(0).Field(Data), bytesOf(Param(0))...)),
		Method("Decoder", "Decode", decode(Param(0), Recv().Field(Data))),
		Fn("NewEncoder", CopyFlow(Result(0).Field(Sink), Param(0))),
		Method("Encoder", "Encode", encodeTo(Recv().Field(Sink), Param(0))),
	}
}

// encodeTo adds an encoded form of the places to what the writer w holds.
func encodeTo(w Place, from ...Place) Flow {
	return Flow{From: from, To: w.Field(Data), How: Encode, Add: true}
}

func encodingJSON(path string) *Package {
	return &Package{
		Path: path,
		Tags: "json",
		Funcs: all(
			codec("Marshal", "Unmarshal"),
			[]Func{
				Fn("MarshalIndent", encoded(Param(0))),
				Fn("Compact", put(Param(0), Param(1))),
				Fn("Indent", put(Param(0), Param(1))),
				Fn("HTMLEscape", put(Param(0), Param(1))),
				Method("Decoder", "Token", copied(Recv().Field(Data))),
				Method("Decoder", "Buffered", copied(Recv().Field(Data))),
				Method("RawMessage", "MarshalJSON", copied(Recv())),
				Method("RawMessage", "UnmarshalJSON", CopyFlow(Recv(), Param(0))),
				Method("Number", "String", copied(Recv())),
			},
			none("Decoder", "DisallowUnknownFields", "InputOffset", "More", "UseNumber"),
			none("Encoder", "SetEscapeHTML", "SetIndent"),
			none("Number", "Float64", "Int64"),
			none("", "Valid"),
		),
	}
}

func encodingXML(path string) *Package {
	return &Package{
		Path: path,
		Tags: "xml",
		Funcs: all(
			codec("Marshal", "Unmarshal"),
			[]Func{
				Fn("MarshalIndent", encoded(Param(0))),
				Fn("EscapeText", encodeTo(Param(0), Param(1))),
				Method("Decoder", "DecodeElement", decode(Param(0), Recv().Field(Data))),
				Method("Decoder", "Token", copied(Recv().Field(Data))),
				Method("Encoder", "EncodeElement", encodeTo(Recv().Field(Sink), Param(0))),
			},
			none("Encoder", "Close", "Flush", "Indent"),
		),
	}
}

func encodingGob(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("NewDecoder", CopyFlow(Result(0).Field(Data), bytesOf(Param(0))...)),
				Method("Decoder", "Decode", decode(Param(0), Recv().Field(Data))),
				Fn("NewEncoder", CopyFlow(Result(0).Field(Sink), Param(0))),
				Method("Encoder", "Encode", encodeTo(Recv().Field(Sink), Param(0))),
			},
			none("", "Register", "RegisterName"),
		),
	}
}

func encodingCSV(path string) *Package {
	return &Package{
		Path: path,
		Funcs: []Func{
			Fn("NewReader", CopyFlow(Result(0).Field(Data), bytesOf(Param(0))...)),
			Method("Reader", "Read", CopyFlow(Result(0).Elem(), Recv().Field(Data))),
			Method("Reader", "ReadAll", CopyFlow(Result(0).Elem().Elem(), Recv().Field(Data))),
			Fn("NewWriter", copied(Param(0))),
			Method("Writer", "Write", put(Recv(), Param(0).Elem())),
			Method("Writer", "WriteAll", put(Recv(), Param(0).Elem().Elem())),
			Method("Writer", "Flush"),
			Method("Writer", "Error"),
		},
	}
}

// encodingBase64 describes encoding/base64 and encoding/base32. Decoding is as reversible as encoding.
func encodingBase64(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Method("Encoding", "EncodeToString", encoded(Param(0))),
				Method("Encoding", "DecodeString", encoded(Param(0))),
				Method("Encoding", "Encode", EncodeFlow(Param(0), Param(1))),
				Method("Encoding", "Decode", EncodeFlow(Param(0), Param(1))),
				Method("Encoding", "AppendEncode", encoded(Param(0), Param(1))),
				Method("Encoding", "AppendDecode", encoded(Param(0), Param(1))),
				Method("Encoding", "WithPadding"),
				Fn("NewEncoder", copied(Param(1))),
				Fn("NewDecoder", copied(bytesOf(Param(1))...)),
				Fn("NewEncoding"),
			},
			none("Encoding", "EncodedLen", "DecodedLen"),
		),
	}
}

func encodingHex(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("EncodeToString", encoded(Param(0))),
				Fn("DecodeString", encoded(Param(0))),
				Fn("Encode", EncodeFlow(Param(0), Param(1))),
				Fn("Decode", EncodeFlow(Param(0), Param(1))),
				Fn("AppendEncode", encoded(Param(0), Param(1))),
				Fn("AppendDecode", encoded(Param(0), Param(1))),
				Fn("Dump", encoded(Param(0))),
				Fn("NewEncoder", copied(Param(0))),
				Fn("NewDecoder", copied(bytesOf(Param(0))...)),
			},
			none("", "EncodedLen", "DecodedLen"),
		),
	}
}

// compressTable describes compress/gzip, zlib and flate: readers and writers around others.
func compressTable(path string) *Package {
	fs := []Func{
		Fn("NewReader", copied(bytesOf(Param(0))...)),
		Fn("NewWriter", copied(Param(0))),
		Method("Writer", "Write", put(Recv(), Param(0))),
		Method("Writer", "Close"),
		Method("Writer", "Flush"),
	}
	if path == "compress/gzip" {
		fs = append(fs,
			Fn("NewWriterLevel", copied(Param(0))),
			Method("Reader", "Read", CopyFlow(Param(0), Recv())),
			Method("Reader", "Close"))
	}
	return &Package{Path: path, Funcs: fs}
}

func htmlTable(path string) *Package {
	return &Package{
		Path:  path,
		Funcs: []Func{Fn("EscapeString", encoded(Param(0))), Fn("UnescapeString", encoded(Param(0)))},
	}
}

// Package toml is a stub of the few identifiers that the corpus uses; tables say what they do.
package toml

import (
	"io"
	"io/fs"
)

type MetaData struct{ keys []Key }

type Key []string

type Primitive struct{ undecoded any }

type Decoder struct{ r io.Reader }

func Decode(data string, v any) (MetaData, error)                     { return MetaData{}, nil }
func DecodeFile(path string, v any) (MetaData, error)                 { return MetaData{}, nil }
func DecodeFS(fsys fs.FS, path string, v any) (MetaData, error)       { return MetaData{}, nil }
func DecodeReader(r io.Reader, v any) (MetaData, error)               { return MetaData{}, nil }
func Unmarshal(data []byte, v any) error                              { return nil }
func NewDecoder(r io.Reader) *Decoder                                 { return nil }
func (dec *Decoder) Decode(v any) (MetaData, error)                   { return MetaData{}, nil }
func (md *MetaData) PrimitiveDecode(primValue Primitive, v any) error { return nil }
func (md *MetaData) Undecoded() []Key                                 { return nil }

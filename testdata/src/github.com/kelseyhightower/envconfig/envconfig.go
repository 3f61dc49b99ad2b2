// Package envconfig is a stub of the few identifiers that the corpus uses; tables say what they do.
package envconfig

type Decoder interface{ Decode(value string) error }

type Setter interface{ Set(value string) error }

func Process(prefix string, spec interface{}) error { return nil }
func MustProcess(prefix string, spec interface{})   {}

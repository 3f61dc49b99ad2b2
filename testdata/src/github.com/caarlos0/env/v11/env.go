// Package env is a stub of the few identifiers that the corpus uses; tables say what they do.
package env

type Options struct {
	Environment     map[string]string
	TagName         string
	RequiredIfNoDef bool
	Prefix          string
}

func Parse(v interface{}) error                          { return nil }
func ParseWithOptions(v interface{}, opts Options) error { return nil }
func ParseAs[T any]() (T, error)                         { var t T; return t, nil }
func ParseAsWithOptions[T any](opts Options) (T, error)  { var t T; return t, nil }
func Must[T any](t T, err error) T                       { return t }

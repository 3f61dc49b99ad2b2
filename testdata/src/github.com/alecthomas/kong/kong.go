// Package kong is a stub of the few identifiers that the corpus uses; tables say what they do.
package kong

type Option interface{ Apply(k *Kong) error }

type Kong struct{ Exit func(int) }

type Context struct {
	*Kong
	Args []string
}

func Parse(cli any, options ...Option) *Context               { return nil }
func New(grammar any, options ...Option) (*Kong, error)       { return nil, nil }
func Must(ast any, options ...Option) *Kong                   { return nil }
func Name(name string) Option                                 { return nil }
func Description(description string) Option                   { return nil }
func (k *Kong) Parse(args []string) (ctx *Context, err error) { return nil, nil }
func (k *Kong) FatalIfErrorf(err error, args ...any)          {}
func (c *Context) Run(binds ...any) (err error)               { return nil }
func (c *Context) Command() string                            { return "" }

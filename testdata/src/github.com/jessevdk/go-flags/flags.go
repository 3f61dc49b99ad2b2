// Package flags is a stub of the few identifiers that the corpus uses; tables say what they do.
package flags

type Options uint

const Default Options = 14

type Commander interface{ Execute(args []string) error }

type Command struct{ ShortDescription string }

type Parser struct {
	*Command
	Options Options
}

func Parse(data interface{}) ([]string, error)                    { return nil, nil }
func ParseArgs(data interface{}, args []string) ([]string, error) { return nil, nil }
func NewParser(data interface{}, options Options) *Parser         { return nil }
func (p *Parser) Parse() ([]string, error)                        { return nil, nil }
func (p *Parser) ParseArgs(args []string) ([]string, error)       { return nil, nil }
func (c *Command) AddCommand(command, short, long string, data interface{}) (*Command, error) {
	return nil, nil
}

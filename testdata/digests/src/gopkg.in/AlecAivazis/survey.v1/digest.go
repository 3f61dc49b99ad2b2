// Written from the documentation of gopkg.in/AlecAivazis/survey.v1; not verified

package survey

type AskOpt func(options *AskOptions) error

type AskOptions struct{}

type Input struct {
	Message string
	Default string
	Help    string
}

type Password struct {
	Message string
	Help    string
}

type Prompt interface{ Error(error) error }

type Question struct {
	Name     string
	Prompt   Prompt
	Validate Validator
}

type Validator func(ans interface{}) error

func (*Input) Error(error) error { panic("digest") }

func (*Password) Error(error) error { panic("digest") }

func Ask(qs []*Question, response interface{}, opts ...AskOpt) error { panic("digest") }

func AskOne(p Prompt, response interface{}, v Validator, opts ...AskOpt) error { panic("digest") }

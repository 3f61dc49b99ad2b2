// Written from the documentation of github.com/essentialkaos/go-jira/v3; not verified

package jira

type Auth interface {
	Validate() error
	Encode() string
}

type AuthBasic struct {
	User     string
	Password string
}

func (a AuthBasic) Validate() error { panic("digest") }

func (a AuthBasic) Encode() string { panic("digest") }

type AuthToken struct{ Token string }

func (a AuthToken) Validate() error { panic("digest") }

func (a AuthToken) Encode() string { panic("digest") }

type API struct{}

func NewAPI(url string, auth Auth) (*API, error) { panic("digest") }

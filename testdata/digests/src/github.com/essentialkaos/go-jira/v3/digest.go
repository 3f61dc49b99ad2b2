// Written from the source of github.com/essentialkaos/go-jira/v3; not verified

package jira

type API struct{}

type Auth interface{}

type AuthBasic struct {
	User     string
	Password string
}

type AuthToken struct {
	Token string
}

func NewAPI(url string, auth Auth) (*API, error) { panic("digest") }

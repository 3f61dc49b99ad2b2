// Written from the documentation of github.com/rbriski/atlassian-jwt; not verified

package jwt

import "net/http"

type Config struct {
	Key          string
	ClientKey    string
	SharedSecret string
	BaseURL      string
}

func (c *Config) Client() *http.Client { panic("digest") }

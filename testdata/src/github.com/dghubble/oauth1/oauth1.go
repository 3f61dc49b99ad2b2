// Package oauth1 is a stub of the few identifiers that the corpus uses; tables say what they do.
package oauth1

import (
	"context"
	"net/http"
)

type Endpoint struct{ RequestTokenURL, AuthorizeURL, AccessTokenURL string }

type Config struct {
	ConsumerKey, ConsumerSecret, CallbackURL string
	Endpoint                                 Endpoint
}

type Token struct{ Token, TokenSecret string }

func NewToken(token, secret string) *Token { return &Token{token, secret} }

func (c *Config) AccessToken(token, secret, verifier string) (string, string, error) {
	return "", "", nil
}
func (c *Config) Client(ctx context.Context, t *Token) *http.Client { return nil }

// Package oauth2 is a stub of the few identifiers that the corpus uses; tables say what they do.
package oauth2

import (
	"context"
	"net/http"
	"time"
)

type Endpoint struct{ AuthURL, TokenURL string }

type Config struct {
	ClientID, ClientSecret, RedirectURL string
	Endpoint                            Endpoint
	Scopes                              []string
}

type Token struct {
	AccessToken, TokenType, RefreshToken string
	Expiry                               time.Time
}

type TokenSource interface{ Token() (*Token, error) }

type Transport struct {
	Source TokenSource
	Base   http.RoundTripper
}

func (t *Transport) RoundTrip(*http.Request) (*http.Response, error) { return nil, nil }

func (c *Config) AuthCodeURL(state string) string                           { return "" }
func (c *Config) Exchange(ctx context.Context, code string) (*Token, error) { return nil, nil }
func (c *Config) Client(ctx context.Context, t *Token) *http.Client         { return nil }
func (c *Config) TokenSource(ctx context.Context, t *Token) TokenSource     { return nil }
func (t *Token) SetAuthHeader(r *http.Request)                              {}
func StaticTokenSource(t *Token) TokenSource                                { return nil }
func ReuseTokenSource(t *Token, src TokenSource) TokenSource                { return nil }
func NewClient(ctx context.Context, src TokenSource) *http.Client           { return nil }

// Package clientcredentials is a stub of the few identifiers that the corpus uses; tables say what they do.
package clientcredentials

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
)

type Config struct{ ClientID, ClientSecret, TokenURL string }

func (c *Config) Client(ctx context.Context) *http.Client          { return nil }
func (c *Config) Token(ctx context.Context) (*oauth2.Token, error) { return nil, nil }

// Package clientcredentials is a stub of the few identifiers that the corpus uses; tables say what they do.
package clientcredentials

import (
	"context"
	"net/http"
)

type Config struct{ ClientID, ClientSecret, TokenURL string }

func (c *Config) Client(ctx context.Context) *http.Client { return nil }

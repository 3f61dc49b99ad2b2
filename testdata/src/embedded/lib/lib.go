// Package lib has types to embed.
package lib

import "net/http"

type Config struct{ BaseURL, Username, Password string }

// Base is what vendor-specific clients embed.
type Base struct {
	Config
	HTTP *http.Client
}

func NewBase(cfg Config) Base { return Base{Config: cfg, HTTP: http.DefaultClient} }

func (b *Base) Call(method, path string) (*http.Response, error) {
	req, err := http.NewRequest(method, b.BaseURL+path, nil)
	if err != nil {
		return nil, err
	}
	b.Sign(req)
	return b.HTTP.Do(req)
}

func (b *Base) Sign(req *http.Request) {
	if b.Username != "" {
		req.SetBasicAuth(b.Username, b.Password)
	}
}

// Caller is what embedders promote.
type Caller interface {
	Call(method, path string) (*http.Response, error)
}

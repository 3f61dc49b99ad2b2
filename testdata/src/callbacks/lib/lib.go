// Package lib calls what its users put into fields and give to its methods.
package lib

import (
	"context"
	"net/http"
)

// TokenFunc has a method, as http.HandlerFunc has.
type TokenFunc func(context.Context) (string, error)

func (f TokenFunc) Token(ctx context.Context) (string, error) { return f(ctx) }

type TokenSource interface {
	Token(context.Context) (string, error)
}

type Client struct {
	Base   string
	Source TokenSource
	Hook   func(*http.Request)
}

func (c *Client) Get(ctx context.Context, path string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", c.Base+path, nil)
	if err != nil {
		return err
	}
	if c.Source != nil {
		t, err := c.Source.Token(ctx)
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+t)
	}
	if c.Hook != nil {
		c.Hook(req)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// Visit makes a request for each path and lets the caller finish it.
func (c *Client) Visit(paths []string, finish func(*http.Request) error) error {
	for _, p := range paths {
		req, err := http.NewRequest("GET", c.Base+p, nil)
		if err != nil {
			return err
		}
		if err := finish(req); err != nil {
			return err
		}
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

// Static gives the same token always.
func Static(token string) TokenSource {
	return TokenFunc(func(context.Context) (string, error) { return token, nil })
}

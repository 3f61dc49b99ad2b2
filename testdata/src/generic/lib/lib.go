// Package lib has generic types.
package lib

import "net/http"

type Client[T any] struct{ base, token string }

func New[T any](base, token string) *Client[T] { return &Client[T]{base, token} }

func (c *Client[T]) Get(path string) (t T) {
	req, _ := http.NewRequest("GET", c.base+path, nil)
	req.SetBasicAuth("bot@acme.com", c.token)
	http.DefaultClient.Do(req)
	return t
}

func Must[T any](t T, err error) T {
	if err != nil {
		panic(err)
	}
	return t
}

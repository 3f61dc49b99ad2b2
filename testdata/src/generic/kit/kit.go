// Package kit has the generic helpers of package kitapp.
package kit

import (
	"context"
	"net/http"
)

type Result[T any] struct {
	Value T
	Err   error
}

func Try[T any](f func() (T, error)) Result[T] {
	v, err := f()
	return Result[T]{v, err}
}

func (r Result[T]) Must() T {
	if r.Err != nil {
		panic(r.Err)
	}
	return r.Value
}

// A Registry keeps factories of T.
type Registry[C, T any] struct{ m map[string]func(C) T }

func NewRegistry[C, T any]() *Registry[C, T] { return &Registry[C, T]{map[string]func(C) T{}} }

func (r *Registry[C, T]) Register(name string, f func(C) T) { r.m[name] = f }

func (r *Registry[C, T]) Make(name string, c C) (t T, ok bool) {
	f, ok := r.m[name]
	if !ok {
		return t, false
	}
	return f(c), true
}

// An Option configures any T.
type Option[T any] func(*T)

func Build[T any](opts ...Option[T]) T {
	var t T
	for _, o := range opts {
		o(&t)
	}
	return t
}

// Fetch sends what signs itself.
func Fetch[T any, S interface{ Sign(*http.Request) }](ctx context.Context, url string, s S) (t T, err error) {
	req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
	if err != nil {
		return t, err
	}
	s.Sign(req)
	_, err = http.DefaultClient.Do(req)
	return t, err
}

// Basic signs.
type Basic struct{ User, Token string }

func (b Basic) Sign(req *http.Request) { req.SetBasicAuth(b.User, b.Token) }

// A Client is for one kind of resource.
type Client[R any] struct {
	URL  string
	Auth Basic
}

func (c Client[R]) List(ctx context.Context) ([]R, error) {
	return Fetch[[]R](ctx, c.URL, c.Auth)
}

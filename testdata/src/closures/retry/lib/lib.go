// Package lib calls closures again and again, wraps them, and hands them what they need.
package lib

import (
	"context"
	"net/http"
	"time"
)

func Retry(ctx context.Context, times int, f func() error) (err error) {
	for range times {
		if err = f(); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
	return err
}

type Func func(*http.Request) (*http.Response, error)

// Logged wraps a function of the same type.
func Logged(next Func) Func {
	return func(req *http.Request) (*http.Response, error) {
		res, err := next(req)
		return res, err
	}
}

// WithBasicAuth wraps too, and adds the login.
func WithBasicAuth(user, token string, next Func) Func {
	return func(req *http.Request) (*http.Response, error) {
		req.SetBasicAuth(user, token)
		return next(req)
	}
}

// Chain makes one wrapper of several.
func Chain(wrappers ...func(Func) Func) func(Func) Func {
	return func(f Func) Func {
		for i := len(wrappers) - 1; i >= 0; i-- {
			f = wrappers[i](f)
		}
		return f
	}
}

// Login gives its callback the environment's login.
func Login(get func(string) string, f func(user, token string) error) error {
	return f(get("USER"), get("TOKEN"))
}

package lib

import "net/http"

// A Middleware wraps a transport.
type Middleware func(http.RoundTripper) http.RoundTripper

// Func is a function that is a transport.
type Func func(*http.Request) (*http.Response, error)

func (f Func) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func Chain(base http.RoundTripper, ms ...Middleware) http.RoundTripper {
	if base == nil {
		base = http.DefaultTransport
	}
	for _, m := range ms {
		base = m(base)
	}
	return base
}

// Header sets one header on all requests.
func Header(name, value string) Middleware {
	return func(next http.RoundTripper) http.RoundTripper {
		return Func(func(r *http.Request) (*http.Response, error) {
			r = r.Clone(r.Context())
			r.Header.Set(name, value)
			return next.RoundTrip(r)
		})
	}
}

// NewClient is a client with a token on all requests.
func NewClient(user, token string, ms ...Middleware) *http.Client {
	return &http.Client{Transport: Chain(&BasicAuth{User: user, Token: token}, ms...)}
}

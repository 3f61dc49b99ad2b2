// Package lib has the transport.
package lib

import "net/http"

type BasicAuth struct {
	User, Token string
	Base        http.RoundTripper
}

func (t *BasicAuth) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.SetBasicAuth(t.User, t.Token)
	return t.base().RoundTrip(r)
}

func (t *BasicAuth) base() http.RoundTripper {
	if t.Base != nil {
		return t.Base
	}
	return http.DefaultTransport
}

func (t *BasicAuth) Client() *http.Client { return &http.Client{Transport: t} }

// Package lib has helpers that copy requests.
package lib

import (
	"maps"
	"net/http"
)

// WithHeader is a copy of the request with one more header.
func WithHeader(req *http.Request, name, value string) *http.Request {
	r := req.Clone(req.Context())
	r.Header.Set(name, value)
	return r
}

// Shallow is a copy that has headers of its own, and shares the rest.
func Shallow(req *http.Request) *http.Request {
	r := *req
	r.Header = maps.Clone(req.Header)
	return &r
}

// Package lib makes reverse proxies for anything.
package lib

import (
	"net/http"
	"net/http/httputil"
	"net/url"
)

// New makes a proxy that adds a header to all requests.
func New(target *url.URL, name, value string) http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			pr.SetURL(target)
			pr.Out.Header.Set(name, value)
		},
	}
}

// WithDirector makes a proxy that f may change.
func WithDirector(base string, f func(*http.Request)) (*httputil.ReverseProxy, error) {
	target, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	p := httputil.NewSingleHostReverseProxy(target)
	d := p.Director
	p.Director = func(r *http.Request) {
		d(r)
		f(r)
	}
	return p, nil
}

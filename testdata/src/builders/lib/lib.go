// Package lib has a builder of clients and one of requests, as REST libraries have.
package lib

import (
	"io"
	"net/http"
)

type Builder struct {
	base   string
	user   string
	secret string
	client *http.Client
}

func NewBuilder() *Builder { return new(Builder) }

func (b *Builder) BaseURL(u string) *Builder          { b.base = u; return b }
func (b *Builder) HTTPClient(c *http.Client) *Builder { b.client = c; return b }
func (b *Builder) BasicAuth(user, secret string) *Builder {
	b.user, b.secret = user, secret
	return b
}

func (b *Builder) Build() *Client {
	c := &Client{base: b.base, user: b.user, secret: b.secret, client: b.client}
	if c.client == nil {
		c.client = http.DefaultClient
	}
	return c
}

type Client struct {
	base, user, secret string
	client             *http.Client
}

// R begins a request.
func (c *Client) R() *Request { return &Request{client: c, header: http.Header{}} }

type Request struct {
	client       *Client
	header       http.Header
	user, secret string
	body         io.Reader
}

func (r *Request) SetHeader(name, value string) *Request { r.header.Set(name, value); return r }
func (r *Request) SetBody(body io.Reader) *Request       { r.body = body; return r }
func (r *Request) SetBasicAuth(user, secret string) *Request {
	r.user, r.secret = user, secret
	return r
}

func (r *Request) Get(path string) (*http.Response, error)  { return r.execute(http.MethodGet, path) }
func (r *Request) Post(path string) (*http.Response, error) { return r.execute(http.MethodPost, path) }

func (r *Request) execute(method, path string) (*http.Response, error) {
	req, err := http.NewRequest(method, r.client.base+path, r.body)
	if err != nil {
		return nil, err
	}
	for name, values := range r.header {
		for _, v := range values {
			req.Header.Add(name, v)
		}
	}
	user, secret := r.client.user, r.client.secret
	if r.user != "" {
		user, secret = r.user, r.secret
	}
	if user != "" {
		req.SetBasicAuth(user, secret)
	}
	return r.client.client.Do(req)
}

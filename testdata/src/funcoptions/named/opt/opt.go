// Package opt has options that are named strings with a method, as google.golang.org/api/option has.
package opt

import "net/http"

type settings struct{ endpoint, user, secret string }

type Option interface{ apply(*settings) }

type withEndpoint string

func (e withEndpoint) apply(s *settings) { s.endpoint = string(e) }

func WithEndpoint(url string) Option { return withEndpoint(url) }

type withToken string

func (t withToken) apply(s *settings) { s.secret = string(t) }

func WithToken(token string) Option { return withToken(token) }

type withUser string

func (u withUser) apply(s *settings) { s.user = string(u) }

func WithUser(name string) Option { return withUser(name) }

type Client struct{ s settings }

func New(opts ...Option) *Client {
	c := new(Client)
	for _, o := range opts {
		o.apply(&c.s)
	}
	return c
}

func (c *Client) Get(path string) error {
	req, err := http.NewRequest("GET", c.s.endpoint+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.s.user, c.s.secret)
	_, err = http.DefaultClient.Do(req)
	return err
}

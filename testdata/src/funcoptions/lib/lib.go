// Package lib has functional options, and options that are an interface.
package lib

import "net/http"

type Client struct{ base, user, token string }

type Option interface{ apply(*Client) }

type optionFunc func(*Client)

func (f optionFunc) apply(c *Client) { f(c) }

func WithBase(base string) Option { return optionFunc(func(c *Client) { c.base = base }) }

type auth struct{ user, token string }

func (a auth) apply(c *Client) { c.user, c.token = a.user, a.token }

func WithAuth(user, token string) Option { return auth{user, token} }

func New(opts ...Option) *Client {
	c := new(Client)
	for _, o := range opts {
		o.apply(c)
	}
	return c
}

func (c *Client) Get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Plain function options.
type Plain func(*Client)

func Base(base string) Plain        { return func(c *Client) { c.base = base } }
func Auth(user, token string) Plain { return func(c *Client) { c.user, c.token = user, token } }
func NewPlain(opts ...Plain) *Client {
	c := &Client{}
	for _, o := range opts {
		o(c)
	}
	return c
}

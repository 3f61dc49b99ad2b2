// Package low has sources and sinks for the packages above it.
package low

import (
	"vault"
	"wire"
)

func Read() string {
	s, _ := vault.Get("a")
	return s
}

func Echo(s string) string { return s }

func Clean() string { return vault.Redact(Read()) }

func Send(s string) { wire.Send(s) }

func Hide(s string) { wire.Send(vault.Redact(s)) }

type Client struct {
	Token string
	out   *wire.Conn
}

func NewClient(token string) *Client { return &Client{Token: token} }

func (c *Client) Do() { c.out.Write([]byte(c.Token)) }

type Option func(*Client)

func WithToken(t string) Option { return func(c *Client) { c.Token = t } }

func Build(opts ...Option) *Client {
	c := new(Client)
	for _, o := range opts {
		o(c)
	}
	c.Do()
	return c
}

func Each(f func(string)) {
	s, _ := vault.Get("a")
	f(s)
}

var Shared string

func Use() { wire.Send(Shared) }

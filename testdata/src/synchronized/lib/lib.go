// Package lib keeps what package app gives it.
package lib

import (
	"net/http"
	"sync"
	"sync/atomic"
)

var tokens sync.Map

func SetToken(name, token string) { tokens.Store(name, token) }

func Token(name string) string {
	if v, ok := tokens.Load(name); ok {
		return v.(string)
	}
	return ""
}

type Config struct{ Base, Token string }

// Client has a configuration that can be changed while it is in use.
type Client struct{ conf atomic.Pointer[Config] }

func (c *Client) Configure(conf Config) { c.conf.Store(&conf) }

func (c *Client) Get(path string) error {
	conf := c.conf.Load()
	req, err := http.NewRequest("GET", conf.Base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", conf.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

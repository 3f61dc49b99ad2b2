// Package jira has the client that the options of package opt configure.
package jira

import (
	"net/http"

	"funcoptions/chain/opt"
)

type Client struct{ settings opt.Settings }

func New(opts ...opt.Option) *Client {
	s := opt.Settings{Client: http.DefaultClient}
	for _, o := range opts {
		o.Apply(&s)
	}
	return &Client{s}
}

func (c *Client) Get(path string) error {
	req, err := http.NewRequest("GET", c.settings.URL+path, nil)
	if err != nil {
		return err
	}
	if f := c.settings.Authenticator; f != nil {
		f(req)
	} else {
		req.SetBasicAuth(c.settings.User, c.settings.Token)
	}
	_, err = c.settings.Client.Do(req)
	return err
}

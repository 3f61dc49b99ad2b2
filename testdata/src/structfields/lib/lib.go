// Package lib is a client for anything.
package lib

import "net/http"

type Client struct {
	base, user, token string
}

func New(base, user, token string) *Client { return &Client{base, user, token} }

func (c *Client) Get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

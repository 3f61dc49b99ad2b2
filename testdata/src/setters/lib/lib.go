// Package lib has a client with setters.
package lib

import "net/http"

type Client struct {
	base        string
	user, token string
}

func NewClient(base string) *Client { return &Client{base: base} }

func (c *Client) SetBasicAuth(user, token string) {
	c.user = user
	c.token = token
}

func (c *Client) Do(path string) (*http.Response, error) {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return nil, err
	}
	if c.user != "" {
		req.SetBasicAuth(c.user, c.token)
	}
	return http.DefaultClient.Do(req)
}

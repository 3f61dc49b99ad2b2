// Package a is the end of the chain: it talks to Jira.
package a

import "net/http"

// Do is the chain of plain functions.
func Do(user, secret, path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/"+path, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(user, secret) // FINDING token-configured
	return http.DefaultClient.Do(req)
}

// Client is the chain of a type: its parts come together only in the command.
type Client struct {
	base, user, secret string
}

// NewClient returns a client of the site at base.
func NewClient(base, user, secret string) *Client {
	return &Client{base, user, secret}
}

// Get reads one resource.
func (c *Client) Get(path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, c.base+path, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.user, c.secret) // FINDING token-hardcoded
	return http.DefaultClient.Do(req)
}

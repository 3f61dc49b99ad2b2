// Package lib calls back.
package lib

import "net/http"

type Client struct {
	URL  string
	Auth func(*http.Request)
}

func (c *Client) Get(path string) {
	req, _ := http.NewRequest("GET", c.URL+path, nil)
	if c.Auth != nil {
		c.Auth(req)
	}
	http.DefaultClient.Do(req)
}

func BasicAuth(user, token string) func(*http.Request) {
	return func(req *http.Request) { req.SetBasicAuth(user, token) }
}

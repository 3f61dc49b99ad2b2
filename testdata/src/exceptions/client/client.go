// Package client has attach sites, two of which are excepted for whoever supplies the credential.
package client

import "net/http"

// Quiet is excepted at the site.
func Quiet(token string) {
	req := request()
	req.SetBasicAuth("bot@acme.test", token) //atltoken:allow token-configured ADDON-123: moves to OAuth
}

// Loud is not.
func Loud(token string) {
	req := request()
	req.SetBasicAuth("bot@acme.test", token)
}

// Late was.
func Late(token string) {
	req := request()
	req.SetBasicAuth("bot@acme.test", token) //atltoken:allow token-configured until 2026-01-31: moves to OAuth // want `exception: the exception for token-configured is past its last day`
}

// Client is a type whose method attaches.
type Client struct{ Base, Token string }

// Get is excepted at the site.
func (c *Client) Get(path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, c.Base+path, nil)
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured, token-hardcoded: moves to OAuth
	req.SetBasicAuth("bot@acme.test", c.Token)
	return http.DefaultClient.Do(req)
}

func request() *http.Request {
	req, _ := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

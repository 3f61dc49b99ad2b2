// Package retryablehttp is a stub of the few identifiers that the corpus uses; tables say what they do.
package retryablehttp

import "net/http"

type (
	Client  struct{ HTTPClient *http.Client }
	Request struct{ *http.Request }
)

func NewClient() *Client { return &Client{} }

func NewRequest(method, url string, body interface{}) (*Request, error) { return nil, nil }

func (c *Client) Do(req *Request) (*http.Response, error) { return nil, nil }
func (c *Client) StandardClient() *http.Client            { return nil }

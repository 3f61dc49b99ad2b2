// Package onpremise is a stub of the few identifiers that the corpus uses; tables say what they do.
package onpremise

import "net/http"

type Client struct{}

type BasicAuthTransport struct{ Username, Password string }

func (*BasicAuthTransport) RoundTrip(*http.Request) (*http.Response, error) { return nil, nil }

func (t *BasicAuthTransport) Client() *http.Client { return &http.Client{Transport: t} }

func NewClient(base string, c *http.Client) (*Client, error) { return nil, nil }

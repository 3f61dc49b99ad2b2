// Package jira is a stub of the few identifiers that the corpus uses; tables say what they do.
package jira

import "net/http"

type Client struct{}

type BasicAuthTransport struct {
	Username, Password string
	Transport          http.RoundTripper
}

type CookieAuthTransport struct{ Username, Password, AuthURL string }

type JWTAuthTransport struct {
	Secret []byte
	Issuer string
}

type PATAuthTransport struct{ Token string }

func (*BasicAuthTransport) RoundTrip(*http.Request) (*http.Response, error)  { return nil, nil }
func (*CookieAuthTransport) RoundTrip(*http.Request) (*http.Response, error) { return nil, nil }
func (*JWTAuthTransport) RoundTrip(*http.Request) (*http.Response, error)    { return nil, nil }
func (*PATAuthTransport) RoundTrip(*http.Request) (*http.Response, error)    { return nil, nil }

func (t *BasicAuthTransport) Client() *http.Client  { return &http.Client{Transport: t} }
func (t *CookieAuthTransport) Client() *http.Client { return &http.Client{Transport: t} }
func (t *JWTAuthTransport) Client() *http.Client    { return &http.Client{Transport: t} }
func (t *PATAuthTransport) Client() *http.Client    { return &http.Client{Transport: t} }

func NewClient(c *http.Client, base string) (*Client, error) { return nil, nil }

type BearerAuthTransport struct{ Token string }

func (*BearerAuthTransport) RoundTrip(*http.Request) (*http.Response, error) { return nil, nil }

func (t *BearerAuthTransport) Client() *http.Client { return &http.Client{Transport: t} }

// Written from the documentation of github.com/coryb/oreo; not verified

package oreo

import (
	"io"
	"net/http"
)

type PreRequestCallback func(*http.Request) (*http.Request, error)

type Client struct{ http.Client }

func New() *Client { panic("digest") }

func (c *Client) WithPreCallback(callback PreRequestCallback) *Client { panic("digest") }

func (c *Client) WithTransport(transport http.RoundTripper) *Client { panic("digest") }

func (c *Client) Get(urlStr string) (resp *http.Response, err error) { panic("digest") }

func (c *Client) GetJSON(urlStr string) (resp *http.Response, err error) { panic("digest") }

func (c *Client) Delete(urlStr string) (resp *http.Response, err error) { panic("digest") }

func (c *Client) Head(urlStr string) (resp *http.Response, err error) { panic("digest") }

func (c *Client) Post(urlStr, bodyType string, body io.Reader) (resp *http.Response, err error) {
	panic("digest")
}

func (c *Client) Put(urlStr, bodyType string, body io.Reader) (resp *http.Response, err error) {
	panic("digest")
}

func (c *Client) PostJSON(urlStr, jsonStr string) (resp *http.Response, err error) { panic("digest") }

func (c *Client) PutJSON(urlStr, jsonStr string) (resp *http.Response, err error) { panic("digest") }

// Written from the source of github.com/andygrunwald/go-jira, which it shares; not verified

package jira

import (
	"bytes"
	"context"
	"io"
	"net/http"
)

type AuthenticationService struct{}

func (s *AuthenticationService) AcquireSessionCookie(username string, password string) (bool, error) {
	panic("digest")
}

func (s *AuthenticationService) AcquireSessionCookieWithContext(ctx context.Context, username string, password string) (bool, error) {
	panic("digest")
}

func (s *AuthenticationService) SetBasicAuth(username string, password string) {}

type BasicAuthTransport struct {
	Username string
	Password string
}

func (t *BasicAuthTransport) Client() *http.Client { panic("digest") }

func (t *BasicAuthTransport) RoundTrip(req *http.Request) (*http.Response, error) { panic("digest") }

type BearerAuthTransport struct {
	Token string
}

func (t *BearerAuthTransport) Client() *http.Client { panic("digest") }

func (t *BearerAuthTransport) RoundTrip(req *http.Request) (*http.Response, error) { panic("digest") }

type Client struct {
	Authentication *AuthenticationService
	Issue          *IssueService
}

func (c *Client) Do(req *http.Request, v interface{}) (*Response, error) { panic("digest") }

func (c *Client) NewMultiPartRequest(method string, urlStr string, buf *bytes.Buffer) (*http.Request, error) {
	panic("digest")
}

func (c *Client) NewMultiPartRequestWithContext(ctx context.Context, method string, urlStr string, buf *bytes.Buffer) (*http.Request, error) {
	panic("digest")
}

func (c *Client) NewRawRequest(method string, urlStr string, body io.Reader) (*http.Request, error) {
	panic("digest")
}

func (c *Client) NewRawRequestWithContext(ctx context.Context, method string, urlStr string, body io.Reader) (*http.Request, error) {
	panic("digest")
}

func (c *Client) NewRequest(method string, urlStr string, body interface{}) (*http.Request, error) {
	panic("digest")
}

func (c *Client) NewRequestWithContext(ctx context.Context, method string, urlStr string, body interface{}) (*http.Request, error) {
	panic("digest")
}

type CookieAuthTransport struct {
	Username string
	Password string
	AuthURL  string
}

func (t *CookieAuthTransport) Client() *http.Client { panic("digest") }

func (t *CookieAuthTransport) RoundTrip(req *http.Request) (*http.Response, error) { panic("digest") }

type GetQueryOptions struct{}

type Issue struct{}

type IssueService struct{}

func (s *IssueService) Get(issueID string, options *GetQueryOptions) (*Issue, *Response, error) {
	panic("digest")
}

type JWTAuthTransport struct {
	Secret []byte
	Issuer string
}

func (t *JWTAuthTransport) Client() *http.Client { panic("digest") }

func (t *JWTAuthTransport) RoundTrip(req *http.Request) (*http.Response, error) { panic("digest") }

type PATAuthTransport struct {
	Token string
}

func (t *PATAuthTransport) Client() *http.Client { panic("digest") }

func (t *PATAuthTransport) RoundTrip(req *http.Request) (*http.Response, error) { panic("digest") }

type Response struct{}

type httpClient interface{}

func NewClient(httpClient httpClient, baseURL string) (*Client, error) { panic("digest") }

// Package jira is a client as oapi-codegen generates them: functions edit each request.
package jira

import (
	"context"
	"net/http"
	"net/url"
	"strings"
)

// RequestEditorFn is the function signature for the editors.
type RequestEditorFn func(ctx context.Context, req *http.Request) error

// HttpRequestDoer performs requests.
type HttpRequestDoer interface {
	Do(req *http.Request) (*http.Response, error)
}

// Client which conforms to the OpenAPI3 specification for this service.
type Client struct {
	Server         string
	Client         HttpRequestDoer
	RequestEditors []RequestEditorFn
}

// ClientOption allows setting custom parameters during construction.
type ClientOption func(*Client) error

// NewClient creates a new Client, with reasonable defaults.
func NewClient(server string, opts ...ClientOption) (*Client, error) {
	client := Client{Server: server}
	for _, o := range opts {
		if err := o(&client); err != nil {
			return nil, err
		}
	}
	if !strings.HasSuffix(client.Server, "/") {
		client.Server += "/"
	}
	if client.Client == nil {
		client.Client = &http.Client{}
	}
	return &client, nil
}

// WithHTTPClient allows overriding the default Doer.
func WithHTTPClient(doer HttpRequestDoer) ClientOption {
	return func(c *Client) error {
		c.Client = doer
		return nil
	}
}

// WithRequestEditorFn allows setting up a callback function, which will be called right before sending the request.
func WithRequestEditorFn(fn RequestEditorFn) ClientOption {
	return func(c *Client) error {
		c.RequestEditors = append(c.RequestEditors, fn)
		return nil
	}
}

// WithBaseURL overrides the baseURL.
func WithBaseURL(baseURL string) ClientOption {
	return func(c *Client) error {
		newBaseURL, err := url.Parse(baseURL)
		if err != nil {
			return err
		}
		c.Server = newBaseURL.String()
		return nil
	}
}

func (c *Client) applyEditors(ctx context.Context, req *http.Request, additionalEditors []RequestEditorFn) error {
	for _, r := range c.RequestEditors {
		if err := r(ctx, req); err != nil {
			return err
		}
	}
	for _, r := range additionalEditors {
		if err := r(ctx, req); err != nil {
			return err
		}
	}
	return nil
}

// GetIssue request.
func (c *Client) GetIssue(ctx context.Context, key string, reqEditors ...RequestEditorFn) (*http.Response, error) {
	return c.get(ctx, "./rest/api/3/issue/"+key, reqEditors)
}

// GetContact request, which is another service's.
func (c *Client) GetContact(ctx context.Context, id string, reqEditors ...RequestEditorFn) (*http.Response, error) {
	return c.get(ctx, "./v1/contacts/"+id, reqEditors)
}

func (c *Client) get(ctx context.Context, path string, reqEditors []RequestEditorFn) (*http.Response, error) {
	req, err := newGetRequest(c.Server, path)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

func newGetRequest(server string, path string) (*http.Request, error) {
	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}
	queryURL, err := serverURL.Parse(path)
	if err != nil {
		return nil, err
	}
	return http.NewRequest("GET", queryURL.String(), nil)
}

// ClientInterface is the interface specification for the client above.
type ClientInterface interface {
	GetIssue(ctx context.Context, key string, reqEditors ...RequestEditorFn) (*http.Response, error)
	GetContact(ctx context.Context, id string, reqEditors ...RequestEditorFn) (*http.Response, error)
}

// ClientWithResponses builds on ClientInterface to offer response payloads.
type ClientWithResponses struct{ ClientInterface }

// NewClientWithResponses creates a new ClientWithResponses, which wraps Client.
func NewClientWithResponses(server string, opts ...ClientOption) (*ClientWithResponses, error) {
	client, err := NewClient(server, opts...)
	if err != nil {
		return nil, err
	}
	return &ClientWithResponses{client}, nil
}

// GetIssueWithResponse request returning the parsed response.
func (c *ClientWithResponses) GetIssueWithResponse(ctx context.Context, key string, reqEditors ...RequestEditorFn) (*http.Response, error) {
	return c.GetIssue(ctx, key, reqEditors...)
}

// GetContactWithResponse request returning the parsed response.
func (c *ClientWithResponses) GetContactWithResponse(ctx context.Context, id string, reqEditors ...RequestEditorFn) (*http.Response, error) {
	return c.GetContact(ctx, id, reqEditors...)
}

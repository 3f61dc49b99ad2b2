// Package jira is a client as openapi-generator makes them: credentials come in the context of a call.
package jira

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
)

type contextKey string

func (c contextKey) String() string { return "auth " + string(c) }

var (
	// ContextBasicAuth takes BasicAuth as authentication for the request.
	ContextBasicAuth = contextKey("basic")
	// ContextAccessToken takes a string oauth2 access token as authentication for the request.
	ContextAccessToken = contextKey("accesstoken")
	// ContextAPIKeys takes a string apikey as authentication for the request
	ContextAPIKeys = contextKey("apiKeys")
)

// BasicAuth provides basic http authentication to a request passed via context using ContextBasicAuth
type BasicAuth struct {
	UserName string `json:"userName,omitempty"`
	Password string `json:"password,omitempty"`
}

// APIKey provides API key based authentication to a request passed via context using ContextAPIKey
type APIKey struct {
	Key    string
	Prefix string
}

// ServerConfiguration stores the information about a server
type ServerConfiguration struct {
	URL         string
	Description string
}

// Configuration stores the configuration of the API client
type Configuration struct {
	Host          string            `json:"host,omitempty"`
	Scheme        string            `json:"scheme,omitempty"`
	DefaultHeader map[string]string `json:"defaultHeader,omitempty"`
	Servers       []ServerConfiguration
	HTTPClient    *http.Client
}

// NewConfiguration returns a new Configuration object
func NewConfiguration() *Configuration {
	return &Configuration{
		DefaultHeader: make(map[string]string),
		Servers:       []ServerConfiguration{{URL: "https://your-domain.atlassian.net"}},
	}
}

// AddDefaultHeader adds a new HTTP header to the default header in the request
func (c *Configuration) AddDefaultHeader(key string, value string) { c.DefaultHeader[key] = value }

// APIClient manages communication with the API.
type APIClient struct{ cfg *Configuration }

// NewAPIClient creates a new API client.
func NewAPIClient(cfg *Configuration) *APIClient {
	if cfg.HTTPClient == nil {
		cfg.HTTPClient = http.DefaultClient
	}
	return &APIClient{cfg: cfg}
}

// GetIssue gets an issue.
func (c *APIClient) GetIssue(ctx context.Context, key string) (*http.Response, error) {
	path := c.cfg.Servers[0].URL + "/rest/api/3/issue/{key}"
	path = strings.Replace(path, "{key}", url.PathEscape(key), -1)
	return c.get(ctx, path)
}

// GetContact gets a contact, of another service.
func (c *APIClient) GetContact(ctx context.Context, id string) (*http.Response, error) {
	path := c.cfg.Servers[0].URL + "/v1/contacts/{id}"
	path = strings.Replace(path, "{id}", url.PathEscape(id), -1)
	return c.get(ctx, path)
}

func (c *APIClient) get(ctx context.Context, path string) (*http.Response, error) {
	headers := map[string]string{"Accept": "application/json"}
	if ctx != nil {
		if auth, ok := ctx.Value(ContextAPIKeys).(map[string]APIKey); ok {
			if apiKey, ok := auth["key"]; ok {
				value := apiKey.Key
				if apiKey.Prefix != "" {
					value = apiKey.Prefix + " " + apiKey.Key
				}
				headers["Authorization"] = value
			}
		}
	}
	req, err := c.prepareRequest(ctx, path, "GET", nil, headers)
	if err != nil {
		return nil, err
	}
	return c.cfg.HTTPClient.Do(req)
}

func (c *APIClient) prepareRequest(ctx context.Context, path, method string, body io.Reader, headers map[string]string) (*http.Request, error) {
	u, err := url.Parse(path)
	if err != nil {
		return nil, err
	}
	if c.cfg.Host != "" {
		u.Host = c.cfg.Host
	}
	if c.cfg.Scheme != "" {
		u.Scheme = c.cfg.Scheme
	}
	req, err := http.NewRequest(method, u.String(), body)
	if err != nil {
		return nil, err
	}
	if len(headers) > 0 {
		h := http.Header{}
		for k, v := range headers {
			h[k] = []string{v}
		}
		req.Header = h
	}
	if ctx != nil {
		req = req.WithContext(ctx)
		if auth, ok := ctx.Value(ContextBasicAuth).(BasicAuth); ok {
			req.SetBasicAuth(auth.UserName, auth.Password)
		}
		if auth, ok := ctx.Value(ContextAccessToken).(string); ok {
			req.Header.Add("Authorization", "Bearer "+auth)
		}
	}
	for header, value := range c.cfg.DefaultHeader {
		req.Header.Add(header, value)
	}
	return req, nil
}

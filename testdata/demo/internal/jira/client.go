// Package jira talks to Jira Cloud: to customers' sites with a client of our own, and to our operations project.
package jira

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Client is a client of the REST API, version 3, of one site.
type Client struct {
	baseURL string
	email   string
	token   string
	http    *http.Client
}

// An Option changes how a [Client] is built.
type Option func(*Client)

// WithBasicAuth sends email and API token with every request.
func WithBasicAuth(email, token string) Option {
	return func(c *Client) {
		c.email = email
		c.token = token
	}
}

// WithHTTPClient sends requests through hc, which may authenticate them itself.
func WithHTTPClient(hc *http.Client) Option {
	return func(c *Client) { c.http = hc }
}

// New returns a client of the site at baseURL.
func New(baseURL string, opts ...Option) (*Client, error) {
	u, err := url.Parse(baseURL)
	if err != nil {
		return nil, fmt.Errorf("jira: base URL: %w", err)
	}
	if u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("jira: base URL %q is not an absolute https URL", baseURL)
	}
	c := &Client{
		baseURL: strings.TrimRight(baseURL, "/"),
		http:    &http.Client{Timeout: 30 * time.Second},
	}
	for _, opt := range opts {
		opt(c)
	}
	return c, nil
}

// User is an Atlassian account as Jira shows it.
type User struct {
	AccountID string `json:"accountId"`
}

// Myself returns the account whose credentials the client uses.
func (c *Client) Myself(ctx context.Context) (*User, error) {
	var u User
	if err := c.do(ctx, http.MethodGet, "/rest/api/3/myself", nil, &u); err != nil {
		return nil, err
	}
	return &u, nil
}

// Comment adds a paragraph of plain text to an issue.
func (c *Client) Comment(ctx context.Context, key, text string) error {
	return c.do(ctx, http.MethodPost, "/rest/api/3/issue/"+url.PathEscape(key)+"/comment", commentBody(text), nil)
}

// commentBody wraps text in the Atlassian Document Format.
func commentBody(text string) any {
	type object = map[string]any
	para := object{"type": "paragraph", "content": []object{{"type": "text", "text": text}}}
	return object{"body": object{"type": "doc", "version": 1, "content": []object{para}}}
}

func (c *Client) do(ctx context.Context, method, path string, in, out any) error {
	var body io.Reader
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return fmt.Errorf("jira: encode %s: %w", path, err)
		}
		body = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.baseURL+path, body)
	if err != nil {
		return fmt.Errorf("jira: %w", err)
	}
	req.Header.Set("Accept", "application/json")
	if in != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if c.token != "" {
		req.SetBasicAuth(c.email, c.token) // FINDING token-collected token-stored token-hardcoded
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("jira: %s %s: %w", method, path, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("jira: %s %s: %s", method, path, resp.Status)
	}
	if out == nil {
		return nil
	}
	if err := json.NewDecoder(resp.Body).Decode(out); err != nil {
		return fmt.Errorf("jira: decode %s: %w", path, err)
	}
	return nil
}

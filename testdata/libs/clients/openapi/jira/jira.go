// Package jira is a client as go-swagger generates them: operations that a transport submits.
package jira

import (
	"context"

	"github.com/go-openapi/runtime"
	"github.com/go-openapi/strfmt"
)

// New makes a client of the transport.
func New(transport runtime.ClientTransport, formats strfmt.Registry) *Client {
	return &Client{transport: transport, formats: formats}
}

// A Client is one of the service.
type Client struct {
	transport runtime.ClientTransport
	formats   strfmt.Registry
}

// GetIssueParams are the parameters of GetIssue.
type GetIssueParams struct {
	Context context.Context
	Key     string
}

// GetIssue gets an issue.
func (c *Client) GetIssue(params *GetIssueParams, authInfo runtime.ClientAuthInfoWriter) (any, error) {
	return c.transport.Submit(&runtime.ClientOperation{
		ID:          "getIssue",
		Method:      "GET",
		PathPattern: "/rest/api/3/issue/{key}",
		Schemes:     []string{"https"},
		AuthInfo:    authInfo,
		Context:     params.Context,
	})
}

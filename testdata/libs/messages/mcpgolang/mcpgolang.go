// Package mcpgolang gets the settings of an integration by the tools of a server made with mcp-golang.
package mcpgolang

import (
	"context"
	"net/http"

	mcp "github.com/metoro-io/mcp-golang"
)

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func tools(s *mcp.Server) {
	s.RegisterTool("connect", "Connect a site", func(in settings) (*mcp.ToolResponse, error) {
		jira().SetBasicAuth(in.Email, in.Token) // want `token-collected.*tool argument token`
		other().SetBasicAuth(in.Email, in.Other)
		return nil, nil
	})
	s.RegisterTool("rotate", "Rotate the token", rotate)
}

func rotate(ctx context.Context, in settings) (*mcp.ToolResponse, error) {
	jira().SetBasicAuth(in.Email, in.Token) // want `token-collected.*tool argument token`
	return nil, nil
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}

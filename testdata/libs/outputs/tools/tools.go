// Package tools shows a token in the results of tools and procedures: both SDKs of the Model Context Protocol, and
// Connect.
package tools

import (
	"context"
	"errors"
	"net/http"
	"os"

	"connectrpc.com/connect"
	"github.com/mark3labs/mcp-go/mcp"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

func token() string { return os.Getenv("JIRA_TOKEN") }

func attach() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token()) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func tool(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if token() == "" {
		return mcp.NewToolResultErrorFromErr("refused", errors.New("no token")), nil
	}
	mcp.NewToolResultErrorFromErr("refused", errors.New("bad token "+token())) // want `token-logged.*tool result.*JIRA_TOKEN`
	_ = mcp.NewTextContent("token " + token())                                 // want `token-logged.*tool result.*JIRA_TOKEN`
	_ = mcp.NewTextContent("me@example.com")
	return &mcp.CallToolResult{Content: []mcp.Content{
		mcp.TextContent{Type: "text", Text: "token " + token()}, // want `token-logged.*tool result.*JIRA_TOKEN`
		mcp.TextContent{Type: "text", Text: "me@example.com"},
	}}, nil
}

func official(ctx context.Context, req *sdk.CallToolRequest, in struct{}) (*sdk.CallToolResult, any, error) {
	if token() == "" {
		return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: "no token"}}}, nil, nil
	}
	return &sdk.CallToolResult{
		Content: []sdk.Content{
			&sdk.TextContent{Text: "token " + token()}, // want `token-logged.*tool result.*JIRA_TOKEN`
		},
		StructuredContent: map[string]any{"token": token()}, // want `token-logged.*tool result.*JIRA_TOKEN`
	}, nil, nil
}

type reply struct{ Message string }

func connected(n int) (*connect.Response[reply], error) {
	if n == 0 {
		return connect.NewResponse(&reply{Message: token()}), nil // want `token-logged.*RPC response.*JIRA_TOKEN`
	}
	return connect.NewResponse(&reply{Message: "connected"}), nil
}

// Package mcp gets the settings of an integration by the tools of a Model Context Protocol server.
package mcp

import (
	"context"
	"net/http"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func tools(s *server.MCPServer) {
	s.AddTool(mcp.NewTool("connect"), connect)
	s.AddTool(mcp.NewTool("typed"), mcp.NewTypedToolHandler(func(ctx context.Context, req mcp.CallToolRequest, in settings) (*mcp.CallToolResult, error) {
		jira().SetBasicAuth(in.Email, in.Token)                 // want `token-collected.*tool argument token`
		jira().SetBasicAuth(me, req.GetString("token", "none")) // want `token-collected.*tool argument token`
		other().SetBasicAuth(in.Email, in.Other)
		return mcp.NewToolResultText("saved"), nil
	}))
	s.AddTool(mcp.NewTool("structured"), mcp.NewStructuredToolHandler(structured))
}

func structured(ctx context.Context, req mcp.CallToolRequest, in settings) (string, error) {
	jira().SetBasicAuth(in.Email, in.Token) // want `token-collected.*tool argument token`
	return "", nil
}

func connect(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	token, err := req.RequireString("token")
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	jira().SetBasicAuth(me, token)                           // want `token-collected.*tool argument token`
	jira().SetBasicAuth(me, mcp.ParseString(req, "key", "")) // want `token-collected.*tool argument key`
	named, _ := req.GetArguments()["named"].(string)
	jira().SetBasicAuth(me, named) // want `token-collected.*tool argument named`
	args, _ := req.Params.Arguments.(map[string]any)
	raw, _ := args["raw"].(string)
	jira().SetBasicAuth(me, raw)                            // want `token-collected.*tool call.*raw`
	jira().SetBasicAuth(me, req.Header.Get("X-Jira-Token")) // want `token-collected.*header X-Jira-Token`
	other().SetBasicAuth(me, token)
	var s settings
	req.BindArguments(&s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*tool argument token`
	out := jira()
	out.Header.Set("Authorization", req.Header.Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(out)
	return mcp.NewToolResultText("saved " + token), nil // want `token-logged: .*(?i:tool argument token).* in (?:an? )?tool result`
}

func official(s *sdk.Server) {
	sdk.AddTool(s, &sdk.Tool{Name: "connect"}, func(ctx context.Context, req *sdk.CallToolRequest, in settings) (*sdk.CallToolResult, any, error) {
		jira().SetBasicAuth(in.Email, in.Token) // want `token-collected.*tool argument token`
		other().SetBasicAuth(in.Email, in.Other)
		return nil, nil, nil
	})
	sdk.AddTool(s, &sdk.Tool{Name: "rotate"}, rotate)
	s.AddPrompt(&sdk.Prompt{Name: "ask"}, ask)
}

func rotate(ctx context.Context, req *sdk.CallToolRequest, in settings) (*sdk.CallToolResult, any, error) {
	jira().SetBasicAuth(in.Email, in.Token) // want `token-collected.*tool argument token`
	return nil, nil, nil
}

func ask(ctx context.Context, req *sdk.GetPromptRequest) (*sdk.GetPromptResult, error) {
	jira().SetBasicAuth(me, req.Params.Arguments["token"]) // want `token-collected.*token`
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

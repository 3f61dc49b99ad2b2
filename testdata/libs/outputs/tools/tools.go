// Package tools shows a token in the results of tools and procedures: both SDKs of the Model Context Protocol, gRPC, Twirp
// and Connect.
package tools

import (
	"context"
	"errors"
	"net/http"
	"os"

	"connectrpc.com/connect"
	"github.com/mark3labs/mcp-go/mcp"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
	"google.golang.org/grpc"

	"github.com/atltoken/atltoken/testdata/libs/messages/grpc/pb"
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

type server struct{ pb.UnimplementedSyncServer }

func (s *server) Connect(ctx context.Context, req *pb.ConnectRequest) (*pb.ConnectReply, error) {
	if token() == "" {
		return &pb.ConnectReply{Message: "no token"}, nil
	}
	return &pb.ConnectReply{Message: token()}, nil // want `token-logged.*RPC response.*JIRA_TOKEN`
}

func (s *server) Watch(req *pb.ConnectRequest, stream grpc.ServerStreamingServer[pb.ConnectReply]) error {
	stream.Send(&pb.ConnectReply{Message: token()}) // want `token-logged.*RPC response.*JIRA_TOKEN`
	return stream.Send(&pb.ConnectReply{Message: "connected"})
}

// client is no server: what it returns goes to the program.
type client struct{}

func (client) Connect(ctx context.Context, req *pb.ConnectRequest) (*pb.ConnectReply, error) {
	return &pb.ConnectReply{Message: token()}, nil
}

func connected(n int) (*connect.Response[pb.ConnectReply], error) {
	if n == 0 {
		return connect.NewResponse(&pb.ConnectReply{Message: token()}), nil // want `token-logged.*RPC response.*JIRA_TOKEN`
	}
	return connect.NewResponse(&pb.ConnectReply{Message: "connected"}), nil
}

// Package grpc gets the settings of an integration by gRPC.
package grpc

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	"github.com/atltoken/atltoken/testdata/libs/messages/grpc/pb"
)

const me = "me@example.com"

type server struct {
	pb.UnimplementedSyncServer
}

func serve() {
	s := grpc.NewServer(grpc.UnaryInterceptor(authorize))
	pb.RegisterSyncServer(s, &server{})
}

func (s *server) Connect(ctx context.Context, req *pb.ConnectRequest) (*pb.ConnectReply, error) {
	jira().SetBasicAuth(req.Email, req.Token)               // want `token-collected.*gRPC message token`
	jira().SetBasicAuth(me, req.GetToken())                 // want `token-collected.*gRPC message token`
	jira().SetBasicAuth(me, req.GetAccount().GetApiToken()) // want `token-collected.*gRPC message account.api_token`
	other().SetBasicAuth(req.Email, req.Token)
	s.connect(req)
	if md, ok := metadata.FromIncomingContext(ctx); ok {
		jira().SetBasicAuth(me, md.Get("x-api-key")[0]) // want `token-collected.*gRPC metadata x-api-key`
		out := jira()
		out.Header.Set("Authorization", md["authorization"][0]) // want `token-forwarded`
		http.DefaultClient.Do(out)
	}
	out := jira()
	out.Header.Set("Authorization", metadata.ValueFromIncomingContext(ctx, "authorization")[0]) // want `token-forwarded`
	http.DefaultClient.Do(out)
	return &pb.ConnectReply{}, nil
}

func (s *server) connect(req *pb.ConnectRequest) {
	jira().SetBasicAuth(req.Email, req.GetToken()) // want `token-collected.*gRPC message token`
}

func (s *server) Watch(req *pb.ConnectRequest, stream grpc.ServerStreamingServer[pb.ConnectReply]) error {
	jira().SetBasicAuth(req.Email, req.Token) // want `token-collected.*gRPC message token`
	return stream.Send(&pb.ConnectReply{})
}

func (s *server) Upload(stream grpc.ClientStreamingServer[pb.ConnectRequest, pb.ConnectReply]) error {
	req, err := stream.Recv()
	if err != nil {
		return err
	}
	jira().SetBasicAuth(req.Email, req.Token) // want `token-collected.*gRPC message token`
	other().SetBasicAuth(req.Email, req.Token)
	return stream.SendAndClose(&pb.ConnectReply{})
}

func authorize(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if r, ok := req.(*pb.ConnectRequest); ok {
		jira().SetBasicAuth(r.Email, r.Token) // want `token-collected.*gRPC message token`
	}
	return handler(ctx, req)
}

// client is no server: nobody calls it with what comes in.
type client struct{}

func (client) Connect(ctx context.Context, req *pb.ConnectRequest) (*pb.ConnectReply, error) {
	jira().SetBasicAuth(req.Email, req.Token)
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

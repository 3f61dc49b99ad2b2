package grpc

import (
	"context"
	"os"

	"google.golang.org/grpc"

	"github.com/atltoken/atltoken/testdata/libs/messages/grpc/pb"
)

func signIn() {
	jira().SetBasicAuth(me, os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
}

type replying struct{ pb.UnimplementedSyncServer }

func (s *replying) Connect(ctx context.Context, req *pb.ConnectRequest) (*pb.ConnectReply, error) {
	if os.Getenv("JIRA_TOKEN") == "" {
		return &pb.ConnectReply{Message: "no token"}, nil
	}
	return &pb.ConnectReply{Message: os.Getenv("JIRA_TOKEN")}, nil // want `token-logged.*RPC response.*JIRA_TOKEN`
}

func (s *replying) Watch(req *pb.ConnectRequest, stream grpc.ServerStreamingServer[pb.ConnectReply]) error {
	stream.Send(&pb.ConnectReply{Message: os.Getenv("JIRA_TOKEN")}) // want `token-logged.*RPC response.*JIRA_TOKEN`
	return stream.Send(&pb.ConnectReply{Message: "connected"})
}

// asking is no server: what it returns goes to the program.
type asking struct{}

func (asking) Connect(ctx context.Context, req *pb.ConnectRequest) (*pb.ConnectReply, error) {
	return &pb.ConnectReply{Message: os.Getenv("JIRA_TOKEN")}, nil
}

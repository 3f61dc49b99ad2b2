// Package pb is what protoc makes of a service, as far as a server needs it.
package pb

import (
	"context"

	"google.golang.org/grpc"
)

type ConnectRequest struct {
	Email   string   `protobuf:"bytes,1,opt,name=email,proto3" json:"email,omitempty"`
	Token   string   `protobuf:"bytes,2,opt,name=token,proto3" json:"token,omitempty"`
	Account *Account `protobuf:"bytes,3,opt,name=account,proto3" json:"account,omitempty"`
}

func (x *ConnectRequest) GetToken() string {
	if x != nil {
		return x.Token
	}
	return ""
}

func (x *ConnectRequest) GetAccount() *Account {
	if x != nil {
		return x.Account
	}
	return nil
}

type Account struct {
	ApiToken string `protobuf:"bytes,1,opt,name=api_token,json=apiToken,proto3" json:"api_token,omitempty"`
}

func (x *Account) GetApiToken() string {
	if x != nil {
		return x.ApiToken
	}
	return ""
}

type ConnectReply struct{ Message string }

type SyncServer interface {
	Connect(context.Context, *ConnectRequest) (*ConnectReply, error)
	Watch(*ConnectRequest, grpc.ServerStreamingServer[ConnectReply]) error
	Upload(grpc.ClientStreamingServer[ConnectRequest, ConnectReply]) error
}

type UnimplementedSyncServer struct{}

func (UnimplementedSyncServer) Connect(context.Context, *ConnectRequest) (*ConnectReply, error) {
	return nil, nil
}

func (UnimplementedSyncServer) Watch(*ConnectRequest, grpc.ServerStreamingServer[ConnectReply]) error {
	return nil
}

func (UnimplementedSyncServer) Upload(grpc.ClientStreamingServer[ConnectRequest, ConnectReply]) error {
	return nil
}

func RegisterSyncServer(s grpc.ServiceRegistrar, srv SyncServer) {}

// Package rpc tells the callers of procedures a token in the errors of gRPC, Twirp and Connect.
package rpc

import (
	"errors"
	"fmt"
	"os"

	"connectrpc.com/connect"
	"github.com/twitchtv/twirp"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func grpcErrors(n int) error {
	token := os.Getenv("JIRA_TOKEN")
	switch n {
	case 0:
		return status.Errorf(codes.Unauthenticated, "bad token %s", token) // want `token-logged.*JIRA_TOKEN`
	case 1:
		return status.Error(codes.Unauthenticated, "bad token "+token) // want `token-logged.*JIRA_TOKEN`
	case 2:
		return status.Newf(codes.Unauthenticated, "bad token %q", token).Err() // want `token-logged.*JIRA_TOKEN`
	}
	return status.Errorf(codes.Unauthenticated, "bad token of %d characters", len(token))
}

func twirpErrors(n int) error {
	token := os.Getenv("JIRA_TOKEN")
	switch n {
	case 0:
		return twirp.NewErrorf(twirp.Unauthenticated, "bad token %s", token) // want `token-logged.*JIRA_TOKEN`
	case 1:
		return twirp.InternalError("bad token " + token) // want `token-logged.*JIRA_TOKEN`
	case 2:
		return twirp.NotFoundError("no site").WithMeta("token", token) // want `token-logged.*JIRA_TOKEN`
	}
	return twirp.NotFoundError("no site").WithMeta("site", "acme")
}

func connectErrors(n int) error {
	token := os.Getenv("JIRA_TOKEN")
	switch n {
	case 0:
		return connect.NewError(connect.CodeUnauthenticated, fmt.Errorf("bad token %s", token)) // want `token-logged.*JIRA_TOKEN`
	case 1:
		return connect.NewError(connect.CodeUnauthenticated, errors.New("bad token "+token)) // want `token-logged.*JIRA_TOKEN`
	}
	return connect.NewError(connect.CodeUnauthenticated, fmt.Errorf("bad token of %d characters", len(token)))
}

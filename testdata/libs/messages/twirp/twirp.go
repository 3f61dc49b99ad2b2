// Package twirp gets the settings of an integration by Twirp.
package twirp

import (
	"context"
	"net/http"

	"github.com/twitchtv/twirp"

	"github.com/atltoken/atltoken/testdata/libs/messages/twirp/sync"
)

type server struct{}

func serve() http.Handler { return sync.NewSyncServer(&server{}) }

func (s *server) Connect(ctx context.Context, req *sync.ConnectRequest) (*sync.ConnectReply, error) {
	if req.Email == "" {
		return nil, twirp.RequiredArgumentError("email")
	}
	jira().SetBasicAuth(req.Email, req.Token)      // want `token-collected.*Twirp request token`
	jira().SetBasicAuth(req.Email, req.GetToken()) // want `token-collected.*Twirp request token`
	other().SetBasicAuth(req.Email, req.Token)
	return &sync.ConnectReply{}, nil
}

// store has a method of the same shape, and implements no service.
type store struct{}

func (s *store) Save(ctx context.Context, req *sync.ConnectRequest) (*sync.ConnectReply, error) {
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

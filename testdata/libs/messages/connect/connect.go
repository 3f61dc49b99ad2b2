// Package connect gets the settings of an integration by connect.
package connect

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
	old "github.com/bufbuild/connect-go"
)

const me = "me@example.com"

type request struct {
	Email string `json:"email"`
	Token string `json:"token"`
}

func (r *request) GetToken() string {
	if r != nil {
		return r.Token
	}
	return ""
}

type reply struct{}

type server struct{}

func serve(m *http.ServeMux) {
	m.Handle("/connect", connect.NewUnaryHandler("/connect", (&server{}).Connect))
}

func (s *server) Connect(ctx context.Context, req *connect.Request[request]) (*connect.Response[reply], error) {
	jira().SetBasicAuth(req.Msg.Email, req.Msg.Token)      // want `token-collected.*RPC message token`
	jira().SetBasicAuth(me, req.Msg.GetToken())            // want `token-collected.*RPC message token`
	jira().SetBasicAuth(me, req.Header().Get("X-Api-Key")) // want `token-collected.*header X-Api-Key`
	other().SetBasicAuth(req.Msg.Email, req.Msg.Token)
	out := jira()
	out.Header.Set("Authorization", req.Header().Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(out)
	return connect.NewResponse(&reply{}), nil
}

func (s *server) Older(ctx context.Context, req *old.Request[request]) (*old.Response[reply], error) {
	jira().SetBasicAuth(req.Msg.Email, req.Msg.Token) // want `token-collected.*RPC message token`
	other().SetBasicAuth(req.Msg.Email, req.Msg.Token)
	return nil, nil
}

// call asks a server of somebody else's: its request is the program's own.
func call(ctx context.Context, c *connect.Client[request, reply]) {
	req := connect.NewRequest(&request{Email: me})
	c.CallUnary(ctx, req)
	jira().SetBasicAuth(me, req.Msg.Token)
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

// Package rpc gets the settings of an integration by the methods of an object that a library finds by reflection.
package rpc

import (
	"net/http"
	"net/rpc"

	gorilla "github.com/gorilla/rpc"
	gorillav2 "github.com/gorilla/rpc/v2"
)

type Args struct {
	Email string
	Token string
}

type Reply struct{}

type plain struct{}

func serve() {
	rpc.Register(&plain{})
	s := gorilla.NewServer()
	s.RegisterService(&http1{}, "settings")
	v2 := gorillav2.NewServer()
	v2.RegisterService(&http2{}, "")
}

func (p *plain) Connect(args *Args, reply *Reply) error {
	jira().SetBasicAuth(args.Email, args.Token) // want `token-collected.*RPC argument.*Token`
	other().SetBasicAuth(args.Email, args.Token)
	return nil
}

// Configure takes no answer, so nobody calls it from outside.
func (p *plain) Configure(args *Args) {
	jira().SetBasicAuth(args.Email, args.Token)
}

type http1 struct{}

func (s *http1) Connect(r *http.Request, args *Args, reply *Reply) error {
	jira().SetBasicAuth(args.Email, args.Token) // want `token-collected.*RPC argument.*Token`
	other().SetBasicAuth(args.Email, args.Token)
	return nil
}

type http2 struct{}

func (s *http2) Connect(r *http.Request, args *Args, reply *Reply) error {
	jira().SetBasicAuth(args.Email, args.Token) // want `token-collected.*RPC argument.*Token`
	other().SetBasicAuth(args.Email, args.Token)
	return nil
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

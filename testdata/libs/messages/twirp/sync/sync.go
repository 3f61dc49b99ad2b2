// Package sync is what the generator of Twirp makes of a service, as far as a server needs it.
package sync

import (
	"context"
	"net/http"

	"github.com/twitchtv/twirp"
)

type ConnectRequest struct {
	Email string `json:"email,omitempty"`
	Token string `json:"token,omitempty"`
}

func (x *ConnectRequest) GetToken() string {
	if x != nil {
		return x.Token
	}
	return ""
}

type ConnectReply struct{}

type Sync interface {
	Connect(context.Context, *ConnectRequest) (*ConnectReply, error)
}

func NewSyncServer(svc Sync, opts ...interface{}) http.Handler { return nil }

// Hooks are the library's.
type Hooks = twirp.ServerHooks

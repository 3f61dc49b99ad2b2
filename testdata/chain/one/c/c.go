// Package c stands between, too.
package c

import (
	"net/http"

	"example.com/chain/b"
)

// Run hands everything on, in another order.
func Run(path, secret, user string) (*http.Response, error) { return b.Call(user, secret, path) }

// Service holds something that gets.
type Service struct {
	g b.Getter
}

// NewService returns a service for the site at base.
func NewService(base, user, secret string) *Service {
	return &Service{g: b.Dial(base, user, secret)}
}

// Who asks who we are.
func (s *Service) Who() (*http.Response, error) { return s.g.Get("/me") }

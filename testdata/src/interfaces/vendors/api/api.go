// Package api has the interface that the vendors' packages implement, and what calls it.
package api

import "context"

type Issue struct{ Key, Summary string }

type Client interface {
	Get(ctx context.Context, key string) (*Issue, error)
}

// A Service works with any client.
type Service struct {
	client Client
	mirror Client
}

func NewService(c, mirror Client) *Service { return &Service{c, mirror} }

func (s *Service) Copy(ctx context.Context, key string) error {
	if _, err := s.client.Get(ctx, key); err != nil {
		return err
	}
	if s.mirror != nil {
		_, err := s.mirror.Get(ctx, key)
		return err
	}
	return nil
}

// First asks one client after the other.
func First(ctx context.Context, key string, clients ...Client) (i *Issue, err error) {
	for _, c := range clients {
		if i, err = c.Get(ctx, key); err == nil {
			return i, nil
		}
	}
	return nil, err
}

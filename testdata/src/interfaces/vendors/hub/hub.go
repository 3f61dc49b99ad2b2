// Package hub implements api.Client, by pointer, behind a constructor.
package hub

import (
	"context"
	"net/http"

	"interfaces/vendors/api"
)

type client struct{ token string }

func New(token string) api.Client { return &client{token} }

func (c *client) Get(ctx context.Context, key string) (*api.Issue, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", "https://api.github.com/repos/acme/tool/issues/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("bot", c.token)
	_, err = http.DefaultClient.Do(req)
	return &api.Issue{Key: key}, err
}

// Package redis is a stub of the few identifiers that the corpus uses; tables say what they do.
package redis

import (
	"context"
	"time"
)

type (
	Options   struct{ Addr string }
	Client    struct{}
	StringCmd struct{}
)

func NewClient(opt *Options) *Client                             { return &Client{} }
func (c *Client) WithTimeout(timeout time.Duration) *Client      { return c }
func (c *Client) Get(ctx context.Context, key string) *StringCmd { return nil }
func (cmd *StringCmd) Result() (string, error)                   { return "", nil }

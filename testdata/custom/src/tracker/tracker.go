// Package tracker is a client of an issue tracker.
package tracker

type Client struct{ Base, Key string }

func (c *Client) Login(user, password string) {}
func (c *Client) Note(user, password string)  {}

func Call(url, token string) {}
func Cloud(token string)     {}

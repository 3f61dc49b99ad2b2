// Package lib is a small bot: users register functions by name.
package lib

import (
	"net/http"
	"strings"
)

type Context struct {
	Args   []string
	Values map[string]string
}

type Handler func(*Context) error

type Bot struct {
	handlers map[string]Handler
	before   []Handler
}

func New() *Bot { return &Bot{handlers: map[string]Handler{}} }

func (b *Bot) Handle(name string, h Handler) { b.handlers[name] = h }
func (b *Bot) Before(h Handler)              { b.before = append(b.before, h) }

func (b *Bot) Dispatch(text string) error {
	fields := strings.Fields(text)
	if len(fields) == 0 {
		return nil
	}
	h, ok := b.handlers[fields[0]]
	if !ok {
		return nil
	}
	c := &Context{Args: fields[1:], Values: map[string]string{}}
	for _, f := range b.before {
		if err := f(c); err != nil {
			return err
		}
	}
	return h(c)
}

// Get is for handlers.
func (c *Context) Get(url string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	if token := c.Values["token"]; token != "" {
		req.SetBasicAuth(c.Values["user"], token)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

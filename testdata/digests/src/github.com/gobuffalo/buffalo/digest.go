// Written from the documentation of github.com/gobuffalo/buffalo.

package buffalo

import (
	"context"
	"net/http"
)

type Context interface {
	context.Context
	Request() *http.Request
	Session() *Session
	Params() ParamValues
	Param(string) string
	Set(string, interface{})
	Bind(interface{}) error
}

type ParamValues interface{ Get(string) string }

type Session struct{}

func (s *Session) Get(name interface{}) interface{} { panic("digest") }

func (s *Session) GetOnce(name interface{}) interface{} { panic("digest") }

func (s *Session) Set(name, value interface{}) { panic("digest") }

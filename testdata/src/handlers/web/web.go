// Package web is a small framework.
package web

import (
	"encoding/json"
	"net/http"
)

type Context struct {
	Writer  http.ResponseWriter
	Request *http.Request
}

func (c *Context) Form(name string) string   { return c.Request.FormValue(name) }
func (c *Context) Header(name string) string { return c.Request.Header.Get(name) }
func (c *Context) Bind(v any) error          { return json.NewDecoder(c.Request.Body).Decode(v) }

type Handler func(*Context) error

type Middleware func(Handler) Handler

type Router struct {
	mux *http.ServeMux
	ms  []Middleware
}

func New(ms ...Middleware) *Router { return &Router{http.NewServeMux(), ms} }

func (r *Router) Handle(pattern string, h Handler) {
	for _, m := range r.ms {
		h = m(h)
	}
	r.mux.HandleFunc(pattern, func(w http.ResponseWriter, req *http.Request) {
		if err := h(&Context{w, req}); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
}

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) { r.mux.ServeHTTP(w, req) }

// Package sling is a stub of the few identifiers that the corpus uses; tables say what they do.
package sling

import "net/http"

type Sling struct{}

func New() *Sling                                          { return &Sling{} }
func (s *Sling) New() *Sling                               { return &Sling{} }
func (s *Sling) Base(url string) *Sling                    { return s }
func (s *Sling) Path(path string) *Sling                   { return s }
func (s *Sling) Get(path string) *Sling                    { return s }
func (s *Sling) SetBasicAuth(user, password string) *Sling { return s }
func (s *Sling) Request() (*http.Request, error)           { return nil, nil }
func (s *Sling) ReceiveSuccess(v interface{}) (*http.Response, error) {
	return nil, nil
}

// Package rest is the client of package app, built from a block of package conf.
package rest

import (
	"net/http"

	"structfields/wire/conf"
)

type Service struct {
	Issues *Issues
	common common
}

type common struct {
	endpoint conf.Endpoint
	client   *http.Client
}

type Issues struct{ svc *Service }

func New(e conf.Endpoint) *Service {
	s := &Service{common: common{endpoint: e, client: http.DefaultClient}}
	s.Issues = &Issues{svc: s}
	return s
}

// Get leads back to the service, where the login is.
func (i *Issues) Get(key string) (*http.Response, error) { return i.svc.do("/issue/" + key) }

func (s *Service) do(path string) (*http.Response, error) {
	req, err := http.NewRequest("GET", s.common.endpoint.URL+path, nil)
	if err != nil {
		return nil, err
	}
	if a := s.common.endpoint.Auth; a != nil {
		req.SetBasicAuth(a.User, a.Token)
	}
	return s.common.client.Do(req)
}

// Package app asks package store for the credential.
package app

import (
	"net/http"

	"stored/store"
)

type server struct{ tenants *store.Store }

func (s *server) sync(id int) error {
	t, err := s.tenants.Tenant(id)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored: .*database`
	_, err = http.DefaultClient.Do(req)
	return err
}

func (s *server) mirror(id int) error {
	t, err := s.tenants.Tenant(id)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth(t.Email, t.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

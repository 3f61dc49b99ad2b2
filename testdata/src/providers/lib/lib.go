// Package lib has the type of a provider, and a registry of them.
package lib

import "net/http"

type Provider struct {
	Name, BaseURL, User, Token string
}

func (p Provider) Get(path string) error {
	req, err := http.NewRequest("GET", p.BaseURL+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(p.User, p.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

type Registry struct{ ps map[string]Provider }

func NewRegistry(ps ...Provider) *Registry {
	r := &Registry{ps: map[string]Provider{}}
	for _, p := range ps {
		r.ps[p.Name] = p
	}
	return r
}

func (r *Registry) Get(name, path string) error { return r.ps[name].Get(path) }

func All(ps []Provider, path string) {
	for _, p := range ps {
		p.Get(path)
	}
}

// Package conn has a service that package cmd wires up.
package conn

import "net/http"

type Service struct {
	base  string
	token string
}

func NewService(base, token string) *Service { return &Service{base: base, token: token} }

func (s *Service) Handle(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest("GET", s.base+"/rest/api/3/issue/"+r.PathValue("id"), nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", s.token)
	http.DefaultClient.Do(req)
}

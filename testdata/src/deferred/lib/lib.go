// Package lib has what package app defers.
package lib

import "net/http"

func Authorize(req *http.Request, user, token string) { req.SetBasicAuth(user, token) }

// Session is closed with a last request.
type Session struct{ base, token string }

func Open(base, token string) (*Session, func()) {
	s := &Session{base, token}
	return s, s.Close
}

func (s *Session) Close() {
	req, err := http.NewRequest("DELETE", s.base, nil)
	if err != nil {
		return
	}
	defer http.DefaultClient.Do(req)
	req.SetBasicAuth("bot@acme.com", s.token)
}

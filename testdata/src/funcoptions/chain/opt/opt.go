// Package opt has the options, in a package of their own.
package opt

import "net/http"

type Settings struct {
	URL           string
	User, Token   string
	Client        *http.Client
	Authenticator func(*http.Request)
}

type Option interface{ Apply(*Settings) }

type withURL struct{ url string }

func (w withURL) Apply(s *Settings) { s.URL = w.url }

func URL(url string) Option { return withURL{url} }

type withLogin struct{ user, token string }

func (w withLogin) Apply(s *Settings) { s.User, s.Token = w.user, w.token }

func Login(user, token string) Option { return withLogin{user, token} }

type withAuthenticator struct{ f func(*http.Request) }

func (w withAuthenticator) Apply(s *Settings) { s.Authenticator = w.f }

func Authenticator(f func(*http.Request)) Option { return withAuthenticator{f} }

// Join makes one option of several.
func Join(opts ...Option) Option { return join(opts) }

type join []Option

func (j join) Apply(s *Settings) {
	for _, o := range j {
		if o != nil {
			o.Apply(s)
		}
	}
}

package once

import (
	"context"
	"errors"
	"net/http"
	"os"
	"sync"

	"golang.org/x/oauth2"
)

// A Once in a struct, for a field that is filled when it is first needed.
type lazy struct {
	name, url string
	once      sync.Once
	token     string
	err       error
}

func (l *lazy) load() (string, error) {
	l.once.Do(func() {
		l.token = os.Getenv(l.name)
		if l.token == "" {
			l.err = errors.New("no token")
		}
	})
	return l.token, l.err
}

func (l *lazy) get() error {
	token, err := l.load()
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", l.url, nil)
	if err != nil {
		return err
	}
	// MISS: the name of the variable, as it may be that of either object
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*environment variable .\S+. reaches https://acme\.atlassian\.net/rest/api/3/label by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func lazyBoth() error {
	hub := &lazy{name: "GITHUB_TOKEN", url: "https://api.github.com/user"}
	if err := hub.get(); err != nil {
		return err
	}
	jira := &lazy{name: "JIRA_API_TOKEN", url: "https://acme.atlassian.net/rest/api/3/label"}
	return jira.get()
}

// The method that fills is given to Do.
type service struct {
	sync.Once
	base, token string
}

func (s *service) setup() {
	s.base = "https://acme.atlassian.net"
	s.token = os.Getenv("JIRA_API_TOKEN")
}

func (s *service) fields() {
	s.Do(s.setup)
	req, _ := http.NewRequest("GET", s.base+"/rest/api/3/component", nil)
	req.SetBasicAuth("bot@acme.com", s.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/component by`
	http.DefaultClient.Do(req)
}

type hubService struct {
	sync.Once
	base, token string
}

func (s *hubService) setup() {
	s.base = "https://api.github.com"
	s.token = os.Getenv("GITHUB_TOKEN")
}

func (s *hubService) user() {
	s.Do(s.setup)
	req, _ := http.NewRequest("GET", s.base+"/user", nil)
	req.SetBasicAuth("acme-bot", s.token)
	http.DefaultClient.Do(req)
}

// OnceValues of a client and an error, at package level.
var defaultClient = sync.OnceValues(func() (*login, error) {
	token, ok := os.LookupEnv("JIRA_API_TOKEN")
	if !ok {
		return nil, errors.New("no token")
	}
	return &login{url: "https://acme.atlassian.net/rest/api/3/version/1", token: token}, nil
})

var defaultHub = sync.OnceValues(func() (*login, error) {
	return &login{url: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN")}, nil
})

type login struct{ url, token string }

func direct(c *login) error {
	req, err := http.NewRequest("GET", c.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/version/1 by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func defaults() error {
	hub, err := defaultHub()
	if err != nil {
		return err
	}
	if err := direct(hub); err != nil {
		return err
	}
	c, err := defaultClient()
	if err != nil {
		return err
	}
	return direct(c)
}

// OnceValue in a field, set by the constructor.
type provider struct{ token func() string }

func newProvider(name string) *provider {
	return &provider{token: sync.OnceValue(func() string { return os.Getenv(name) })}
}

func (p *provider) sign(req *http.Request) {
	// MISS: the name of the variable, as it may be that of either object
	req.SetBasicAuth("bot@acme.com", p.token()) // want `token-configured: .*environment variable .\S+. reaches https://acme\.atlassian\.net/rest/api/3/permissions by`
}

func provided() {
	jira := newProvider("JIRA_API_TOKEN")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/permissions", nil)
	jira.sign(req)
	http.DefaultClient.Do(req)

	hub := newProvider("GITHUB_TOKEN")
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	hub.sign(req2)
	http.DefaultClient.Do(req2)
}

// An OAuth token, exchanged once.
func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	exchange := sync.OnceValues(func() (*oauth2.Token, error) { return conf.Exchange(ctx, code) })
	tok, err := exchange()
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

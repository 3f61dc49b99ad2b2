// Package constraints calls through type parameters: methods, type sets, generic interfaces, embedded type arguments.
package constraints

import (
	"context"
	"encoding/json"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// A generic function that fetches into any type: the usual client without generic methods.
type Client struct{ base, user, token string }

func Get[T any](ctx context.Context, c *Client, path string) (out T, err error) {
	req, err := http.NewRequestWithContext(ctx, "GET", c.base+path, nil)
	if err != nil {
		return out, err
	}
	req.SetBasicAuth(c.user, c.token) // want `JIRA_TOKEN .*reaches https://acme`
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return out, err
	}
	defer res.Body.Close()
	return out, json.NewDecoder(res.Body).Decode(&out)
}

type issue struct{ Key string }
type repo struct{ Name string }

func guilty(ctx context.Context) (issue, error) {
	c := &Client{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN")}
	return Get[issue](ctx, c, "/rest/api/3/issue/ABC-1")
}

func other(ctx context.Context) ([]repo, error) {
	c := &Client{"https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN")}
	return Get[[]repo](ctx, c, "/user/repos")
}

// A type set: named strings.
type text interface{ ~string | ~[]byte }

type apiToken string

func bearer[S text](req *http.Request, s S) {
	req.Header.Set("Authorization", "Bearer "+string(s)) // want `JIRA_TOKEN_2 .*reaches https://acme` `JIRA_TOKEN_3 .*reaches https://acme`
}

func typeSet() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	bearer(req, apiToken(os.Getenv("JIRA_TOKEN_2")))
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	bearer(req2, []byte(os.Getenv("JIRA_TOKEN_3")))
	http.DefaultClient.Do(req2)

	req3, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	bearer(req3, apiToken(os.Getenv("GITHUB_TOKEN_3")))
	http.DefaultClient.Do(req3)
}

// A constraint with two methods, where one type is behind a pointer.
type vendor interface {
	URL() string
	Token() (string, error)
}

func call[V vendor](v V) error {
	t, err := v.Token()
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", v.URL(), nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", t) // want `JIRA_TOKEN_4 .*reaches https://acme`
	_, err = http.DefaultClient.Do(req)
	return err
}

type jira struct{ site string }

func (j *jira) URL() string            { return "https://" + j.site + ".atlassian.net/rest/api/3/role" }
func (j *jira) Token() (string, error) { return os.Getenv("JIRA_TOKEN_4"), nil }

type hub struct{}

func (hub) URL() string            { return "https://api.github.com/user" }
func (hub) Token() (string, error) { return os.Getenv("GITHUB_TOKEN_4"), nil }

type cloud struct {
	ctx  context.Context
	conf *oauth2.Config
	code string
}

func (cloud) URL() string { return "https://api.atlassian.com/ex/jira/1/rest/api/3/role" }
func (c cloud) Token() (string, error) {
	tok, err := c.conf.Exchange(c.ctx, c.code)
	if err != nil {
		return "", err
	}
	return tok.AccessToken, nil
}

func vendors(c cloud) error {
	if err := call(hub{}); err != nil {
		return err
	}
	if err := call(c); err != nil {
		return err
	}
	return call(&jira{"acme"})
}

// A generic type over an implementation: the type argument says what signs.
type signer interface{ Sign(*http.Request) }

type session[S signer] struct {
	signer S
	url    string
}

func newSession[S signer](url string, s S) *session[S] { return &session[S]{s, url} }

func (s *session[S]) open() error {
	req, err := http.NewRequest("GET", s.url, nil)
	if err != nil {
		return err
	}
	s.signer.Sign(req)
	_, err = http.DefaultClient.Do(req)
	return err
}

type basic struct{ user, token string }

func (b basic) Sign(req *http.Request) {
	req.SetBasicAuth(b.user, b.token) // want `JIRA_TOKEN_5 .*reaches https://acme`
}

func sessions() error {
	if err := newSession("https://api.github.com/user", basic{"bot", os.Getenv("GITHUB_TOKEN_5")}).open(); err != nil {
		return err
	}
	return newSession("https://acme.atlassian.net/rest/api/3/status", basic{"bot@acme.com", os.Getenv("JIRA_TOKEN_5")}).open()
}

// A generic interface with a generic implementation.
type Provider[T any] interface{ Provide() (T, error) }

type fixed[T any] struct{ v T }

func (f fixed[T]) Provide() (T, error) { return f.v, nil }

func login(url string, p Provider[basic]) error {
	b, err := p.Provide()
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(b.user, b.token) // want `JIRA_TOKEN_6 .*reaches https://acme`
	_, err = http.DefaultClient.Do(req)
	return err
}

func logins() error {
	if err := login("https://api.github.com/user", fixed[basic]{basic{"bot", os.Getenv("GITHUB_TOKEN_6")}}); err != nil {
		return err
	}
	return login("https://acme.atlassian.net/rest/api/3/priority", fixed[basic]{basic{"bot@acme.com", os.Getenv("JIRA_TOKEN_6")}})
}

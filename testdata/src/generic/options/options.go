// Package options has generic options, builders and setters: one helper for all client types.
package options

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// An option for any type.
type Option[T any] func(*T)

func Apply[T any](v *T, opts ...Option[T]) *T {
	for _, o := range opts {
		if o != nil {
			o(v)
		}
	}
	return v
}

func New[T any](opts ...Option[T]) *T { return Apply(new(T), opts...) }

type jira struct{ base, user, token string }

func (j *jira) get(path string) error {
	req, err := http.NewRequest("GET", j.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(j.user, j.token) // want `JIRA_TOKEN .*reaches https://acme`
	_, err = http.DefaultClient.Do(req)
	return err
}

func withBase(base string) Option[jira] { return func(j *jira) { j.base = base } }

func withToken(token string) Option[jira] {
	return func(j *jira) { j.user, j.token = "bot@acme.com", token }
}

func guilty() error {
	return New(withBase("https://acme.atlassian.net"), withToken(os.Getenv("JIRA_TOKEN"))).get("/rest/api/3/myself")
}

func other() error {
	return New(withBase("https://api.github.com"), withToken(os.Getenv("GITHUB_TOKEN"))).get("/user")
}

func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	return New(withBase("https://api.atlassian.com/ex/jira/1"), withToken(tok.AccessToken)).get("/rest/api/3/myself")
}

// Options through a constraint: whatever has a method for the login.
type settable interface {
	SetURL(string)
	SetAuth(user, token string)
}

func WithURL[T settable](url string) func(T) { return func(t T) { t.SetURL(url) } }

func WithAuth[T settable](user, token string) func(T) {
	return func(t T) { t.SetAuth(user, token) }
}

type client struct{ url, user, token string }

func (c *client) SetURL(url string)          { c.url = url }
func (c *client) SetAuth(user, token string) { c.user, c.token = user, token }

func (c *client) send() {
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth(c.user, c.token) // want `JIRA_TOKEN_2 .*reaches https://acme`
	http.DefaultClient.Do(req)
}

func configure[T settable](t T, opts ...func(T)) T {
	for _, o := range opts {
		o(t)
	}
	return t
}

func guilty2() {
	configure(new(client), WithURL[*client]("https://acme.atlassian.net/rest/api/3/field"), WithAuth[*client]("bot@acme.com", os.Getenv("JIRA_TOKEN_2"))).send()
}

func other2() {
	configure(new(client), WithURL[*client]("https://api.github.com/user"), WithAuth[*client]("bot", os.Getenv("GITHUB_TOKEN_2"))).send()
}

// The pointer method constraint: T is the struct, P its pointer.
func Make[T any, P interface {
	*T
	settable
}](url, user, token string) *T {
	var t T
	p := P(&t)
	p.SetURL(url)
	p.SetAuth(user, token)
	return &t
}

func guilty3() {
	Make[client]("https://acme.atlassian.net/rest/api/3/role", "bot@acme.com", os.Getenv("JIRA_TOKEN_3")).send() // MISS: methods of a type parameter that is the pointer to another
}

func other3() { Make[client]("https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN_3")).send() }

// A generic builder around what is built.
type Builder[T any] struct {
	v     T
	steps []func(*T)
}

func Build[T any]() *Builder[T] { return &Builder[T]{} }

func (b *Builder[T]) With(f func(*T)) *Builder[T] { b.steps = append(b.steps, f); return b }

func (b *Builder[T]) Done() T {
	for _, f := range b.steps {
		f(&b.v)
	}
	return b.v
}

type target struct{ url, token string }

func (t target) send() {
	req, _ := http.NewRequest("GET", t.url, nil)
	req.Header.Set("Authorization", "Bearer "+t.token) // MISS: JIRA_TOKEN_4, a struct in the builder that callbacks fill and Done returns whole
	http.DefaultClient.Do(req)
}

func guilty4() {
	Build[target]().
		With(func(t *target) { t.url = "https://acme.atlassian.net/rest/api/3/status" }).
		With(func(t *target) { t.token = os.Getenv("JIRA_TOKEN_4") }).
		Done().send()
}

func other4() {
	Build[target]().
		With(func(t *target) { t.url = "https://api.github.com/user" }).
		With(func(t *target) { t.token = os.Getenv("GITHUB_TOKEN_4") }).
		Done().send()
}

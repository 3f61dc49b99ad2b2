// Package results wraps values in generic types: results, options, pairs, lazy values, pointers.
package results

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"os"
	"sync"
	"sync/atomic"

	"golang.org/x/oauth2"
)

func send(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_5 ` `JIRA_TOKEN_7 ` `JIRA_TOKEN_8 ` `JIRA_TOKEN_9 `
	http.DefaultClient.Do(req)
}

// Result[T] holds a value or an error.
type Result[T any] struct {
	value T
	err   error
}

func Ok[T any](v T) Result[T]        { return Result[T]{value: v} }
func Err[T any](err error) Result[T] { return Result[T]{err: err} }

func (r Result[T]) Unwrap() (T, error) { return r.value, r.err }

func (r Result[T]) OrElse(f func() T) T {
	if r.err != nil {
		return f()
	}
	return r.value
}

func Then[A, B any](r Result[A], f func(A) Result[B]) Result[B] {
	if r.err != nil {
		return Err[B](r.err)
	}
	return f(r.value)
}

func fromEnv(name string) Result[string] {
	if v, ok := os.LookupEnv(name); ok {
		return Ok(v)
	}
	return Err[string](errors.New("unset"))
}

func unwrapped() {
	token, err := fromEnv("JIRA_TOKEN").Unwrap()
	if err != nil {
		return
	}
	send("https://acme.atlassian.net/rest/api/3/myself", token)
	if hub, err := fromEnv("GITHUB_TOKEN").Unwrap(); err == nil {
		send("https://api.github.com/user", hub)
	}
}

func fallback() {
	send("https://acme.atlassian.net/rest/api/3/field", Err[string](nil).OrElse(func() string { return os.Getenv("JIRA_TOKEN_2") }))
	send("https://api.github.com/user", Err[string](nil).OrElse(func() string { return os.Getenv("GITHUB_TOKEN_2") }))
}

// Mapped from one type to another.
type login struct{ user, token string }

func chained() {
	l := Then(fromEnv("JIRA_TOKEN_3"), func(t string) Result[login] { return Ok(login{"bot@acme.com", t}) })
	send("https://acme.atlassian.net/rest/api/3/role", l.value.token)
	h := Then(fromEnv("GITHUB_TOKEN_3"), func(t string) Result[login] { return Ok(login{"bot", t}) })
	send("https://api.github.com/user", h.value.token)
}

// Optional[T] by pointer.
type Optional[T any] struct{ v *T }

func Some[T any](v T) Optional[T] { return Optional[T]{&v} }

func (o Optional[T]) Get() (v T, ok bool) {
	if o.v == nil {
		return v, false
	}
	return *o.v, true
}

func optional(ctx context.Context, conf *oauth2.Config, code string) error {
	if t, ok := Some(os.Getenv("JIRA_TOKEN_4")).Get(); ok { // MISS: a string read through a pointer in a callee
		send("https://acme.atlassian.net/rest/api/3/status", t)
	}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	if t, ok := Some(tok).Get(); ok {
		send("https://api.atlassian.com/ex/jira/1/rest/api/3/status", t.AccessToken)
	}
	return nil
}

// Pairs, and pointers to values.
type Pair[A, B any] struct {
	First  A
	Second B
}

func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

func (p Pair[A, B]) Split() (A, B)    { return p.First, p.Second }
func (p Pair[A, B]) Swap() Pair[B, A] { return MakePair(p.Second, p.First) }

func Ptr[T any](v T) *T { return &v }

func Deref[T any](p *T, def T) T {
	if p == nil {
		return def
	}
	return *p
}

func pairs() {
	send(MakePair("https://acme.atlassian.net/rest/api/3/priority", os.Getenv("JIRA_TOKEN_5")).Split())
	send(MakePair(os.Getenv("GITHUB_TOKEN_5"), "https://api.github.com/user").Swap().Split())
	send("https://acme.atlassian.net/rest/api/3/label", Deref(Ptr(os.Getenv("JIRA_TOKEN_6")), "")) // MISS: the same
	send("https://api.github.com/user", Deref(Ptr(os.Getenv("GITHUB_TOKEN_6")), ""))
}

// Lazy[T] makes its value when it is first asked for.
type Lazy[T any] struct {
	once sync.Once
	make func() T
	v    T
}

func NewLazy[T any](f func() T) *Lazy[T] { return &Lazy[T]{make: f} }

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.v = l.make() })
	return l.v
}

var (
	jiraToken = NewLazy(func() string { return os.Getenv("JIRA_TOKEN_7") })
	hubToken  = NewLazy(func() string { return os.Getenv("GITHUB_TOKEN_7") })
)

func lazy() {
	send("https://acme.atlassian.net/rest/api/3/filter", jiraToken.Get())
	send("https://api.github.com/user", hubToken.Get())
}

// What the standard library has.
func std() {
	var p atomic.Pointer[login]
	p.Store(&login{token: os.Getenv("JIRA_TOKEN_8")})
	send("https://acme.atlassian.net/rest/api/3/dashboard", p.Load().token)
	send("https://acme.atlassian.net/rest/api/3/project", cmp.Or(os.Getenv("JIRA_TOKEN_9"), ""))
	send("https://api.github.com/user", cmp.Or(os.Getenv("GITHUB_TOKEN_9"), ""))
}

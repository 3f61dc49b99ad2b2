// Package repos has generic repositories, caches, registries and collections that keep credentials or clients.
package repos

import (
	"context"
	"errors"
	"iter"
	"maps"
	"net/http"
	"os"
	"slices"
	"sync"

	"golang.org/x/oauth2"
)

type Account struct{ ID, URL, Token string }

func (a *Account) ping() {
	req, _ := http.NewRequest("GET", a.URL, nil)
	req.SetBasicAuth("bot@acme.com", a.Token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 ` `JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

// A repository of anything with a key.
type Repository[K comparable, T any] interface {
	Find(ctx context.Context, k K) (T, error)
	Save(ctx context.Context, k K, v T) error
}

type memory[K comparable, T any] struct {
	mu sync.RWMutex
	m  map[K]T
}

func NewMemory[K comparable, T any]() *memory[K, T] { return &memory[K, T]{m: make(map[K]T)} }

func (r *memory[K, T]) Find(_ context.Context, k K) (v T, err error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	v, ok := r.m[k]
	if !ok {
		return v, errors.New("not found")
	}
	return v, nil
}

func (r *memory[K, T]) Save(_ context.Context, k K, v T) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.m[k] = v
	return nil
}

func concrete(ctx context.Context) error {
	r := NewMemory[string, *Account]()
	r.Save(ctx, "jira", &Account{"1", "https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_TOKEN")})
	r.Save(ctx, "github", &Account{"2", "https://api.github.com/user", os.Getenv("GITHUB_TOKEN")})
	a, err := r.Find(ctx, "jira")
	if err != nil {
		return err
	}
	a.ping()
	b, err := r.Find(ctx, "github")
	if err != nil {
		return err
	}
	b.ping()
	return nil
}

// Behind the generic interface, in a generic service.
type Service[K comparable, T any] struct{ repo Repository[K, T] }

func (s *Service[K, T]) With(ctx context.Context, k K, f func(T)) error {
	v, err := s.repo.Find(ctx, k)
	if err != nil {
		return err
	}
	f(v)
	return nil
}

func service(ctx context.Context) error {
	s := &Service[string, *Account]{NewMemory[string, *Account]()}
	s.repo.Save(ctx, "jira", &Account{URL: "https://acme.atlassian.net/rest/api/3/field", Token: os.Getenv("JIRA_TOKEN_2")})
	return s.With(ctx, "jira", func(a *Account) { a.ping() })
}

func serviceTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	s := &Service[string, *Account]{NewMemory[string, *Account]()}
	s.repo.Save(ctx, "jira", &Account{URL: "https://api.atlassian.com/ex/jira/1/rest/api/3/field", Token: tok.AccessToken})
	if err := s.With(ctx, "jira", func(a *Account) { a.ping() }); err != nil {
		return err
	}
	h := &Service[int, *Account]{NewMemory[int, *Account]()}
	h.repo.Save(ctx, 1, &Account{URL: "https://api.github.com/user", Token: os.Getenv("GITHUB_TOKEN_2")})
	return h.With(ctx, 1, (*Account).ping)
}

// A cache that loads what it lacks.
type Cache[K comparable, V any] struct {
	items map[K]V
	load  func(K) (V, error)
}

func NewCache[K comparable, V any](load func(K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{items: map[K]V{}, load: load}
}

func (c *Cache[K, V]) Get(k K) (V, error) {
	if v, ok := c.items[k]; ok {
		return v, nil
	}
	v, err := c.load(k)
	if err == nil {
		c.items[k] = v
	}
	return v, err
}

func cached() error {
	jira := NewCache(func(path string) (*Account, error) {
		return &Account{URL: "https://acme.atlassian.net" + path, Token: os.Getenv("JIRA_TOKEN_3")}, nil
	})
	hub := NewCache(func(path string) (*Account, error) {
		return &Account{URL: "https://api.github.com" + path, Token: os.Getenv("GITHUB_TOKEN_3")}, nil
	})
	a, err := jira.Get("/rest/api/3/role")
	if err != nil {
		return err
	}
	a.ping()
	b, err := hub.Get("/user")
	if err != nil {
		return err
	}
	b.ping()
	return nil
}

// Collections: filter, map, reduce, sequences.
func Filter[T any](in []T, keep func(T) bool) []T {
	var out []T
	for _, v := range in {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func Map[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for a := range seq {
			if !yield(f(a)) {
				return
			}
		}
	}
}

func collections() {
	list := []Account{{"1", "https://acme.atlassian.net/rest/api/3/status", os.Getenv("JIRA_TOKEN_4")}}
	for _, a := range Filter(list, func(a Account) bool { return a.Token != "" }) {
		a.ping()
	}
	hubs := []Account{{"1", "https://api.github.com/user", os.Getenv("GITHUB_TOKEN_4")}}
	for _, a := range Filter(hubs, func(a Account) bool { return a.Token != "" }) {
		a.ping()
	}
}

func sequences() {
	tokens := map[string]string{"https://acme.atlassian.net/rest/api/3/priority": os.Getenv("JIRA_TOKEN_5")}
	for a := range Map(maps.Keys(tokens), func(u string) *Account { return &Account{URL: u, Token: tokens[u]} }) {
		a.ping()
	}
	hub := os.Getenv("GITHUB_TOKEN_5")
	for _, a := range slices.Collect(Map(slices.Values([]string{"/user", "/orgs"}), func(p string) *Account {
		return &Account{URL: "https://api.github.com" + p, Token: hub}
	})) {
		a.ping()
	}
}

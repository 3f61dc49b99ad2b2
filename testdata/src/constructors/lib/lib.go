// Package lib has constructors that return interfaces, with unexported types behind them.
package lib

import (
	"errors"
	"net/http"
	"sync"
)

type Tracker interface {
	Issue(key string) error
	Comment(key, text string) error
}

type rest struct {
	base, user, token string
}

func New(base, user, token string) (Tracker, error) {
	if base == "" {
		return nil, errors.New("no base URL")
	}
	return &rest{base: base, user: user, token: token}, nil
}

func (r *rest) do(method, path string) error {
	req, err := http.NewRequest(method, r.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(r.user, r.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func (r *rest) Issue(key string) error         { return r.do("GET", "/issue/"+key) }
func (r *rest) Comment(key, text string) error { return r.do("POST", "/issue/"+key+"/comment") }

// NewJira is for the Cloud, whatever the site.
func NewJira(site, user, token string) Tracker {
	t, _ := New("https://"+site+".atlassian.net/rest/api/3", user, token)
	return t
}

// A cached tracker is a tracker around another.
type cached struct {
	next Tracker
	mu   sync.Mutex
	seen map[string]bool
}

func NewCached(next Tracker) Tracker { return &cached{next: next, seen: map[string]bool{}} }

func (c *cached) Issue(key string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.seen[key] {
		return nil
	}
	c.seen[key] = true
	return c.next.Issue(key)
}

func (c *cached) Comment(key, text string) error { return c.next.Comment(key, text) }

// Retrying embeds what it wraps and overrides one method.
type retrying struct {
	Tracker
	times int
}

func WithRetry(t Tracker, times int) Tracker { return retrying{t, times} }

func (r retrying) Issue(key string) (err error) {
	for range r.times {
		if err = r.Tracker.Issue(key); err == nil {
			break
		}
	}
	return err
}

// Nop is for tests.
func Nop() Tracker { return nop{} }

type nop struct{}

func (nop) Issue(string) error           { return nil }
func (nop) Comment(string, string) error { return nil }

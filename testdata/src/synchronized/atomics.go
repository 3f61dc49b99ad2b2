package synchronized

import (
	"bytes"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// A configuration that is read again from time to time, behind an atomic.Pointer in a struct.
type config struct {
	base, user string
	token      string
}

type reloader struct{ current atomic.Pointer[config] }

func (r *reloader) watch(load func() *config) {
	for range time.Tick(time.Minute) {
		r.current.Store(load())
	}
}

func (r *reloader) fetch(path string) error {
	c := r.current.Load()
	if c == nil {
		return nil
	}
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func loadJira() *config {
	return &config{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")}
}

func loadHub() *config {
	return &config{"https://api.github.com", "acme-bot", os.Getenv("GITHUB_TOKEN")}
}

func reloaded() error {
	var h, j reloader
	h.current.Store(loadHub())
	go h.watch(loadHub)
	if err := h.fetch("/user"); err != nil {
		return err
	}
	j.current.Store(loadJira())
	go j.watch(loadJira)
	return j.fetch("/rest/api/3/status")
}

// Only the goroutine stores.
func watched() error {
	var r reloader2
	go r.watch()
	return r.fetch()
}

type reloader2 struct{ current atomic.Pointer[config] }

func (r *reloader2) watch() {
	for range time.Tick(time.Minute) {
		if old := r.current.Load(); old == nil {
			r.current.CompareAndSwap(old, loadJira())
		}
	}
}

func (r *reloader2) fetch() error {
	c := r.current.Load()
	req, err := http.NewRequest("GET", c.base+"/rest/api/3/priority", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/priority by`
	_, err = http.DefaultClient.Do(req)
	return err
}

// atomic.Value holds what it is given, here a struct and a function.
func anyValue() {
	var v atomic.Value
	v.Store(config{token: os.Getenv("JIRA_API_TOKEN")})
	old := v.Swap(config{token: os.Getenv("JIRA_SERVICE_TOKEN")}).(config)
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", old.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	var f atomic.Value
	f.Store(func() string { return os.Getenv("JIRA_API_TOKEN") })
	req2, _ := http.NewRequest("GET", jira, nil)
	req2.SetBasicAuth("bot@acme.com", f.Load().(func() string)()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req2)
}

func anyValueTwin() {
	var v atomic.Value
	v.Store(config{token: os.Getenv("GITHUB_TOKEN")})
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("acme-bot", v.Load().(config).token)
	http.DefaultClient.Do(req)
}

// Two fields, two pointers: which is which must not be lost.
type pair struct{ jira, hub atomic.Pointer[string] }

func pointers() {
	var p pair
	j, h := os.Getenv("JIRA_API_TOKEN"), os.Getenv("GITHUB_TOKEN")
	p.jira.Store(&j)
	p.hub.Store(&h)
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", *p.jira.Load()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", hub, nil)
	req2.SetBasicAuth("acme-bot", *p.hub.Load())
	http.DefaultClient.Do(req2)
}

// Pools: buffers that headers are built in, and requests that are used again.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func bearer(token string) string {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	b.WriteString("Bearer ")
	b.WriteString(token)
	return b.String()
}

func pooled() {
	req, _ := http.NewRequest("GET", jira, nil)
	// FALSE ALARM: the pool is one for all callers, so that GITHUB_TOKEN counts as well
	req.Header.Set("Authorization", bearer(os.Getenv("JIRA_API_TOKEN"))) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", hub, nil)
	req2.Header.Set("Authorization", bearer(os.Getenv("GITHUB_TOKEN")))
	http.DefaultClient.Do(req2)
}

// A pool of clients: New makes them with the credential.
func clientPool() error {
	pool := sync.Pool{New: func() any {
		return &session{token: os.Getenv("JIRA_API_TOKEN")}
	}}
	s := pool.Get().(*session)
	defer pool.Put(s)
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", s.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

type session struct{ token string }

func clientPoolTwin() error {
	pool := sync.Pool{New: func() any { return &session{token: os.Getenv("GITHUB_TOKEN")} }}
	s := pool.Get().(*session)
	defer pool.Put(s)
	req, err := http.NewRequest("GET", hub, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("acme-bot", s.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

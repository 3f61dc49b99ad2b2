package once

import (
	"net/http"
	"os"
	"sync"
)

// OnceValue around a method value.
type reader struct{ name string }

func (r reader) read() string { return os.Getenv(r.name) }

func bound() {
	token := sync.OnceValue(reader{"JIRA_API_TOKEN"}.read)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/screens", nil)
	// MISS: the name of the variable, which the receiver has
	req.SetBasicAuth("bot@acme.com", token()) // want `token-configured: .*environment variable .\S+. reaches`
	http.DefaultClient.Do(req)

	hub := sync.OnceValue(reader{"GITHUB_TOKEN"}.read)
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", hub())
	http.DefaultClient.Do(req2)
}

// OnceFunc attaches.
func attachOnce() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/workflow", nil)
	sign := sync.OnceFunc(func() {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/workflow by`
	})
	sign()
	http.DefaultClient.Do(req)
}

// A map of Onces: one client for each name, under a lock.
type entry struct {
	once  sync.Once
	token string
}

type entries struct {
	mu sync.Mutex
	m  map[string]*entry
}

func (e *entries) get(name string) string {
	e.mu.Lock()
	x, ok := e.m[name]
	if !ok {
		x = &entry{}
		e.m[name] = x
	}
	e.mu.Unlock()
	x.once.Do(func() { x.token = os.Getenv(name) })
	return x.token
}

func mapped() {
	e := &entries{m: map[string]*entry{}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/users/search", nil)
	// MISS: the name of the variable, which a closure captures
	req.SetBasicAuth("bot@acme.com", e.get("JIRA_API_TOKEN")) // want `token-configured: .*environment variable .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", e.get("GITHUB_TOKEN"))
	http.DefaultClient.Do(req2)
}

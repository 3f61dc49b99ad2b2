// Package synchronized keeps credentials in the containers of packages sync and sync/atomic.
package synchronized

import (
	"context"
	"net/http"
	"os"
	"sync"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// Constant keys of a sync.Map are told apart.
func keys() {
	var m sync.Map
	m.Store("jira", os.Getenv("JIRA_API_TOKEN"))
	m.Store("github", os.Getenv("GITHUB_TOKEN"))
	if v, ok := m.Load("jira"); ok {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", v.(string)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
		http.DefaultClient.Do(req)
	}
	if v, ok := m.Load("github"); ok {
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth("acme-bot", v.(string))
		http.DefaultClient.Do(req)
	}
}

// A cache of clients around a sync.Map, as one writes it for tenants.
type client struct{ base, user, token string }

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

type cache struct{ clients sync.Map }

func (c *cache) client(name string, make func() *client) *client {
	if v, ok := c.clients.Load(name); ok {
		return v.(*client)
	}
	v, _ := c.clients.LoadOrStore(name, make())
	return v.(*client)
}

func cached() error {
	c := new(cache)
	h := c.client("github", func() *client { return &client{"https://api.github.com", "acme-bot", os.Getenv("GITHUB_TOKEN")} })
	if err := h.get("/user"); err != nil {
		return err
	}
	j := c.client("jira", func() *client {
		return &client{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")}
	})
	return j.get("/rest/api/3/field")
}

// Range over a sync.Map, and the methods that take something out.
type login struct{ url, token string }

func ranged() {
	var m sync.Map
	m.Store("jira", &login{"https://acme.atlassian.net/rest/api/3/role", os.Getenv("JIRA_API_TOKEN")})
	m.Range(func(k, v any) bool {
		l := v.(*login)
		req, _ := http.NewRequest("GET", l.url, nil)
		req.SetBasicAuth("bot@acme.com", l.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role by`
		http.DefaultClient.Do(req)
		return true
	})
}

func rangedTwin() {
	var m sync.Map
	m.Store("github", &login{hub, os.Getenv("GITHUB_TOKEN")})
	m.Range(func(k, v any) bool {
		l := v.(*login)
		req, _ := http.NewRequest("GET", l.url, nil)
		req.SetBasicAuth("bot@acme.com", l.token)
		http.DefaultClient.Do(req)
		return true
	})
}

func taken() {
	var m sync.Map
	m.Swap("token", os.Getenv("JIRA_API_TOKEN"))
	v, ok := m.LoadAndDelete("token")
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", v.(string)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// A package-level sync.Map, filled by one handler and read by another.
var sessions sync.Map

func login1(w http.ResponseWriter, r *http.Request) {
	sessions.Store(r.RemoteAddr, r.FormValue("jira_token"))
}

func issues(w http.ResponseWriter, r *http.Request) {
	v, ok := sessions.Load(r.RemoteAddr)
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", v.(string)) // MISS: a handler stores, another one reads
	http.DefaultClient.Do(req)
}

var grants sync.Map

func callback(w http.ResponseWriter, r *http.Request) {
	if tok, err := new(oauth2.Config).Exchange(r.Context(), r.FormValue("code")); err == nil {
		grants.Store(r.RemoteAddr, tok)
	}
}

func grantedIssues(w http.ResponseWriter, r *http.Request) {
	v, ok := grants.Load(r.RemoteAddr)
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+v.(*oauth2.Token).AccessToken)
	http.DefaultClient.Do(req)
}

// A map with a lock, which is the same by hand.
type tokens struct {
	mu sync.RWMutex
	m  map[string]string
}

func (t *tokens) set(name, token string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.m == nil {
		t.m = make(map[string]string)
	}
	t.m[name] = token
}

func (t *tokens) get(name string) (string, bool) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	token, ok := t.m[name]
	return token, ok
}

func locked(ctx context.Context) {
	var t tokens
	t.set("jira", os.Getenv("JIRA_API_TOKEN"))
	t.set("github", os.Getenv("GITHUB_TOKEN"))
	if token, ok := t.get("jira"); ok {
		req, _ := http.NewRequestWithContext(ctx, "GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
		http.DefaultClient.Do(req)
	}
	if token, ok := t.get("github"); ok {
		req, _ := http.NewRequestWithContext(ctx, "GET", hub, nil)
		req.SetBasicAuth("acme-bot", token)
		http.DefaultClient.Do(req)
	}
}

package heap

import (
	"errors"
	"net/http"
	"os"
	"sync"
)

// Clients in a registry that handlers ask by name: each has its own address and credential.
type remote struct {
	url, user, secret string
}

func (r *remote) ping() error {
	req, err := http.NewRequest("GET", r.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(r.user, r.secret) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by`
	_, err = http.DefaultClient.Do(req)
	return err
}

type remotes struct {
	mu sync.RWMutex
	m  map[string]*remote
}

func (rs *remotes) add(name string, r *remote) {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	if rs.m == nil {
		rs.m = make(map[string]*remote)
	}
	rs.m[name] = r
}

func (rs *remotes) get(name string) (*remote, error) {
	rs.mu.RLock()
	defer rs.mu.RUnlock()
	r, ok := rs.m[name]
	if !ok {
		return nil, errors.New("no such remote")
	}
	return r, nil
}

func (rs *remotes) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c, err := rs.get(r.PathValue("name"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if err := c.ping(); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func serveRemotes() error {
	rs := new(remotes)
	rs.add("jira", &remote{"https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_TOKEN_3")})
	rs.add("github", &remote{"https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN_3")})
	http.Handle("GET /ping/{name}", rs)
	return http.ListenAndServe(":8080", nil)
}

// The request is made in the handler, with the parts of an object that the handler's receiver has.
type upstream struct{ base, token string }

type bridge struct {
	issues, code *upstream
	client       *http.Client
}

func (b *bridge) issue(w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest("GET", b.issues.base+"/rest/api/3/issue/"+r.PathValue("key"), nil)
	req.SetBasicAuth("bot@acme.com", b.issues.token) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net\S* by`
	b.client.Do(req)
}

func (b *bridge) repo(w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest("GET", b.code.base+"/repos/"+r.PathValue("name"), nil)
	req.SetBasicAuth("bot", b.code.token)
	b.client.Do(req)
}

func (b *bridge) forward(u *upstream, w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest(r.Method, u.base+r.URL.Path, r.Body)
	req.SetBasicAuth("bot@acme.com", u.token) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net\S* by`
	b.client.Do(req)
}

func (b *bridge) any(w http.ResponseWriter, r *http.Request) {
	if r.PathValue("kind") == "issues" {
		b.forward(b.issues, w, r)
		return
	}
	b.forward(b.code, w, r)
}

func serveBridge() error {
	b := &bridge{
		issues: &upstream{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_4")},
		code:   &upstream{"https://api.github.com", os.Getenv("GITHUB_TOKEN_4")},
		client: http.DefaultClient,
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /issues/{key}", b.issue)
	mux.HandleFunc("GET /repos/{name}", b.repo)
	mux.HandleFunc("/any/{kind}/", b.any)
	return http.ListenAndServe(":8080", mux)
}

// Two handlers of one type, made by a constructor.
type relay struct{ target, user, secret string }

func newRelay(target, user, secret string) http.Handler { return &relay{target, user, secret} }

func (rl *relay) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, err := http.NewRequestWithContext(r.Context(), r.Method, rl.target, r.Body)
	if err != nil {
		return
	}
	rl.authorize(out)
	http.DefaultClient.Do(out)
}

func (rl *relay) authorize(r *http.Request) {
	r.SetBasicAuth(rl.user, rl.secret) // want `token-configured: .*variable JIRA_TOKEN_5 .\S+. reaches https://acme\.atlassian\.net\S* by`
}

func relays(mux *http.ServeMux) {
	mux.Handle("/jira", newRelay("https://acme.atlassian.net/rest/api/3/search/jql", "bot@acme.com", os.Getenv("JIRA_TOKEN_5")))
	mux.Handle("/github", newRelay("https://api.github.com/search/issues", "bot", os.Getenv("GITHUB_TOKEN_5")))
}

// Objects that come through a channel, to a worker that outlives whoever sends them.
type job struct{ url, user, secret string }

func worker(jobs <-chan *job) {
	for j := range jobs {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth(j.user, j.secret) // want `token-configured: .*variable JIRA_TOKEN_6 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
		http.DefaultClient.Do(req)
	}
}

func work() {
	jobs := make(chan *job)
	go worker(jobs)
	jobs <- &job{"https://acme.atlassian.net/rest/api/3/field", "bot@acme.com", os.Getenv("JIRA_TOKEN_6")}
	jobs <- &job{"https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN_6")}
	close(jobs)
}

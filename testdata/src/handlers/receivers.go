package handlers

import (
	"net/http"
	"os"
	"sync"
)

// Handlers that are methods, and keep in their receiver what they got: the credential of a session, of a tenant.
type sessions struct {
	mu     sync.Mutex
	tokens map[string]string
	hubs   map[string]string
}

func (s *sessions) save(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tokens[r.PathValue("tenant")] = r.FormValue("tenant_token")
	s.hubs[r.PathValue("tenant")] = r.FormValue("hub_token")
}

func (s *sessions) issues(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	token := s.tokens[r.PathValue("tenant")]
	s.mu.Unlock()
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*form field tenant_token .*reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(out)
}

func (s *sessions) repos(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", hub, nil)
	out.SetBasicAuth("bot", s.hubs[r.PathValue("tenant")])
	http.DefaultClient.Do(out)
}

func (s *sessions) register(mux *http.ServeMux) {
	mux.HandleFunc("POST /tenants/{tenant}", s.save)
	mux.HandleFunc("GET /tenants/{tenant}/issues", s.issues)
	mux.HandleFunc("GET /tenants/{tenant}/repos", s.repos)
}

func sessionRoutes(mux *http.ServeMux) {
	s := &sessions{tokens: map[string]string{}, hubs: map[string]string{}}
	s.register(mux)
}

// A client that the settings page replaces; another handler uses it.
type client struct{ url, user, token string }

func (c *client) ping() error {
	req, err := http.NewRequest("GET", c.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `token-collected: .*setup_token.* reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

type server struct {
	mu     sync.RWMutex
	client *client
	hub    *client
}

func (s *server) setup(w http.ResponseWriter, r *http.Request) {
	c := &client{jira, r.FormValue("email"), r.FormValue("setup_token")}
	s.mu.Lock()
	s.client = c
	s.mu.Unlock()
}

func (s *server) setupHub(w http.ResponseWriter, r *http.Request) {
	s.hub = &client{hub, "bot", r.FormValue("hub_token")}
}

func (s *server) status(w http.ResponseWriter, r *http.Request) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.client == nil || s.client.ping() != nil || s.hub.ping() != nil {
		http.Error(w, "down", http.StatusBadGateway)
	}
}

func serverRoutes() *http.ServeMux {
	s := new(server)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /setup", s.setup)
	mux.HandleFunc("POST /setup-hub", s.setupHub)
	mux.HandleFunc("GET /status", s.status)
	return mux
}

// A router of the program's own.
type router struct {
	routes map[string]http.HandlerFunc
	before []func(http.HandlerFunc) http.HandlerFunc
}

func (rt *router) post(path string, h http.HandlerFunc) {
	if rt.routes == nil {
		rt.routes = map[string]http.HandlerFunc{}
	}
	for _, m := range rt.before {
		h = m(h)
	}
	rt.routes["POST "+path] = h
}

func (rt *router) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h, ok := rt.routes[r.Method+" "+r.URL.Path]; ok {
		h(w, r)
		return
	}
	http.NotFound(w, r)
}

// What the handlers close over: a credential of the environment, or one of the request.
func routed() http.Handler {
	rt := &router{}
	rt.before = append(rt.before, func(next http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
	})
	token := os.Getenv("JIRA_TOKEN")
	hubToken := os.Getenv("GITHUB_TOKEN")
	rt.post("/configured", func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequest("GET", jira, nil)
		out.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN `
		http.DefaultClient.Do(out)
	})
	rt.post("/collected", func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequest("GET", jira, nil)
		out.SetBasicAuth("bot@acme.com", r.PostFormValue("routed_token")) // want `token-collected: .*routed_token`
		http.DefaultClient.Do(out)
	})
	rt.post("/hub", func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequest("GET", hub, nil)
		out.SetBasicAuth(hubToken, r.PostFormValue("routed_token"))
		http.DefaultClient.Do(out)
	})
	return rt
}

// A factory of handlers.
func handlerFor(url, field string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequestWithContext(r.Context(), "GET", url, nil)
		out.SetBasicAuth(r.FormValue("email"), r.FormValue(field)) // want `token-collected: .*form field factory_token reaches https://acme\.atlassian\.net/rest/api/3/myself by`
		http.DefaultClient.Do(out)
	}
}

func factories(mux *http.ServeMux) {
	mux.HandleFunc("POST /f/jira", handlerFor(jira, "factory_token"))
	mux.HandleFunc("POST /f/hub", handlerFor(hub, "hub_token"))
}

// The middleware rejects, or hands on: what it reads itself goes nowhere.
func guarded(secret string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer "+secret {
			http.Error(w, "", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func guardedRoutes(mux *http.ServeMux) {
	mux.Handle("/plain", guarded(os.Getenv("BRIDGE_SECRET"), http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequest("GET", jira, nil)
		http.DefaultClient.Do(out)
	})))
}

// Package handlers takes credentials in handlers that stand behind middleware, adapters and types of the program's own.
package handlers

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// A handler that returns an error.
type appHandler func(w http.ResponseWriter, r *http.Request) error

func (h appHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func connect(w http.ResponseWriter, r *http.Request) error {
	out, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	out.SetBasicAuth(r.FormValue("email"), r.FormValue("jira_token")) // want `token-collected: .*jira_token`
	_, err = http.DefaultClient.Do(out)
	return err
}

func connectHub(w http.ResponseWriter, r *http.Request) error {
	out, err := http.NewRequest("GET", hub, nil)
	if err != nil {
		return err
	}
	out.SetBasicAuth("bot", r.FormValue("hub_token"))
	_, err = http.DefaultClient.Do(out)
	return err
}

// Middleware in a list, applied from the last to the first.
type middleware func(http.Handler) http.Handler

func chain(h http.Handler, ms ...middleware) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				http.Error(w, "internal error", http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func onlyPost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			http.Error(w, "", http.StatusMethodNotAllowed)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/jira", chain(appHandler(connect), recovered, onlyPost))
	mux.Handle("/github", chain(appHandler(connectHub), recovered, onlyPost))
	mux.Handle("/inline", chain(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequest("GET", jira, nil)
		out.SetBasicAuth("bot@acme.com", r.Header.Get("X-Inline-Token")) // want `token-collected: .*X-Inline-Token`
		http.DefaultClient.Do(out)
	}), recovered))
	return mux
}

// A function that gets what an adapter takes out of the request: the token itself, and a decoded body.
type tokenHandler func(ctx context.Context, token string) error

func withToken(header string, h tokenHandler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token := r.Header.Get(header)
		if token == "" {
			http.Error(w, header+" is missing", http.StatusUnauthorized)
			return
		}
		if err := h(r.Context(), token); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	}
}

func syncJira(ctx context.Context, token string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", jira, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*header X-Sync-Token `
	_, err = http.DefaultClient.Do(req)
	return err
}

func syncHub(ctx context.Context, token string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", hub, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot", token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func adapted(mux *http.ServeMux) {
	mux.HandleFunc("POST /sync", withToken("X-Sync-Token", syncJira))
	mux.HandleFunc("POST /sync-hub", withToken("X-Hub-Token", syncHub))
}

// Generic: the adapter decodes into the type of the function's parameter.
func decoded[T any](h func(context.Context, T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in T
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := h(r.Context(), in); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	}
}

type credentials struct {
	Email string `json:"email"`
	Token string `json:"api_token"`
}

type hubCredentials struct {
	Token string `json:"token"`
}

func check(ctx context.Context, c credentials) error {
	req, err := http.NewRequestWithContext(ctx, "GET", jira, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.Email, c.Token) // want `token-collected: .*field (?i:(api_)?token) `
	_, err = http.DefaultClient.Do(req)
	return err
}

func checkHub(ctx context.Context, c hubCredentials) error {
	req, err := http.NewRequestWithContext(ctx, "GET", hub, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot", c.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func generics(mux *http.ServeMux) {
	mux.Handle("POST /check", decoded(check))
	mux.Handle("POST /check-hub", decoded(checkHub))
}

// A context of the program's own, as frameworks have it.
type ctx struct {
	w http.ResponseWriter
	r *http.Request
}

func (c *ctx) param(name string) string { return c.r.FormValue(name) }
func (c *ctx) bind(v any) error         { return json.NewDecoder(c.r.Body).Decode(v) }

type route func(*ctx) error

func (h route) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(&ctx{w, r}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func own(c *ctx) error {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.param("email"), c.param("own_token")) // want `token-collected: .*form field own_token .*reaches https://acme\.atlassian\.net`
	_, err := http.DefaultClient.Do(req)
	return err
}

func ownBody(c *ctx) error {
	var in credentials
	if err := c.bind(&in); err != nil {
		return err
	}
	if in.Token == "" {
		return errors.New("no token")
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(in.Email, in.Token) // want `token-collected: .*body field api_token .*reaches https://acme\.atlassian\.net`
	_, err := http.DefaultClient.Do(req)
	return err
}

func ownHub(c *ctx) error {
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("bot", c.param("own_token"))
	_, err := http.DefaultClient.Do(req)
	return err
}

func ownRoutes(mux *http.ServeMux) {
	mux.Handle("/own", route(own))
	mux.Handle("/own-body", route(ownBody))
	mux.Handle("/own-hub", route(ownHub))
}

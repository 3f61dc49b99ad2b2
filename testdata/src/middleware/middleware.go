// Package middleware has handlers behind middleware, in muxes and as methods.
package middleware

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /jira", logged(http.HandlerFunc(connect)))
	mux.HandleFunc("POST /github", func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequest("GET", hub, nil)
		out.SetBasicAuth("bot", r.FormValue("token"))
		http.DefaultClient.Do(out)
	})
	mux.HandleFunc("POST /jira2", func(w http.ResponseWriter, r *http.Request) {
		out, _ := http.NewRequest("GET", jira, nil)
		out.SetBasicAuth("bot@acme.com", r.PostFormValue("token")) // want `token-collected: .*token`
		http.DefaultClient.Do(out)
	})
	s := &server{}
	mux.HandleFunc("POST /setup", s.setup)
	return logged(mux)
}

func connect(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(r.FormValue("email"), r.FormValue("jira_token")) // want `token-collected: .*jira_token`
	http.DefaultClient.Do(out)
}

type server struct{ token string }

func (s *server) setup(w http.ResponseWriter, r *http.Request) {
	s.token = r.FormValue("api_token")
	s.check()
}

func (s *server) check() {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", s.token) // want `token-collected: .*form field api_token .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(out)
}

// The middleware takes the credential out of the request and hands it on in the context.
type tokenKey struct{}

func withToken(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), tokenKey{}, r.Header.Get("X-Jira-Token"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func behind(w http.ResponseWriter, r *http.Request) {
	token, _ := r.Context().Value(tokenKey{}).(string)
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*header X-Jira-Token .*reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(out)
}

func routes2() http.Handler { return withToken(http.HandlerFunc(behind)) }

// A handler type.
type handler struct{ client *http.Client }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", r.URL.Query().Get("token")) // want `token-collected: .*token`
	h.client.Do(out)
}

type hubHandler struct{ client *http.Client }

func (h *hubHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", hub, nil)
	out.SetBasicAuth("bot", r.URL.Query().Get("token"))
	h.client.Do(out)
}

// The middleware puts something else into the context: an OAuth token, or a name.
type grantKey struct{}

var conf oauth2.Config

func withGrant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
		if err != nil {
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), grantKey{}, tok.AccessToken)))
	})
}

func granted(w http.ResponseWriter, r *http.Request) {
	token, _ := r.Context().Value(grantKey{}).(string)
	out, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	out.Header.Set("Authorization", "Bearer "+token)
	http.DefaultClient.Do(out)
}

func routes3() http.Handler { return withGrant(http.HandlerFunc(granted)) }

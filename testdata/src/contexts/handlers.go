package contexts

import (
	"context"
	"encoding/json"
	"net/http"

	"golang.org/x/oauth2"
)

// Middleware takes the credential from the inbound request, a handler finds it in the context.
type tenant struct {
	Site  string `json:"site"`
	Email string `json:"email"`
	Token string `json:"api_token"`
}

type tenantKey struct{}

func withTenant(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var t tenant
		if err := json.NewDecoder(r.Body).Decode(&t); err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), tenantKey{}, t)))
	}
}

func tenantFrom(r *http.Request) tenant {
	t, _ := r.Context().Value(tenantKey{}).(tenant)
	return t
}

func issue(w http.ResponseWriter, r *http.Request) {
	t := tenantFrom(r)
	req, err := http.NewRequestWithContext(r.Context(), "GET", "https://"+t.Site+".atlassian.net/rest/api/3/issue/"+r.PathValue("id"), nil)
	if err != nil {
		return
	}
	// MISS: the name of the field, api_token
	req.SetBasicAuth(t.Email, t.Token) // want `token-collected: .*HTTP request body (field api_token )?.\S+. reaches https://\{\}\.atlassian\.net/rest/api/3/issue/\{\} by`
	http.DefaultClient.Do(req)
}

func repo(w http.ResponseWriter, r *http.Request) {
	t := tenantFrom(r)
	req, err := http.NewRequestWithContext(r.Context(), "GET", "https://api.github.com/repos/"+r.PathValue("id"), nil)
	if err != nil {
		return
	}
	req.SetBasicAuth(t.Email, t.Token)
	http.DefaultClient.Do(req)
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /issue/{id}", withTenant(issue))
	mux.HandleFunc("POST /repo/{id}", withTenant(repo))
	return mux
}

// The context of one function goes through a service that knows nothing of HTTP.
type service struct{ base string }

func (s *service) comment(ctx context.Context, id string) error {
	token, _ := ctx.Value(ctxKey("user-token")).(string)
	req, err := http.NewRequestWithContext(ctx, "POST", s.base+"/rest/api/3/issue/"+id+"/comment", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*X-Jira-Token.* reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

func comment(w http.ResponseWriter, r *http.Request) {
	s := &service{base: "https://acme.atlassian.net"}
	ctx := context.WithValue(r.Context(), ctxKey("user-token"), r.Header.Get("X-Jira-Token"))
	if err := s.comment(ctx, r.PathValue("id")); err != nil {
		http.Error(w, "failed", http.StatusBadGateway)
	}
}

func note(w http.ResponseWriter, r *http.Request) {
	s := &service{base: "https://tracker.acme.com"}
	ctx := context.WithValue(r.Context(), ctxKey("user-token"), r.Header.Get("X-Tracker-Token"))
	s.note(ctx, r.PathValue("id"))
}

func (s *service) note(ctx context.Context, id string) error {
	token, _ := ctx.Value(ctxKey("user-token")).(string)
	req, err := http.NewRequestWithContext(ctx, "POST", s.base+"/notes/"+id, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Middleware that runs the code exchange.
func withGrant(conf *oauth2.Config, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
		if err != nil {
			http.Error(w, "denied", http.StatusForbidden)
			return
		}
		ctx := context.WithValue(r.Context(), ctxKey("access"), tok.AccessToken)
		next.ServeHTTP(w, r.Clone(ctx))
	})
}

func projects(w http.ResponseWriter, r *http.Request) {
	access, _ := r.Context().Value(ctxKey("access")).(string)
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/project/search", nil)
	req.Header.Set("Authorization", "Bearer "+access)
	http.DefaultClient.Do(req)
}

func grantRoutes(conf *oauth2.Config) http.Handler {
	return withGrant(conf, http.HandlerFunc(projects))
}

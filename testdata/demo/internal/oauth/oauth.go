// Package oauth connects a Jira site through OAuth 2.0 (3LO) with our own registered app. One tenant uses it so far.
package oauth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"golang.org/x/oauth2"

	"example.com/issuebridge/internal/jira"
	"example.com/issuebridge/internal/store"
)

const (
	apiURL      = "https://api.atlassian.com"
	stateCookie = "issuebridge_oauth"
)

// Flow asks users for consent and builds clients from what they granted.
type Flow struct {
	config *oauth2.Config
	store  *store.Store
}

// New returns a flow of the app with the given id and secret.
func New(clientID, clientSecret, redirectURL string, st *store.Store) *Flow {
	return &Flow{
		config: &oauth2.Config{
			ClientID:     clientID,
			ClientSecret: clientSecret,
			RedirectURL:  redirectURL,
			Scopes:       []string{"read:jira-work", "write:jira-work", "read:jira-user", "offline_access"},
			Endpoint: oauth2.Endpoint{
				AuthURL:   "https://auth.atlassian.com/authorize",
				TokenURL:  "https://auth.atlassian.com/oauth/token",
				AuthStyle: oauth2.AuthStyleInParams,
			},
		},
		store: st,
	}
}

// Start sends the user to Atlassian's consent screen.
func (f *Flow) Start(w http.ResponseWriter, r *http.Request) {
	tenant := r.FormValue("tenant")
	if tenant == "" {
		http.Error(w, "tenant is missing", http.StatusBadRequest)
		return
	}
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{
		Name:     stateCookie,
		Value:    state + "." + url.QueryEscape(tenant),
		Path:     "/oauth",
		MaxAge:   600,
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
	consent := f.config.AuthCodeURL(state,
		oauth2.SetAuthURLParam("audience", "api.atlassian.com"),
		oauth2.SetAuthURLParam("prompt", "consent"))
	http.Redirect(w, r, consent, http.StatusFound)
}

// Callback takes the code that the consent screen sends, and saves the grant.
func (f *Flow) Callback(w http.ResponseWriter, r *http.Request) {
	tenant, err := checkState(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	tok, err := f.config.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		slog.Warn("code exchange failed", "tenant", tenant)
		http.Error(w, "Atlassian refused the code", http.StatusBadGateway)
		return
	}
	site, err := firstSite(r.Context(), tok)
	if err != nil {
		slog.Warn("no site in grant", "tenant", tenant, "error", err)
		http.Error(w, "no Jira site was granted", http.StatusBadGateway)
		return
	}
	grant := store.Grant{TenantID: tenant, CloudID: site.ID, RefreshToken: tok.RefreshToken}
	if err := f.store.SaveGrant(r.Context(), grant); err != nil { // OK: OAuth tokens may be kept
		slog.Error("grant not saved", "tenant", tenant, "error", err)
		http.Error(w, "could not save", http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, "/setup?connected="+url.QueryEscape(tenant), http.StatusSeeOther)
}

func checkState(r *http.Request) (tenant string, err error) {
	c, err := r.Cookie(stateCookie)
	if err != nil {
		return "", errors.New("the sign-in has expired")
	}
	state, tenant, ok := strings.Cut(c.Value, ".")
	if !ok || subtle.ConstantTimeCompare([]byte(state), []byte(r.FormValue("state"))) != 1 {
		return "", errors.New("the sign-in was started elsewhere")
	}
	return url.QueryUnescape(tenant)
}

type resource struct {
	ID     string   `json:"id"`
	URL    string   `json:"url"`
	Scopes []string `json:"scopes"`
}

// firstSite returns the site that tok covers. Our consent screen grants one site at a time.
func firstSite(ctx context.Context, tok *oauth2.Token) (resource, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, apiURL+"/oauth/token/accessible-resources", nil)
	if err != nil {
		return resource{}, err
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken) // OK: an access token from the code exchange
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return resource{}, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return resource{}, fmt.Errorf("accessible resources: %s", resp.Status)
	}
	var sites []resource
	if err := json.NewDecoder(resp.Body).Decode(&sites); err != nil {
		return resource{}, err
	}
	if len(sites) == 0 {
		return resource{}, errors.New("accessible resources: none")
	}
	return sites[0], nil
}

// Client returns a Jira client that acts for the user who connected the tenant.
func (f *Flow) Client(ctx context.Context, tenant string) (*jira.Client, error) {
	grant, err := f.store.Grant(ctx, tenant)
	if err != nil {
		return nil, fmt.Errorf("oauth: grant of %s: %w", tenant, err)
	}
	src := &rotating{
		base:  f.config.TokenSource(ctx, &oauth2.Token{RefreshToken: grant.RefreshToken}), // OK: only ever written from an exchange
		grant: grant,
		save:  func(g store.Grant) error { return f.store.SaveGrant(ctx, g) },
	}
	hc := oauth2.NewClient(ctx, src)
	return jira.New(apiURL+"/ex/jira/"+grant.CloudID, jira.WithHTTPClient(hc)) // OK: 3LO; no API token on this client
}

// rotating saves the refresh token whenever Atlassian replaces it, which it does at each use.
type rotating struct {
	mu    sync.Mutex
	base  oauth2.TokenSource
	grant store.Grant
	save  func(store.Grant) error
}

// Token returns a valid access token.
func (s *rotating) Token() (*oauth2.Token, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	tok, err := s.base.Token()
	if err != nil {
		return nil, err
	}
	if tok.RefreshToken != "" && tok.RefreshToken != s.grant.RefreshToken {
		s.grant.RefreshToken = tok.RefreshToken
		if err := s.save(s.grant); err != nil {
			return nil, err
		}
	}
	return tok, nil
}

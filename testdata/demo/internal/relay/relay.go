// Package relay lets our browser extension search a customer's Jira, which does not allow cross-origin calls.
package relay

import (
	"errors"
	"io"
	"log/slog"
	"net/http"
	"time"

	"example.com/issuebridge/internal/store"
)

// Handler passes searches on to the tenant's site.
type Handler struct {
	store *store.Store
	http  *http.Client
}

// New returns a handler that finds tenants in st.
func New(st *store.Store) *Handler {
	return &Handler{store: st, http: &http.Client{Timeout: 15 * time.Second}}
}

// ServeHTTP searches with the caller's own credentials.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	auth := r.Header.Get("Authorization")
	if auth == "" {
		http.Error(w, "sign in first", http.StatusUnauthorized)
		return
	}
	t, err := h.store.Tenant(r.Context(), r.PathValue("tenant"))
	if errors.Is(err, store.ErrNotFound) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		slog.Error("tenant not loaded", "error", err)
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	out, err := http.NewRequestWithContext(r.Context(), http.MethodGet, t.SiteURL+"/rest/api/3/search/jql?"+r.URL.RawQuery, nil)
	if err != nil {
		http.Error(w, "malformed search", http.StatusBadRequest)
		return
	}
	out.Header.Set("Accept", "application/json")
	out.Header.Set("Authorization", auth) // FINDING token-forwarded
	resp, err := h.http.Do(out)
	if err != nil {
		http.Error(w, "Jira does not answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.Header().Set("Content-Type", resp.Header.Get("Content-Type"))
	w.WriteHeader(resp.StatusCode)
	if _, err := io.Copy(w, resp.Body); err != nil {
		slog.Warn("relay cut off", "tenant", t.ID, "error", err)
	}
}

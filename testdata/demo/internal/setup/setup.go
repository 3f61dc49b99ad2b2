// Package setup serves the form with which a customer connects a Jira site.
package setup

import (
	_ "embed"
	"errors"
	"html/template"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"example.com/issuebridge/internal/jira"
	"example.com/issuebridge/internal/store"
)

//go:embed form.html
var formHTML string // FINDING token-instructed

var form = template.Must(template.New("form").Parse(formHTML))

// Handler shows the form and takes what it sends.
type Handler struct {
	store *store.Store
}

// New returns a handler that saves tenants in st.
func New(st *store.Store) *Handler { return &Handler{store: st} }

// Show serves the empty form.
func (h *Handler) Show(w http.ResponseWriter, r *http.Request) {
	h.render(w, http.StatusOK, store.Tenant{}, nil)
}

// Submit checks the credentials against the site and saves the tenant.
func (h *Handler) Submit(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
	if err := r.ParseForm(); err != nil {
		http.Error(w, "malformed form", http.StatusBadRequest)
		return
	}
	t := store.Tenant{
		ID:         field(r, "tenant"),
		Auth:       store.AuthToken,
		SiteURL:    strings.TrimRight(field(r, "site_url"), "/"),
		Email:      field(r, "email"),
		APIToken:   field(r, "api_token"),
		Provider:   field(r, "provider"),
		Owner:      field(r, "owner"),
		Repository: field(r, "repository"),
	}
	if err := validate(t); err != nil {
		h.render(w, http.StatusUnprocessableEntity, t, err)
		return
	}
	client, err := jira.New(t.SiteURL, jira.WithBasicAuth(t.Email, t.APIToken)) // WIRE token-collected
	if err != nil {
		h.render(w, http.StatusUnprocessableEntity, t, err)
		return
	}
	me, err := client.Myself(r.Context())
	if err != nil {
		slog.Warn("setup refused", "tenant", t.ID, "site", t.SiteURL, "error", err) // OK: names the site, not the token
		h.render(w, http.StatusUnprocessableEntity, t, errors.New("Jira did not accept these credentials"))
		return
	}
	if err := h.store.SaveTenant(r.Context(), t); err != nil { // WIRE token-persisted
		slog.Error("tenant not saved", "tenant", t.ID, "error", err)
		http.Error(w, "could not save", http.StatusInternalServerError)
		return
	}
	slog.Info("tenant connected", "tenant", t.ID, "site", t.SiteURL, "by", me.AccountID)
	http.Redirect(w, r, "/setup?connected="+url.QueryEscape(t.ID), http.StatusSeeOther)
}

func field(r *http.Request, name string) string {
	return strings.TrimSpace(r.PostFormValue(name))
}

func validate(t store.Tenant) error {
	u, err := url.Parse(t.SiteURL)
	if err != nil || u.Scheme != "https" || !strings.HasSuffix(u.Host, ".atlassian.net") {
		return errors.New("the site URL must look like https://acme.atlassian.net")
	}
	for _, v := range []string{t.ID, t.Email, t.APIToken, t.Owner, t.Repository} {
		if v == "" {
			return errors.New("all fields are required")
		}
	}
	return nil
}

func (h *Handler) render(w http.ResponseWriter, status int, t store.Tenant, problem error) {
	data := struct {
		Tenant store.Tenant
		Error  error
	}{t, problem}
	data.Tenant.APIToken = "" // never sent back
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if err := form.Execute(w, data); err != nil { // OK: the token was removed above
		slog.Error("form not rendered", "error", err)
	}
}

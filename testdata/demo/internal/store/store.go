// Package store keeps the tenants and their OAuth grants in a SQL database.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// ErrNotFound is returned for a tenant or a grant that does not exist.
var ErrNotFound = errors.New("store: not found")

// How a tenant's Jira is reached.
const (
	AuthToken      = "token"
	AuthOAuth      = "oauth"
	AuthDataCenter = "datacenter"
)

// A Tenant is one customer. APIToken is empty unless Auth is [AuthToken].
type Tenant struct {
	ID         string
	Auth       string
	SiteURL    string
	Email      string
	APIToken   string
	Provider   string // "bitbucket" or "github"
	Owner      string
	Repository string
}

// A Grant is what remains of a user's consent: the site it covers and the current refresh token.
type Grant struct {
	TenantID     string
	CloudID      string
	RefreshToken string
}

// Store is safe for concurrent use.
type Store struct {
	db *sql.DB
}

// New returns a store on db, which the caller closes.
func New(db *sql.DB) *Store { return &Store{db: db} }

const schema = `
CREATE TABLE IF NOT EXISTS tenants (
	id         TEXT PRIMARY KEY,
	auth       TEXT NOT NULL,
	site_url   TEXT NOT NULL,
	email      TEXT NOT NULL,
	api_token  TEXT NOT NULL,
	provider   TEXT NOT NULL,
	owner      TEXT NOT NULL,
	repository TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS grants (
	tenant_id     TEXT PRIMARY KEY REFERENCES tenants (id),
	cloud_id      TEXT NOT NULL,
	refresh_token TEXT NOT NULL
);`

// Migrate creates the tables that are missing.
func (s *Store) Migrate(ctx context.Context) error {
	if _, err := s.db.ExecContext(ctx, schema); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// SaveTenant inserts t, or replaces the tenant with its ID.
func (s *Store) SaveTenant(ctx context.Context, t Tenant) error {
	const q = `
INSERT INTO tenants (id, auth, site_url, email, api_token, provider, owner, repository)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE SET auth = $2, site_url = $3, email = $4, api_token = $5,
	provider = $6, owner = $7, repository = $8`
	_, err := s.db.ExecContext(ctx, q, t.ID, t.Auth, t.SiteURL, t.Email, t.APIToken, t.Provider, t.Owner, t.Repository) // FINDING token-persisted
	if err != nil {
		return fmt.Errorf("save tenant %s: %w", t.ID, err)
	}
	return nil
}

const selectTenant = `SELECT id, auth, site_url, email, api_token, provider, owner, repository FROM tenants`

// Tenant loads one tenant.
func (s *Store) Tenant(ctx context.Context, id string) (Tenant, error) {
	t, err := scanTenant(s.db.QueryRowContext(ctx, selectTenant+` WHERE id = $1`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return Tenant{}, ErrNotFound
	}
	return t, err
}

// Tenants loads all tenants in the order of their IDs.
func (s *Store) Tenants(ctx context.Context) ([]Tenant, error) {
	rows, err := s.db.QueryContext(ctx, selectTenant+` ORDER BY id`)
	if err != nil {
		return nil, fmt.Errorf("load tenants: %w", err)
	}
	defer rows.Close()
	var all []Tenant
	for rows.Next() {
		t, err := scanTenant(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, rows.Err()
}

func scanTenant(row interface{ Scan(dest ...any) error }) (Tenant, error) {
	var t Tenant
	err := row.Scan(&t.ID, &t.Auth, &t.SiteURL, &t.Email, &t.APIToken, &t.Provider, &t.Owner, &t.Repository)
	return t, err
}

// SaveGrant inserts g, or replaces the grant of its tenant.
func (s *Store) SaveGrant(ctx context.Context, g Grant) error {
	const q = `
INSERT INTO grants (tenant_id, cloud_id, refresh_token) VALUES ($1, $2, $3)
ON CONFLICT (tenant_id) DO UPDATE SET cloud_id = $2, refresh_token = $3`
	if _, err := s.db.ExecContext(ctx, q, g.TenantID, g.CloudID, g.RefreshToken); err != nil { // OK: an OAuth refresh token
		return fmt.Errorf("save grant of %s: %w", g.TenantID, err)
	}
	return nil
}

// Grant loads the grant of a tenant.
func (s *Store) Grant(ctx context.Context, tenantID string) (Grant, error) {
	g := Grant{TenantID: tenantID}
	row := s.db.QueryRowContext(ctx, `SELECT cloud_id, refresh_token FROM grants WHERE tenant_id = $1`, tenantID)
	err := row.Scan(&g.CloudID, &g.RefreshToken)
	if errors.Is(err, sql.ErrNoRows) {
		return Grant{}, ErrNotFound
	}
	return g, err
}

// Package sql keeps tokens in a database with database/sql and sqlx.
package sql

import (
	"context"
	"database/sql"
	"net/http"
	"os"

	"github.com/jmoiron/sqlx"
)

func row(db *sql.DB, id int) {
	var email, token, vendorKey string
	db.QueryRow("SELECT email, jira_token, vendor_key FROM tenants WHERE id = ?", id).Scan(&email, &token, &vendorKey)
	req := site()
	req.SetBasicAuth(email, token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(email, vendorKey)
	http.DefaultClient.Do(other)
}

func rows(ctx context.Context, tx *sql.Tx) {
	found, err := tx.QueryContext(ctx, "SELECT email, jira_token FROM tenants")
	if err != nil {
		return
	}
	defer found.Close()
	for found.Next() {
		var email string
		var token sql.NullString
		found.Scan(&email, &token)
		req := site()
		req.SetBasicAuth(email, token.String) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func prepared(ctx context.Context, db *sql.DB, tx *sql.Tx) {
	stmt, err := db.PrepareContext(ctx, "SELECT jira_token FROM tenants WHERE id = ?")
	if err != nil {
		return
	}
	var token sql.Null[string]
	tx.Stmt(stmt).QueryRowContext(ctx, 7).Scan(&token)
	req := site()
	req.SetBasicAuth("bot@example.com", token.V) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func connection(ctx context.Context, db *sql.DB) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return
	}
	var token string
	conn.QueryRowContext(ctx, "SELECT jira_token FROM tenants").Scan(&token)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func save(ctx context.Context, db *sql.DB) {
	token := os.Getenv("JIRA_API_TOKEN")
	db.ExecContext(ctx, "INSERT INTO tenants (email, jira_token) VALUES (?, ?)", "bot@example.com", token) // want `token-persisted.*JIRA_API_TOKEN`
	db.Exec("UPDATE tenants SET jira_token = @token", sql.Named("token", token))                           // want `token-persisted.*JIRA_API_TOKEN`
}

type tenant struct {
	Email     string `db:"email"`
	Token     string `db:"jira_token"`
	VendorKey string `db:"vendor_key"`
}

func get(db *sqlx.DB, id int) {
	var t tenant
	db.Get(&t, "SELECT * FROM tenants WHERE id = ?", id)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func selected(ctx context.Context, db *sqlx.DB) {
	var all []tenant
	db.SelectContext(ctx, &all, "SELECT * FROM tenants")
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func structScan(db *sqlx.DB) {
	found, err := db.Queryx("SELECT * FROM tenants")
	if err != nil {
		return
	}
	for found.Next() {
		var t tenant
		found.StructScan(&t)
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func scan(db *sqlx.DB) {
	found, err := db.Queryx("SELECT email, jira_token FROM tenants")
	if err != nil {
		return
	}
	for found.Next() {
		var email, secret string
		found.Scan(&email, &secret)
		req := site()
		req.SetBasicAuth(email, secret) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func rowx(tx *sqlx.Tx) {
	var token string
	tx.QueryRowx("SELECT jira_token FROM tenants").Scan(&token)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func mapScan(db *sqlx.DB) {
	found := map[string]any{}
	db.QueryRowx("SELECT * FROM tenants").MapScan(found)
	token, _ := found["jira_token"].(string)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func named(ctx context.Context, db *sqlx.DB) {
	stmt, err := db.PrepareNamedContext(ctx, "SELECT * FROM tenants WHERE email = :email")
	if err != nil {
		return
	}
	var t tenant
	stmt.GetContext(ctx, &t, map[string]any{"email": "bot@example.com"})
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

// find has the token in a condition only.
func find(db *sql.DB) {
	var id int
	db.QueryRow("SELECT id FROM tenants WHERE jira_token = ?", os.Getenv("JIRA_API_TOKEN")).Scan(&id)
}

func saveNamed(db *sqlx.DB, tx *sqlx.Tx) {
	t := tenant{Email: "bot@example.com", Token: os.Getenv("JIRA_API_TOKEN")}
	db.NamedExec("INSERT INTO tenants (email, jira_token) VALUES (:email, :jira_token)", t)                      // want `token-persisted.*JIRA_API_TOKEN`
	tx.NamedExec("UPDATE tenants SET jira_token = :token", map[string]any{"token": os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
	db.MustExec("UPDATE tenants SET jira_token = ?", t.Token)                                                    // want `token-persisted.*JIRA_API_TOKEN`
}

// queries is what sqlc generates: it works with a database and with a transaction.
type queries struct{ db dbtx }

type dbtx interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

const getTenant = "-- name: GetTenant :one\nSELECT email, jira_token, vendor_key FROM tenants WHERE id = $1"

func (q *queries) GetTenant(ctx context.Context, id int) (tenant, error) {
	row := q.db.QueryRowContext(ctx, getTenant, id)
	var t tenant
	err := row.Scan(&t.Email, &t.Token, &t.VendorKey)
	return t, err
}

const saveTenant = "-- name: SaveTenant :exec\nINSERT INTO tenants (email, jira_token) VALUES ($1, $2)"

func (q *queries) SaveTenant(ctx context.Context, t tenant) error {
	_, err := q.db.ExecContext(ctx, saveTenant, t.Email, t.Token) // want `token-persisted.*JIRA_API_TOKEN`
	return err
}

func generated(ctx context.Context) {
	db, err := sql.Open("postgres", "")
	if err != nil {
		return
	}
	q := &queries{db}
	t, err := q.GetTenant(ctx, 7)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*Token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)

	q.SaveTenant(ctx, tenant{Token: os.Getenv("JIRA_API_TOKEN")})
}

// site is a request to Jira Cloud.
func site() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

// vendor is a request to somebody else.
func vendor() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}

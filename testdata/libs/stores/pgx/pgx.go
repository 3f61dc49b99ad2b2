// Package pgx keeps tokens in PostgreSQL with pgx.
package pgx

import (
	"context"
	"net/http"
	"os"

	pgx4 "github.com/jackc/pgx/v4"
	pool4 "github.com/jackc/pgx/v4/pgxpool"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

type tenant struct {
	Email     string `db:"email"`
	Token     string `db:"jira_token"`
	VendorKey string `db:"vendor_key"`
}

func row(ctx context.Context, pool *pgxpool.Pool, id int) {
	var email, token, vendorKey string
	pool.QueryRow(ctx, "SELECT email, jira_token, vendor_key FROM tenants WHERE id = $1", id).Scan(&email, &token, &vendorKey)
	req := site()
	req.SetBasicAuth(email, token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(email, vendorKey)
	http.DefaultClient.Do(other)
}

func rows(ctx context.Context, conn *pgx.Conn) {
	found, err := conn.Query(ctx, "SELECT email, jira_token FROM tenants")
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

func collect(ctx context.Context, pool *pgxpool.Pool) {
	found, err := pool.Query(ctx, "SELECT * FROM tenants")
	if err != nil {
		return
	}
	all, err := pgx.CollectRows(found, pgx.RowToStructByName[tenant])
	if err != nil {
		return
	}
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)

		other := vendor()
		other.SetBasicAuth(t.Email, t.VendorKey)
		http.DefaultClient.Do(other)
	}
}

func collectOne(ctx context.Context, tx pgx.Tx) {
	found, _ := tx.Query(ctx, "SELECT jira_token FROM tenants WHERE id = $1", 7)
	token, err := pgx.CollectExactlyOneRow(found, pgx.RowTo[string])
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored`
	http.DefaultClient.Do(req)
}

func collectOwn(ctx context.Context, pool *pgxpool.Pool) {
	found, _ := pool.Query(ctx, "SELECT email, jira_token FROM tenants")
	t, err := pgx.CollectOneRow(found, func(row pgx.CollectableRow) (tenant, error) {
		var t tenant
		err := row.Scan(&t.Email, &t.Token)
		return t, err
	})
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored`
	http.DefaultClient.Do(req)
}

func each(ctx context.Context, pool *pgxpool.Pool) {
	found, _ := pool.Query(ctx, "SELECT jira_token FROM tenants")
	var token string
	pgx.ForEachRow(found, []any{&token}, func() error {
		req := site()
		req.SetBasicAuth("bot@example.com", token) // want `token-stored`
		_, err := http.DefaultClient.Do(req)
		return err
	})
}

func save(ctx context.Context, pool *pgxpool.Pool) {
	token := os.Getenv("JIRA_API_TOKEN")
	pool.Exec(ctx, "UPDATE tenants SET jira_token = $1 WHERE id = $2", token, 7)            // want `token-persisted.*JIRA_API_TOKEN`
	pool.Exec(ctx, "UPDATE tenants SET jira_token = @token", pgx.NamedArgs{"token": token}) // want `token-persisted.*JIRA_API_TOKEN`
	var b pgx.Batch
	b.Queue("INSERT INTO tenants (email, jira_token) VALUES ($1, $2)", "bot@example.com", token) // want `token-persisted.*JIRA_API_TOKEN`
	pool.SendBatch(ctx, &b).Close()
	pool.CopyFrom(ctx, pgx.Identifier{"tenants"}, []string{"email", "jira_token"}, // want `token-persisted.*JIRA_API_TOKEN`
		pgx.CopyFromRows([][]any{{"bot@example.com", token}}))
	pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "UPDATE tenants SET jira_token = $1", token) // want `token-persisted.*JIRA_API_TOKEN`
		return err
	})
}

func version4(ctx context.Context, pool *pool4.Pool, conn *pgx4.Conn) {
	var token string
	pool.QueryRow(ctx, "SELECT jira_token FROM tenants").Scan(&token)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	conn.Exec(ctx, "UPDATE tenants SET jira_token = $1", os.Getenv("JIRA_API_TOKEN")) // want `token-persisted.*JIRA_API_TOKEN`
	conn.BeginFunc(ctx, func(tx pgx4.Tx) error {
		var key string
		tx.QueryRow(ctx, "SELECT vendor_key FROM tenants").Scan(&key)
		other := vendor()
		other.SetBasicAuth("bot@example.com", key)
		_, err := http.DefaultClient.Do(other)
		return err
	})
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

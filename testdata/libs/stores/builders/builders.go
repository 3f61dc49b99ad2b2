// Package builders keeps tokens in a database with the query builders squirrel and goqu.
package builders

import (
	"context"
	"database/sql"
	"net/http"
	"os"

	sq "github.com/Masterminds/squirrel"
	"github.com/doug-martin/goqu/v9"
)

func rowOf(db *sql.DB) {
	var email, token, vendorKey string
	sq.Select("email", "jira_token", "vendor_key").From("tenants").Where(sq.Eq{"id": 7}).
		RunWith(db).QueryRow().Scan(&email, &token, &vendorKey)
	req := site()
	req.SetBasicAuth(email, token) // want `token-stored.*token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(email, vendorKey)
	http.DefaultClient.Do(other)
}

func rowsOf(ctx context.Context, db *sql.DB) {
	found, err := sq.StatementBuilder.PlaceholderFormat(sq.Dollar).Select("jira_token").From("tenants").RunWith(db).QueryContext(ctx)
	if err != nil {
		return
	}
	for found.Next() {
		var token string
		found.Scan(&token)
		req := site()
		req.SetBasicAuth("bot@example.com", token) // want `token-stored.*token`
		http.DefaultClient.Do(req)
	}
}

func built(db *sql.DB) {
	query, args, _ := sq.Select("jira_token").From("tenants").Where(sq.Eq{"id": 7}).ToSql()
	var token string
	db.QueryRow(query, args...).Scan(&token)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*token`
	http.DefaultClient.Do(req)
}

func write(db *sql.DB) {
	sq.Insert("tenants").Columns("email", "jira_token").Values("bot@example.com", os.Getenv("JIRA_API_TOKEN")).RunWith(db).Exec() // want `token-persisted.*JIRA_API_TOKEN`
	sq.Update("tenants").Set("jira_token", os.Getenv("JIRA_API_TOKEN")).Where(sq.Eq{"id": 7}).RunWith(db).Exec()                  // want `token-persisted.*JIRA_API_TOKEN`
	sq.Update("tenants").SetMap(map[string]any{"jira_token": os.Getenv("JIRA_API_TOKEN")}).RunWith(db).Exec()                     // want `token-persisted.*JIRA_API_TOKEN`
}

type tenant struct {
	Email     string `db:"email"`
	Token     string `db:"jira_token"`
	VendorKey string `db:"vendor_key"`
}

func structOf(ctx context.Context, db *goqu.Database) {
	var t tenant
	db.From("tenants").Where(goqu.C("id").Eq(7)).ScanStructContext(ctx, &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func structsOf(tx *goqu.TxDatabase) {
	var all []tenant
	tx.ScanStructs(&all, "SELECT * FROM tenants")
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func valueOf(db *goqu.Database) {
	var token string
	db.From("tenants").Select("jira_token").ScanVal(&token)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*token`
	http.DefaultClient.Do(req)
}

func executed(db *goqu.Database) {
	var t tenant
	db.Update("tenants").Set(goqu.Record{"seen": true}).Returning(goqu.Star()).Executor().ScanStruct(&t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func save(db *goqu.Database) {
	db.Insert("tenants").Rows(goqu.Record{"jira_token": os.Getenv("JIRA_API_TOKEN")}).Executor().Exec() // want `token-persisted.*JIRA_API_TOKEN`
	db.Insert("tenants").Rows(tenant{Token: os.Getenv("JIRA_API_TOKEN")}).Executor().Exec()             // want `token-persisted.*JIRA_API_TOKEN`
	db.Update("tenants").Set(goqu.Record{"jira_token": os.Getenv("JIRA_API_TOKEN")}).Executor().Exec()  // want `token-persisted.*JIRA_API_TOKEN`
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

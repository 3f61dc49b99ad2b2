// Package gopg keeps tokens in PostgreSQL with go-pg.
package gopg

import (
	"context"
	"net/http"
	"os"

	"github.com/go-pg/pg/v10"
)

type Tenant struct {
	Email     string
	Token     string `pg:"jira_token"`
	VendorKey string
}

func one(db *pg.DB) {
	t := &Tenant{}
	db.Model(t).Where("email = ?", "bot@example.com").Select()
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func all(ctx context.Context, db pg.DBI) {
	var all []Tenant
	db.ModelContext(ctx, &all).Order("id").Select()
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func query(db *pg.DB) {
	var t Tenant
	db.QueryOne(&t, "SELECT * FROM tenants WHERE id = ?", 7)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	var token string
	db.QueryOne(pg.Scan(&token), "SELECT jira_token FROM tenants WHERE id = ?", 7)
	again := site()
	again.SetBasicAuth(t.Email, token) // want `token-stored.*token`
	http.DefaultClient.Do(again)
}

func save(ctx context.Context, db *pg.DB) {
	t := &Tenant{Token: os.Getenv("JIRA_API_TOKEN")}
	db.Model(t).Insert()                                                                                    // want `token-persisted.*JIRA_API_TOKEN`
	db.Model((*Tenant)(nil)).Set("jira_token = ?", os.Getenv("JIRA_API_TOKEN")).Where("id = ?", 7).Update() // want `token-persisted.*JIRA_API_TOKEN`
	db.Exec("UPDATE tenants SET jira_token = ?", os.Getenv("JIRA_API_TOKEN"))                               // want `token-persisted.*JIRA_API_TOKEN`
	db.RunInTransaction(ctx, func(tx *pg.Tx) error {
		_, err := tx.Model(&Tenant{Token: os.Getenv("JIRA_API_TOKEN")}).WherePK().Update() // want `token-persisted.*JIRA_API_TOKEN`
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

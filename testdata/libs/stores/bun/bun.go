// Package bun keeps tokens in a database with bun.
package bun

import (
	"context"
	"net/http"
	"os"

	"github.com/uptrace/bun"
)

type Tenant struct {
	Email     string
	Token     string `bun:"jira_token,notnull"`
	VendorKey string
}

func one(ctx context.Context, db *bun.DB) {
	t := new(Tenant)
	if err := db.NewSelect().Model(t).Where("email = ?", "bot@example.com").Limit(1).Scan(ctx); err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func all(ctx context.Context, db bun.IDB) {
	var all []Tenant
	db.NewSelect().Model(&all).OrderExpr("id").Scan(ctx)
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func column(ctx context.Context, db *bun.DB) {
	var token string
	db.NewSelect().Model((*Tenant)(nil)).Column("jira_token").Scan(ctx, &token)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*token`
	http.DefaultClient.Do(req)
}

func raw(ctx context.Context, db *bun.DB) {
	var t Tenant
	db.NewRaw("SELECT * FROM tenants WHERE id = ?", 7).Scan(ctx, &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	var token string
	db.QueryRowContext(ctx, "SELECT jira_token FROM tenants").Scan(&token)
	again := site()
	again.SetBasicAuth(t.Email, token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)
}

func save(ctx context.Context, db *bun.DB) {
	t := &Tenant{Token: os.Getenv("JIRA_API_TOKEN")}
	db.NewInsert().Model(t).On("CONFLICT DO NOTHING").Exec(ctx)                                                          // want `token-persisted.*JIRA_API_TOKEN`
	db.NewUpdate().Model((*Tenant)(nil)).Set("jira_token = ?", os.Getenv("JIRA_API_TOKEN")).Where("id = ?", 7).Exec(ctx) // want `token-persisted.*JIRA_API_TOKEN`
	db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		_, err := tx.NewUpdate().Model(&Tenant{Token: os.Getenv("JIRA_API_TOKEN")}).WherePK().Exec(ctx) // want `token-persisted.*JIRA_API_TOKEN`
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

// Package stored reads credentials back from a database.
package stored

import (
	"context"
	"database/sql"
	"net/http"
)

const (
	jira   = "https://acme.atlassian.net/rest/api/3/myself"
	github = "https://api.github.com/user"
)

func row(ctx context.Context, db *sql.DB, tenant string) error {
	var email, token string
	err := db.QueryRowContext(ctx, "SELECT email, token FROM tenants WHERE id = ?", tenant).Scan(&email, &token)
	if err != nil {
		return err
	}
	req, _ := http.NewRequestWithContext(ctx, "GET", jira, nil)
	req.SetBasicAuth(email, token) // want `token-stored: .*database`
	_, err = http.DefaultClient.Do(req)
	return err
}

func rowTwin(ctx context.Context, db *sql.DB, tenant string) error {
	var user, token string
	err := db.QueryRowContext(ctx, "SELECT name, token FROM tenants WHERE id = ?", tenant).Scan(&user, &token)
	if err != nil {
		return err
	}
	req, _ := http.NewRequestWithContext(ctx, "GET", github, nil)
	req.SetBasicAuth(user, token)
	_, err = http.DefaultClient.Do(req)
	return err
}

type tenant struct {
	site, email string
	token       sql.NullString
}

func (t tenant) myself() error {
	req, err := http.NewRequest("GET", "https://"+t.site+".atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(t.email, t.token.String) // want `token-stored: .*database`
	_, err = http.DefaultClient.Do(req)
	return err
}

func rows(db *sql.DB) error {
	rs, err := db.Query("SELECT site, email, token FROM tenants")
	if err != nil {
		return err
	}
	defer rs.Close()
	var all []tenant
	for rs.Next() {
		var t tenant
		if err := rs.Scan(&t.site, &t.email, &t.token); err != nil {
			return err
		}
		all = append(all, t)
	}
	for _, t := range all {
		if err := t.myself(); err != nil {
			return err
		}
	}
	return rs.Err()
}

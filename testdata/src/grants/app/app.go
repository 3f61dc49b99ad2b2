// Package app keeps in a package below what it gets from OAuth, and what people paste.
package app

import (
	"database/sql"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"grants/vault"
)

var cfg = &oauth2.Config{
	ClientSecret: os.Getenv("CLIENT_SECRET"),
	Endpoint:     oauth2.Endpoint{TokenURL: "https://auth.atlassian.com/oauth/token"},
}

type server struct{ db *sql.DB }

func (s server) callback(w http.ResponseWriter, r *http.Request) {
	db := s.db
	tok, _ := cfg.Exchange(r.Context(), r.FormValue("code"))
	vault.Save(db, vault.Entry{Site: r.FormValue("site"), Token: tok.AccessToken})
	vault.SaveKey(db, r.FormValue("site"), r.FormValue("key")) // want `token-persisted: .*form field key`
}

func use(db *sql.DB, site string) {
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+site+"/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+vault.Load(db, site).Token)
	http.DefaultClient.Do(req)
}

func useKey(db *sql.DB, site string) {
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+site+"/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+vault.LoadKey(db, site)) // want `token-stored: .*database token`
	http.DefaultClient.Do(req)
}

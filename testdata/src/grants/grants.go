// Package grants keeps tokens of OAuth grants, and beside them tokens that people pasted: what the program writes to a
// place tells what it reads there.
package grants

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
)

var cfg = &oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"),
	Endpoint:     oauth2.Endpoint{TokenURL: "https://auth.atlassian.com/oauth/token"},
}

type server struct{ db *sql.DB }

func bearer(cloudID, token string) {
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+cloudID+"/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+token) // want `token-stored: .*database access_token .grants\.go:54. reaches [^;]*; path` `token-stored: .*database access_token .grants\.go:71. reaches [^;]*; path` `token-stored: .*database api_token` `token-stored: .*database access_token .grants\.go:85.*its name is that of an OAuth token` `token-stored: .*database scoped_token` `token-collected: .*form field token`
	http.DefaultClient.Do(req)
}

// A column that only an exchange writes.
func (s server) callback(w http.ResponseWriter, r *http.Request) {
	db := s.db
	tok, err := cfg.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	db.Exec("INSERT INTO grants (cloud_id, access_token, refresh_token) VALUES ($1, $2, $3)", r.FormValue("site"), tok.AccessToken, tok.RefreshToken)
}

func granted(db *sql.DB, cloudID string) {
	var access string
	db.QueryRow("SELECT access_token FROM grants WHERE cloud_id = $1", cloudID).Scan(&access)
	bearer(cloudID, access)
}

// The same column of another table.
func (s server) paste(w http.ResponseWriter, r *http.Request) {
	db := s.db
	db.Exec("INSERT INTO pasted (cloud_id, access_token) VALUES (?, ?)", r.FormValue("site"), r.FormValue("token")) // want `token-persisted: .*form field token`
}

func pasted(db *sql.DB, cloudID string) {
	var plain string
	db.QueryRow("SELECT access_token FROM pasted WHERE cloud_id = ?", cloudID).Scan(&plain)
	bearer(cloudID, plain)
}

// A column that both write.
func exchangeInto(ctx context.Context, db *sql.DB, code string) {
	tok, _ := cfg.Exchange(ctx, code)
	db.ExecContext(ctx, "UPDATE sites SET access_token = $1 WHERE id = $2", tok.AccessToken, code)
}

func (s server) pasteInto(w http.ResponseWriter, r *http.Request) {
	db := s.db
	db.Exec("UPDATE sites SET access_token = ? WHERE id = ?", r.FormValue("token"), r.FormValue("site")) // want `token-persisted: .*form field token`
}

func both(db *sql.DB, cloudID string) {
	var both string
	db.QueryRow("SELECT s.access_token FROM sites s WHERE id = $1", cloudID).Scan(&both)
	bearer(cloudID, both)
}

// Another column of the table that only exchanges write.
func otherColumn(db *sql.DB, cloudID string) {
	var other string
	db.QueryRow("SELECT api_token FROM grants WHERE cloud_id = $1", cloudID).Scan(&other)
	bearer(cloudID, other)
}

// Nobody is seen to write it: by its name it may be a grant's.
func unseen(db *sql.DB, cloudID string) {
	var never string
	db.QueryRow("SELECT access_token FROM elsewhere WHERE cloud_id = $1", cloudID).Scan(&never)
	bearer(cloudID, never)
}

// A grant over a helper, rows, a statement that is prepared.
func save(db *sql.DB, site, token string) {
	st, _ := db.Prepare("INSERT INTO prepared (site, token) VALUES (?, ?)")
	st.Exec(site, token)
}

func saveGrant(ctx context.Context, db *sql.DB, code string) {
	tok, _ := cfg.Exchange(ctx, code)
	save(db, code, tok.AccessToken)
}

func all(db *sql.DB) {
	rows, _ := db.Query("SELECT site, token FROM prepared")
	for rows.Next() {
		var site, kept string
		rows.Scan(&site, &kept)
		bearer(site, kept)
	}
}

// The answer of the token endpoint, taken apart by hand.
type answer struct {
	AccessToken  string `json:"access_token"`
	RefreshToken string `json:"refresh_token"`
}

func byHand(db *sql.DB, cloudID string) {
	var refresh string
	db.QueryRow("SELECT refresh_token FROM hands WHERE cloud_id = $1", cloudID).Scan(&refresh)
	resp, err := http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type": {"refresh_token"}, "client_secret": {os.Getenv("CLIENT_SECRET")}, "refresh_token": {refresh},
	})
	if err != nil {
		return
	}
	var a answer
	json.NewDecoder(resp.Body).Decode(&a)
	db.Exec("UPDATE hands SET access_token = $1, refresh_token = $2 WHERE cloud_id = $3", a.AccessToken, a.RefreshToken, cloudID)
	bearer(cloudID, a.AccessToken)
}

func handsLater(db *sql.DB, cloudID string) {
	var access string
	db.QueryRow("SELECT access_token FROM hands WHERE cloud_id = $1", cloudID).Scan(&access)
	bearer(cloudID, access)
}

// A scoped API token looks like any bearer of the gateway.
func scoped(db *sql.DB, cloudID string) {
	var scoped string
	db.QueryRow("SELECT scoped_token FROM tenants WHERE cloud_id = $1", cloudID).Scan(&scoped)
	bearer(cloudID, scoped)
}

func asked(w http.ResponseWriter, r *http.Request) {
	bearer(r.FormValue("site"), r.FormValue("token"))
}

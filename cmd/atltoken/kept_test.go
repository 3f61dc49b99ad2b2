package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// TestKept is about a bearer that one package reads out of a table and another writes: only the whole program shows that a
// grant is all that is ever written there.
func TestKept(t *testing.T) {
	t.Parallel()
	const program = `
-- web/web.go --
package web

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

func Callback(db *sql.DB, site, code string) error {
	resp, err := http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"authorization_code"},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {os.Getenv("CLIENT_SECRET")},
		"code":          {code},
	})
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var t struct {
		Token string ` + "`json:\"access_token\"`" + `
	}
	if err := json.NewDecoder(resp.Body).Decode(&t); err != nil {
		return err
	}
	_, err = db.Exec("INSERT INTO sites (site, token) VALUES ($1, $2)", site, t.Token)
	return err
}
-- worker/worker.go --
package worker

import (
	"database/sql"
	"net/http"
)

func Projects(db *sql.DB, site string) (*http.Response, error) {
	var token string
	if err := db.QueryRow("SELECT token FROM sites WHERE site = $1", site).Scan(&token); err != nil {
		return nil, err
	}
	req, err := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+site+"/rest/api/3/project/search", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	return http.DefaultClient.Do(req)
}
`
	const pasted = `
-- admin/admin.go --
package admin

import (
	"database/sql"
	"net/http"
)

type Server struct{ DB *sql.DB }

func (s Server) Paste(w http.ResponseWriter, r *http.Request) {
	s.DB.Exec("UPDATE sites SET token = $1 WHERE site = $2", r.FormValue("token"), r.FormValue("site"))
}
`
	const attached = `req.Header.Set("Authorization", "Bearer "+token)`
	excepted := strings.Replace(program, attached, attached+" //atltoken:allow token-stored: of a grant", 1)
	for _, test := range []struct {
		name, files, verdict string
		findings, excepted   int
	}{
		{"only grants", program, "compliant", 0, 0},
		{"people paste too", program + pasted, "token-stored", 1, 0},
		// The exception is needed where a package is looked at by itself.
		{"only grants, excepted", excepted, "compliant", 0, 0},
		{"people paste too, excepted", excepted + pasted, "token-stored", 0, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			stdout, stderr, _ := atltoken(t, module(t, test.files), "report", "-format=json", "./...")
			var rep finding.Report
			if err := json.Unmarshal([]byte(stdout), &rep); err != nil {
				t.Fatal(err, stderr)
			}
			if len(rep.Findings) != test.findings {
				t.Errorf("%d findings, want %d: %+v", len(rep.Findings), test.findings, rep.Findings)
			}
			if len(rep.Excepted) != test.excepted {
				t.Errorf("%d findings excepted, want %d: %+v", len(rep.Excepted), test.excepted, rep.Excepted)
			}
			seen := false
			for _, c := range rep.Connections {
				if c.Credential.Place == "database sites.token" {
					seen = true
					if c.Verdict != test.verdict {
						t.Errorf("verdict %q, want %q", c.Verdict, test.verdict)
					}
				}
			}
			if !seen {
				t.Errorf("no connection with a credential of that place in %+v", rep.Connections)
			}
		})
	}
}

// Package storm keeps tokens in Bolt with storm.
package storm

import (
	"net/http"
	"os"

	"github.com/asdine/storm/v3"
)

type tenant struct {
	Email     string `json:"email"`
	Token     string `json:"jira_token"`
	VendorKey string `json:"vendor_key"`
}

func one(db *storm.DB) {
	var t tenant
	db.One("Email", "bot@example.com", &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)

	db.Save(&tenant{Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
}

func value(db *storm.DB) {
	var token string
	db.Get("tokens", "jira_token", &token)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	db.From("acme").Set("tokens", "jira_token", os.Getenv("JIRA_API_TOKEN")) // want `token-persisted.*JIRA_API_TOKEN`
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

// Package ent keeps tokens in a database with ent. The code that ent generates is in generated.go, as far as tokens pass
// through it.
package ent

import (
	"context"
	"net/http"
	"os"
)

func only(ctx context.Context, client *Client) {
	t, err := client.Query().Only(ctx)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(t.Email, t.JiraToken) // want `token-stored.*String`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func save(ctx context.Context, client *Client) {
	client.Create().SetEmail("bot@example.com").SetJiraToken(os.Getenv("JIRA_API_TOKEN")).Save(ctx)
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

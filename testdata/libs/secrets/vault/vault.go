// Package vault takes tokens from Vault, and keeps some there.
package vault

import (
	"context"
	"net/http"
	"os"

	"github.com/hashicorp/vault/api"
)

func logical(client *api.Client) {
	secret, err := client.Logical().Read("secret/jira")
	if err != nil || secret == nil {
		return
	}
	token, _ := secret.Data["jira_token"].(string)
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)

	key, _ := secret.Data["vendor_key"].(string)
	other := vendor()
	other.SetBasicAuth("bot@example.com", key)
	http.DefaultClient.Do(other)
}

func nested(ctx context.Context, client *api.Client) {
	secret, err := client.Logical().ReadWithContext(ctx, "secret/data/jira")
	if err != nil {
		return
	}
	data, ok := secret.Data["data"].(map[string]any)
	if !ok {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", data["jira_token"].(string)) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)
}

func second(ctx context.Context, client *api.Client) {
	secret, err := client.KVv2("secret").Get(ctx, "jira")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", secret.Data["jira_token"].(string)) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)
}

func save(ctx context.Context, client *api.Client) {
	data := map[string]any{"jira_token": os.Getenv("JIRA_API_TOKEN")}
	client.Logical().Write("secret/jira", data)                              // want `token-persisted.*JIRA_API_TOKEN`
	client.Logical().Write("secret/data/jira", map[string]any{"data": data}) // want `token-persisted.*JIRA_API_TOKEN`
	client.KVv2("secret").Put(ctx, "jira", data)                             // want `token-persisted.*JIRA_API_TOKEN`
	client.KVv1("secret").Put(ctx, "jira", map[string]any{"host": os.Getenv("JIRA_HOST")})
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

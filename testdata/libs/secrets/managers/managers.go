// Package managers takes tokens from 1Password, Infisical and Conjur, and keeps some there.
package managers

import (
	"context"
	"net/http"
	"os"

	"github.com/1Password/connect-sdk-go/connect"
	connectitem "github.com/1Password/connect-sdk-go/onepassword"
	"github.com/1password/onepassword-sdk-go"
	"github.com/cyberark/conjur-api-go/conjurapi"
	infisical "github.com/infisical/go-sdk"
)

func resolve(ctx context.Context, client *onepassword.Client) {
	token, err := client.Secrets().Resolve(ctx, "op://prod/jira/token")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-configured.*op://prod/jira/token`
	http.DefaultClient.Do(req)

	key, err := client.SecretsAPI.Resolve(ctx, "op://prod/vendor/key")
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth("bot@example.com", key)
	http.DefaultClient.Do(other)

	client.Items().Create(ctx, onepassword.ItemCreateParams{ // want `token-persisted.*JIRA_API_TOKEN`
		Title:  "jira",
		Fields: []onepassword.ItemField{{ID: "token", Value: os.Getenv("JIRA_API_TOKEN")}},
	})
}

func item(client connect.Client) {
	found, err := client.GetItemByTitle("jira", "prod")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(found.GetValue("username"), found.GetValue("jira_token")) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)

	for _, f := range found.Fields {
		req := site()
		req.SetBasicAuth("bot@example.com", f.Value) // want `token-configured.*jira`
		http.DefaultClient.Do(req)
	}
	client.UpdateItem(&connectitem.Item{Fields: []*connectitem.ItemField{{Label: "token", Value: os.Getenv("JIRA_API_TOKEN")}}}, "prod") // want `token-persisted.*JIRA_API_TOKEN`
}

func loaded(client connect.Client) {
	var cfg struct {
		Email string `opitem:"jira" opfield:".username"`
		Token string `opitem:"jira" opfield:".token"`
	}
	client.LoadStruct(&cfg)
	req := site()
	req.SetBasicAuth(cfg.Email, cfg.Token) // want `token-configured.*Token`
	http.DefaultClient.Do(req)
}

func retrieve(client infisical.InfisicalClientInterface) {
	found, err := client.Secrets().Retrieve(infisical.RetrieveSecretOptions{SecretKey: "JIRA_API_TOKEN", Environment: "prod"})
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", found.SecretValue) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)

	client.Secrets().Create(infisical.CreateSecretOptions{SecretKey: "JIRA_API_TOKEN", SecretValue: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
}

func conjur(client *conjurapi.Client) {
	token, err := client.RetrieveSecret("prod/jira_token")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-configured.*prod/jira_token`
	http.DefaultClient.Do(req)

	client.AddSecret("prod/jira_token", os.Getenv("JIRA_API_TOKEN")) // want `token-persisted.*JIRA_API_TOKEN`
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

// Package cloud takes tokens from the secret managers of Google Cloud and Azure, and keeps some there.
package cloud

import (
	"context"
	"net/http"
	"os"

	secretmanager "cloud.google.com/go/secretmanager/apiv1"
	"cloud.google.com/go/secretmanager/apiv1/secretmanagerpb"
	oldazsecrets "github.com/Azure/azure-sdk-for-go/sdk/keyvault/azsecrets"
	"github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets"
)

func google(ctx context.Context, client *secretmanager.Client) {
	out, err := client.AccessSecretVersion(ctx, &secretmanagerpb.AccessSecretVersionRequest{
		Name: "projects/acme/secrets/jira_token/versions/latest",
	})
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(out.Payload.Data)) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)

	again := site()
	again.SetBasicAuth("bot@example.com", string(out.GetPayload().GetData())) // want `token-configured.*jira_token`
	http.DefaultClient.Do(again)

	other := vendor()
	other.SetBasicAuth("bot@example.com", string(out.Payload.Data))
	http.DefaultClient.Do(other)

	client.AddSecretVersion(ctx, &secretmanagerpb.AddSecretVersionRequest{ // want `token-persisted.*JIRA_API_TOKEN`
		Parent:  "projects/acme/secrets/jira_token",
		Payload: &secretmanagerpb.SecretPayload{Data: []byte(os.Getenv("JIRA_API_TOKEN"))},
	})
}

func azure(ctx context.Context, client *azsecrets.Client, old *oldazsecrets.Client) {
	out, err := client.GetSecret(ctx, "jira-token", "", nil)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", *out.Value) // want `token-configured.*jira-token`
	http.DefaultClient.Do(req)

	before, err := old.GetSecret(ctx, "jira-token", "", nil)
	if err != nil {
		return
	}
	again := site()
	again.SetBasicAuth("bot@example.com", *before.Value) // want `token-configured.*jira-token`
	http.DefaultClient.Do(again)

	key, err := client.GetSecret(ctx, "vendor-key", "", nil)
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth("bot@example.com", *key.Value)
	http.DefaultClient.Do(other)

	token := os.Getenv("JIRA_API_TOKEN")
	client.SetSecret(ctx, "jira-token", azsecrets.SetSecretParameters{Value: &token}, nil) // want `token-persisted.*JIRA_API_TOKEN`
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

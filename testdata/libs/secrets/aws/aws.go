// Package aws takes tokens from AWS, and keeps some there.
package aws

import (
	"context"
	"encoding/json"
	"net/http"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	aws1 "github.com/aws/aws-sdk-go/aws"
	secretsmanager1 "github.com/aws/aws-sdk-go/service/secretsmanager"
	"github.com/aws/aws-sdk-go/service/secretsmanager/secretsmanageriface"
	ssm1 "github.com/aws/aws-sdk-go/service/ssm"
	"github.com/aws/aws-sdk-go/service/ssm/ssmiface"
)

func secret(ctx context.Context, client *secretsmanager.Client) {
	out, err := client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String("jira_token")})
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", *out.SecretString) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)

	again := site()
	again.SetBasicAuth("bot@example.com", string(out.SecretBinary)) // want `token-configured.*jira_token`
	http.DefaultClient.Do(again)

	key, err := client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String("vendor_key")})
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth("bot@example.com", aws.ToString(key.SecretString))
	http.DefaultClient.Do(other)
}

func asJSON(ctx context.Context, client *secretsmanager.Client) {
	out, err := client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String("prod/jira")})
	if err != nil {
		return
	}
	var cfg struct {
		Email string `json:"email"`
		Token string `json:"jira_token"`
	}
	json.Unmarshal([]byte(aws.ToString(out.SecretString)), &cfg)
	req := site()
	req.SetBasicAuth(cfg.Email, cfg.Token) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)
}

func parameter(ctx context.Context, client *ssm.Client) {
	out, err := client.GetParameter(ctx, &ssm.GetParameterInput{Name: aws.String("jira_token"), WithDecryption: aws.Bool(true)})
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", *out.Parameter.Value) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)
}

func save(ctx context.Context, client *secretsmanager.Client, params *ssm.Client) {
	token := os.Getenv("JIRA_API_TOKEN")
	client.PutSecretValue(ctx, &secretsmanager.PutSecretValueInput{SecretId: aws.String("jira_token"), SecretString: aws.String(token)}) // want `token-persisted.*JIRA_API_TOKEN`
	client.CreateSecret(ctx, &secretsmanager.CreateSecretInput{Name: aws.String("jira_token"), SecretBinary: []byte(token)})             // want `token-persisted.*JIRA_API_TOKEN`
	params.PutParameter(ctx, &ssm.PutParameterInput{Name: aws.String("jira_token"), Value: &token})                                      // want `token-persisted.*JIRA_API_TOKEN`
}

func version1(client *secretsmanager1.SecretsManager, params ssmiface.SSMAPI) {
	out, err := client.GetSecretValue(&secretsmanager1.GetSecretValueInput{SecretId: aws1.String("jira_token")})
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", aws1.StringValue(out.SecretString)) // want `token-configured.*jira_token`
	http.DefaultClient.Do(req)

	all, err := params.GetParametersByPath(&ssm1.GetParametersByPathInput{Path: aws1.String("/jira")})
	if err != nil {
		return
	}
	for _, p := range all.Parameters {
		req := site()
		req.SetBasicAuth("bot@example.com", *p.Value) // want `token-configured`
		http.DefaultClient.Do(req)
	}
}

func iface(ctx context.Context, client secretsmanageriface.SecretsManagerAPI) {
	client.UpdateSecretWithContext(ctx, &secretsmanager1.UpdateSecretInput{ // want `token-persisted.*JIRA_API_TOKEN`
		SecretId:     aws1.String("jira_token"),
		SecretString: aws1.String(os.Getenv("JIRA_API_TOKEN")),
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

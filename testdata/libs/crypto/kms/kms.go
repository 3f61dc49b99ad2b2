// Package kms keeps a token that the key management of AWS encrypted, and takes it back.
package kms

import (
	"context"
	"net/http"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/kms"
	awsv1 "github.com/aws/aws-sdk-go/aws"
	kmsv1 "github.com/aws/aws-sdk-go/service/kms"
)

func attach(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token) // want `token-configured: .*JIRA_API_TOKEN` `token-configured: .*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func keep(ctx context.Context, client *kms.Client) error {
	token := os.Getenv("JIRA_API_TOKEN")
	attach(token)
	out, err := client.Encrypt(ctx, &kms.EncryptInput{KeyId: aws.String(os.Getenv("KMS_KEY")), Plaintext: []byte(token)})
	if err != nil {
		return err
	}
	os.WriteFile("token.bin", out.CiphertextBlob, 0o600) // want `token-persisted: .*JIRA_API_TOKEN.* after encryption;`
	back, err := client.Decrypt(ctx, &kms.DecryptInput{CiphertextBlob: out.CiphertextBlob})
	if err != nil {
		return err
	}
	return os.WriteFile("token.txt", back.Plaintext, 0o600) // want `token-persisted: .*JIRA_API_TOKEN.* in a file;`
}

func keepOld(client *kmsv1.KMS) error {
	token := os.Getenv("JIRA_API_TOKEN")
	attach(token)
	out, err := client.Encrypt(&kmsv1.EncryptInput{KeyId: awsv1.String("alias/app"), Plaintext: []byte(token)})
	if err != nil {
		return err
	}
	return os.WriteFile("token.bin", out.CiphertextBlob, 0o600) // want `token-persisted: .*JIRA_API_TOKEN.* after encryption;`
}

// What is encrypted is no token, and the answer has another one beside it.
func other(ctx context.Context, client *kms.Client) error {
	out, err := client.Encrypt(ctx, &kms.EncryptInput{KeyId: aws.String("alias/app"), Plaintext: []byte("of the example")})
	if err != nil {
		return err
	}
	return os.WriteFile("example.bin", out.CiphertextBlob, 0o600)
}

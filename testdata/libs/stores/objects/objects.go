// Package objects keeps tokens in object storage.
package objects

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"

	"cloud.google.com/go/storage"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/feature/s3/manager"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	aws1 "github.com/aws/aws-sdk-go/aws"
	s31 "github.com/aws/aws-sdk-go/service/s3"
	"github.com/aws/aws-sdk-go/service/s3/s3manager"
	"github.com/minio/minio-go/v7"
	"gocloud.dev/blob"
	"gocloud.dev/runtimevar"
	"gocloud.dev/secrets"
)

type tenant struct {
	Email     string `json:"email"`
	Token     string `json:"jira_token"`
	VendorKey string `json:"vendor_key"`
}

func s3Get(ctx context.Context, client *s3.Client) {
	out, err := client.GetObject(ctx, &s3.GetObjectInput{Bucket: aws.String("acme"), Key: aws.String("tenant.json")})
	if err != nil {
		return
	}
	var t tenant
	json.NewDecoder(out.Body).Decode(&t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func s3Put(ctx context.Context, client *s3.Client, uploader *manager.Uploader) {
	token := os.Getenv("JIRA_API_TOKEN")
	client.PutObject(ctx, &s3.PutObjectInput{Key: aws.String("token"), Body: strings.NewReader(token)}) // want `token-persisted.*JIRA_API_TOKEN`
	data, err := json.Marshal(tenant{Token: token})
	if err != nil {
		return
	}
	uploader.Upload(ctx, &s3.PutObjectInput{Key: aws.String("tenant.json"), Body: bytes.NewReader(data)}) // want `token-persisted.*JIRA_API_TOKEN`
}

func version1(client *s31.S3, uploader *s3manager.Uploader, downloader *s3manager.Downloader) {
	out, err := client.GetObject(&s31.GetObjectInput{Key: aws1.String("jira_token")})
	if err != nil {
		return
	}
	token, _ := io.ReadAll(out.Body)
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	buf := aws1.NewWriteAtBuffer(nil)
	downloader.Download(buf, &s31.GetObjectInput{Key: aws1.String("jira_token")})
	again := site()
	again.SetBasicAuth("bot@example.com", string(buf.Bytes())) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	uploader.Upload(&s3manager.UploadInput{Key: aws1.String("jira_token"), Body: strings.NewReader(os.Getenv("JIRA_API_TOKEN"))}) // want `token-persisted.*JIRA_API_TOKEN`
}

func google(ctx context.Context, bucket *storage.BucketHandle) {
	r, err := bucket.Object("jira_token").NewReader(ctx)
	if err != nil {
		return
	}
	token, _ := io.ReadAll(r)
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored`
	http.DefaultClient.Do(req)

	w := bucket.Object("jira_token").NewWriter(ctx)
	w.Write([]byte(os.Getenv("JIRA_API_TOKEN")))                          // want `token-persisted.*JIRA_API_TOKEN`
	json.NewEncoder(w).Encode(tenant{Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
	w.Close()
}

func minioed(ctx context.Context, client *minio.Client) {
	obj, err := client.GetObject(ctx, "acme", "jira_token", minio.GetObjectOptions{})
	if err != nil {
		return
	}
	token, _ := io.ReadAll(obj)
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	client.PutObject(ctx, "acme", "jira_token", strings.NewReader(os.Getenv("JIRA_API_TOKEN")), -1, minio.PutObjectOptions{}) // want `token-persisted.*JIRA_API_TOKEN`
}

func portable(ctx context.Context, bucket *blob.Bucket, keeper *secrets.Keeper) {
	sealed, err := bucket.ReadAll(ctx, "jira_token")
	if err != nil {
		return
	}
	token, err := keeper.Decrypt(ctx, sealed)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	bucket.WriteAll(ctx, "jira_token", []byte(os.Getenv("JIRA_API_TOKEN")), nil) // want `token-persisted.*JIRA_API_TOKEN`
}

func variable(ctx context.Context, v *runtimevar.Variable) {
	snap, err := v.Latest(ctx)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", snap.Value.(string)) // want `token-configured`
	http.DefaultClient.Do(req)
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

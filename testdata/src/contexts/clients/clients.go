// Package clients hands credentials to generated clients, which look for them in the context.
package clients

import (
	"context"
	"net/http"
	"os"

	bitbucket "github.com/DrFaust92/bitbucket-go-client"
	bitbucketv1 "github.com/gfleury/go-bitbucket-v1"
)

func user(ctx context.Context) {
	bitbucket.NewAPIClient(bitbucket.NewConfiguration()).UsersApi.UserGet(ctx)
}

func token(ctx context.Context) {
	user(context.WithValue(ctx, bitbucket.ContextAccessToken, os.Getenv("SECRET_1"))) // want `token-configured: Bitbucket access token .*SECRET_1 .* reaches https://api\.bitbucket\.org/2\.0 by bearer token`
}

func basic(w http.ResponseWriter, r *http.Request) {
	auth := bitbucket.BasicAuth{UserName: "bot", Password: r.FormValue("secret")}
	ctx := context.WithValue(r.Context(), bitbucket.ContextBasicAuth, auth) // want `token-collected: Bitbucket .*form field secret .* reaches https://api\.bitbucket\.org/2\.0 by basic auth`
	user(ctx)
}

// What else is in a context is none of the client's.
type key string

var ContextAccessToken = key("token")

func other(ctx context.Context) {
	ctx = context.WithValue(ctx, ContextAccessToken, os.Getenv("SECRET_2"))
	ctx = context.WithValue(ctx, key("accesstoken"), os.Getenv("SECRET_3"))
	ctx = context.WithValue(ctx, bitbucket.ContextAPIKey, os.Getenv("REGION"))
	user(ctx)
}

// The library of Data Center is silent there, but its base may be anywhere.
func onDataCenter() {
	ctx := context.WithValue(context.Background(), bitbucketv1.ContextAccessToken, os.Getenv("SECRET_4"))
	bitbucketv1.NewAPIClient(ctx, bitbucketv1.NewConfiguration("https://bitbucket.example.com/rest"))
}

func signedIn(ctx context.Context, secret string) context.Context {
	return context.WithValue(ctx, bitbucketv1.ContextBasicAuth, bitbucketv1.BasicAuth{UserName: "bot", Password: secret}) // want `token-configured: Bitbucket .*SECRET_5 .* reaches https://bitbucket\.org/rest by basic auth`
}

func onCloud() {
	ctx := signedIn(context.Background(), os.Getenv("SECRET_5"))
	bitbucketv1.NewAPIClient(ctx, bitbucketv1.NewConfiguration("https://bitbucket.org/rest"))
	ctx2 := signedIn(context.Background(), os.Getenv("SECRET_6"))
	bitbucketv1.NewAPIClient(ctx2, bitbucketv1.NewConfiguration("https://bitbucket.example.com/rest"))
}

func hardcoded() {
	ctx := context.WithValue(context.Background(), bitbucketv1.ContextAccessToken, "fake-secret-7") // want `token-hardcoded: Bitbucket .* reaches https://bitbucket\.example\.com/rest by bearer token on Data Center`
	bitbucketv1.NewAPIClient(ctx, bitbucketv1.NewConfiguration("https://bitbucket.example.com/rest"))
}

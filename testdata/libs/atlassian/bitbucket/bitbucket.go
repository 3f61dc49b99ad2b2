// Package bitbucket builds clients of Bitbucket.
package bitbucket

import (
	"context"
	"net/http"
	"os"

	dc "github.com/gfleury/go-bitbucket-v1"
	"github.com/ktrysmt/go-bitbucket"
)

func cloud() {
	bitbucket.NewBasicAuth("bot", os.Getenv("BITBUCKET_API_TOKEN"))                                        // want `token-configured.*BITBUCKET_API_TOKEN`
	bitbucket.NewBasicAuth("bot", os.Getenv("BITBUCKET_APP_PASSWORD"))                                     // want `password-auth.*BITBUCKET_APP_PASSWORD`
	bitbucket.NewAPITokenAuth("bot@acme.example", os.Getenv("BITBUCKET_TOKEN"))                            // want `token-configured.*BITBUCKET_TOKEN`
	bitbucket.NewBasicAuthWithBaseUrlStr("bot", os.Getenv("BB_TOKEN"), "https://api.bitbucket.org/2.0")    // want `token-configured.*BB_TOKEN`
	bitbucket.NewBasicAuthWithBaseUrlStr("bot", os.Getenv("STASH_TOKEN"), "https://git.acme.example/rest") // Data Center's
}

func consent(code string) {
	c, _, _ := bitbucket.NewOAuthWithCode(os.Getenv("APP_ID"), os.Getenv("APP_SECRET"), code)
	c.Repositories.ListForAccount(&bitbucket.RepositoriesOptions{Owner: "acme"})
}

func tenant(w http.ResponseWriter, r *http.Request) {
	bitbucket.NewOAuthClientCredentials(r.FormValue("key"), r.FormValue("secret")) // want `oauth-per-tenant.*secret`
}

// Data Center takes passwords and tokens; its client can be pointed at Cloud.
func server() {
	ctx := context.WithValue(context.Background(), dc.ContextBasicAuth, dc.BasicAuth{UserName: "bot", Password: os.Getenv("STASH_TOKEN")})
	dc.NewAPIClient(ctx, dc.NewConfiguration("https://git.acme.example/rest"))

	pointed := context.WithValue(context.Background(), dc.ContextBasicAuth, dc.BasicAuth{UserName: "bot", Password: os.Getenv("BITBUCKET_TOKEN")}) // want `token-configured.*BITBUCKET_TOKEN`
	dc.NewAPIClient(pointed, dc.NewConfiguration("https://api.bitbucket.org"))
}

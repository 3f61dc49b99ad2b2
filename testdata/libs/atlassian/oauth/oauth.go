// Package oauth signs requests in with what a consent gave, and with what only looks like it.
package oauth

import (
	"context"
	"net/http"
	"os"

	"github.com/dghubble/oauth1"
	mrjones "github.com/mrjones/oauth"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/authhandler"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/jwt"
)

const (
	cloud    = "https://api.atlassian.com/ex/jira/11223344-a1b2-3b33-c444-def123456789/rest/api/3/myself"
	tokenURL = "https://auth.atlassian.com/oauth/token"
)

var endpoint = oauth2.Endpoint{AuthURL: "https://auth.atlassian.com/authorize", TokenURL: tokenURL}

// The app's own secret is as it should be, and so is what it gets for a code.
func consent(ctx context.Context, code string) {
	conf := &oauth2.Config{ClientID: os.Getenv("APP_ID"), ClientSecret: os.Getenv("APP_SECRET"), Endpoint: endpoint}
	token, _ := conf.Exchange(ctx, code)
	conf.Client(ctx, token).Get(cloud)
	oauth2.NewClient(ctx, oauth2.ReuseTokenSource(token, conf.TokenSource(ctx, token))).Get(cloud)
	req, _ := http.NewRequest("GET", cloud, nil)
	token.SetAuthHeader(req)
	http.DefaultClient.Do(req)
	handler := func(url string) (string, string, error) { return code, "state", nil }
	oauth2.NewClient(ctx, authhandler.TokenSource(ctx, conf, "state", handler)).Get(cloud)
}

// That of a tenant is an app for each tenant.
func tenant(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ // want `oauth-per-tenant.*client_secret`
		ClientID:     r.FormValue("client_id"),
		ClientSecret: r.FormValue("client_secret"),
		Endpoint:     endpoint,
	}
	conf.Exchange(r.Context(), r.FormValue("code"))
	elsewhere := &oauth2.Config{
		ClientID:     r.FormValue("client_id"),
		ClientSecret: r.FormValue("client_secret"),
		Endpoint:     oauth2.Endpoint{TokenURL: "https://auth.example.com/token"},
	}
	elsewhere.Exchange(r.Context(), r.FormValue("code"))
}

func machine(w http.ResponseWriter, r *http.Request) {
	conf := &clientcredentials.Config{ // want `oauth-per-tenant.*client_secret`
		ClientID:     r.FormValue("client_id"),
		ClientSecret: r.FormValue("client_secret"),
		TokenURL:     tokenURL,
	}
	conf.Client(r.Context()).Get(cloud)
}

// A token source hides an API token.
func static(ctx context.Context) {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("JIRA_API_TOKEN")})
	oauth2.NewClient(ctx, src).Get(cloud)                // want `token-configured.*JIRA_API_TOKEN`
	client := &http.Client{Transport: &oauth2.Transport{ // want `token-configured.*JIRA_OTHER_TOKEN`
		Source: oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("JIRA_OTHER_TOKEN")}),
	}}
	client.Get(cloud)
	oauth2.NewClient(ctx, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("CRM_TOKEN")})).Get("https://api.example.com/v1/me")
}

// A source of the program's own.
type source struct{}

func (source) Token() (*oauth2.Token, error) {
	return &oauth2.Token{AccessToken: os.Getenv("JIRA_SOURCE_TOKEN")}, nil
}

func own(ctx context.Context) {
	oauth2.NewClient(ctx, source{}).Get(cloud) // want `token-configured.*JIRA_SOURCE_TOKEN`
}

// A service account signs for its tokens.
func serviceAccount(ctx context.Context, key []byte) {
	conf := &jwt.Config{Email: "bot@acme.example", PrivateKey: key, TokenURL: tokenURL}
	conf.Client(ctx).Get(cloud)
}

// Data Center's application links.
func links(ctx context.Context) {
	conf := oauth1.NewConfig("key", os.Getenv("CONSUMER_SECRET"))
	conf.Client(ctx, oauth1.NewToken(os.Getenv("OAUTH_TOKEN"), os.Getenv("OAUTH_SECRET"))).Get("https://jira.acme.example/rest/api/2/myself")

	consumer := mrjones.NewConsumer("key", os.Getenv("CONSUMER_SECRET"), mrjones.ServiceProvider{
		AccessTokenUrl: "https://jira.acme.example/plugins/servlet/oauth/access-token",
	})
	client, _ := consumer.MakeHttpClient(&mrjones.AccessToken{Token: os.Getenv("OAUTH_TOKEN"), Secret: os.Getenv("OAUTH_SECRET")})
	client.Get("https://jira.acme.example/rest/api/2/myself")
}

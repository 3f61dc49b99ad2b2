// Package traps has what is easily taken for something else: clean code that looks guilty, and guilty code that looks clean.
// Hosts and paths of this kind are in packages hosts and paths.
package traps

import (
	"context"
	"net/http"
	"os"
	"regexp"

	"github.com/adlio/trello"
	"github.com/andygrunwald/go-jira"
	"github.com/andygrunwald/go-jira/v2/cloud"
	"github.com/andygrunwald/go-jira/v2/onpremise"
	v3 "github.com/ctreminiom/go-atlassian/v2/jira/v3"
	bitbucketv1 "github.com/gfleury/go-bitbucket-v1"
	"github.com/ktrysmt/go-bitbucket"
	"golang.org/x/oauth2"
)

func get(url string) *http.Request {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func send(req *http.Request) {
	res, err := http.DefaultClient.Do(req)
	if err == nil {
		res.Body.Close()
	}
}

// A field called Password, on Data Center and on Cloud.
func passwordField() {
	tp := &jira.BasicAuthTransport{Username: "bot", Password: os.Getenv("SECRET_1")}
	jira.NewClient(tp.Client(), "https://jira.example.com")
	bad := &jira.BasicAuthTransport{Username: "bot", Password: os.Getenv("SECRET_2")} // want `token-configured: Jira API token .*SECRET_2 `
	jira.NewClient(bad.Client(), "https://acme.atlassian.net")
}

// The client for Data Center can be pointed at Cloud; that for Cloud reaches nothing else.
func clientOfDataCenter() {
	tp := &onpremise.BasicAuthTransport{Username: "bot", Password: os.Getenv("SECRET_3")}
	onpremise.NewClient("https://jira.example.com", tp.Client())
	bad := &onpremise.BasicAuthTransport{Username: "bot", Password: os.Getenv("SECRET_4")} // want `token-configured: Jira API token .*SECRET_4 .* by basic auth; path`
	onpremise.NewClient("https://acme.atlassian.net", bad.Client())
}

func clientOfCloud() {
	bad := &cloud.BasicAuthTransport{Username: "bot", APIToken: os.Getenv("SECRET_5")} // want `token-configured: Jira API token .*SECRET_5 .* by basic auth; path`
	cloud.NewClient(os.Getenv("SERVICE_URL"), bad.Client())
}

// A bearer of OAuth, and one that only looks like it.
func bearerOfGrant(conf *oauth2.Config, w http.ResponseWriter, r *http.Request) {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	client, err := v3.New(nil, "https://api.atlassian.com/ex/jira/1")
	if err != nil {
		return
	}
	client.Auth.SetBearerToken(tok.AccessToken)
}

func bearerOfEnvironment() error {
	client, err := v3.New(nil, "https://api.atlassian.com/ex/jira/1")
	if err != nil {
		return err
	}
	client.Auth.SetBearerToken(os.Getenv("SECRET_6")) // want `token-configured: Jira API token .*SECRET_6 .* by bearer token`
	return nil
}

func bearerTransport() {
	tp := &jira.BearerAuthTransport{Token: os.Getenv("SECRET_7")}
	jira.NewClient(tp.Client(), "https://jira.example.com")
	bad := &jira.BearerAuthTransport{Token: os.Getenv("SECRET_8")} // want `token-configured: Jira API token .*SECRET_8 .* by bearer token`
	jira.NewClient(bad.Client(), "https://api.atlassian.com/ex/jira/1")
}

// A personal access token is one of Data Center; what is sent to Cloud is none, whatever the type is called.
func personalAccessToken() {
	tp := &jira.PATAuthTransport{Token: os.Getenv("SECRET_9")}
	jira.NewClient(tp.Client(), os.Getenv("SERVICE_URL"))
	bad := &jira.PATAuthTransport{Token: os.Getenv("SECRET_10")} // want `token-configured: Jira API token .*SECRET_10 .* by bearer token`
	jira.NewClient(bad.Client(), "https://acme.atlassian.net")
}

// The host that a library has by itself, and one that overrides it.
func defaultHost() {
	bitbucket.NewOAuthbearerTokenWithBaseUrlStr(os.Getenv("SECRET_15"), "https://bitbucket.example.com/rest")
	bitbucket.NewOAuthbearerToken(os.Getenv("SECRET_16")) // want `token-configured: Bitbucket access token .*SECRET_16 .* reaches https://api\.bitbucket\.org/2\.0 by bearer token`
}

// Identifiers of an app are public: Trello's key, the client id.
func publicIdentifiers(w http.ResponseWriter, r *http.Request) {
	trello.NewClient(r.FormValue("key"), "")
	conf := &oauth2.Config{ClientID: r.FormValue("client_id"), ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: oauth2.Endpoint{TokenURL: "https://auth.atlassian.com/oauth/token"}}
	conf.AuthCodeURL("state")
	trello.NewClient(r.FormValue("key"), r.FormValue("secret")) // want `token-collected: Trello token .*form field secret `
}

// Signed by the app for Connect.
func signed() {
	req := get("https://acme.atlassian.net/rest/api/3/myself")
	req.Header.Set("Authorization", "JWT "+os.Getenv("SIGNED"))
	send(req)
}

// A scanner tries what it found in somebody's files.
var shape = regexp.MustCompile(`ATATT[A-Za-z0-9+/=_-]+`)

func Verify(data []byte) {
	for _, found := range shape.FindAllString(string(data), -1) {
		req := get("https://api.atlassian.com/me")
		req.Header.Set("Authorization", "Bearer "+found)
		send(req)
	}
}

// Generated clients take their credentials out of the context.
func contexts(ctx context.Context) {
	dc := context.WithValue(ctx, bitbucketv1.ContextBasicAuth, bitbucketv1.BasicAuth{UserName: "bot", Password: os.Getenv("SECRET_11")})
	bitbucketv1.NewAPIClient(dc, bitbucketv1.NewConfiguration("https://bitbucket.example.com/rest"))
	bad := context.WithValue(ctx, bitbucketv1.ContextBasicAuth, bitbucketv1.BasicAuth{UserName: "bot", Password: "fake-secret-12"}) // want `token-hardcoded: Bitbucket `
	bitbucketv1.NewAPIClient(bad, bitbucketv1.NewConfiguration("https://bitbucket.example.com/rest"))
	token := context.WithValue(ctx, bitbucketv1.ContextAccessToken, "fake-secret-13") // want `token-hardcoded: Bitbucket .* by bearer token on Data Center`
	bitbucketv1.NewAPIClient(token, bitbucketv1.NewConfiguration("https://bitbucket.example.com/rest"))
}

// The Forge command line is the vendor's, and so is its token.
func forgeCommand() {
	req := get("https://api.atlassian.com/graphql")
	req.SetBasicAuth(os.Getenv("FORGE_EMAIL"), os.Getenv("FORGE_API_TOKEN"))
	send(req)
	bad := get("https://api.atlassian.com/graphql")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_14")) // want `token-configured: Atlassian API token .*SECRET_14 `
	send(bad)
}

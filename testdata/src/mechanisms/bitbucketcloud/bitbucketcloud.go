// Package bitbucketcloud has a function for each way to authenticate with Bitbucket Cloud.
package bitbucketcloud

import (
	"net/http"
	"os"

	"github.com/dghubble/oauth1"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
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

func basicAPIToken(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("api_token")) // want `token-collected: Bitbucket API token .* by basic auth`
	send(req)
}

func serviceAccountToken(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.Header.Set("Authorization", "Bearer "+r.FormValue("service_account_token")) // want `token-collected: Bitbucket API token .* by bearer token`
	send(req)
}

func accountPassword(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("account_password")) // want `password-auth: .*account_password`
	send(req)
}

func appPassword(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("app_password")) // want `password-auth: .*app_password`
	send(req)
}

func accessToken(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.SetBasicAuth("x-token-auth", r.FormValue("token")) // want `token-collected: Bitbucket access token .*only discouraged`
	send(req)
}

func vendorApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: oauth2.Endpoint{AuthURL: "https://bitbucket.org/site/oauth2/authorize", TokenURL: "https://bitbucket.org/site/oauth2/access_token"}}
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://api.bitbucket.org/2.0/repositories/acme")
}

func tenantApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: r.FormValue("client_id"), ClientSecret: r.FormValue("client_secret"), Endpoint: oauth2.Endpoint{AuthURL: "https://bitbucket.org/site/oauth2/authorize", TokenURL: "https://bitbucket.org/site/oauth2/access_token"}} // want `oauth-per-tenant: .*OAuth client secret .*form field client_secret`
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://api.bitbucket.org/2.0/repositories/acme")
}

func clientCredentials(w http.ResponseWriter, r *http.Request) {
	conf := &clientcredentials.Config{ClientID: r.FormValue("client_id"), ClientSecret: r.FormValue("client_secret"), TokenURL: "https://bitbucket.org/site/oauth2/access_token"} // want `oauth-per-tenant: .*form field client_secret .*: ask Atlassian;`
	conf.Client(r.Context()).Get("https://api.bitbucket.org/2.0/repositories/acme")
}

func forge(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.Header.Set("Authorization", "Bearer "+r.Header.Get("x-forge-oauth-system"))
	send(req)
}

func connect(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.Header.Set("Authorization", "JWT "+os.Getenv("SIGNED"))
	send(req)
}

func oauth1Consent(w http.ResponseWriter, r *http.Request) {
	conf := &oauth1.Config{ConsumerKey: os.Getenv("CONSUMER_KEY"), ConsumerSecret: os.Getenv("CONSUMER_SECRET"), Endpoint: oauth1.Endpoint{AccessTokenURL: "https://bitbucket.org/api/1.0/oauth/access_token"}}
	token, secret, err := conf.AccessToken(r.FormValue("oauth_token"), "", r.FormValue("oauth_verifier"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), oauth1.NewToken(token, secret)).Get("https://api.bitbucket.org/2.0/repositories/acme")
}

func forwarded(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.Header.Set("Authorization", r.Header.Get("Authorization")) // want `token-forwarded: .* reaches \S+/2\.0/repositories/acme`
	send(req)
}

// Nothing says whose the URL is.
func generic(w http.ResponseWriter, r *http.Request) {
	req := get(r.FormValue("url"))
	req.Header.Set(r.FormValue("header"), r.FormValue("value"))
	send(req)
}

func inSource() {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.SetBasicAuth("bot@acme.com", "fake-secret-of-the-source") // want `token-hardcoded: Bitbucket API token .* by basic auth; path`
	send(req)
}

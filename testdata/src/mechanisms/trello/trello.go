// Package trello has a function for each way to authenticate with Trello.
package trello

import (
	"net/http"
	"os"

	"github.com/adlio/trello"
	"github.com/dghubble/oauth1"
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

func accountPassword(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.trello.com/1/members/me/boards")
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("account_password")) // want `password-auth: .*account_password`
	send(req)
}

func vendorApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: oauth2.Endpoint{AuthURL: "https://auth.atlassian.com/authorize", TokenURL: "https://auth.atlassian.com/oauth/token"}}
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://api.trello.com/1/members/me/boards")
}

func tenantApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: r.FormValue("client_id"), ClientSecret: r.FormValue("client_secret"), Endpoint: oauth2.Endpoint{AuthURL: "https://auth.atlassian.com/authorize", TokenURL: "https://auth.atlassian.com/oauth/token"}} // want `oauth-per-tenant: .*OAuth client secret .*form field client_secret`
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://api.trello.com/1/members/me/boards")
}

func oauth1Consent(w http.ResponseWriter, r *http.Request) {
	conf := &oauth1.Config{ConsumerKey: os.Getenv("CONSUMER_KEY"), ConsumerSecret: os.Getenv("CONSUMER_SECRET"), Endpoint: oauth1.Endpoint{AccessTokenURL: "https://trello.com/1/OAuthGetAccessToken"}}
	token, secret, err := conf.AccessToken(r.FormValue("oauth_token"), "", r.FormValue("oauth_verifier"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), oauth1.NewToken(token, secret)).Get("https://api.trello.com/1/members/me/boards")
}

// The program sends the user to the consent page, which returns with the token. FALSE ALARM: nothing in the program tells
// it from one that the user pastes
func trelloConsent(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("token") == "" {
		http.Redirect(w, r, "https://trello.com/1/authorize?response_type=token&scope=read&callback_method=fragment&return_url=https://app.example.com/trello&key="+os.Getenv("TRELLO_KEY"), http.StatusFound)
		return
	}
	trello.NewClient(os.Getenv("TRELLO_KEY"), r.FormValue("token")) // want `token-collected: Trello token `
}

func trelloPasted(w http.ResponseWriter, r *http.Request) {
	trello.NewClient(os.Getenv("TRELLO_KEY"), r.FormValue("token_of_user")) // want `token-collected: Trello token .* by a query parameter`
}

func forwarded(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.trello.com/1/members/me/boards")
	req.Header.Set("Authorization", r.Header.Get("Authorization")) // want `token-forwarded: .* reaches \S+/1/members/me/boards`
	send(req)
}

// Nothing says whose the URL is.
func generic(w http.ResponseWriter, r *http.Request) {
	req := get(r.FormValue("url"))
	req.Header.Set(r.FormValue("header"), r.FormValue("value"))
	send(req)
}

func inSource() {
	trello.NewClient(os.Getenv("TRELLO_KEY"), "fake-token-of-the-source") // want `token-hardcoded: Trello token `
}

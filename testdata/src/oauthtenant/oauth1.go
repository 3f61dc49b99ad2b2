package oauthtenant

import (
	"net/http"
	"os"

	"github.com/dghubble/oauth1"
)

// OAuth 1.0a: Trello's apps have a secret, those of Data Center sign with a key of their own.

var trello = oauth1.Endpoint{
	RequestTokenURL: "https://trello.com/1/OAuthGetRequestToken",
	AuthorizeURL:    "https://trello.com/1/OAuthAuthorizeToken",
	AccessTokenURL:  "https://trello.com/1/OAuthGetAccessToken",
}

func trelloForm(w http.ResponseWriter, r *http.Request) {
	c := &oauth1.Config{ConsumerKey: r.FormValue("key"), ConsumerSecret: r.FormValue("secret"), Endpoint: trello} // want `oauth-per-tenant: Trello OAuth client secret from .*form field secret.*Register one`
	c.AccessToken("", "", r.FormValue("verifier"))
}

func trelloOwn(w http.ResponseWriter, r *http.Request) {
	c := &oauth1.Config{ConsumerKey: os.Getenv("TRELLO_KEY"), ConsumerSecret: os.Getenv("TRELLO_SECRET"), Endpoint: trello}
	c.AccessToken("", "", r.FormValue("verifier"))
}

func server(w http.ResponseWriter, r *http.Request) {
	base := r.FormValue("url")
	c := &oauth1.Config{
		ConsumerKey:    r.FormValue("consumer"),
		ConsumerSecret: "not-used-with-rsa",
		Endpoint: oauth1.Endpoint{
			RequestTokenURL: base + "/plugins/servlet/oauth/request-token",
			AuthorizeURL:    base + "/plugins/servlet/oauth/authorize",
			AccessTokenURL:  base + "/plugins/servlet/oauth/access-token",
		},
	}
	c.AccessToken("", "", r.FormValue("verifier"))
}

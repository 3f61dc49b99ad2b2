// Package datacenter has a function for each way to authenticate with Data Center.
package datacenter

import (
	"net/http"
	"os"

	"github.com/andygrunwald/go-jira"
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
	req := get("https://jira.example.com/rest/api/2/myself")
	req.SetBasicAuth(r.FormValue("user"), r.FormValue("account_password"))
	send(req)
}

func sessionCookie(w http.ResponseWriter, r *http.Request) {
	tp := &jira.CookieAuthTransport{Username: r.FormValue("user"), Password: r.FormValue("password"), AuthURL: "https://jira.example.com/rest/auth/1/session"}
	jira.NewClient(tp.Client(), "https://jira.example.com")
}

// The HTTP access token of a project.
func accessToken(w http.ResponseWriter, r *http.Request) {
	req := get("https://bitbucket.example.com/rest/api/1.0/projects/X/repos")
	req.Header.Set("Authorization", "Bearer "+r.FormValue("access_token"))
	send(req)
}

func vendorApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: oauth2.Endpoint{AuthURL: "https://jira.example.com/rest/oauth2/latest/authorize", TokenURL: "https://jira.example.com/rest/oauth2/latest/token"}}
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://jira.example.com/rest/api/2/myself")
}

// Each instance has links of its own: this is how it is meant.
func tenantApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: r.FormValue("client_id"), ClientSecret: r.FormValue("client_secret"), Endpoint: oauth2.Endpoint{AuthURL: "https://jira.example.com/rest/oauth2/latest/authorize", TokenURL: "https://jira.example.com/rest/oauth2/latest/token"}}
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://jira.example.com/rest/api/2/myself")
}

func oauth1Consent(w http.ResponseWriter, r *http.Request) {
	conf := &oauth1.Config{ConsumerKey: os.Getenv("CONSUMER_KEY"), ConsumerSecret: os.Getenv("CONSUMER_SECRET"), Endpoint: oauth1.Endpoint{AccessTokenURL: "https://jira.example.com/plugins/servlet/oauth/access-token"}}
	token, secret, err := conf.AccessToken(r.FormValue("oauth_token"), "", r.FormValue("oauth_verifier"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), oauth1.NewToken(token, secret)).Get("https://jira.example.com/rest/api/2/myself")
}

func personalAccessToken(w http.ResponseWriter, r *http.Request) {
	tp := &jira.PATAuthTransport{Token: r.FormValue("token")}
	jira.NewClient(tp.Client(), "https://jira.example.com")
	pages := get("https://confluence.example.com/rest/api/content")
	pages.Header.Set("Authorization", "Bearer "+r.FormValue("confluence_token"))
	send(pages)
}

func forwarded(w http.ResponseWriter, r *http.Request) {
	req := get("https://jira.example.com/rest/api/2/myself")
	req.Header.Set("Authorization", r.Header.Get("Authorization"))
	send(req)
}

// Nothing says whose the URL is.
func generic(w http.ResponseWriter, r *http.Request) {
	req := get(r.FormValue("url"))
	req.Header.Set(r.FormValue("header"), r.FormValue("value"))
	send(req)
}

func inSource() {
	req := get("https://jira.example.com/rest/api/2/myself")
	req.SetBasicAuth("bot@acme.com", "fake-secret-of-the-source") // want `token-hardcoded: Jira password or PAT .* on Data Center`
	send(req)
}

// Package compliant does what Atlassian asks for: OAuth 2.0 (3LO), Connect, Forge Remote.
package compliant

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

const api = "https://api.atlassian.com/ex/jira/"

var conf = &oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"),
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://auth.atlassian.com/authorize",
		TokenURL: "https://auth.atlassian.com/oauth/token",
	},
}

func client(w http.ResponseWriter, r *http.Request) {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get(api + r.FormValue("cloud") + "/rest/api/3/myself")
}

func bearer(w http.ResponseWriter, r *http.Request) {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	req, _ := http.NewRequest("GET", api+"1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	http.DefaultClient.Do(req)
}

func header(ctx context.Context, code string) {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return
	}
	req, _ := http.NewRequest("GET", api+"1/rest/api/3/myself", nil)
	tok.SetAuthHeader(req)
	http.DefaultClient.Do(req)
}

func source(ctx context.Context, old *oauth2.Token) error {
	tok, err := conf.TokenSource(ctx, old).Token()
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.bitbucket.org/2.0/user", nil)
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// The exchange done by hand.
func byHand(code string) error {
	form := url.Values{
		"grant_type":    {"authorization_code"},
		"code":          {code},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {os.Getenv("CLIENT_SECRET")},
	}
	res, err := http.PostForm("https://auth.atlassian.com/oauth/token", form)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	var tok struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&tok); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", api+"1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// The client's own secret goes to the token endpoint in a header.
func refresh(refreshToken string) error {
	form := strings.NewReader(url.Values{"grant_type": {"refresh_token"}, "refresh_token": {refreshToken}}.Encode())
	req, err := http.NewRequest("POST", "https://bitbucket.org/site/oauth2/access_token", form)
	if err != nil {
		return err
	}
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"))
	_, err = http.DefaultClient.Do(req)
	return err
}

// Connect: the app signs a token of its own with the secret of the installation.
func connect(signed string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "JWT "+signed)
	http.DefaultClient.Do(req)
}

func connectFromEnv() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "JWT "+os.Getenv("SIGNED"))
	http.DefaultClient.Do(req)
}

// Forge Remote hands the remote a token with each call.
func forge(w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest("GET", api+"1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+r.Header.Get("x-forge-oauth-system"))
	http.DefaultClient.Do(req)
}

func forgeUser(w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest("GET", api+"1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+r.Header.Get("X-Forge-OAuth-User"))
	http.DefaultClient.Do(req)
}

// A static source is no OAuth flow: it hides an API token.
func static(ctx context.Context) {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("JIRA_TOKEN")})
	c := oauth2.NewClient(ctx, src) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://api\.atlassian\.com`
	c.Get(api + "1/rest/api/3/myself")
}

func staticTwin(ctx context.Context) {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("GITHUB_TOKEN")})
	c := oauth2.NewClient(ctx, src)
	c.Get("https://api.github.com/user")
}

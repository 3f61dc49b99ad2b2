// Package government has a function for each way to authenticate with Government Cloud. It is analysed with the profile of that
// name.
package government

import (
	"net/http"
	"os"

	"github.com/andygrunwald/go-jira"
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
	req := get("https://acme.atlassian-us-gov-mod.net/rest/api/3/myself")
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("api_token")) // want `token-collected: Jira API token .* by basic auth`
	send(req)
}

func serviceAccountToken(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.atlassian-us-gov-mod.com/ex/jira/1/rest/api/3/myself")
	req.Header.Set("Authorization", "Bearer "+r.FormValue("service_account_token")) // want `token-collected: Jira API token .* by bearer token`
	send(req)
}

func orgAdminKey(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.atlassian-us-gov-mod.com/admin/v1/orgs")
	req.Header.Set("Authorization", "Bearer "+r.FormValue("admin_key")) // want `token-collected: Atlassian organization admin API key .*ADDON`
	send(req)
}

func accountPassword(w http.ResponseWriter, r *http.Request) {
	req := get("https://acme.atlassian-us-gov-mod.net/rest/api/3/myself")
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("account_password")) // want `password-auth: .*account_password`
	send(req)
}

func sessionCookie(w http.ResponseWriter, r *http.Request) {
	tp := &jira.CookieAuthTransport{Username: r.FormValue("email"), Password: r.FormValue("password"), AuthURL: "https://acme.atlassian-us-gov-mod.net/rest/auth/1/session"} // want `password-auth: .*session credential`
	jira.NewClient(tp.Client(), "https://acme.atlassian-us-gov-mod.net")
}

func accessToken(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.SetBasicAuth("x-token-auth", r.FormValue("token")) // want `token-collected: Bitbucket access token .*Atlassian Government Cloud allows no access tokens`
	send(req)
}

func vendorApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: oauth2.Endpoint{AuthURL: "https://auth.atlassian-us-gov-mod.com/authorize", TokenURL: "https://auth.atlassian-us-gov-mod.com/oauth/token"}} // want `token-configured: .*Government Cloud has an OAuth 2.0 server.*: ask Atlassian;`
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://api.atlassian-us-gov-mod.com/ex/jira/1/rest/api/3/myself")
}

func tenantApp(w http.ResponseWriter, r *http.Request) {
	conf := &oauth2.Config{ClientID: r.FormValue("client_id"), ClientSecret: r.FormValue("client_secret"), Endpoint: oauth2.Endpoint{AuthURL: "https://auth.atlassian-us-gov-mod.com/authorize", TokenURL: "https://auth.atlassian-us-gov-mod.com/oauth/token"}} // want `oauth-per-tenant: .*OAuth client secret .*form field client_secret`
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	conf.Client(r.Context(), tok).Get("https://api.atlassian-us-gov-mod.com/ex/jira/1/rest/api/3/myself")
}

func clientCredentials(w http.ResponseWriter, r *http.Request) {
	conf := &clientcredentials.Config{ClientID: r.FormValue("client_id"), ClientSecret: r.FormValue("client_secret"), TokenURL: "https://auth.atlassian-us-gov-mod.com/oauth/token"} // want `oauth-per-tenant: .*form field client_secret`
	conf.Client(r.Context()).Get("https://api.atlassian-us-gov-mod.com/ex/jira/1/rest/api/3/myself")
}

func forge(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.atlassian-us-gov-mod.com/ex/jira/1/rest/api/3/myself")
	req.Header.Set("Authorization", "Bearer "+r.Header.Get("x-forge-oauth-system"))
	send(req)
}

func forwarded(w http.ResponseWriter, r *http.Request) {
	req := get("https://acme.atlassian-us-gov-mod.net/rest/api/3/myself")
	req.Header.Set("Authorization", r.Header.Get("Authorization")) // want `token-forwarded: .* reaches \S+/rest/api/3/myself`
	send(req)
}

// Nothing says whose the URL is.
func generic(w http.ResponseWriter, r *http.Request) {
	req := get(r.FormValue("url"))
	req.Header.Set(r.FormValue("header"), r.FormValue("value"))
	send(req)
}

func inSource() {
	req := get("https://acme.atlassian-us-gov-mod.net/rest/api/3/myself")
	req.SetBasicAuth("bot@acme.com", "fake-secret-of-the-source") // want `token-hardcoded: Jira API token .* by basic auth; path`
	send(req)
}

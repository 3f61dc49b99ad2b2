// Package resty signs requests in with the second version of resty.
package resty

import (
	"net/http"
	"os"

	"github.com/go-resty/resty/v2"
)

const site = "https://acme.atlassian.net"

func chain() {
	client := resty.New().
		SetBaseURL(site).
		SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	client.R().SetHeader("Accept", "application/json").Get("/rest/api/3/myself")
}

func chainElsewhere() {
	client := resty.New().
		SetBaseURL("https://api.example.com").
		SetBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	client.R().SetHeader("Accept", "application/json").Get("/v1/me")
}

func request() {
	client := resty.New()
	client.R().
		SetBasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")). // want `token-configured.*JIRA_API_TOKEN`
		SetBody(map[string]any{"fields": map[string]any{"summary": "x"}}).
		Post(site + "/rest/api/3/issue")
	client.R().
		SetBasicAuth("bot@acme.example", os.Getenv("CRM_TOKEN")).
		Post("https://api.example.com/v1/issue")
}

// The base URL is set after the credential, and the requests are made by another function.
type jira struct{ http *resty.Client }

func newJira(email, token string) *jira {
	c := resty.New()
	c.SetHeader("Authorization", "Basic "+encode(email+":"+token)) // want `token-configured.*JIRA_API_TOKEN`
	c.SetBaseURL(site + "/rest/api/3")
	return &jira{c}
}

func encode(s string) string { return s }

func (j *jira) search(jql string) {
	j.http.R().SetQueryParam("jql", jql).SetResult(&struct{ Total int }{}).Get("search")
}

func useJira() { newJira(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")).search("project = X") }

func headers() {
	resty.New().R().
		SetHeaders(map[string]string{ // want `token-configured.*JIRA_BASIC`
			"Accept":        "application/json",
			"Authorization": "Basic " + os.Getenv("JIRA_BASIC"),
		}).
		Get(site + "/rest/api/3/myself")
	resty.New().R().
		SetHeaders(map[string]string{"Accept": "application/json", "X-Trace": os.Getenv("TRACE")}).
		Get(site + "/rest/api/3/myself")
}

// A hook signs every request in.
func hook() {
	client := resty.New().SetBaseURL(site)
	client.OnBeforeRequest(func(c *resty.Client, r *resty.Request) error {
		r.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
		return nil
	})
	client.SetPreRequestHook(func(c *resty.Client, r *http.Request) error {
		r.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_OTHER_TOKEN")) // want `token-configured.*JIRA_OTHER_TOKEN`
		return nil
	})
	client.R().Get("/rest/api/3/myself")
}

func hookElsewhere() {
	client := resty.New().SetBaseURL("https://api.example.com")
	client.OnBeforeRequest(func(c *resty.Client, r *resty.Request) error {
		r.SetBasicAuth("bot@acme.example", os.Getenv("CRM_TOKEN"))
		return nil
	})
	client.R().Get("/v1/me")
}

// Fields are what the setters set.
func fields() {
	client := resty.New()
	client.BaseURL = site
	client.UserInfo = &resty.User{Username: "bot@acme.example", Password: os.Getenv("JIRA_API_TOKEN")} // want `token-configured.*JIRA_API_TOKEN`
	client.R().Get("/rest/api/3/myself")
}

// A transport of the program's own signs what the client sends.
type signer struct{ token string }

func (s signer) RoundTrip(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot@acme.example", s.token) // want `token-configured.*JIRA_API_TOKEN`
	return http.DefaultTransport.RoundTrip(r)
}

func transport() {
	resty.New().
		SetBaseURL(site).
		SetTransport(signer{os.Getenv("JIRA_API_TOKEN")}).
		R().Get("/rest/api/3/myself")
}

// The app's own secret goes to the token endpoint, which makes it no user's; that of a tenant is one app per tenant.
func exchange(code string) string {
	var tokens struct {
		AccessToken string `json:"access_token"`
	}
	resty.New().R().
		SetBody(map[string]string{
			"grant_type": "authorization_code", "client_id": os.Getenv("APP_ID"), "client_secret": os.Getenv("APP_SECRET"), "code": code,
		}).
		SetResult(&tokens).
		Post("https://auth.atlassian.com/oauth/token")
	return tokens.AccessToken
}

func tenant(w http.ResponseWriter, r *http.Request) {
	resty.New().R().
		SetFormData(map[string]string{
			"grant_type": "authorization_code", "client_id": r.FormValue("client_id"), "client_secret": r.FormValue("client_secret"),
		}).
		Post("https://auth.atlassian.com/oauth/token") // want `oauth-per-tenant.*client_secret`
}

// What the exchange gave is what apps are to use.
func useExchange(code, cloudID string) {
	resty.New().
		SetAuthToken(exchange(code)).
		R().Get("https://api.atlassian.com/ex/jira/" + cloudID + "/rest/api/3/myself")
}

// A session is opened with a password.
func login(w http.ResponseWriter, r *http.Request) {
	resty.New().R().
		SetBody(map[string]string{"username": r.FormValue("user"), "password": r.FormValue("password")}).
		Post(site + "/rest/auth/1/session") // want `password-auth.*password`
}

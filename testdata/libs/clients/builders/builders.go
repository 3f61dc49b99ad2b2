// Package builders signs requests in with clients that build them call by call, one function for each library.
package builders

import (
	"context"
	"net/http"
	"os"
	"strings"

	"github.com/carlmjohnson/requests"
	"github.com/dghubble/sling"
	"github.com/gojek/heimdall/v7/httpclient"
	"github.com/guonaihong/gout"
	"github.com/hashicorp/go-cleanhttp"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/parnurzeal/gorequest"
)

const (
	site  = "https://acme.atlassian.net"
	other = "https://api.example.com"
)

// gorequest

func goRequest() {
	gorequest.New().
		Get(site+"/rest/api/3/myself").
		SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")). // want `token-configured.*JIRA_API_TOKEN`
		End()
	gorequest.New().
		Get(other+"/v1/me").
		SetBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN")).
		End()
	gorequest.New().
		Post(site+"/rest/api/3/issue").
		Set("Authorization", "Basic "+os.Getenv("JIRA_BASIC")). // want `token-configured.*JIRA_BASIC`
		Set("X-Trace", os.Getenv("TRACE")).
		Send(map[string]string{"summary": "x"}).
		EndBytes()
	gorequest.New().
		Get("https://api.trello.com/1/members/me").
		Param("token", os.Getenv("TRELLO_TOKEN")). // want `token-configured.*TRELLO_TOKEN`
		Param("fields", os.Getenv("FIELDS")).
		End()
}

func goRequestTenant(w http.ResponseWriter, r *http.Request) {
	gorequest.New().
		Post("https://auth.atlassian.com/oauth/token").
		Send(map[string]string{"client_id": r.FormValue("id"), "client_secret": r.FormValue("secret")}).
		End() // want `oauth-per-tenant.*secret`
	gorequest.New().
		Post(other + "/oauth/token").
		Send(map[string]string{"client_id": r.FormValue("id"), "client_secret": r.FormValue("secret")}).
		End()
}

// requests

func carlmJohnson(ctx context.Context) {
	var me struct{ DisplayName string }
	requests.
		URL(site).
		Path("/rest/api/3/myself").
		BasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")). // want `token-configured.*JIRA_API_TOKEN`
		ToJSON(&me).
		Fetch(ctx)
	requests.
		URL(other).
		Path("/v1/me").
		BasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN")).
		Fetch(ctx)
	requests.
		New(jiraConfig).
		Pathf("/rest/api/3/issue/%s", "X-1").
		Header("Accept", "application/json").
		Fetch(ctx)
	base := requests.URL(site).Header("Authorization", "Basic "+os.Getenv("JIRA_BASIC")) // want `token-configured.*JIRA_BASIC`
	base.Clone().Path("/rest/api/3/project").Fetch(ctx)
}

func jiraConfig(rb *requests.Builder) {
	rb.BaseURL(site).BasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
}

func carlmJohnsonTenant(w http.ResponseWriter, r *http.Request) {
	requests.
		URL("https://auth.atlassian.com/oauth/token").
		BodyJSON(map[string]string{"client_id": r.FormValue("id"), "client_secret": r.FormValue("secret")}).
		Fetch(r.Context()) // want `oauth-per-tenant.*secret`
}

// gout

func goUT() {
	gout.GET(site+"/rest/api/3/myself").
		SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")). // want `token-configured.*JIRA_API_TOKEN`
		Do()
	gout.GET(other+"/v1/me").
		SetBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN")).
		Do()
	gout.New().POST(site + "/rest/api/3/issue").
		SetHeader(gout.H{"Authorization": "Basic " + os.Getenv("JIRA_BASIC"), "X-Trace": "1"}). // want `token-configured.*JIRA_BASIC`
		SetJSON(gout.H{"summary": "x"}).
		Do()
	gout.POST(site + "/rest/api/3/issue").
		SetHeader(gout.A{"Authorization", "Basic " + os.Getenv("JIRA_LIST")}). // MISS: the names stand in a list
		Do()
}

// sling

type myself struct{ DisplayName string }

func slings() {
	base := sling.New().Base(site+"/rest/api/3/").SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	base.New().Get("myself").ReceiveSuccess(new(myself))
	crm := sling.New().Base(other).SetBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	crm.New().Get("v1/me").ReceiveSuccess(new(myself))
	sling.New().
		Set("Authorization", "Basic "+os.Getenv("JIRA_BASIC")). // want `token-configured.*JIRA_BASIC`
		Get(site+"/rest/api/3/myself").
		Receive(new(myself), nil)
}

type exchange struct {
	ClientID     string `json:"client_id" url:"client_id"`
	ClientSecret string `json:"client_secret" url:"client_secret"`
}

func slingTenant(w http.ResponseWriter, r *http.Request) {
	sling.New().
		Post("https://auth.atlassian.com/oauth/token").
		BodyForm(&exchange{r.FormValue("id"), r.FormValue("secret")}).
		ReceiveSuccess(new(myself)) // want `oauth-per-tenant.*secret`
	req, _ := sling.New().
		Post("https://auth.atlassian.com/oauth/token").
		BodyJSON(&exchange{r.FormValue("id"), r.FormValue("secret_two")}).
		Request() // want `oauth-per-tenant.*secret_two`
	http.DefaultClient.Do(req)
}

// heimdall

type signing struct {
	client *http.Client
	token  string
}

func (s *signing) Do(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot@acme.example", s.token) // want `token-configured.*JIRA_API_TOKEN`
	return s.client.Do(r)
}

func heimdalls() {
	signed := httpclient.NewClient(httpclient.WithHTTPClient(&signing{http.DefaultClient, os.Getenv("JIRA_API_TOKEN")}))
	signed.Get(site+"/rest/api/3/myself", nil)

	client := httpclient.NewClient(httpclient.WithRetryCount(3))
	headers := http.Header{}
	headers.Set("Authorization", "Basic "+os.Getenv("JIRA_BASIC")) // want `token-configured.*JIRA_BASIC`
	client.Post(site+"/rest/api/3/issue", strings.NewReader("{}"), headers)
	crm := http.Header{}
	crm.Set("Authorization", "Basic "+os.Getenv("CRM_BASIC"))
	client.Get(other+"/v1/me", crm)

	req, _ := http.NewRequest("GET", site+"/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_OTHER_TOKEN")) // want `token-configured.*JIRA_OTHER_TOKEN`
	client.Do(req)
}

// go-cleanhttp and go-retryablehttp

type roundTripper struct {
	next  http.RoundTripper
	token string
}

func (t roundTripper) RoundTrip(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot@acme.example", t.token) // want `token-configured.*JIRA_API_TOKEN`
	return t.next.RoundTrip(r)
}

func clean() {
	client := cleanhttp.DefaultPooledClient()
	client.Transport = roundTripper{cleanhttp.DefaultPooledTransport(), os.Getenv("JIRA_API_TOKEN")}
	client.Get(site + "/rest/api/3/myself")
}

func retryable() {
	client := retryablehttp.NewClient()
	client.RetryMax = 5
	req, _ := retryablehttp.NewRequest("GET", site+"/rest/api/3/myself", nil)
	req.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	client.Do(req)
	post, _ := retryablehttp.NewRequestWithContext(context.Background(), "POST", site+"/rest/api/3/issue", strings.NewReader("{}"))
	post.Header.Set("Authorization", "Basic "+os.Getenv("JIRA_BASIC")) // want `token-configured.*JIRA_BASIC`
	client.Do(post)
	crm, _ := retryablehttp.NewRequest("GET", other+"/v1/me", nil)
	crm.SetBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	client.Do(crm)
	std, _ := http.NewRequest("GET", site+"/rest/api/3/project", nil)
	std.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_OTHER_TOKEN")) // want `token-configured.*JIRA_OTHER_TOKEN`
	client.StandardClient().Do(std)
	wrapped, _ := retryablehttp.FromRequest(std)
	client.Do(wrapped)
}

func retryableTenant(w http.ResponseWriter, r *http.Request) {
	retryablehttp.NewRequest("POST", "https://auth.atlassian.com/oauth/token", // want `oauth-per-tenant.*secret`
		strings.NewReader("client_id="+r.FormValue("id")+"&client_secret="+r.FormValue("secret")))
}

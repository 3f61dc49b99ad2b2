// Package req signs requests in with imroc's req and with grequests, which are described from their documentation.
package req

import (
	"net/http"
	"os"

	"github.com/imroc/req/v3"
	"github.com/levigross/grequests"
)

const (
	site  = "https://acme.atlassian.net"
	other = "https://api.example.com"
)

func chain() {
	client := req.C().
		SetBaseURL(site).
		SetCommonBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	client.R().SetHeader("Accept", "application/json").Get("/rest/api/3/myself")
	crm := req.C().
		SetBaseURL(other).
		SetCommonBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	crm.R().Get("/v1/me")
}

func request() {
	req.C().R().
		SetHeader("Authorization", "Basic "+os.Getenv("JIRA_BASIC")). // want `token-configured.*JIRA_BASIC`
		Get(site + "/rest/api/3/myself")
	req.C().Get(site+"/rest/api/3/myself").
		SetBasicAuth("bot@acme.example", os.Getenv("JIRA_OTHER_TOKEN")). // want `token-configured.*JIRA_OTHER_TOKEN`
		Do()
	req.C().Get(other+"/v1/me").
		SetBasicAuth("bot@acme.example", os.Getenv("CRM_TOKEN")).
		Do()
}

func hook() {
	client := req.C().SetBaseURL(site)
	client.OnBeforeRequest(func(c *req.Client, r *req.Request) error {
		r.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
		return nil
	})
	client.R().Get("/rest/api/3/myself")
}

func tenant(w http.ResponseWriter, r *http.Request) {
	req.C().R().
		SetFormData(map[string]string{"client_id": r.FormValue("id"), "client_secret": r.FormValue("secret")}).
		Post("https://auth.atlassian.com/oauth/token") // want `oauth-per-tenant.*secret`
}

func grequest() {
	grequests.Get(site+"/rest/api/3/myself", &grequests.RequestOptions{ // want `token-configured.*JIRA_API_TOKEN`
		Auth: []string{os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")},
	})
	grequests.Get(other+"/v1/me", &grequests.RequestOptions{
		Auth: []string{os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN")},
	})
	grequests.Post(site+"/rest/api/3/issue", &grequests.RequestOptions{ // want `token-configured.*JIRA_BASIC`
		Headers: map[string]string{"Authorization": "Basic " + os.Getenv("JIRA_BASIC"), "X-Trace": os.Getenv("TRACE")},
	})
	session := grequests.NewSession(&grequests.RequestOptions{Auth: []string{"bot@acme.example", os.Getenv("JIRA_SESSION_TOKEN")}})
	session.Get(site+"/rest/api/3/myself", nil) // want `token-configured.*JIRA_SESSION_TOKEN`
}

func dumping() {
	c := req.C().SetBaseURL("https://acme.atlassian.net").DevMode() // want `token-logged.*request dump.*JIRA_TOKEN`
	c.SetCommonBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	c.EnableDumpAllWithoutBody()                                    // want `token-logged.*request dump.*JIRA_TOKEN`
	c.R().Get("/rest/api/3/myself")

	quiet := req.C().SetBaseURL("https://acme.atlassian.net")
	quiet.SetCommonBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	quiet.R().Get("/rest/api/3/myself")
}

// Package restyv3 does what is new in the third version of resty; what it shares with the second, that one's program shows.
package restyv3

import (
	"net/http"
	"os"

	"resty.dev/v3"
)

const (
	jira    = "https://acme.atlassian.net"
	contact = "https://api.example.com"
)

// A request takes its address, method and headers one by one, and is sent at the end.
func stepwise() {
	c := resty.New()
	defer c.Close()
	c.R().
		SetURL(jira+"/rest/api/3/myself").
		SetMethod(resty.MethodGet).
		SetHeaderAny("Authorization", "Basic "+os.Getenv("JIRA_BASIC")). // want `token-configured.*JIRA_BASIC`
		SetHeaderAny("X-Trace", os.Getenv("TRACE")).
		Send()
	c.R().
		SetURL(contact+"/v1/contacts").
		SetHeaderAny("Authorization", "Basic "+os.Getenv("CRM_BASIC")).
		Send()
}

// Credentials of the client, set before its base URL.
func ofClient() {
	c := resty.New().SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	c.SetBaseURL(jira)
	c.R().SetResult(&struct{ DisplayName string }{}).Get("/rest/api/3/myself")

	crm := resty.New().SetBasicAuth(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN"))
	crm.SetBaseURL(contact)
	crm.R().Get("/v1/contacts")
}

// Middleware, one by one or all at once.
func middleware() {
	c := resty.New().SetBaseURL(jira)
	c.AddRequestMiddleware(sign(os.Getenv("JIRA_API_TOKEN")))
	c.R().Get("/rest/api/3/myself")

	all := resty.New().SetBaseURL(jira)
	all.SetRequestMiddlewares(
		func(_ *resty.Client, r *resty.Request) error {
			r.SetAuthToken(os.Getenv("JIRA_BEARER_TOKEN")) // want `token-configured.*JIRA_BEARER_TOKEN`
			return nil
		},
		resty.MiddlewareRequestCreate,
	)
	all.R().Get("/rest/api/3/project")

	crm := resty.New().SetBaseURL(contact)
	crm.AddRequestMiddleware(func(_ *resty.Client, r *resty.Request) error {
		r.SetAuthToken(os.Getenv("CRM_TOKEN"))
		return nil
	})
	crm.R().Get("/v1/contacts")
}

func sign(token string) resty.RequestMiddleware {
	return func(_ *resty.Client, r *resty.Request) error {
		r.SetBasicAuth("bot@acme.example", token) // want `token-configured.*JIRA_API_TOKEN`
		return nil
	}
}

// The client inside is one of net/http's, as are its transports.
func wrapped() {
	c := resty.NewWithClient(&http.Client{Transport: bot(os.Getenv("JIRA_API_TOKEN"))})
	c.R().Get(jira + "/rest/api/3/myself")
}

type bot string

func (b bot) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.SetBasicAuth("bot@acme.example", string(b)) // want `token-configured.*JIRA_API_TOKEN`
	return http.DefaultTransport.RoundTrip(r)
}

func tenant(_ http.ResponseWriter, r *http.Request) {
	form := map[string]string{"client_id": r.FormValue("id"), "client_secret": r.FormValue("secret")}
	resty.New().R().SetFormData(form).Post("https://auth.atlassian.com/oauth/token") // want `oauth-per-tenant.*secret`
	resty.New().R().SetFormData(form).Post(contact + "/oauth/token")
}

// Command cmd sets the variables of package conf.
package main

import (
	"net/http"
	"os"

	"globals/conf"
)

func main() {
	conf.BaseURL = "https://acme.atlassian.net"
	conf.Token = os.Getenv("JIRA_API_TOKEN") // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/search/jql by basic auth at globals/conf/conf\.go`
	conf.HubToken = os.Getenv("GITHUB_TOKEN")
	if err := conf.Repos(); err != nil {
		os.Exit(1)
	}
	if err := conf.Search("project = ABC"); err != nil {
		os.Exit(1)
	}
	conf.Init("https://acme.atlassian.net", os.Getenv("JIRA_SERVICE_TOKEN"))
	conf.Get("/rest/api/3/myself") // want `token-configured: .*variable JIRA_SERVICE_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	install()
	http.Get("https://acme.atlassian.net/rest/api/3/field")
}

// The default transport of the process is replaced.
type transport struct {
	token string
	next  http.RoundTripper
}

func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Host == "acme.atlassian.net" {
		r = r.Clone(r.Context())
		r.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	}
	return t.next.RoundTrip(r)
}

func install() {
	http.DefaultTransport = &transport{os.Getenv("JIRA_API_TOKEN"), http.DefaultTransport}
}

// Package dumps switches on what clients print of their requests.
package dumps

import (
	"os"

	"github.com/go-openapi/runtime/client"
	"github.com/go-resty/resty/v2"
	"github.com/parnurzeal/gorequest"
	goconfluence "github.com/virtomize/confluence-go-api"
)

func before() {
	c := resty.New().SetBaseURL("https://acme.atlassian.net").SetDebug(true) // want `token-logged.*request dump.*JIRA_TOKEN`
	c.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN"))                // want `token-configured.*JIRA_TOKEN`
	c.R().Get("/rest/api/3/myself")
}

func after(verbose bool) {
	c := resty.New().SetBaseURL("https://acme.atlassian.net")
	c.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	c.SetDebug(verbose)                                       // want `token-logged.*request dump.*JIRA_TOKEN`
	c.R().Get("/rest/api/3/myself")
}

func request() {
	c := resty.New().SetBaseURL("https://acme.atlassian.net")
	c.SetDebug(true)
	c.R().SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")).Get("/rest/api/3/myself") // want `token-configured.*JIRA_TOKEN` `token-logged.*request dump.*JIRA_TOKEN`
}

func off() {
	c := resty.New().SetBaseURL("https://acme.atlassian.net").SetDebug(false)
	c.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	other := resty.New().SetDebug(true)
	other.R().Get("https://api.example.com/v1/me")
	c.R().Get("/rest/api/3/myself")
}

func agent() {
	a := gorequest.New().Get("https://acme.atlassian.net/rest/api/3/myself")
	a.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	a.SetDebug(true)                                          // want `token-logged.*request dump.*JIRA_TOKEN`
	a.End()

	quiet := gorequest.New().Get("https://acme.atlassian.net/rest/api/3/myself")
	quiet.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	quiet.SetDebug(false)
	quiet.End()
}

func fields() {
	c := resty.New().SetBaseURL("https://acme.atlassian.net")
	c.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	c.Debug = true                                            // want `token-logged.*request dump.*JIRA_TOKEN`
	c.R().Get("/rest/api/3/myself")

	quiet := resty.New().SetBaseURL("https://acme.atlassian.net")
	quiet.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	quiet.Debug = false
	quiet.R().Get("/rest/api/3/myself")
}

func transports() {
	t := client.New("acme.atlassian.net", "/", []string{"https"})
	t.DefaultAuthentication = client.BasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	t.SetDebug(true)                                                                      // want `token-logged.*request dump.*JIRA_TOKEN`
	t.Debug = true                                                                        // want `token-logged.*request dump.*JIRA_TOKEN`

	quiet := client.New("acme.atlassian.net", "/", []string{"https"})
	quiet.DefaultAuthentication = client.BasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	quiet.SetDebug(false)
}

// One switch is for all clients of the library.
func everywhere() {
	goconfluence.SetDebug(true)                                                                                      // want `token-logged.*request dump.*CONFLUENCE_TOKEN`
	goconfluence.NewAPI("https://acme.atlassian.net/wiki/rest/api", "me@example.com", os.Getenv("CONFLUENCE_TOKEN")) // want `token-configured.*CONFLUENCE_TOKEN`
}

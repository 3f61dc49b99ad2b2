// Package gentleman signs requests in with gentleman, by its plugins and by its setters.
package gentleman

import (
	"os"

	"gopkg.in/h2non/gentleman.v2"
	"gopkg.in/h2non/gentleman.v2/plugins/auth"
	"gopkg.in/h2non/gentleman.v2/plugins/headers"
	"gopkg.in/h2non/gentleman.v2/plugins/url"
)

const site = "https://acme.atlassian.net"

func plugins() {
	cli := gentleman.New()
	cli.URL(site)
	cli.Use(auth.Basic(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN"))) // want `token-configured.*JIRA_API_TOKEN`
	cli.Request().Path("/rest/api/3/myself").Send()

	crm := gentleman.New()
	crm.URL("https://api.example.com")
	crm.Use(auth.Basic(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN")))
	crm.Request().Path("/v1/me").Send()
}

func morePlugins() {
	cli := gentleman.New()
	cli.Use(url.BaseURL(site))
	cli.Use(auth.Custom("Basic " + os.Getenv("JIRA_BASIC"))) // want `token-configured.*JIRA_BASIC`
	cli.Get().AddPath("/rest/api/3/project").Send()

	req := gentleman.New().URL(site).Request()
	req.Use(headers.Set("Authorization", "Basic "+os.Getenv("JIRA_HEADER"))) // want `token-configured.*JIRA_HEADER`
	req.Use(headers.Set("X-Trace", os.Getenv("TRACE")))
	req.Path("/rest/api/3/issue").Send()
}

func setters() {
	req := gentleman.New().Request()
	req.URL(site + "/rest/api/3/issue")
	req.SetHeader("Authorization", "Basic "+os.Getenv("JIRA_BASIC")) // want `token-configured.*JIRA_BASIC`
	req.JSON(map[string]string{"summary": "x"})
	req.Do()

	trello := gentleman.New().URL("https://api.trello.com").Request()
	trello.Path("/1/members/me").SetQuery("token", os.Getenv("TRELLO_TOKEN")).Send() // want `token-configured.*TRELLO_TOKEN`
}

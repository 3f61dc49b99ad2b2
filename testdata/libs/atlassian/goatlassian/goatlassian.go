// Package goatlassian builds the clients of go-atlassian, of both versions and all products.
package goatlassian

import (
	"context"
	"os"

	assets1 "github.com/ctreminiom/go-atlassian/assets"
	confluence1 "github.com/ctreminiom/go-atlassian/confluence"
	jira1 "github.com/ctreminiom/go-atlassian/jira/v3"
	"github.com/ctreminiom/go-atlassian/v2/admin"
	"github.com/ctreminiom/go-atlassian/v2/assets"
	"github.com/ctreminiom/go-atlassian/v2/bitbucket"
	"github.com/ctreminiom/go-atlassian/v2/confluence"
	confluence2 "github.com/ctreminiom/go-atlassian/v2/confluence/v2"
	"github.com/ctreminiom/go-atlassian/v2/jira/agile"
	"github.com/ctreminiom/go-atlassian/v2/jira/sm"
	jira2 "github.com/ctreminiom/go-atlassian/v2/jira/v2"
	jira "github.com/ctreminiom/go-atlassian/v2/jira/v3"
	"github.com/ctreminiom/go-atlassian/v2/service/common"
)

const site = "https://acme.atlassian.net"

func first() {
	j, _ := jira1.New(nil, site)
	j.Auth.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	j.Issue.Get(context.Background(), "X-1", nil, nil)
	c, _ := confluence1.New(nil, site)
	c.Auth.SetBasicAuth("bot@acme.example", os.Getenv("CONFLUENCE_TOKEN")) // want `token-configured.*CONFLUENCE_TOKEN`
	a, _ := assets1.New(nil, "")
	a.Auth.SetBasicAuth("bot@acme.example", os.Getenv("ASSETS_TOKEN")) // want `token-configured.*ASSETS_TOKEN`
}

func second() {
	j, _ := jira.New(nil, site)
	j.Auth.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	j2, _ := jira2.New(nil, site)
	j2.Auth.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_TWO_TOKEN")) // want `token-configured.*JIRA_TWO_TOKEN`
	s, _ := sm.New(nil, site)
	s.Auth.SetBasicAuth("bot@acme.example", os.Getenv("JSM_TOKEN")) // want `token-configured.*JSM_TOKEN`
	g, _ := agile.New(nil, site)
	g.Auth.SetBasicAuth("bot@acme.example", os.Getenv("AGILE_TOKEN")) // want `token-configured.*AGILE_TOKEN`
	c, _ := confluence.New(nil, site)
	c.Auth.SetBasicAuth("bot@acme.example", os.Getenv("CONFLUENCE_TOKEN")) // want `token-configured.*CONFLUENCE_TOKEN`
	c2, _ := confluence2.New(nil, site)
	c2.Auth.SetBasicAuth("bot@acme.example", os.Getenv("CONFLUENCE_TWO_TOKEN")) // want `token-configured.*CONFLUENCE_TWO_TOKEN`
	b, _ := bitbucket.New(nil, "")
	b.Auth.SetBasicAuth("bot", os.Getenv("BITBUCKET_TOKEN")) // want `token-configured.*BITBUCKET_TOKEN`
	a, _ := assets.New(nil, "")
	a.Auth.SetBasicAuth("bot@acme.example", os.Getenv("ASSETS_TOKEN")) // want `token-configured.*ASSETS_TOKEN`
	o, _ := admin.New(nil)
	o.Auth.SetBearerToken(os.Getenv("ORG_ADMIN_KEY")) // want `token-configured.*ORG_ADMIN_KEY`
}

// A Data Center's personal access token, at whatever host.
func dataCenter() {
	j, _ := jira2.New(nil, os.Getenv("JIRA_URL"))
	j.Auth.SetBearerToken(os.Getenv("JIRA_PAT"))
}

// The app's own secret, and what its exchange gives.
func consent(code string) {
	j, _ := jira.New(nil, site, jira.WithOAuth(&common.OAuth2Config{
		ClientID:     os.Getenv("APP_ID"),
		ClientSecret: os.Getenv("APP_SECRET"),
		RedirectURI:  "https://app.example.com/callback",
	}))
	token, _ := j.OAuth.ExchangeAuthorizationCode(context.Background(), code)
	j.Auth.SetBearerToken(token.AccessToken)
}

// An option of the program's own.
func option() {
	jira.New(nil, site, func(c *jira.Client) error {
		c.Auth.SetBasicAuth("bot@acme.example", os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
		return nil
	})
}

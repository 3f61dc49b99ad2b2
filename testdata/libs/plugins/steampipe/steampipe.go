// Package steampipe is a plugin whose settings are in the file of its connection.
package steampipe

import (
	"context"
	"net/http"

	"github.com/turbot/steampipe-plugin-sdk/v5/plugin"
)

const me = "me@example.com"

type jiraConfig struct {
	Username *string `cty:"username"`
	Token    *string `cty:"token"`
}

func getConfig(c *plugin.Connection) jiraConfig {
	if c == nil || c.Config == nil {
		return jiraConfig{}
	}
	config, _ := c.Config.(jiraConfig)
	return config
}

func connect(ctx context.Context, d *plugin.QueryData) {
	config := getConfig(d.Connection)
	if config.Token == nil {
		return
	}
	jira().SetBasicAuth(*config.Username, *config.Token) // want `token-configured.*Steampipe connection.*token`
	other().SetBasicAuth(*config.Username, *config.Token)
}

func list(ctx context.Context, d *plugin.QueryData, h *plugin.HydrateData) (interface{}, error) {
	connect(ctx, d)
	jira().SetBasicAuth(me, d.EqualsQualString("api_token")) // want `token-collected.*query.*api_token`
	other().SetBasicAuth(me, d.EqualsQualString("api_token"))
	return nil, nil
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}

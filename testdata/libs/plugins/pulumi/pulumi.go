// Package pulumi is a program whose settings are in the configuration of its stack.
package pulumi

import (
	"net/http"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func run(ctx *pulumi.Context) error {
	cfg := config.New(ctx, "jira")
	jira().SetBasicAuth(cfg.Get("email"), cfg.Require("apiToken")) // want `token-configured.*Pulumi configuration.*apiToken`
	jira().SetBasicAuth(me, config.Get(ctx, "jira:token"))         // want `token-configured.*Pulumi configuration.*jira:token`
	other().SetBasicAuth(me, cfg.Require("apiToken"))
	var s settings
	cfg.RequireObject("settings", &s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-configured.*Pulumi configuration.*settings.token`
	other().SetBasicAuth(s.Email, s.Other)
	cfg.RequireSecret("apiToken").ApplyT(func(token string) string {
		jira().SetBasicAuth(me, token) // MISS: what gets the value of an output
		return ""
	})
	return nil
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

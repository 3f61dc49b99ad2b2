// Package hcl decodes configuration with HCL, version 2.
package hcl

import (
	"fmt"
	"net/http"
	"os"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/hashicorp/hcl/v2/hclparse"
	"github.com/hashicorp/hcl/v2/hclsimple"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

type config struct {
	Jira struct {
		Email string `hcl:"email"`
		Token string `hcl:"api_token"`
	} `hcl:"jira,block"`
	Hub string `hcl:"hub_token"`
}

func simple() error {
	var c, d config
	if err := hclsimple.DecodeFile("bridge.hcl", nil, &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*config file bridge\.hcl\.jira\.api_token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	src, err := os.ReadFile("bridge.hcl")
	if err != nil {
		return err
	}
	if err := hclsimple.Decode("bridge.hcl", src, nil, &d); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Jira.Email, d.Jira.Token) // want `token-configured: .*file bridge\.hcl\.jira\.api_token `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", d.Hub)
	http.DefaultClient.Do(other)
	return nil
}

func parsed() error {
	p := hclparse.NewParser()
	f, diags := p.ParseHCLFile("bridge.hcl")
	if diags.HasErrors() {
		return fmt.Errorf("bridge.hcl: %w", diags)
	}
	var c config
	if diags := gohcl.DecodeBody(f.Body, nil, &c); diags.HasErrors() {
		return diags
	}
	req := get(jira)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*config file bridge\.hcl\.jira\.api_token `
	http.DefaultClient.Do(req)

	attrs, diags := f.Body.JustAttributes()
	if diags.HasErrors() {
		return diags
	}
	var token, hubToken string
	if diags := decode(attrs["token"], &token); diags.HasErrors() {
		return diags
	}
	if diags := decode(attrs["hub_token"], &hubToken); diags.HasErrors() {
		return diags
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*config file bridge\.hcl`
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}

func decode(a *hcl.Attribute, to *string) hcl.Diagnostics {
	return gohcl.DecodeExpression(a.Expr, nil, to)
}

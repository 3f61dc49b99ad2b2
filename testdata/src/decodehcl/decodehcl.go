// Package decodehcl takes credentials out of HCL files.
package decodehcl

import (
	"net/http"
	"os"

	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/hashicorp/hcl/v2/hclparse"
	"github.com/hashicorp/hcl/v2/hclsimple"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type config struct {
	Trackers []tracker `hcl:"tracker,block"`
	Jira     *jiraSpec `hcl:"jira,block"`
}

type tracker struct {
	Name  string `hcl:"name,label"`
	Token string `hcl:"token"`
}

type jiraSpec struct {
	Email string `hcl:"email"`
	Token string `hcl:"api_token"`
}

func simple() error {
	var c config
	if err := hclsimple.DecodeFile("bridge.hcl", nil, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*config file bridge\.hcl\.jira\.api_token `
	http.DefaultClient.Do(req)

	for _, t := range c.Trackers {
		if t.Name != "github" {
			continue
		}
		other, _ := http.NewRequest("GET", hub, nil)
		other.SetBasicAuth("bot", t.Token)
		http.DefaultClient.Do(other)
	}
	return nil
}

func fromBytes() error {
	data, err := os.ReadFile("bridge.hcl")
	if err != nil {
		return err
	}
	var c config
	if err := hclsimple.Decode("bridge.hcl", data, nil, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*config file bridge\.hcl\.jira\.api_token `
	http.DefaultClient.Do(req)
	return nil
}

func body() error {
	f, diags := hclparse.NewParser().ParseHCLFile("bridge.hcl")
	if diags.HasErrors() {
		return diags
	}
	var c config
	if diags := gohcl.DecodeBody(f.Body, nil, &c); diags.HasErrors() {
		return diags
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.Email, c.Jira.Token) // want `token-configured: .*config file bridge\.hcl\.jira\.api_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Trackers[0].Token)
	http.DefaultClient.Do(other)
	return nil
}

// Package app uses the configuration that package conf reads.
package app

import (
	"net/http"
	"os"

	"decodeyaml/conf"
)

const (
	wiki = "https://acme.atlassian.net/wiki/api/v2/pages"
	hub  = "https://api.github.com/user"
)

func once() error {
	c, err := conf.Get()
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", wiki, nil)
	req.SetBasicAuth(c.Confluence.Auth.Username, c.Confluence.Auth.APIToken) // want `token-configured: .*config file confluence\.auth\.api_token `
	http.DefaultClient.Do(req)

	s := c.Services["github"]
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(s.Auth.Username, s.Auth.APIToken)
	http.DefaultClient.Do(other)
	return nil
}

// The file is read here, decoded there.
func each() error {
	data, err := os.ReadFile("app.yaml")
	if err != nil {
		return err
	}
	c, err := conf.Read(data)
	if err != nil {
		return err
	}
	for name, s := range c.Services {
		if name != "confluence" {
			continue
		}
		req, _ := http.NewRequest("GET", wiki, nil)
		req.SetBasicAuth(s.Auth.Username, s.Auth.APIToken) // want `token-configured: .*config file app\.yaml\.services\.auth\.api_token `
		http.DefaultClient.Do(req)
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Services["github"].Auth.APIToken)
	http.DefaultClient.Do(other)
	return nil
}

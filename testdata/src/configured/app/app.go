// Package app uses a configuration that another package reads.
package app

import (
	"net/http"

	"configured/conf"
)

func Run() error {
	c, err := conf.Load("app.json")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/wiki/api/v2/pages", nil)
	req.SetBasicAuth(c.Atlassian.User, c.Atlassian.Token) // want `token-configured: .*config file \S*(?i:atlassian\.(api_)?token)`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", "https://gitlab.com/api/v4/user", nil)
	other.SetBasicAuth("bot", c.Forge.Token)
	http.DefaultClient.Do(other)
	return nil
}

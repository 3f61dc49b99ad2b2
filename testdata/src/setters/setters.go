// Package setters fills clients after construction.
package setters

import (
	"net/http"
	"os"
)

type client struct{ url, user, token string }

func (c *client) SetURL(url string)          { c.url = url }
func (c *client) SetAuth(user, token string) { c.user, c.token = user, token }
func (c *client) request() (*http.Request, error) {
	req, err := http.NewRequest("GET", c.url+"/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	return req, nil
}

func guilty() {
	c := new(client)
	c.SetURL("https://acme.atlassian.net")
	c.SetAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	req, _ := c.request()
	http.DefaultClient.Do(req)
}

func other() {
	c := &client{}
	c.SetURL("https://api.github.com")
	c.SetAuth("bot", os.Getenv("GITHUB_TOKEN"))
	req, _ := c.request()
	http.DefaultClient.Do(req)
}

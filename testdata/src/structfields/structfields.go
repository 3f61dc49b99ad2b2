// Package structfields keeps the parts of an attachment in fields, behind constructors.
package structfields

import (
	"net/http"
	"os"
)

type client struct {
	base, user, token string
	http              *http.Client
}

func newClient(base, user, token string) *client {
	return &client{base: base, user: user, token: token, http: http.DefaultClient}
}

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	_, err = c.http.Do(req)
	return err
}

func guilty() error {
	c := newClient("https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN"))
	return c.get("/rest/api/3/myself")
}

func other() error {
	c := newClient("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN"))
	return c.get("/user")
}

// Several hops: the client is a field of a service, its settings are a field of the client.
type settings struct{ url, token string }

type inner struct{ settings settings }

type service struct{ jira, hub *inner }

func (i *inner) fetch() {
	req, _ := http.NewRequest("GET", i.settings.url+"/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", i.settings.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func newService() *service {
	return &service{
		jira: &inner{settings{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_2")}},
		hub:  &inner{settings{url: "https://api.github.com", token: os.Getenv("GITHUB_TOKEN_2")}},
	}
}

func (s *service) run() {
	s.jira.fetch()
	s.hub.fetch()
}

func run() { newService().run() }

// Anonymous structs.
func anonymous() {
	c := struct{ url, token string }{"https://acme.atlassian.net/rest/api/3/role", os.Getenv("JIRA_TOKEN_3")}
	o := struct{ url, token string }{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_3")}
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)
	req2, _ := http.NewRequest("GET", o.url, nil)
	req2.SetBasicAuth("bot", o.token)
	http.DefaultClient.Do(req2)
}

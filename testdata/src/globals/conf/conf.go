// Package conf has variables that command cmd sets before it calls the functions here.
package conf

import "net/http"

var (
	BaseURL string
	Token   string

	// HubToken goes to GitHub.
	HubToken string

	defaultClient = &Client{}
)

type Client struct{ base, token string }

// Init sets up the client that the functions of the package use.
func Init(base, token string) { defaultClient = &Client{base, token} }

func Configure(f func(*Client)) { f(defaultClient) }

func WithToken(t string) func(*Client) { return func(c *Client) { c.token = t } }

// Search uses the variables.
func Search(jql string) error {
	req, err := http.NewRequest("GET", BaseURL+"/rest/api/3/search/jql?jql="+jql, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func Repos() error {
	req, err := http.NewRequest("GET", "https://api.github.com/user/repos", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("acme-bot", HubToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Get uses the client.
func Get(path string) error { return defaultClient.get(path) }

func (c *Client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", c.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

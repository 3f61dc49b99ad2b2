// Package decodejson takes credentials out of JSON: configuration files, embedded and nested structs, maps.
package decodejson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type account struct {
	User  string `json:"user"`
	Token string `json:"api_token"`
}

type config struct {
	Jira   account  `json:"jira"`
	GitHub *account `json:"github,omitempty"`
}

func load(name string) (*config, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var c config
	dec := json.NewDecoder(f)
	dec.DisallowUnknownFields()
	if err := dec.Decode(&c); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &c, nil
}

// One helper serves both vendors, with the same type of account.
func get(url string, a account) error {
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(a.User, a.Token) // want `token-configured: .*config file config\.json\.jira\.api_token .\S+. reaches https://acme\.atlassian\.net`
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func run() error {
	c, err := load("config.json")
	if err != nil {
		return err
	}
	if err := get(jira, c.Jira); err != nil {
		return err
	}
	return get(hub, *c.GitHub)
}

// Fields of embedded structs have the names that they have in the outer object.
type atlassian struct {
	Email    string `json:"email"`
	APIToken string `json:"atlassian_api_token"`
}

type forge struct {
	ForgeToken string `json:"forge_token"`
}

type flat struct {
	*atlassian
	forge
	Retries int `json:"retries"`
}

func embedded() error {
	data, err := os.ReadFile("flat.json")
	if err != nil {
		return err
	}
	c := flat{Retries: 3}
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Email, c.APIToken) // want `token-configured: .*config file flat\.json\.atlassian_api_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.ForgeToken)
	http.DefaultClient.Do(other)
	return nil
}

// A list of sites, each with a credential of its own. The path says that they are on Cloud.
type site struct {
	URL   string `json:"url"`
	Email string `json:"email"`
	Token string `json:"token"`
}

func sites() error {
	var c struct {
		Sites []site           `json:"sites"`
		Hubs  map[string]*site `json:"hubs"`
	}
	data, err := os.ReadFile("sites.json")
	if err != nil {
		return err
	}
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&c); err != nil {
		return err
	}
	for _, s := range c.Sites {
		req, _ := http.NewRequest("GET", s.URL+"/rest/api/3/project/search", nil)
		req.SetBasicAuth(s.Email, s.Token) // want `token-configured: .*config file sites\.json\.sites\.token `
		http.DefaultClient.Do(req)
	}
	for _, h := range c.Hubs {
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth(h.Email, h.Token)
		http.DefaultClient.Do(req)
	}
	return nil
}

// A map of accounts: constant keys are parts of the name.
func keyed() error {
	data, err := os.ReadFile("accounts.json")
	if err != nil {
		return err
	}
	var m map[string]account
	if err := json.Unmarshal(data, &m); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(m["jira"].User, m["jira"].Token) // want `token-configured: .*config file \S*jira\.api_token `
	http.DefaultClient.Do(req)

	a, ok := m["github"]
	if !ok {
		return nil
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(a.User, a.Token)
	http.DefaultClient.Do(other)
	return nil
}

// Decoded by a method into a field of its receiver, used by another method.
type app struct {
	cfg    config
	client *http.Client
}

func (a *app) loadConfig(data []byte) error { return json.Unmarshal(data, &a.cfg) }

func (a *app) checkJira() error {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(a.cfg.Jira.User, a.cfg.Jira.Token) // want `token-configured: .*config file app\.json\.jira\.api_token `
	_, err = a.client.Do(req)
	return err
}

func (a *app) checkHub() error {
	req, err := http.NewRequest("GET", hub, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(a.cfg.GitHub.User, a.cfg.GitHub.Token)
	_, err = a.client.Do(req)
	return err
}

func start() error {
	a := &app{client: http.DefaultClient}
	data, err := os.ReadFile("app.json")
	if err != nil {
		return err
	}
	if err := a.loadConfig(data); err != nil {
		return err
	}
	if err := a.checkJira(); err != nil {
		return err
	}
	return a.checkHub()
}

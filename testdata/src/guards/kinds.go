package guards

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
)

// The configuration says which kind of installation it is: in words, as an enum, as a boolean.
type config struct {
	BaseURL    string `json:"jira_url"`
	Deployment string `json:"deployment"`
	User       string `json:"user"`
	Token      string `json:"token"`
}

const (
	deploymentCloud      = "cloud"
	deploymentDataCenter = "datacenter"
)

func load() (c config, err error) {
	data, err := os.ReadFile("bridge.json")
	if err != nil {
		return c, err
	}
	err = json.Unmarshal(data, &c)
	return c, err
}

func (c config) request() *http.Request {
	req, _ := http.NewRequest("GET", c.BaseURL+"/rest/api/2/serverInfo", nil)
	return req
}

func words() error {
	c, err := load()
	if err != nil {
		return err
	}
	req := c.request()
	switch c.Deployment {
	case deploymentCloud:
		req.SetBasicAuth(c.User, c.Token) // want `token-configured: .*config file bridge\.json\.token .\S+. reaches \{\}/rest/api/2/serverInfo by basic auth; path`
	case deploymentDataCenter, "server":
		req.Header.Set("Authorization", "Bearer "+c.Token)
	default:
		return fmt.Errorf("unknown deployment %q", c.Deployment)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func wordsEarly() error {
	c, err := load()
	if err != nil {
		return err
	}
	if c.Deployment == "cloud" {
		return errors.New("use oauth")
	}
	req := c.request()
	req.SetBasicAuth(c.User, c.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func wordsOthers() error {
	c, err := load()
	if err != nil {
		return err
	}
	if c.Deployment != deploymentCloud {
		return errors.New("only Cloud is supported")
	}
	req := c.request()
	req.Header.Set("Authorization", "Bearer "+c.Token) // want `token-configured: .*config file bridge\.json\.token .\S+. reaches \{\}/rest/api/2/serverInfo by bearer token; path`
	_, err = http.DefaultClient.Do(req)
	return err
}

// An enum.
type kind int

const (
	kindCloud kind = iota + 1
	kindServer
	kindDataCenter
)

type installation struct {
	kind        kind
	url         string
	user, token string
}

func enum(in installation) error {
	in.token = os.Getenv("JIRA_TOKEN_20")
	req, err := http.NewRequest("GET", in.url+"/rest/api/2/myself", nil)
	if err != nil {
		return err
	}
	switch in.kind {
	case kindCloud:
		req.Header.Set("Authorization", "Bearer "+in.token) // want `token-configured: .*variable JIRA_TOKEN_20 .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
	case kindServer, kindDataCenter:
		req.SetBasicAuth(in.user, in.token)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// Booleans.
type flags struct {
	IsCloud  bool
	IsServer bool
	URL      string
}

func boolean(f flags) {
	req, _ := http.NewRequest("GET", f.URL+"/rest/api/2/myself", nil)
	if f.IsCloud {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_21")) // want `token-configured: .*variable JIRA_TOKEN_21 .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
	}
	if f.IsServer {
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_22"))
	}
	http.DefaultClient.Do(req)
}

func booleanEarly(f flags) error {
	if f.IsCloud {
		return errCloud
	}
	req, _ := http.NewRequest("GET", f.URL+"/rest/api/2/myself", nil)
	req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_23"))
	_, err := http.DefaultClient.Do(req)
	return err
}

// How to sign in says nothing of where: the kind of token does not pin the deployment.
func mode(f flags, auth string) {
	req, _ := http.NewRequest("GET", f.URL+"/rest/api/2/myself", nil)
	switch auth {
	case "basic":
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_24")) // want `token-configured: .*variable JIRA_TOKEN_24 .*this is a finding if the host is Cloud`
	case "pat":
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_25"))
	}
	http.DefaultClient.Do(req)
}

// What the server says of itself.
type serverInfo struct {
	DeploymentType string `json:"deploymentType"`
}

func probed(info serverInfo, f flags) {
	req, _ := http.NewRequest("GET", f.URL+"/rest/api/2/myself", nil)
	if info.DeploymentType == "Cloud" {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_26")) // want `token-configured: .*variable JIRA_TOKEN_26 .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
	} else {
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_27"))
	}
	http.DefaultClient.Do(req)
}

// The kind is a field of a client, the guard is in its method, and constructors set it.
type client2 struct {
	base  string
	cloud bool
	user  string
	token string
}

func newCloud(base, user, token string) *client2 {
	return &client2{base: base, cloud: true, user: user, token: token}
}

func newServer(base, user, token string) *client2 {
	return &client2{base: base, user: user, token: token}
}

func (c *client2) authorize(ctx context.Context, req *http.Request, code string) error {
	if c.cloud {
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return err
		}
		t.SetAuthHeader(req)
		return nil
	}
	req.SetBasicAuth(c.user, c.token)
	return nil
}

func (c *client2) get(ctx context.Context, path, code string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", c.base+path, nil)
	if err != nil {
		return err
	}
	if err := c.authorize(ctx, req, code); err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func clients(ctx context.Context, code string) {
	newCloud(os.Getenv("JIRA_CLOUD_URL"), "", "").get(ctx, "/rest/api/2/myself", code)
	newServer(os.Getenv("JIRA_URL"), os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN_28")).get(ctx, "/rest/api/2/myself", code)
}

// Package below calls methods of objects that a decoder makes below what it fills.
package below

import (
	"net/http"
	"os"

	"gopkg.in/yaml.v3"
)

type config struct {
	Token string `yaml:"token"`
}

type provider struct {
	Config config `yaml:"config"`
}

func (p *provider) send() {
	cfg := p.Config
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", cfg.Token) // want `token-configured.*below.yaml.jira.config.token` `token-configured.*below.yaml.more.config.token`
	http.DefaultClient.Do(req)
}

type other struct {
	Config config `yaml:"config"`
}

func (o *other) send() {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	req.SetBasicAuth("me@example.com", o.Config.Token)
	http.DefaultClient.Do(req)
}

type settings struct {
	Jira  *provider   `yaml:"jira"`
	Other *other      `yaml:"other"`
	More  []*provider `yaml:"more"`
}

func run() {
	var s settings
	b, _ := os.ReadFile("below.yaml")
	if yaml.Unmarshal(b, &s) != nil {
		return
	}
	s.Jira.send()
	s.Other.send()
	for _, m := range s.More {
		m.send()
	}
}

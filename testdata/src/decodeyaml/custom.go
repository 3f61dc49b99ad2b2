package decodeyaml

import (
	"net/http"
	"os"

	"gopkg.in/yaml.v3"
)

// The older form of the method gets a function that decodes.
type account struct {
	user, token string
}

func (a *account) UnmarshalYAML(unmarshal func(interface{}) error) error {
	var short string
	if err := unmarshal(&short); err == nil {
		a.user, a.token = "bot@acme.com", short
		return nil
	}
	var long struct {
		User  string `yaml:"user"`
		Token string `yaml:"token"`
	}
	if err := unmarshal(&long); err != nil {
		return err
	}
	a.user, a.token = long.User, long.Token
	return nil
}

func accounts() error {
	data, err := os.ReadFile("accounts.yaml")
	if err != nil {
		return err
	}
	var c struct {
		Jira account `yaml:"jira"`
		Hub  account `yaml:"hub"`
	}
	if err := yaml.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.user, c.Jira.token) // want `token-configured: .*config file \S*(?i:jira)\.token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(c.Hub.user, c.Hub.token)
	http.DefaultClient.Do(other)
	return nil
}

// Anchored templates of variables, expanded in the text before it is decoded.
func expandedText() error {
	data, err := os.ReadFile("templates.yaml")
	if err != nil {
		return err
	}
	var c struct {
		Token string `yaml:"jira_token"`
		Hub   string `yaml:"hub_token"`
	}
	if err := yaml.Unmarshal([]byte(os.ExpandEnv(string(data))), &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", c.Token) // want `token-configured: .*config file templates.yaml.jira_token .* and 1 more reaches`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
	return nil
}

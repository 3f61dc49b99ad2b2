package decodejson

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"
)

// A type that decodes itself. What its method gets is what the decoder reads.
type secret string

func (s *secret) UnmarshalJSON(b []byte) error {
	var v string
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*s = secret(strings.TrimSpace(v))
	return nil
}

type secretConfig struct {
	JiraToken secret `json:"jira_token"`
	HubToken  secret `json:"hub_token"`
}

func customString() error {
	data, err := os.ReadFile("secrets.json")
	if err != nil {
		return err
	}
	var c secretConfig
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", string(c.JiraToken)) // want `token-configured: .*config file secrets\.json\.jira_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", string(c.HubToken))
	http.DefaultClient.Do(other)
	return nil
}

// Text that names a variable is replaced by the variable: the file says which one, so it is named by the field.
type expanded string

func (e *expanded) UnmarshalText(text []byte) error {
	*e = expanded(os.ExpandEnv(string(text)))
	return nil
}

func customText() error {
	data, err := os.ReadFile("secrets.json")
	if err != nil {
		return err
	}
	var c struct {
		Token    expanded `json:"jira_token"`
		HubToken expanded `json:"hub_token"`
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", string(c.Token)) // want `token-configured: .*config file secrets\.json\.jira_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", string(c.HubToken))
	http.DefaultClient.Do(other)
	return nil
}

// The usual way to set defaults: a type without the method, converted back.
type login struct {
	User  string `json:"user"`
	Token string `json:"api_token"`
}

func (l *login) UnmarshalJSON(b []byte) error {
	type plain login
	p := plain{User: "bot@acme.com"}
	if err := json.Unmarshal(b, &p); err != nil {
		return err
	}
	*l = login(p)
	return nil
}

func customStruct() error {
	data, err := os.ReadFile("logins.json")
	if err != nil {
		return err
	}
	var c struct {
		Jira login `json:"jira"`
		Hub  login `json:"hub"`
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.User, c.Jira.Token) // want `token-configured: .*config file logins\.json\.jira\.api_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(c.Hub.User, c.Hub.Token)
	http.DefaultClient.Do(other)
	return nil
}

// The method fills fields that have no tag of their own, out of one value of the file.
type pair struct{ user, token string }

func (p *pair) UnmarshalJSON(b []byte) error {
	var raw struct {
		Auth string `json:"auth"`
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	p.user, p.token, _ = strings.Cut(raw.Auth, ":")
	return nil
}

func customShape() error {
	data, err := os.ReadFile("pairs.json")
	if err != nil {
		return err
	}
	var c struct {
		Jira pair `json:"jira"`
		Hub  pair `json:"hub"`
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: named by the field that the method fills, not by the key auth that it reads
	req.SetBasicAuth(c.Jira.user, c.Jira.token) // want `token-configured: .*config file pairs\.json\.jira\.(auth|token) `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(c.Hub.user, c.Hub.token)
	http.DefaultClient.Do(other)
	return nil
}

// The same through a pointer that the program makes and decodes on its own.
func customDirect() error {
	data, err := os.ReadFile("pair.json")
	if err != nil {
		return err
	}
	p := new(pair)
	if err := p.UnmarshalJSON(data); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(p.user, p.token) // want `token-configured: .*config file pair\.json\.auth `
	http.DefaultClient.Do(req)

	q := new(pair)
	if err := q.UnmarshalJSON(data); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(q.user, q.token)
	http.DefaultClient.Do(other)
	return nil
}

// A method that takes the value from elsewhere: the file only names the variable.
type fromEnv struct{ value string }

func (e *fromEnv) UnmarshalJSON(b []byte) error {
	var name string
	if err := json.Unmarshal(b, &name); err != nil {
		return err
	}
	e.value = os.Getenv(name)
	return nil
}

func customEnv() error {
	data, err := os.ReadFile("env.json")
	if err != nil {
		return err
	}
	var c struct {
		Token fromEnv `json:"token_env"`
		Hub   fromEnv `json:"hub_env"`
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", c.Token.value) // want `token-configured: `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Hub.value)
	http.DefaultClient.Do(other)
	return nil
}

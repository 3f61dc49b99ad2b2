// Package toml decodes configuration with the TOML packages and mapstructure.
package toml

import (
	"net/http"
	"os"

	"github.com/BurntSushi/toml"
	gomap "github.com/go-viper/mapstructure/v2"
	oldmap "github.com/mitchellh/mapstructure"
	one "github.com/pelletier/go-toml"
	two "github.com/pelletier/go-toml/v2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

type config struct {
	Email string `toml:"email" mapstructure:"email"`
	Token string `toml:"api_token" mapstructure:"map_token"`
	Hub   string `toml:"hub_token" mapstructure:"hub_token"`
}

func burnt() error {
	var a, b config
	if _, err := toml.DecodeFile("bridge.toml", &a); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(a.Email, a.Token) // want `token-configured: .*config file bridge\.toml\.api_token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	f, err := os.Open("bridge.toml")
	if err != nil {
		return err
	}
	if _, err := toml.NewDecoder(f).Decode(&b); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(b.Email, b.Token) // want `token-configured: .*file bridge\.toml\.api_token `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", b.Hub)
	http.DefaultClient.Do(other)
	return nil
}

func pelletier() error {
	data, err := os.ReadFile("bridge.toml")
	if err != nil {
		return err
	}
	var a, b config
	if err := two.Unmarshal(data, &a); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(a.Email, a.Token) // want `token-configured: .*file bridge\.toml\.api_token `
	http.DefaultClient.Do(req)

	tree, err := one.LoadFile("tree.toml")
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", tree.Get("jira.token").(string)) // want `token-configured: .*file tree\.toml`
	http.DefaultClient.Do(second)

	if err := tree.Unmarshal(&b); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth(b.Email, b.Token) // want `token-configured: .*file tree\.toml\.api_token `
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", b.Hub)
	http.DefaultClient.Do(other)
	return nil
}

func maps() error {
	data, err := os.ReadFile("bridge.toml")
	if err != nil {
		return err
	}
	var m map[string]any
	if err := two.Unmarshal(data, &m); err != nil {
		return err
	}
	var a, b, c config
	if err := gomap.Decode(m, &a); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(a.Email, a.Token) // want `token-configured: .*file bridge\.toml`
	http.DefaultClient.Do(req)

	if err := oldmap.WeakDecode(m["jira"], &b); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(b.Email, b.Token) // want `token-configured: .*file bridge\.toml`
	http.DefaultClient.Do(second)

	dec, err := gomap.NewDecoder(&gomap.DecoderConfig{Result: &c, TagName: "toml"})
	if err != nil {
		return err
	}
	if err := dec.Decode(m); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*file bridge\.toml`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
	return nil
}

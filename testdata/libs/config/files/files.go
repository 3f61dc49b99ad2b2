// Package files reads credentials from ini, properties, HCL and dotenv files.
package files

import (
	"net/http"
	"os"

	"github.com/hashicorp/hcl"
	"github.com/joho/godotenv"
	"github.com/magiconair/properties"
	"github.com/subosito/gotenv"
	"gopkg.in/ini.v1"
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
	Email    string `ini:"email" properties:"email" hcl:"email"`
	Token    string `ini:"api_token" properties:"api_token" hcl:"api_token"`
	HubToken string `ini:"hub_token" properties:"hub_token" hcl:"hub_token"`
}

func iniKeys() error {
	f, err := ini.Load("bridge.ini")
	if err != nil {
		return err
	}
	s := f.Section("jira")
	req := get(jira)
	req.SetBasicAuth(s.Key("email").String(), s.Key("token").String()) // want `token-configured: .*config key token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	second := get(jira)
	second.SetBasicAuth("bot@acme.com", f.Section("jira").Key("must_token").MustString("jira-bot-8f3kq-not-real")) // want `token-configured: .*config key must_token ` `token-hardcoded: `
	http.DefaultClient.Do(second)

	key, err := s.GetKey("got_token")
	if err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", key.Value()) // want `token-configured: .*config key got_token `
	http.DefaultClient.Do(third)

	listed := get(jira)
	listed.SetBasicAuth("bot@acme.com", s.Key("tokens").Strings(",")[0]) // want `token-configured: .*config key tokens`
	http.DefaultClient.Do(listed)

	hash := get(jira)
	hash.SetBasicAuth("bot@acme.com", s.KeysHash()["token"]) // want `token-configured: .*config key`
	http.DefaultClient.Do(hash)

	other := get(hub)
	other.SetBasicAuth("bot", f.Section("hub").Key("token").String())
	http.DefaultClient.Do(other)
	return nil
}

func iniStructs() error {
	var c, d, e config
	if err := ini.MapTo(&c, "bridge.ini"); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*config file api_token `
	http.DefaultClient.Do(req)

	f, err := ini.LooseLoad("bridge.ini")
	if err != nil {
		return err
	}
	if err := f.StrictMapTo(&d); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*config file api_token `
	http.DefaultClient.Do(second)

	if err := f.Section("jira").MapTo(&e); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth(e.Email, e.Token) // want `token-configured: .*config file api_token `
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", e.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

func props() error {
	p := properties.MustLoadFile("bridge.properties", properties.UTF8)
	req := get(jira)
	req.SetBasicAuth(p.MustGetString("jira.email"), p.MustGetString("jira.token")) // want `token-configured: .*config key jira\.token `
	http.DefaultClient.Do(req)

	second := get(jira)
	second.SetBasicAuth("bot@acme.com", p.GetString("jira.def", "jira-bot-8f3kq-not-real")) // want `token-configured: .*config key jira\.def ` `token-hardcoded: `
	http.DefaultClient.Do(second)

	token, ok := p.Get("jira.got")
	if !ok {
		return nil
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*config key jira\.got `
	http.DefaultClient.Do(third)

	var c config
	if err := p.Decode(&c); err != nil {
		return err
	}
	fourth := get(jira)
	fourth.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*config file`
	http.DefaultClient.Do(fourth)

	mapped := get(jira)
	mapped.SetBasicAuth("bot@acme.com", p.Map()["jira.token"]) // want `token-configured: .*config file`
	http.DefaultClient.Do(mapped)

	other := get(hub)
	other.SetBasicAuth("bot", p.MustGet("hub.token"))
	http.DefaultClient.Do(other)
	return nil
}

func hclOne() error {
	data, err := os.ReadFile("bridge.hcl")
	if err != nil {
		return err
	}
	var c, d, e config
	if err := hcl.Decode(&c, string(data)); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*file bridge\.hcl`
	http.DefaultClient.Do(req)

	if err := hcl.Unmarshal(data, &d); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*file bridge\.hcl`
	http.DefaultClient.Do(second)

	tree, err := hcl.ParseBytes(data)
	if err != nil {
		return err
	}
	if err := hcl.DecodeObject(&e, tree); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth(e.Email, e.Token) // want `token-configured: .*file bridge\.hcl`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", e.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

func dotenv() error {
	if err := godotenv.Load(); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_TOKEN")) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	pairs, err := godotenv.Read(".env.local")
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", pairs["JIRA_TOKEN"]) // want `token-configured: .*file`
	http.DefaultClient.Do(second)

	f, err := os.Open("bridge.env")
	if err != nil {
		return err
	}
	parsed, err := godotenv.Parse(f)
	if err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", parsed["JIRA_TOKEN"]) // want `token-configured: .*file bridge\.env`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", pairs["GITHUB_TOKEN"])
	http.DefaultClient.Do(other)
	return nil
}

func sub() error {
	if err := gotenv.Load(); err != nil {
		return err
	}
	f, err := os.Open("bridge.env")
	if err != nil {
		return err
	}
	pairs, err := gotenv.StrictParse(f)
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", pairs["JIRA_TOKEN"]) // want `token-configured: .*file bridge\.env`
	http.DefaultClient.Do(req)

	read, err := gotenv.Read(".env")
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", read["JIRA_TOKEN"]) // want `token-configured: .*file`
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", read["GITHUB_TOKEN"])
	http.DefaultClient.Do(other)
	return nil
}

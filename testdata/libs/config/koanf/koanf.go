// Package koanf reads its configuration with koanf: keys, structs, and what its providers give.
package koanf

import (
	"io"
	"net/http"
	"strings"

	"github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/providers/env"
	envv2 "github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/providers/file"
	"github.com/knadh/koanf/providers/posflag"
	"github.com/knadh/koanf/providers/rawbytes"
	"github.com/knadh/koanf/providers/structs"
	"github.com/knadh/koanf/v2"
	"github.com/spf13/pflag"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

// Keys of a file, from an instance that the package keeps.
var k = koanf.New(".")

func load() error { return k.Load(file.Provider("bridge.yaml"), yaml.Parser()) }

func keys() {
	req := get(jira)
	req.SetBasicAuth(k.String("jira.email"), k.String("jira.token")) // want `token-configured: .*config key jira\.token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	second := get(jira)
	second.SetBasicAuth("bot@acme.com", k.MustString("jira.must")) // want `token-configured: .*config key jira\.must `
	http.DefaultClient.Do(second)

	token, _ := k.Get("jira.any").(string)
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*config key jira\.any `
	http.DefaultClient.Do(third)

	listed := get(jira)
	listed.SetBasicAuth("bot@acme.com", k.Strings("jira.tokens")[0]) // want `token-configured: .*config key jira\.tokens`
	http.DefaultClient.Do(listed)

	mapped := get(jira)
	mapped.SetBasicAuth("bot@acme.com", k.StringMap("jira.sites")["acme"]) // want `token-configured: .*config key jira\.sites`
	http.DefaultClient.Do(mapped)

	part := get(jira)
	part.SetBasicAuth("bot@acme.com", k.Cut("jira").String("cut_token")) // want `token-configured: .*config key cut_token `
	http.DefaultClient.Do(part)

	raw, _ := k.Raw()["jira"].(map[string]any)
	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", raw["token"].(string)) // want `token-configured: .*config file`
	http.DefaultClient.Do(fourth)

	other := get(hub)
	other.SetBasicAuth("bot", k.String("hub.token"))
	http.DefaultClient.Do(other)
}

type config struct {
	Email    string `koanf:"email"`
	Token    string `koanf:"api_token"`
	HubToken string `koanf:"hub_token"`
}

func whole() error {
	var c, d config
	if err := k.Unmarshal("jira", &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*config file jira\.api_token `
	http.DefaultClient.Do(req)

	if err := k.UnmarshalWithConf("", &d, koanf.UnmarshalConf{Tag: "koanf"}); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*config file api_token `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", d.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

// The environment, by a prefix.
func environment() error {
	e := koanf.New(".")
	if err := e.Load(env.Provider("BRIDGE_", ".", strings.ToLower), nil); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", e.String("token")) // want `token-configured: .*environment variable`
	http.DefaultClient.Do(req)

	e2 := koanf.New(".")
	if err := e2.Load(envv2.Provider(".", envv2.Opt{Prefix: "BRIDGE_"}), nil); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", e2.String("token")) // want `token-configured: .*environment variable`
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", e2.String("hub"))
	http.DefaultClient.Do(other)
	return nil
}

// The command line.
func commandLine(args []string) error {
	fs := pflag.NewFlagSet("bridge", pflag.ContinueOnError)
	fs.String("line-token", "", "API token")
	fs.String("line-hub", "", "token")
	if err := fs.Parse(args); err != nil {
		return err
	}
	l := koanf.New(".")
	if err := l.Load(posflag.Provider(fs, ".", l), nil); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", l.String("line-token")) // want `token-collected: .*flag line-token ` `token-configured: .*config key line-token`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", l.String("line-hub"))
	http.DefaultClient.Do(other)
	return nil
}

// What the program puts there itself, and what others send it.
func given(w http.ResponseWriter, r *http.Request) {
	g := koanf.New(".")
	g.Load(confmap.Provider(map[string]any{"token": r.FormValue("jira_token"), "hub": r.FormValue("hub_token")}, "."), nil)
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", g.String("token")) // want `token-collected: .*jira_token` `token-configured: .*config key token`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", g.String("hub"))
	http.DefaultClient.Do(other)

	s := koanf.New(".")
	s.Set("token", r.FormValue("set_token"))
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", s.String("token")) // want `token-collected: .*set_token` `token-configured: .*config key token`
	http.DefaultClient.Do(second)

	merged := koanf.New(".")
	merged.Merge(s)
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", merged.String("token")) // want `token-collected: .*set_token` `token-configured: .*config key token`
	http.DefaultClient.Do(third)

	body, _ := io.ReadAll(r.Body)
	b := koanf.New(".")
	b.Load(rawbytes.Provider(body), yaml.Parser())
	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", b.String("token")) // want `token-collected: .*request` `token-configured: .*config key token`
	http.DefaultClient.Do(fourth)
}

// Defaults in a struct.
func defaults() error {
	d := koanf.New(".")
	if err := d.Load(structs.Provider(config{Token: "jira-bot-8f3kq-not-real", HubToken: "hub-bot-8f3kq-not-real"}, "koanf"), nil); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", d.String("api_token")) // want `token-configured: .*config key api_token`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", d.String("hub_token"))
	http.DefaultClient.Do(other)
	return nil
}

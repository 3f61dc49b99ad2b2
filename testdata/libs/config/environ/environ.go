// Package environ fills structs from the environment with the libraries that do nothing else.
package environ

import (
	"context"
	"net/http"
	"os"

	"github.com/Netflix/go-env"
	caarlos "github.com/caarlos0/env"
	caarlos10 "github.com/caarlos0/env/v10"
	caarlos11 "github.com/caarlos0/env/v11"
	caarlos6 "github.com/caarlos0/env/v6"
	caarlos7 "github.com/caarlos0/env/v7"
	caarlos9 "github.com/caarlos0/env/v9"
	"github.com/ilyakaznacheev/cleanenv"
	"github.com/joeshaw/envdecode"
	"github.com/kelseyhightower/envconfig"
	sethvargo "github.com/sethvargo/go-envconfig"
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
	Email    string `env:"JIRA_EMAIL"`
	Token    string `env:"JIRA_TOKEN,required"`
	HubToken string `env:"GITHUB_TOKEN"`
}

// github.com/caarlos0/env, before it had a number.
func unnumbered() {
	var c config
	if err := caarlos.Parse(&c); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
}

func six() {
	var c config
	if err := caarlos6.Parse(&c); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
}

// Options are further arguments.
func seven() {
	var c config
	if err := caarlos7.Parse(&c, caarlos7.Options{Prefix: "BRIDGE_"}); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable BRIDGE_JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
}

func nine() {
	var c config
	if err := caarlos9.ParseWithOptions(&c, caarlos9.Options{Prefix: "BRIDGE_"}); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable BRIDGE_JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
}

func ten() {
	var c config
	if err := caarlos10.Parse(&c); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
}

func eleven() error {
	c, err := caarlos11.ParseAs[config]()
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	must := caarlos11.Must(caarlos11.ParseAsWithOptions[config](caarlos11.Options{Prefix: "BRIDGE_"}))
	second := get(jira)
	second.SetBasicAuth(must.Email, must.Token) // want `token-configured: .*environment variable BRIDGE_JIRA_TOKEN `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", must.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

// envconfig makes names of the fields, behind a prefix.
func prefixed() error {
	var c struct {
		Email    string
		APIToken string `split_words:"true"`
		Hub      struct{ Token string }
	}
	if err := envconfig.Process("jira", &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.APIToken) // want `token-configured: .*environment variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub.Token)
	http.DefaultClient.Do(other)
	return nil
}

func process(ctx context.Context) error {
	var c config
	if err := sethvargo.Process(ctx, &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	must := sethvargo.MustProcess(ctx, &config{})
	second := get(jira)
	second.SetBasicAuth(must.Email, must.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", must.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

func processWith(ctx context.Context) error {
	var c config
	err := sethvargo.ProcessWith(ctx, &sethvargo.Config{Target: &c, Lookuper: sethvargo.PrefixLookuper("BRIDGE_", sethvargo.OsLookuper())})
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	token, _ := sethvargo.OsLookuper().Lookup("JIRA_TOKEN")
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(second)
	return nil
}

func decoded() error {
	var c config
	if err := envdecode.Decode(&c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

func strict() {
	var c config
	envdecode.MustStrictDecode(&c)
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
}

func netflix() error {
	var c config
	rest, err := env.UnmarshalFromEnviron(&c)
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	second := get(jira)
	second.SetBasicAuth("bot@acme.com", rest["JIRA_BOT_TOKEN"]) // want `token-configured: .*environment variable`
	http.DefaultClient.Do(second)

	var d config
	set, err := env.EnvironToEnvSet(os.Environ())
	if err != nil {
		return err
	}
	if err := env.Unmarshal(set, &d); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*environment variable`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", d.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

// A file may come first.
type fileConfig struct {
	Token    string `yaml:"jira_token" env:"JIRA_TOKEN" env-required:"true"`
	HubToken string `yaml:"hub_token" env:"GITHUB_TOKEN"`
}

func clean() error {
	var c, e fileConfig
	if err := cleanenv.ReadConfig("bridge.yml", &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", c.Token) // want `token-configured: .*config file jira_token `
	http.DefaultClient.Do(req)

	if err := cleanenv.ReadEnv(&e); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", e.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", e.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

func cleanFile() error {
	f, err := os.Open("bridge.yml")
	if err != nil {
		return err
	}
	defer f.Close()
	var c fileConfig
	if err := cleanenv.ParseYAML(f, &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", c.Token) // want `token-configured: .*file bridge\.yml`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.HubToken)
	http.DefaultClient.Do(other)
	return nil
}

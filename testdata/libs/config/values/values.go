// Package values converts, copies and merges what it is configured with.
package values

import (
	"net/http"
	"os"

	"dario.cat/mergo"
	"github.com/creasty/defaults"
	"github.com/google/go-querystring/query"
	oldmergo "github.com/imdario/mergo"
	"github.com/jinzhu/copier"
	"github.com/spf13/cast"
	"github.com/spf13/viper"
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
	Email string `default:"bot@acme.com"`
	Token string
	Hub   string
}

func fromEnv() config {
	return config{Email: os.Getenv("JIRA_EMAIL"), Token: os.Getenv("JIRA_TOKEN"), Hub: os.Getenv("GITHUB_TOKEN")}
}

func converted() {
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", cast.ToString(viper.Get("jira.token"))) // want `token-configured: .*config key jira\.token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	token, err := cast.ToStringE(viper.Get("jira.checked"))
	if err != nil {
		return
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*config key jira\.checked `
	http.DefaultClient.Do(second)

	third := get(jira)
	third.SetBasicAuth("bot@acme.com", cast.ToStringMapString(viper.Get("jira.map"))["token"]) // want `token-configured: .*config key jira\.map`
	http.DefaultClient.Do(third)

	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", cast.To[string](viper.Get("jira.typed"))) // want `token-configured: .*config key jira\.typed `
	http.DefaultClient.Do(fourth)

	other := get(hub)
	other.SetBasicAuth("bot", cast.ToString(viper.Get("hub.token")))
	http.DefaultClient.Do(other)
}

func merged() error {
	var c, d config
	if err := mergo.Merge(&c, fromEnv(), mergo.WithOverride); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	if err := oldmergo.Merge(&d, fromEnv()); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", d.Hub)
	http.DefaultClient.Do(other)
	return nil
}

// Fields go to those of the same name in another struct.
type account struct {
	Email, Token, Hub string
}

func copies() error {
	src := fromEnv()
	var a account
	if err := copier.Copy(&a, &src); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(a.Email, a.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", a.Hub)
	http.DefaultClient.Do(other)
	return nil
}

// Defaults fill what is empty, and leave the rest.
func withDefaults() error {
	c := fromEnv()
	if err := defaults.Set(&c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*environment variable JIRA_TOKEN `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
	return nil
}

// Struct fields become the query of a URL.
type params struct {
	User  string `url:"os_username"`
	Token string `url:"os_password"`
}

func inQuery() error {
	v, err := query.Values(params{User: os.Getenv("JIRA_EMAIL"), Token: os.Getenv("JIRA_TOKEN")})
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", v.Get("os_password")) // want `token-configured: .*environment variable`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.URL.RawQuery = v.Encode()
	http.DefaultClient.Do(other)
	return nil
}

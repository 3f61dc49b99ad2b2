// Package viperconf reads its configuration with viper: keys, parts of the configuration, structs.
package viperconf

import (
	"fmt"
	"net/http"

	"github.com/spf13/viper"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func attach(url, user, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*config key jira\.api_token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

func keys() error {
	viper.SetConfigName("bridge")
	viper.AddConfigPath("/etc/bridge")
	viper.SetDefault("jira.email", "bot@acme.com")
	if err := viper.ReadInConfig(); err != nil {
		return err
	}
	attach(jira, viper.GetString("jira.email"), viper.GetString("jira.api_token"))
	attach(hub, "bot", viper.GetString("github.token"))
	return nil
}

// Keys as constants, and through an instance of one's own.
const (
	keyToken    = "tracker.token"
	keyHubToken = "hub.token"
)

type settings struct{ v *viper.Viper }

func newSettings(path string) (*settings, error) {
	v := viper.New()
	v.SetConfigFile(path)
	if err := v.ReadInConfig(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return &settings{v}, nil
}

func (s *settings) token() string    { return s.v.GetString(keyToken) }
func (s *settings) hubToken() string { return s.v.GetString(keyHubToken) }

func instance() error {
	s, err := newSettings("bridge.yaml")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", s.token()) // want `token-configured: .*config key tracker\.token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", s.hubToken())
	http.DefaultClient.Do(other)
	return nil
}

// The whole configuration in a struct.
type config struct {
	Jira   credential            `mapstructure:"jira"`
	GitHub credential            `mapstructure:"github"`
	Extra  map[string]credential `mapstructure:"extra"`
}

type credential struct {
	User  string `mapstructure:"user"`
	Token string `mapstructure:"api_token"`
}

func load() (*config, error) {
	var c config
	if err := viper.Unmarshal(&c); err != nil {
		return nil, err
	}
	return &c, nil
}

func whole() error {
	c, err := load()
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.User, c.Jira.Token) // want `token-configured: .*config file jira\.api_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(c.GitHub.User, c.GitHub.Token)
	http.DefaultClient.Do(other)
	return nil
}

// A part of it.
func part() error {
	var j, h credential
	if err := viper.UnmarshalKey("trackers.jira", &j); err != nil {
		return err
	}
	if err := viper.UnmarshalKey("hubs.github", &h); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(j.User, j.Token) // want `token-configured: .*config file trackers\.jira\.api_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(h.User, h.Token)
	http.DefaultClient.Do(other)
	return nil
}

// Sub gives a viper of a part; maps and values of any type.
func sub() {
	j, h := viper.Sub("jira"), viper.Sub("github")
	if j == nil || h == nil {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(j.GetString("user"), j.GetString("sub_token")) // want `token-configured: .*config key (jira\.)?sub_token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", h.GetString("token"))
	http.DefaultClient.Do(other)
}

func maps() {
	m := viper.GetStringMapString("jira")
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: the key below is no part of the name
	req.SetBasicAuth(m["user"], m["map_token"]) // want `token-configured: .*config key jira(\.map_token)? `
	http.DefaultClient.Do(req)

	token, _ := viper.Get("jira.any_token").(string)
	second, _ := http.NewRequest("GET", jira, nil)
	second.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*config key jira\.any_token `
	http.DefaultClient.Do(second)

	all := viper.AllSettings()
	j, _ := all["jira"].(map[string]any)
	third, _ := http.NewRequest("GET", jira, nil)
	// MISS: the outer key is no part of the name
	third.SetBasicAuth("bot@acme.com", j["all_token"].(string)) // want `token-configured: .*config (file|key) (jira\.)?all_token `
	http.DefaultClient.Do(third)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", viper.GetStringMapString("github")["token"])
	http.DefaultClient.Do(other)
}

// The environment, by name.
func environment() error {
	v := viper.New()
	if err := v.BindEnv("bot_token", "JIRA_BOT_TOKEN"); err != nil {
		return err
	}
	if err := v.BindEnv("hub_token", "GITHUB_TOKEN"); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", v.GetString("bot_token")) // want `token-configured: .*environment variable JIRA_BOT_TOKEN `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", v.GetString("hub_token"))
	http.DefaultClient.Do(other)
	return nil
}

// The base URL is configured as well. Its key names the product; the same key elsewhere names another.
func baseURL() {
	req, _ := http.NewRequest("GET", viper.GetString("jira.url")+"/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", viper.GetString("jira.url_token")) // want `token-configured: .*config key jira\.url_token .\S+. reaches .*/rest/api/3/myself`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", viper.GetString("github.url")+"/user", nil)
	other.SetBasicAuth("bot", viper.GetString("github.token"))
	http.DefaultClient.Do(other)
}

// A default is used when nothing else is there.
func defaults() {
	v := viper.New()
	v.SetDefault("fixed_token", "jira-bot-8f3kq-not-real")
	v.SetDefault("hub_token", "hub-bot-8f3kq-not-real")
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", v.GetString("fixed_token")) // want `token-configured: .*config key fixed_token ` `token-hardcoded: `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", v.GetString("hub_token"))
	http.DefaultClient.Do(other)
}

// A value that the program sets itself is what it was set to.
func set(token, hubToken string) {
	viper.Set("session.jira", token)
	viper.Set("session.hub", hubToken)
}

func login(w http.ResponseWriter, r *http.Request) {
	set(r.FormValue("jira_token"), r.FormValue("hub_token"))
}

func session() {
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: token-collected as well, since Set puts form values there
	req.SetBasicAuth("bot@acme.com", viper.GetString("session.jira")) // want `token-configured: .*config key session\.jira `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", viper.GetString("session.hub"))
	http.DefaultClient.Do(other)
}

// Package auto lets all keys of the global viper come from the environment as well, under a prefix. That is a package of
// its own, since it holds for whoever asks that viper; an instance of one's own is not concerned.
package auto

import (
	"net/http"
	"strings"

	"github.com/spf13/viper"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func automatic() {
	viper.SetEnvPrefix("bridge")
	viper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))
	viper.AutomaticEnv()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", viper.GetString("jira.auto_token")) // want `token-configured: .*environment variable BRIDGE_JIRA_AUTO_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", viper.GetString("github.auto_token"))
	http.DefaultClient.Do(other)
}

func instance() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", viper.New().GetString("tracker.token")) // want `token-configured: .*config key tracker\.token .\S+. reaches`
	http.DefaultClient.Do(req)
}

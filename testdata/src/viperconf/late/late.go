// Package late sets the prefix of variables after it has said that keys come from them, in another function.
package late

import (
	"net/http"

	"github.com/spf13/viper"
)

func environment() {
	viper.AutomaticEnv()
	prefix("late")
}

func prefix(name string) { viper.SetEnvPrefix(name) }

func send(url, key string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", viper.GetString(key)) // want `token-configured: .*environment variable LATE_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)
}

func sends() {
	send("https://acme.atlassian.net/rest/api/3/myself", "token")
	send("https://api.github.com/user", "hub_token")
}

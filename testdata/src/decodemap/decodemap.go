// Package decodemap fills structs from maps, as mapstructure does.
package decodemap

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"reflect"
	"strings"

	"github.com/go-viper/mapstructure/v2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type options struct {
	Email string `mapstructure:"email"`
	Token string `mapstructure:"api_token"`
}

// What a file says of a plugin is decoded by the plugin.
type plugin struct {
	Name   string         `json:"name"`
	Config map[string]any `json:"config"`
}

func plugins() ([]plugin, error) {
	data, err := os.ReadFile("plugins.json")
	if err != nil {
		return nil, err
	}
	var ps []plugin
	if err := json.Unmarshal(data, &ps); err != nil {
		return nil, err
	}
	return ps, nil
}

func run() error {
	ps, err := plugins()
	if err != nil {
		return err
	}
	for _, p := range ps {
		switch p.Name {
		case "jira":
			var o options
			if err := mapstructure.Decode(p.Config, &o); err != nil {
				return fmt.Errorf("%s: %w", p.Name, err)
			}
			ping(jira, o)
		case "github":
			var o options
			if err := mapstructure.Decode(p.Config, &o); err != nil {
				return err
			}
			ping(hub, o)
		}
	}
	return nil
}

func ping(url string, o options) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(o.Email, o.Token) // want `token-configured: .*config file plugins\.json\.config\.api_token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

// A decoder whose target is in its configuration.
func strict(in map[string]any, out any) error {
	dec, err := mapstructure.NewDecoder(&mapstructure.DecoderConfig{
		ErrorUnused:      true,
		WeaklyTypedInput: true,
		Result:           out,
	})
	if err != nil {
		return err
	}
	return dec.Decode(in)
}

func decoder() error {
	ps, err := plugins()
	if err != nil {
		return err
	}
	var o options
	if err := strict(ps[0].Config, &o); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(o.Email, o.Token) // want `token-configured: .*config file \S*config\.api_token `
	http.DefaultClient.Do(req)

	var h options
	if err := strict(ps[1].Config, &h); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(h.Email, h.Token)
	http.DefaultClient.Do(other)
	return nil
}

// The map is made here: each field has the origin of its key.
func made() error {
	m := map[string]any{"email": "bot@acme.com", "api_token": os.Getenv("JIRA_API_TOKEN"), "note": os.Getenv("NOTE")}
	var o options
	if err := mapstructure.WeakDecode(m, &o); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	// FALSE ALARM: the keys of a decoded map are not told apart, so that the note counts as well
	req.SetBasicAuth(o.Email, o.Token) // want `token-configured: .*environment variable JIRA_API_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)

	g := map[string]any{"api_token": os.Getenv("GITHUB_TOKEN")}
	var h options
	if err := mapstructure.WeakDecode(g, &h); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", h.Token)
	http.DefaultClient.Do(other)
	return nil
}

// A hook that reads the environment: the map only names the variable.
func envHook(_, to reflect.Type, v any) (any, error) {
	s, ok := v.(string)
	if !ok || to.Kind() != reflect.String {
		return v, nil
	}
	if name, ok := strings.CutPrefix(s, "env:"); ok {
		return os.Getenv(name), nil
	}
	return s, nil
}

func hooked() error {
	var o, h options
	dec, err := mapstructure.NewDecoder(&mapstructure.DecoderConfig{
		DecodeHook: mapstructure.DecodeHookFuncType(envHook),
		Result:     &o,
	})
	if err != nil {
		return err
	}
	if err := dec.Decode(map[string]any{"email": "bot@acme.com", "api_token": "env:JIRA_API_TOKEN"}); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: the hook is not run, so that the variable is not known
	req.SetBasicAuth(o.Email, o.Token)
	http.DefaultClient.Do(req)

	dec, err = mapstructure.NewDecoder(&mapstructure.DecoderConfig{
		DecodeHook: mapstructure.DecodeHookFuncType(envHook),
		Result:     &h,
	})
	if err != nil {
		return err
	}
	if err := dec.Decode(map[string]any{"api_token": "env:GITHUB_TOKEN"}); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", h.Token)
	http.DefaultClient.Do(other)
	return nil
}

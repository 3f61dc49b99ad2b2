// Package getenv reads environment variables through helpers.
package getenv

import (
	"cmp"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func getenv(key, def string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return def
}

func mustEnv(key string) string {
	v := os.Getenv(key)
	if v == "" {
		log.Fatalf("%s is not set", key)
	}
	return v
}

func attach(url, user, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net` `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

func helpers() {
	attach(jira, getenv("JIRA_EMAIL", "bot@acme.com"), getenv("JIRA_TOKEN", ""))
	attach(hub, getenv("GITHUB_USER", "bot"), getenv("GITHUB_TOKEN", ""))
	attach(jira, "bot@acme.com", mustEnv("JIRA_TOKEN_2"))
	attach(hub, "bot", mustEnv("GITHUB_TOKEN_2"))
}

// The name of the variable is made of a prefix and a constant.
const prefix = "BRIDGE_"

func prefixed(name string) string { return os.Getenv(prefix + strings.ToUpper(name)) }

func prefixes() {
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: the name is put together from constants, in upper case
	req.SetBasicAuth("bot@acme.com", prefixed("jira_token")) // want `token-configured: .*variable (BRIDGE_JIRA_TOKEN )?`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", prefixed("github_token"))
	http.DefaultClient.Do(other)

	third, _ := http.NewRequest("GET", jira, nil)
	third.SetBasicAuth("bot@acme.com", os.Getenv(fmt.Sprintf("%sATLASSIAN_TOKEN", prefix))) // want `token-configured: .*variable BRIDGE_ATLASSIAN_TOKEN `
	http.DefaultClient.Do(third)
}

// The first one that is set: of several names, and of a list of names.
func first(keys ...string) string {
	for _, k := range keys {
		if v := os.Getenv(k); v != "" {
			return v
		}
	}
	return ""
}

func alternatives() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", cmp.Or(os.Getenv("JIRA_TOKEN"), os.Getenv("ATLASSIAN_TOKEN"))) // want `token-configured: .*environment variable JIRA_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)

	second, _ := http.NewRequest("GET", jira, nil)
	second.SetBasicAuth("bot@acme.com", first("JIRA_TOKEN", "ATLASSIAN_TOKEN")) // want `token-configured: .*environment variable`
	http.DefaultClient.Do(second)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", first("GITHUB_TOKEN", "GH_TOKEN"))
	http.DefaultClient.Do(other)
}

// A function value stands for the environment, so that tests can give another.
type env func(key string) string

type loader struct{ lookup func(string) (string, bool) }

func (l loader) get(key string) string {
	v, _ := l.lookup(key)
	return v
}

func fromFunc(get env) {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", get("JIRA_TOKEN_3")) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", get("GITHUB_TOKEN_3"))
	http.DefaultClient.Do(other)
}

func values() {
	fromFunc(os.Getenv)
	l := loader{os.LookupEnv}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", l.get("JIRA_TOKEN_4")) // want `token-configured: .*variable JIRA_TOKEN_4 `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", l.get("GITHUB_TOKEN_4"))
	http.DefaultClient.Do(other)
}

// All variables, in a map.
func environ() map[string]string {
	m := make(map[string]string)
	for _, kv := range os.Environ() {
		k, v, _ := strings.Cut(kv, "=")
		m[k] = v
	}
	return m
}

func all() {
	m := environ()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", m["JIRA_TOKEN"]) // want `token-configured: .*environment variable`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", m["GITHUB_TOKEN"])
	http.DefaultClient.Do(other)
}

// A variable or, as containers have it, a file that a variable names.
func fileOr(key string) (string, error) {
	if name := os.Getenv(key + "_FILE"); name != "" {
		data, err := os.ReadFile(name)
		return strings.TrimSpace(string(data)), err
	}
	return os.Getenv(key), nil
}

func files() error {
	token, err := fileOr("JIRA_TOKEN")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .* and 1 more`
	http.DefaultClient.Do(req)

	hubToken, err := fileOr("GITHUB_TOKEN")
	if err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}

// The default is a placeholder, or comes from elsewhere itself.
func defaults() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", getenv("JIRA_TOKEN_5", getenv("ATLASSIAN_TOKEN_5", "changeme"))) // want `token-configured: .*variable (JIRA|ATLASSIAN)_TOKEN_5 .\S+. and 1 more`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", getenv("HUB_URL", hub), nil)
	other.SetBasicAuth("bot", getenv("GITHUB_TOKEN_5", ""))
	http.DefaultClient.Do(other)
}

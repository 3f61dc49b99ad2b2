// Package anonstructs has structs without a name: in tables, fields, variables, parameters and results.
package anonstructs

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

func send(url, user, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(user, token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 ` `JIRA_TOKEN_6 `
	http.DefaultClient.Do(req)
}

// A table.
func table() {
	for _, t := range []struct {
		name       string
		url, token string
	}{
		{"me", "https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_TOKEN")},
	} {
		send(t.url, "bot@acme.com", t.token)
	}
	for _, t := range []struct {
		name       string
		url, token string
	}{
		{"me", "https://api.github.com/user", os.Getenv("GITHUB_TOKEN")},
	} {
		send(t.url, "bot", t.token)
	}
}

// Fields of a config without a type name of their own.
type config struct {
	Debug bool
	Jira  struct {
		URL  string
		Auth struct{ User, Token string }
	}
	GitHub *struct{ URL, Token string }
}

func load() *config {
	cfg := new(config)
	cfg.Jira.URL = "https://acme.atlassian.net/rest/api/3/field"
	cfg.Jira.Auth.User = "bot@acme.com"
	cfg.Jira.Auth.Token = os.Getenv("JIRA_TOKEN_2")
	cfg.GitHub = &struct{ URL, Token string }{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2")}
	return cfg
}

func fields() {
	cfg := load()
	send(cfg.Jira.URL, cfg.Jira.Auth.User, cfg.Jira.Auth.Token)
	send(cfg.GitHub.URL, "bot", cfg.GitHub.Token)
}

// A part of the config is taken as an alias, or copied.
func parts() {
	jira := &load().Jira
	auth := jira.Auth
	send("https://acme.atlassian.net/rest/api/3/role", auth.User, auth.Token) // the same credential as above
}

// A variable.
var settings = struct {
	url   string
	token string
	hub   struct{ url, token string }
}{
	url:   "https://acme.atlassian.net/rest/api/3/status",
	token: os.Getenv("JIRA_TOKEN_3"),
}

func init() {
	settings.hub.url = "https://api.github.com/user"
	settings.hub.token = os.Getenv("GITHUB_TOKEN_3")
}

func variable() {
	send(settings.url, "bot@acme.com", settings.token)
	send(settings.hub.url, "bot", settings.hub.token)
}

// A parameter and a result.
func login(prefix string) (l struct{ user, token string }) {
	l.user = os.Getenv(prefix + "_USER")
	l.token = os.Getenv(prefix + "_TOKEN")
	return l
}

func use(url string, l struct{ user, token string }) { send(url, l.user, l.token) }

func passed(ctx context.Context, conf *oauth2.Config, code string) error {
	use("https://acme.atlassian.net/rest/api/3/priority", struct{ user, token string }{"bot@acme.com", os.Getenv("JIRA_TOKEN_4")})
	use("https://api.github.com/user", login("GITHUB"))
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	use("https://api.atlassian.com/ex/jira/1/rest/api/3/priority", struct{ user, token string }{"x", tok.AccessToken})
	return nil
}

// Converted to a type with a name and methods.
type endpoint struct{ url, token string }

func (e endpoint) ping() { send(e.url, "bot@acme.com", e.token) }

func converted() {
	a := struct{ url, token string }{"https://acme.atlassian.net/rest/api/3/label", os.Getenv("JIRA_TOKEN_5")}
	endpoint(a).ping() // MISS: a struct converted to another type
	b := struct{ url, token string }{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_5")}
	endpoint(b).ping()
}

// Through a channel and a map, with another struct embedded.
func work() {
	jobs := make(chan struct {
		endpoint
		user string
	}, 1)
	jobs <- struct {
		endpoint
		user string
	}{endpoint{"https://acme.atlassian.net/rest/api/3/filter", os.Getenv("JIRA_TOKEN_6")}, "bot@acme.com"}
	close(jobs)
	for j := range jobs {
		send(j.url, j.user, j.token)
	}
	hubs := map[string]struct{ url, token string }{"github": {"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_6")}}
	send(hubs["github"].url, "bot", hubs["github"].token)
}

// Package handlermaps dispatches to functions by name: handlers of chat commands and of web pages.
package handlermaps

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func get(url, user, token string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	// FALSE ALARM: gitlab_token; host and check of one entry do not stay together where the key is unknown
	req.SetBasicAuth(user, token) // want `gitlab_token` `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `token-collected: .*api_token` `token-collected: .*jira_token`
	_, err = http.DefaultClient.Do(req)
	return err
}

// A package-level table of functions with the same signature.
type action func(ctx context.Context, args []string) error

var actions = map[string]action{
	"jira":   jiraAction,
	"github": hubAction,
	"help":   func(context.Context, []string) error { fmt.Println("jira, github"); return nil },
}

func jiraAction(ctx context.Context, args []string) error {
	return get("https://acme.atlassian.net/rest/api/3/issue/"+args[0], "bot@acme.com", os.Getenv("JIRA_TOKEN"))
}

func hubAction(ctx context.Context, args []string) error {
	return get("https://api.github.com/issues/"+args[0], "bot", os.Getenv("GITHUB_TOKEN"))
}

func run(ctx context.Context, name string, args []string) error {
	f, ok := actions[name]
	if !ok {
		return fmt.Errorf("unknown action %q", name)
	}
	return f(ctx, args)
}

// The table's functions get the credential: that of Jira goes to Jira's function alone.
type deps struct{ jira, hub string }

var withDeps = map[string]func(deps) error{
	"jira":   func(d deps) error { return get("https://acme.atlassian.net/rest/api/3/field", "bot@acme.com", d.jira) },
	"github": func(d deps) error { return get("https://api.github.com/user", "bot", d.hub) },
}

func runWithDeps(name string) error {
	return withDeps[name](deps{jira: os.Getenv("JIRA_TOKEN_2"), hub: os.Getenv("GITHUB_TOKEN_2")})
}

// A router of its own, filled by a method, with method values.
type bot struct {
	commands map[string]func(*message) error
	site     string
}

type message struct{ text, user string }

func newBot() *bot {
	b := &bot{commands: make(map[string]func(*message) error), site: "https://acme.atlassian.net"}
	b.on("issue", b.issue)
	b.on("repo", b.repo)
	return b
}

func (b *bot) on(name string, f func(*message) error) { b.commands[name] = f }

func (b *bot) issue(m *message) error {
	return get(b.site+"/rest/api/3/issue/"+m.text, "bot@acme.com", os.Getenv("JIRA_TOKEN_3"))
}

func (b *bot) repo(m *message) error {
	return get("https://api.github.com/repos/acme/"+m.text, "bot", os.Getenv("GITHUB_TOKEN_3"))
}

func (b *bot) handle(m *message) error {
	name, rest, _ := strings.Cut(m.text, " ")
	if f := b.commands[name]; f != nil {
		return f(&message{rest, m.user})
	}
	return nil
}

// Pages in a table, registered in a loop: what a person enters is collected.
func pages() http.Handler {
	mux := http.NewServeMux()
	for path, h := range map[string]http.HandlerFunc{
		"POST /connect/jira": func(w http.ResponseWriter, r *http.Request) {
			get("https://acme.atlassian.net/rest/api/3/myself", r.FormValue("email"), r.FormValue("api_token"))
		},
		"POST /connect/github": func(w http.ResponseWriter, r *http.Request) {
			get("https://api.github.com/user", "x", r.FormValue("github_token"))
		},
	} {
		mux.HandleFunc(path, h)
	}
	return mux
}

// A table of structs with a function each.
type provider struct {
	host  string
	check func(base string, r *http.Request) error
}

var providers = map[string]provider{
	"jira": {"acme.atlassian.net", func(base string, r *http.Request) error {
		return get("https://"+base+"/rest/api/3/myself", r.FormValue("email"), r.FormValue("jira_token"))
	}},
	"gitlab": {host: "gitlab.com", check: func(base string, r *http.Request) error {
		return get("https://"+base+"/api/v4/user", "x", r.FormValue("gitlab_token"))
	}},
}

func connect(w http.ResponseWriter, r *http.Request) {
	p, ok := providers[r.PathValue("provider")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if err := p.check(p.host, r); err != nil {
		http.Error(w, "cannot connect", http.StatusBadGateway)
	}
}

// Sources of tokens by vendor, where one is a grant.
var sources = map[string]func(context.Context) (string, error){
	"jira":   grant,
	"github": func(context.Context) (string, error) { return os.Getenv("GITHUB_TOKEN_4"), nil },
}

var conf oauth2.Config

func grant(ctx context.Context) (string, error) {
	tok, err := conf.Exchange(ctx, "code")
	if err != nil {
		return "", err
	}
	return tok.AccessToken, nil
}

func granted(ctx context.Context) error {
	token, err := sources["jira"](ctx)
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	_, err = http.DefaultClient.Do(req)
	return err
}

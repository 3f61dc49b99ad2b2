// Package flags takes credentials from the command line with package flag.
package flags

import (
	"encoding"
	"errors"
	"flag"
	"net/http"
	"os"
	"strings"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// Flags of a set of a subcommand, in a struct.
type options struct {
	email    string
	token    string
	hubToken string
}

func (o *options) register(fs *flag.FlagSet) {
	fs.StringVar(&o.email, "email", "bot@acme.com", "who to sign in as")
	fs.StringVar(&o.token, "jira-token", "", "token for the tracker") // want `token-instructed: .* asks people for`
	fs.StringVar(&o.hubToken, "github-token", os.Getenv("GITHUB_TOKEN"), "token for GitHub")
}

func parse(args []string) (*options, error) {
	fs := flag.NewFlagSet("sync", flag.ContinueOnError)
	o := new(options)
	o.register(fs)
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if o.token == "" {
		return nil, errors.New("-jira-token is missing")
	}
	return o, nil
}

func sync(args []string) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	if err := ping(jira, o.email, o.token); err != nil {
		return err
	}
	return ping(hub, o.email, o.hubToken)
}

func ping(url, user, token string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(user, token) // want `token-collected: .*flag jira-token .\S+. reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

// The default comes from the environment: the value may be either.
func withDefault() {
	token := flag.String("token", os.Getenv("JIRA_API_TOKEN"), "defaults to $JIRA_API_TOKEN") // want `token-logged`
	flag.Parse()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", *token) // want `token-collected: .*flag token ` `token-configured: .*environment variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)
}

func withDefaultTwin() {
	token := flag.String("token", os.Getenv("GITHUB_TOKEN"), "defaults to $GITHUB_TOKEN")
	flag.Parse()
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("bot", *token)
	http.DefaultClient.Do(req)
}

// A type that implements flag.Value.
type secret struct{ value string }

func (s *secret) String() string     { return "***" }
func (s *secret) Set(v string) error { s.value = strings.TrimSpace(v); return nil }
func (s *secret) reveal() string     { return s.value }

func custom() {
	var j, h secret
	flag.Var(&j, "jira-secret", "token for the tracker") // want `token-instructed: .* asks people for`
	flag.Var(&h, "github-secret", "token for GitHub")
	flag.Parse()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", j.reveal()) // want `token-collected: .*flag jira-secret `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", h.reveal())
	http.DefaultClient.Do(other)
}

// Repeated, as key=value.
type pairs map[string]string

func (p pairs) String() string { return "" }

func (p pairs) Set(v string) error {
	k, val, ok := strings.Cut(v, "=")
	if !ok {
		return errors.New("want name=token")
	}
	p[k] = val
	return nil
}

type list []string

func (l *list) String() string     { return strings.Join(*l, ",") }
func (l *list) Set(v string) error { *l = append(*l, v); return nil }

func repeated() {
	tokens := pairs{}
	var more, hubs list
	flag.Var(tokens, "token", "name=token")
	flag.Var(&more, "jira-tokens", "one for each site")
	flag.Var(&hubs, "hub-tokens", "one for each host")
	flag.Parse()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", tokens["jira"]) // want `token-collected: .*flag token `
	http.DefaultClient.Do(req)

	for _, t := range more {
		r, _ := http.NewRequest("GET", jira, nil)
		r.SetBasicAuth("bot@acme.com", t) // want `token-collected: .*flag jira-tokens`
		http.DefaultClient.Do(r)
	}
	for _, t := range hubs {
		r, _ := http.NewRequest("GET", hub, nil)
		r.SetBasicAuth("bot", t)
		http.DefaultClient.Do(r)
	}
}

// Functions as flags.
func functions() {
	var token, hubToken string
	flag.Func("jira-token", "token for the tracker", func(s string) error { // want `token-instructed: .* asks people for`
		if s == "" {
			return errors.New("empty")
		}
		token = s
		return nil
	})
	flag.Func("github-token", "token for GitHub", func(s string) error { hubToken = s; return nil })
	flag.Parse()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*flag jira-token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
}

// Text that a type unmarshals.
type key struct{ text string }

func (k *key) UnmarshalText(b []byte) error { k.text = string(b); return nil }
func (k key) MarshalText() ([]byte, error)  { return []byte(k.text), nil }
func keyOf(s string) encoding.TextMarshaler { return key{s} }

func textVar() {
	var k, g key
	flag.TextVar(&k, "jira-key", keyOf(""), "token for the tracker") // want `token-instructed: .* asks people for`
	flag.TextVar(&g, "github-key", keyOf(""), "token for GitHub")
	flag.Parse()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", k.text) // want `token-collected: .*flag jira-key\S* `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", g.text)
	http.DefaultClient.Do(other)
}

// Looked up by name.
func lookup() {
	flag.String("jira-token", "", "token for the tracker") // want `token-instructed: .* asks people for`
	flag.Parse()
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", flag.Lookup("jira-token").Value.String()) // want `token-collected: .*flag jira-token`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", flag.Lookup("github-token").Value.(flag.Getter).Get().(string))
	http.DefaultClient.Do(other)
}

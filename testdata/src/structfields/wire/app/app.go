// Package app joins the settings of package conf with the client of package rest.
package app

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"structfields/wire/conf"
	"structfields/wire/rest"
)

func guilty(key string) error {
	cfg := conf.FromEnv()
	svc := rest.New(cfg.Trackers.Jira) // want `token-configured: .*variable JIRA_TOKEN .*https://acme\.atlassian\.net`
	_, err := svc.Issues.Get(key)
	return err
}

func other(key string) error {
	cfg := conf.FromEnv()
	svc := rest.New(cfg.Trackers.GitHub)
	_, err := svc.Issues.Get(key)
	return err
}

// The endpoint is filled here, field by field.
func guilty2(key string) error {
	var e conf.Endpoint
	e.URL = "https://acme.atlassian.net/rest/api/3"
	e.Auth = &conf.Auth{User: "bot@acme.com"}
	e.Auth.Token = os.Getenv("JIRA_TOKEN_2")
	_, err := rest.New(e).Issues.Get(key) // want `token-configured: .*variable JIRA_TOKEN_2 `
	return err
}

func other2(key string) error {
	var e conf.Endpoint
	e.URL = "https://api.github.com"
	e.Auth = new(conf.Auth)
	e.Auth.Token = os.Getenv("GITHUB_TOKEN_2")
	_, err := rest.New(e).Issues.Get(key)
	return err
}

func grant(ctx context.Context, oauth *oauth2.Config, code, key string) error {
	tok, err := oauth.Exchange(ctx, code)
	if err != nil {
		return err
	}
	e := conf.Endpoint{URL: "https://api.atlassian.com/ex/jira/1/rest/api/3", Auth: &conf.Auth{Token: tok.AccessToken}}
	_, err = rest.New(e).Issues.Get(key)
	return err
}

// A server keeps what main wires up, and its handlers use it.
type server struct {
	cfg  *conf.Config
	jira *rest.Service
	hub  *rest.Service
}

func newServer(cfg *conf.Config) *server {
	return &server{
		cfg:  cfg,
		jira: rest.New(cfg.Trackers.Jira),
		hub:  rest.New(cfg.Trackers.GitHub),
	}
}

func (s *server) issue(w http.ResponseWriter, r *http.Request) {
	s.jira.Issues.Get(r.PathValue("key"))
	s.hub.Issues.Get(r.PathValue("key"))
}

func main() {
	s := newServer(conf.FromEnv()) // MISS: found within one package, not with settings, client and server in three
	http.HandleFunc("/issue/{key}", s.issue)
	http.ListenAndServe(":8080", nil)
}

// Package app has handlers for package web.
package app

import (
	"log"
	"net/http"

	"handlers/web"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type api struct{ client *http.Client }

func (a *api) connect(c *web.Context) error {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.Form("email"), c.Form("jira_token")) // want `token-collected: .*jira_token`
	_, err = a.client.Do(req)
	return err
}

func (a *api) connectHub(c *web.Context) error {
	req, err := http.NewRequest("GET", hub, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot", c.Form("hub_token"))
	_, err = a.client.Do(req)
	return err
}

type input struct {
	Email string `json:"email"`
	Token string `json:"bound_token"`
}

func bind(c *web.Context) error {
	var in input
	if err := c.Bind(&in); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(in.Email, in.Token) // want `token-collected: .*field (?i:(bound_)?token) `
	_, err := http.DefaultClient.Do(req)
	return err
}

func logged(next web.Handler) web.Handler {
	return func(c *web.Context) error {
		log.Print(c.Request.URL.Path)
		return next(c)
	}
}

func Run() error {
	a := &api{http.DefaultClient}
	r := web.New(logged)
	r.Handle("POST /jira", a.connect)
	r.Handle("POST /github", a.connectHub)
	r.Handle("POST /bind", bind)
	r.Handle("POST /header", func(c *web.Context) error {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", c.Header("X-Jira-Token")) // want `token-collected: .*header X-Jira-Token `
		_, err := http.DefaultClient.Do(req)
		return err
	})
	return http.ListenAndServe(":8080", r)
}

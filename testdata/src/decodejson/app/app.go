// Package app uses what package lib decodes.
package app

import (
	"net/http"

	"decodejson/lib"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func fromFile() error {
	c, err := lib.Load("/etc/bridge")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	// MISS: the name does not end at a type that decodes itself
	req.SetBasicAuth(c.Jira.Login, c.Jira.Secret.Reveal()) // want `token-configured: .*config file \S*jira_cloud\.api_token(\.value)? `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(c.Hub.Login, c.Hub.Secret.Reveal())
	http.DefaultClient.Do(other)
	return nil
}

type setup struct {
	Email string `json:"email"`
	Token string `json:"atlassian_token"`
}

func generic(w http.ResponseWriter, r *http.Request) {
	s, ok := lib.Body[setup](w, r)
	if !ok {
		return
	}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(s.Email, s.Token) // want `token-collected: .*field atlassian_token `
	http.DefaultClient.Do(out)
}

func genericTwin(w http.ResponseWriter, r *http.Request) {
	s, ok := lib.Body[setup](w, r)
	if !ok {
		return
	}
	out, _ := http.NewRequest("GET", hub, nil)
	out.SetBasicAuth(s.Email, s.Token)
	http.DefaultClient.Do(out)
}

func intoAny(w http.ResponseWriter, r *http.Request) {
	var s setup
	if err := lib.DecodeBody(r, &s); err != nil {
		return
	}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(s.Email, s.Token) // want `token-collected: .*field atlassian_token `
	http.DefaultClient.Do(out)
}

func intoAnyTwin(w http.ResponseWriter, r *http.Request) {
	s := &setup{}
	if err := lib.DecodeBody(r, s); err != nil {
		return
	}
	out, _ := http.NewRequest("GET", hub, nil)
	out.SetBasicAuth(s.Email, s.Token)
	http.DefaultClient.Do(out)
}

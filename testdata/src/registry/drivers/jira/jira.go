// Package jira registers itself with package core.
package jira

import (
	"net/http"

	"registry/core"
)

func init() { core.Register("jira", New) }

type tracker struct{ cfg core.Config }

func New(cfg core.Config) (core.Tracker, error) {
	if cfg.URL == "" {
		cfg.URL = "https://acme.atlassian.net"
	}
	return &tracker{cfg}, nil
}

func (t *tracker) Issue(key string) error {
	req, err := http.NewRequest("GET", t.cfg.URL+"/rest/api/3/issue/"+key, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(t.cfg.User, t.cfg.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

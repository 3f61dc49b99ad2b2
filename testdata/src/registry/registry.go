// Package registry makes clients by factories from a registry.
package registry

import (
	"net/http"
	"os"
)

type tracker interface{ Issue(key string) error }

type factory func(token string) tracker

var factories = map[string]factory{
	"jira":   func(token string) tracker { return &jira{token: token} },
	"github": newHub,
}

func register(name string, f factory) { factories[name] = f }

func init() { register("bitbucket", newBitbucket) }

type jira struct{ token string }

func (j *jira) Issue(key string) error {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/issue/"+key, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable TRACKER_TOKEN .*https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

type hub struct{ token string }

func newHub(token string) tracker { return &hub{token} }

func (h *hub) Issue(key string) error {
	req, err := http.NewRequest("GET", "https://api.github.com/issues/"+key, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot", h.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

type bitbucket struct{ token string }

func newBitbucket(token string) tracker { return &bitbucket{token} }

func (b *bitbucket) Issue(key string) error {
	req, err := http.NewRequest("GET", "https://api.bitbucket.org/2.0/repositories/"+key, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", b.token) // want `token-configured: .*variable TRACKER_TOKEN .*https://api\.bitbucket\.org`
	_, err = http.DefaultClient.Do(req)
	return err
}

func run(kind, key string) error { return factories[kind](os.Getenv("TRACKER_TOKEN")).Issue(key) }

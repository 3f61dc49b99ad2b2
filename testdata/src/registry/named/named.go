// Package named has registries of ready objects, of factories with their own settings, and of types.
package named

import (
	"fmt"
	"net/http"
	"os"
	"sync"
)

type tracker interface{ fetch(path string) error }

type client struct{ base, token string }

func (c *client) fetch(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	// JIRA_TOKEN_2 is found without the name of the variable.
	req.SetBasicAuth("bot@acme.com", c.token) // want `JIRA_TOKEN ` `named.go:57` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 `
	_, err = http.DefaultClient.Do(req)
	return err
}

// Objects by name, from init functions.
var trackers = map[string]tracker{}

func init() {
	trackers["jira"] = &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")}
}

func init() {
	trackers["github"] = &client{"https://api.github.com", os.Getenv("GITHUB_TOKEN")}
}

func lookup(name, path string) error {
	if t, ok := trackers[name]; ok {
		return t.fetch(path)
	}
	return fmt.Errorf("no tracker %q", name)
}

// A factory and the name of its variable in one entry.
type entry struct {
	env string
	new func(token string) tracker
}

var entries = []entry{
	{"JIRA_TOKEN_2", func(token string) tracker { return &client{"https://acme.atlassian.net", token} }},
	{env: "GITHUB_TOKEN_2", new: func(token string) tracker { return &client{"https://api.github.com", token} }},
}

func all() error {
	for _, e := range entries {
		if token := os.Getenv(e.env); token != "" {
			if err := e.new(token).fetch("/rest/api/3/myself"); err != nil {
				return err
			}
		}
	}
	return nil
}

// A concurrent registry with lazily made objects.
type registry struct {
	mu    sync.Mutex
	makes map[string]func() tracker
	made  map[string]tracker
}

func (r *registry) provide(name string, f func() tracker) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.makes[name] = f
}

func (r *registry) get(name string) tracker {
	r.mu.Lock()
	defer r.mu.Unlock()
	if t, ok := r.made[name]; ok {
		return t
	}
	f, ok := r.makes[name]
	if !ok {
		return nil
	}
	t := f()
	r.made[name] = t
	return t
}

func lazy() error {
	r := &registry{makes: map[string]func() tracker{}, made: map[string]tracker{}}
	r.provide("jira", func() tracker { return &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_3")} })
	r.provide("github", func() tracker { return &client{"https://api.github.com", os.Getenv("GITHUB_TOKEN_3")} })
	if err := r.get("github").fetch("/user"); err != nil {
		return err
	}
	return r.get("jira").fetch("/rest/api/3/field")
}

// sync.Map as a registry.
var shared sync.Map

func setup() {
	shared.Store("jira", &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_4")})
	shared.Store("github", &client{"https://api.github.com", os.Getenv("GITHUB_TOKEN_4")})
}

func fromShared() error {
	v, ok := shared.Load("jira")
	if !ok {
		return nil
	}
	return v.(*client).fetch("/rest/api/3/role")
}

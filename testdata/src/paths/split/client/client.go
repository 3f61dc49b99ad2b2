// Package client keeps the start of each path in one place and the rest in another.
package client

import (
	"net/http"
	"strings"
)

// A Client has the base of Bitbucket's REST API, as generated clients do.
type Client struct {
	BasePath string
	user     string
	secret   string
}

// New appends to base what all paths have in common.
func New(base, user, secret string) *Client {
	return &Client{BasePath: strings.TrimRight(base, "/") + "/rest", user: user, secret: secret}
}

// Repositories calls what only Data Center serves.
func (c *Client) Repositories(project string) error {
	return c.get("/api/1.0/projects/" + project + "/repos")
}

func (c *Client) get(path string) error {
	req, err := http.NewRequest("GET", c.BasePath+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.secret)
	_, err = http.DefaultClient.Do(req)
	return err
}

// A Site has the version in its base.
type Site struct {
	API          string
	user, secret string
}

// Issue's path says nothing by itself.
func (s Site) Issue(key string) error {
	req, err := http.NewRequest("GET", s.API+"/issue/"+key, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(s.user, s.secret)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Open is a site of which the caller gives the version.
func Open(root, version, user, secret string) Site {
	return Site{API: root + "/rest/api/" + version, user: user, secret: secret}
}

// Package lib sets what it knows only by an interface.
package lib

import (
	"net/http"
	"os"
)

type Authenticated interface{ SetBasicAuth(user, token string) }

// Login fills whatever takes a login, from the environment.
func Login(a Authenticated, prefix string) {
	a.SetBasicAuth(os.Getenv(prefix+"_USER"), os.Getenv(prefix+"_TOKEN"))
}

// Apply hands on a login that the caller has.
func Apply(user, token string, targets ...Authenticated) {
	for _, t := range targets {
		t.SetBasicAuth(user, token)
	}
}

type Client struct{ URL, user, token string }

func (c *Client) SetBasicAuth(user, token string) { c.user, c.token = user, token }

func (c *Client) Get() error {
	req, err := http.NewRequest("GET", c.URL, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

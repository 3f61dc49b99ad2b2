// Package lib has parts without type names in its exported types.
package lib

import "net/http"

type Options struct {
	Site string
	Auth struct {
		Email, Token string
	}
	Retry *struct{ Max int }
}

var Default struct {
	Site, Token string
}

func Check(o Options) error {
	req, err := http.NewRequest("GET", o.Site+"/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(o.Auth.Email, o.Auth.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Each sends to all that it is given.
func Each(targets []struct{ URL, Token string }) {
	for _, t := range targets {
		req, err := http.NewRequest("GET", t.URL, nil)
		if err != nil {
			continue
		}
		req.SetBasicAuth("bot@acme.com", t.Token)
		http.DefaultClient.Do(req)
	}
}

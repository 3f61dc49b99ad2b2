// Package lib hides its client behind an interface.
package lib

import "net/http"

type Tracker interface{ Get(path string) error }

type tracker struct{ base, token string }

func New(base, token string) Tracker { return &tracker{base, token} }

func (t *tracker) Get(path string) error {
	req, err := http.NewRequest("GET", t.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", t.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// A Source gives Fetch its credential.
type Source interface{ Token() (string, error) }

func Fetch(url string, s Source) error {
	t, err := s.Token()
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", t)
	_, err = http.DefaultClient.Do(req)
	return err
}

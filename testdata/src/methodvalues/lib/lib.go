// Package lib takes methods as functions.
package lib

import "net/http"

type Poller struct {
	URL   string
	Sign  func(*http.Request)
	Token func() (string, error)
}

func (p *Poller) Poll() error {
	req, err := http.NewRequest("GET", p.URL, nil)
	if err != nil {
		return err
	}
	switch {
	case p.Sign != nil:
		p.Sign(req)
	case p.Token != nil:
		t, err := p.Token()
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+t)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func Each(fs ...func() error) error {
	for _, f := range fs {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

type Login struct{ User, Secret string }

func (l *Login) Sign(req *http.Request) { req.SetBasicAuth(l.User, l.Secret) }

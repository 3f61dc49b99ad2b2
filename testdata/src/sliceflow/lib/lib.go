// Package lib works through a list of jobs that package app makes.
package lib

import "net/http"

type Target struct{ URL, User, Token string }

type Targets []Target

func (ts *Targets) Add(t Target) { *ts = append(*ts, t) }

func (ts Targets) Ping() error {
	for _, t := range ts {
		req, err := http.NewRequest("GET", t.URL, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(t.User, t.Token)
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

// First gives the first target with a token.
func First(ts ...Target) (Target, bool) {
	for _, t := range ts {
		if t.Token != "" {
			return t, true
		}
	}
	return Target{}, false
}

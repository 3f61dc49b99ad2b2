// Package lib takes options of any kind.
package lib

import (
	"errors"
	"net/http"
)

type Basic struct{ User, Token string }
type Bearer string

// Auth is implemented by what package app brings along.
type Auth interface{ Authorize(*http.Request) }

func Get(url string, auth any) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	switch a := auth.(type) {
	case Basic:
		req.SetBasicAuth(a.User, a.Token)
	case *Basic:
		req.SetBasicAuth(a.User, a.Token)
	case Bearer:
		req.Header.Set("Authorization", "Bearer "+string(a))
	case Auth:
		a.Authorize(req)
	default:
		return errors.New("unknown kind of authorization")
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// Package app takes the results of package lib.
package app

import (
	"net/http"

	"namedresults/lib"
)

func send(l lib.Login, path string) error {
	req, err := http.NewRequest("GET", l.Base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(l.User, l.Token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty() error {
	l, err := lib.Jira()
	if err != nil {
		return err
	}
	return send(l, "/rest/api/3/myself")
}

func other() error {
	l, err := lib.GitHub()
	if err != nil {
		return err
	}
	return send(l, "/user")
}

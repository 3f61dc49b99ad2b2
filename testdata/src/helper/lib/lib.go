// Package lib is called by package app: nothing in it says Atlassian.
package lib

import "net/http"

func Get(url, user, token string) (*http.Response, error) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	Authorize(req, user, token)
	return http.DefaultClient.Do(req)
}

func Authorize(req *http.Request, user, token string) { req.SetBasicAuth(user, token) }

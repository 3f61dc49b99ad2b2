// Package lib is somebody's client of Jira, in a module of its own.
package lib

import "net/http"

// Do asks who user is.
func Do(user, secret string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(user, secret) // FINDING token-configured
	return http.DefaultClient.Do(req)
}

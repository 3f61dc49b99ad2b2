// Package lib reads from requests, without knowing whose they are.
package lib

import (
	"net/http"
	"strings"
)

func Bearer(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
}

func Token(r *http.Request) string {
	if t := r.Header.Get("X-Jira-Token"); t != "" {
		return t
	}
	return r.URL.Query().Get("jira_token")
}

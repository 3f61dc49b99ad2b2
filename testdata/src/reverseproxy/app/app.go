// Package app makes proxies with package lib.
package app

import (
	"net/http"
	"net/url"
	"os"

	"reverseproxy/lib"
)

func routes() *http.ServeMux {
	mux := http.NewServeMux()
	jira := &url.URL{Scheme: "https", Host: "acme.atlassian.net"}
	hub := &url.URL{Scheme: "https", Host: "api.github.com"}
	mux.Handle("/jira/", lib.New(jira, "Authorization", "Bearer "+os.Getenv("JIRA_TOKEN"))) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S+ by bearer token at reverseproxy/lib/lib\.go`
	mux.Handle("/github/", lib.New(hub, "Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN")))
	return mux
}

func directed() (http.Handler, error) {
	token := os.Getenv("JIRA_TOKEN_2")
	return lib.WithDirector("https://acme.atlassian.net", func(r *http.Request) {
		r.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net`
	})
}

func directedTwin() (http.Handler, error) {
	token := os.Getenv("GITHUB_TOKEN_2")
	return lib.WithDirector("https://api.github.com", func(r *http.Request) {
		r.SetBasicAuth("bot", token)
	})
}

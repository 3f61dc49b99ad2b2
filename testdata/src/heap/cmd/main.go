// Command cmd wires up a service whose handler the server calls.
package main

import (
	"net/http"
	"os"

	"heap/conn"
)

func main() {
	s := conn.NewService("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	hub := conn.NewService("https://api.github.com", os.Getenv("GITHUB_TOKEN"))
	http.HandleFunc("GET /issues/{id}", s.Handle)
	http.HandleFunc("GET /repos/{id}", hub.Handle)
	http.ListenAndServe(":8080", nil)
}

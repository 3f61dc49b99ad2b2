// Command host imports package plugin for its init function only, and registers a tracker of its own.
package main

import (
	"net/http"
	"os"

	_ "globals/plugin"
	"globals/reg"
)

type pinger struct{ url string }

// The token comes out of a variable that main sets.
var token string

func (p pinger) Ping() error {
	req, err := http.NewRequest("GET", p.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable CONFLUENCE_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/wiki/api/v2/pages by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func main() {
	token = os.Getenv("CONFLUENCE_API_TOKEN")
	reg.Register("wiki", pinger{"https://acme.atlassian.net/wiki/api/v2/pages"})
	for _, name := range os.Args[1:] {
		if err := reg.Get(name).Ping(); err != nil {
			os.Exit(1)
		}
	}
}

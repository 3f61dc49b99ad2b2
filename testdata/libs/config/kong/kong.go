// Package kong takes a token from the command line with kong.
package kong

import (
	"net/http"

	"github.com/alecthomas/kong"
)

type cli struct {
	Token string `help:"Jira API token"` // want `token-instructed: .* asks people for`
	Email string
	Other string
}

func run() {
	var c cli
	kong.Parse(&c)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth(c.Email, c.Token) // want `token-collected.*token`
	http.DefaultClient.Do(req)
}

func other() {
	var c cli
	kong.Parse(&c)
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	req.SetBasicAuth(c.Email, c.Other)
	http.DefaultClient.Do(req)
}

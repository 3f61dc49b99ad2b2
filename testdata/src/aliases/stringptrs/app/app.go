// Package app fills the optional settings of package lib.
package app

import (
	"os"

	"aliases/stringptrs/lib"
)

func guilty() error {
	o := &lib.Options{BaseURL: "https://acme.atlassian.net"}
	o.Token = lib.String(os.Getenv("JIRA_TOKEN"))
	return lib.Ping(o) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
}

func other() error {
	o := &lib.Options{BaseURL: "https://api.github.com"}
	o.Token = lib.String(os.Getenv("GITHUB_TOKEN"))
	return lib.Ping(o)
}

// Package app gives headers to package lib.
package app

import (
	"os"

	"headers/lib"
)

func guilty() {
	lib.Get("https://acme.atlassian.net/rest/api/3/myself", map[string]string{"Authorization": "Bearer " + os.Getenv("JIRA_TOKEN")}) // want `token-configured: .*JIRA_TOKEN`
}

func other() {
	lib.Get("https://api.github.com/user", map[string]string{"Authorization": "Bearer " + os.Getenv("GITHUB_TOKEN")})
}

// Package endpoints has the constants and functions that package app builds its URLs of.
package endpoints

import "fmt"

const (
	Jira   = "https://acme.atlassian.net"
	GitHub = "https://api.github.com"
)

var Base = map[string]string{"jira": Jira, "github": GitHub}

func Issue(base, key string) string { return fmt.Sprintf("%s/rest/api/3/issue/%s", base, key) }

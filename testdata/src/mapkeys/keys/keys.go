// Package keys gives out a map.
package keys

import "os"

const Jira = "jira"

func Tokens() map[string]string {
	return map[string]string{Jira: os.Getenv("JIRA_TOKEN"), "github": os.Getenv("GITHUB_TOKEN")}
}

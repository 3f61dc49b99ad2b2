// Package scm holds what the source code hosts have in common.
package scm

import "regexp"

// A Pull is an open pull request.
type Pull struct {
	ID     int
	Title  string
	Commit string
}

var issueKey = regexp.MustCompile(`\b[A-Z][A-Z0-9]+-[1-9][0-9]*\b`)

// IssueKeys returns the keys of the issues that the title mentions.
func (p Pull) IssueKeys() []string { return issueKey.FindAllString(p.Title, -1) }

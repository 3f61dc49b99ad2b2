// Package settings holds what package app reads.
package settings

import "os"

var (
	Token  = os.Getenv("JIRA_TOKEN")
	Hub    = os.Getenv("GITHUB_TOKEN")
	Client = NewClient("https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2"))
)

type Settings struct{ URL, Token string }

func NewClient(url, token string) *Settings { return &Settings{url, token} }

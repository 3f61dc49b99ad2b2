// Package lib returns credentials by name.
package lib

import (
	"errors"
	"os"
)

type Login struct{ Base, User, Token string }

var ErrMissing = errors.New("no token")

// Jira and GitHub share the function that reads.
func Jira() (l Login, err error) {
	l.Base = "https://acme.atlassian.net"
	l.User, l.Token, err = read("JIRA_EMAIL", "JIRA_API_TOKEN")
	return
}

func GitHub() (l Login, err error) {
	l.Base = "https://api.github.com"
	l.User, l.Token, err = read("GITHUB_USER", "GITHUB_TOKEN")
	return
}

func read(userVar, tokenVar string) (user, token string, err error) {
	if user, token = os.Getenv(userVar), os.Getenv(tokenVar); token == "" {
		err = ErrMissing
	}
	return
}

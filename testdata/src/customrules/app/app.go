// Package app breaks a rule with a helper of another package.
package app

import (
	"log"

	"customrules/lib"
)

type logger struct{ prefix, secret string }

func newLogger(prefix string) *logger { return &logger{prefix, lib.Secret("atlassian/" + prefix)} }

func (l *logger) start() {
	log.Printf("%s starts", l.prefix)
	log.Printf("%s signs in with %s", l.prefix, l.secret) // want `secret-in-log: a secret reaches the log`
}

func main() { newLogger("jira").start() }

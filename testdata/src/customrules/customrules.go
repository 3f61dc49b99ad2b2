// Package customrules breaks the rules of its config file, whose sources, sinks, sanitizers and transfers are functions
// that no table knows.
package customrules

import (
	"log"
	"os"

	"customrules/lib"
)

type session struct {
	Name string
	Key  string `secret:"true"`
}

// Through a function that somebody else calls.
func note(s string) {
	log.Printf("got %s", s) // want `secret-in-log: a secret reaches the log`
}

func guilty() { note(lib.Pad(lib.Secret("atlassian/token"))) }

func other() {
	note(lib.Redact(lib.Secret("atlassian/token")))
	note(os.Getenv("HOME"))
}

// By the tag of a field.
func tagged(s *session) {
	log.Printf("%s", s.Name)
	log.Printf("%s", s.Key) // want `secret-in-log: a secret reaches the log`
}

// A function of the config file attaches a credential.
func attached() {
	lib.Call("https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	lib.Call("https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN"))
}

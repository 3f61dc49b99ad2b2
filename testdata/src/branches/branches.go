// Package branches has a helper that a constant argument tells which branch to take.
package branches

import (
	"log"
	"net/http"
	"os"
)

const jira = "https://acme.atlassian.net/rest/api/3/myself"

func send(token string, auth, verbose bool) {
	req, _ := http.NewRequest("GET", jira, nil)
	if auth {
		req.SetBasicAuth("me@example.com", token) // want `token-configured: .*JIRA_A .*` `token-configured: .*JIRA_B .*` `token-configured: .*JIRA_E .*`
	}
	if !verbose {
		http.DefaultClient.Do(req)
		return
	}
	log.Print(token) // want `token-logged: .*JIRA_B .* and 1 more`
}

// either gets there on both ways.
func either(token string, first bool) {
	if first {
		use(token)
	} else {
		use(token)
	}
}

func use(token string) {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("me@example.com", token) // want `token-configured: .*JIRA_G `
	http.DefaultClient.Do(req)
}

func both() { either(os.Getenv("JIRA_G"), false) }

func plain() {
	send(os.Getenv("JIRA_A"), true, false)
	send(os.Getenv("JIRA_C"), false, false)
}

func loud() { send(os.Getenv("JIRA_B"), true, true) }

// handedOn leaves the choice to its callers.
func handedOn(token string, auth bool) { send(token, auth, false) }

func through() {
	handedOn(os.Getenv("JIRA_D"), false)
	handedOn(os.Getenv("JIRA_E"), true)
}

func chosen() { send(os.Getenv("JIRA_F_TOKEN"), false, len(os.Args) > 1) }

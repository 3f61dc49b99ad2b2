// Package lines has exceptions where they can stand, each beside one that stands a little too far away.
package lines

import (
	"net/http"
	"os"
)

const user = "bot@acme.test"

func request() *http.Request {
	req, _ := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func trailing() {
	req := request()
	req.SetBasicAuth(user, os.Getenv("JIRA_A")) //atltoken:allow token-configured ADDON-123 until 9999-12-31: moves to OAuth
	req.SetBasicAuth(user, os.Getenv("JIRA_B")) // want `token-configured: .*JIRA_B`
}

func above() {
	req := request()
	//atltoken:allow token-configured: moves to OAuth
	req.SetBasicAuth(user, os.Getenv("JIRA_C"))
	req = request()
	req.SetBasicAuth(user, os.Getenv("JIRA_D")) // want `token-configured: .*JIRA_D`
}

func apart() {
	req := request()
	//atltoken:allow token-configured: a blank line is between

	req.SetBasicAuth(user, os.Getenv("JIRA_E")) // want `token-configured: .*JIRA_E`
}

func below() {
	req := request()
	req.SetBasicAuth(user, os.Getenv("JIRA_F")) // want `token-configured: .*JIRA_F`
	//atltoken:allow token-configured: below is too late
}

// stacked has exceptions and other comments between the first of them and the statement.
func stacked() {
	req := request()
	//atltoken:allow token-configured: moves to OAuth
	// Jira wants to know who asks.
	//atltoken:allow token-stored: moves to OAuth as well
	req.SetBasicAuth(user, os.Getenv("JIRA_G"))
}

func otherRule() {
	req := request()
	//atltoken:allow token-stored,token-hardcoded: of another rule
	req.SetBasicAuth(user, os.Getenv("JIRA_H")) // want `token-configured: .*JIRA_H`
}

func severalRules() {
	req := request()
	//atltoken:allow token-stored, token-configured ADDON-123: moves to OAuth
	req.SetBasicAuth(user, os.Getenv("JIRA_I"))
}

func longCallAbove() {
	req := request()
	//atltoken:allow token-configured: moves to OAuth
	_, _ = len(user),
		set(req, os.Getenv("JIRA_J"))
	req = request()
	_, _ = len(user),
		set(req, os.Getenv("JIRA_K"))
}

func set(req *http.Request, token string) int {
	req.SetBasicAuth(user, token) // want `token-configured: .*JIRA_K`
	return 0
}

func longCallAtItsEnd() {
	req := request()
	req.
		SetBasicAuth(
			user,
			os.Getenv("JIRA_L"),
		) //atltoken:allow token-configured: moves to OAuth
	req = request()
	req.
		SetBasicAuth( // want `token-configured: .*JIRA_M`
			user, //atltoken:allow token-configured: of the user's name only
			os.Getenv("JIRA_M"),
		)
}

func header(on bool) {
	req := request()
	//atltoken:allow token-configured: moves to OAuth
	if setTwice(req,
		os.Getenv("JIRA_N")) && on {
		setTwice(req, os.Getenv("JIRA_O"))
	}
}

func setTwice(req *http.Request, token string) bool {
	req.SetBasicAuth(user, token) // want `token-configured: .*JIRA_O`
	return true
}

// body must not be excepted by what stands above the call that it is handed to.
func body() {
	//atltoken:allow token-configured: of the call, not of what is in it
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		request().SetBasicAuth(user, os.Getenv("JIRA_P")) // want `token-configured: .*JIRA_P`
	})
}

//atltoken:allow token-configured: of the declaration, not of what is in it
func function() {
	request().SetBasicAuth(user, os.Getenv("JIRA_Q")) // want `token-configured: .*JIRA_Q`
}

var loaders = []func() *http.Request{
	//atltoken:allow token-configured: moves to OAuth
	with(
		os.Getenv("JIRA_R"),
	),
	with(os.Getenv("JIRA_S")),
}

func with(token string) func() *http.Request {
	return func() *http.Request {
		req := request()
		req.SetBasicAuth(user, token) // want `token-configured: .*JIRA_S`
		return req
	}
}

//line grammar.y:7
func generated() {
	req := request()
	//atltoken:allow token-configured: lines are those that a line directive says
	req.SetBasicAuth(user, os.Getenv("JIRA_T"))
}

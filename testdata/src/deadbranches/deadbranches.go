// Package deadbranches has branches that constants rule out. Only the compiler sees these values, not the user.
package deadbranches

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	api  = "https://api.atlassian.com/ex/jira/1/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

var conf oauth2.Config

const (
	useBasic = false
	useToken = !useBasic
)

func authorize(ctx context.Context, req *http.Request, code string) error {
	if useBasic {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
		return nil
	}
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	t.SetAuthHeader(req)
	return nil
}

func request(ctx context.Context, code string) {
	req, _ := http.NewRequest("GET", api, nil)
	if err := authorize(ctx, req, code); err == nil {
		http.DefaultClient.Do(req)
	}
}

// The same shape, with the constant that is true.
func alive() {
	req, _ := http.NewRequest("GET", jira, nil)
	if useToken {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 `
	}
	http.DefaultClient.Do(req)
}

// A variable is no constant: something may set it.
var legacy = false

func variable() {
	req, _ := http.NewRequest("GET", jira, nil)
	if legacy {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*variable JIRA_TOKEN_3 `
	}
	http.DefaultClient.Do(req)
}

// Switches over constants.
type mode int

const (
	modeOAuth mode = iota
	modeBasic
)

const current = modeOAuth

func switched(ctx context.Context, code string) {
	req, _ := http.NewRequest("GET", api, nil)
	switch current {
	case modeBasic:
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_4"))
	case modeOAuth:
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return
		}
		t.SetAuthHeader(req)
	}
	http.DefaultClient.Do(req)
}

const scheme = "basic"

func text() {
	req, _ := http.NewRequest("GET", jira, nil)
	switch scheme {
	case "basic":
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*variable JIRA_TOKEN_5 `
	case "bearer":
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_6"))
	}
	http.DefaultClient.Do(req)
}

// The credential is what the constant decides, or the destination.
func credential() {
	name := "GITHUB_TOKEN"
	url := hub
	if useBasic {
		name, url = "JIRA_TOKEN_7", jira
	}
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot", os.Getenv(name))
	http.DefaultClient.Do(req)
}

// Early returns behind constants.
func early() {
	if !useBasic {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_8"))
	http.DefaultClient.Do(req)
}

// Conditions with a constant operand.
func operands(verbose bool) {
	req, _ := http.NewRequest("GET", jira, nil)
	if useBasic && verbose {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_9"))
	}
	if useToken && verbose {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_10")) // want `token-configured: .*variable JIRA_TOKEN_10 `
	}
	http.DefaultClient.Do(req)
}

// Build tags switch the constant: this build is one for Cloud with OAuth.
func built(ctx context.Context, code string) {
	req, _ := http.NewRequest("GET", api, nil)
	if isServerBuild {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_11"))
	} else if t, err := conf.Exchange(ctx, code); err == nil {
		t.SetAuthHeader(req)
	}
	http.DefaultClient.Do(req)
}

func builtAlive() {
	req, _ := http.NewRequest("GET", jira, nil)
	if !isServerBuild {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_12")) // want `token-configured: .*variable JIRA_TOKEN_12 `
	}
	http.DefaultClient.Do(req)
}

// A function that returns a constant, and one whose parameter is one at its only call.
func basicAllowed() bool { return false }

func called() {
	req, _ := http.NewRequest("GET", jira, nil)
	if basicAllowed() {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_13"))
	}
	http.DefaultClient.Do(req)
}

func parameter(basic bool) {
	req, _ := http.NewRequest("GET", jira, nil)
	if basic {
		// FALSE ALARM: the parameter is a constant at the only call
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_14")) // want `JIRA_TOKEN_14`
	}
	http.DefaultClient.Do(req)
}

func calls() { parameter(useBasic) }

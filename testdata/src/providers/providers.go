// Package providers keeps several vendors in values of one type: what one has does not mix with what another has.
package providers

import (
	"fmt"
	"net/http"
	"os"
)

type provider struct {
	name    string
	baseURL string
	user    string
	token   string
}

// A slice, walked in a loop.
var inSlice = []provider{
	{"jira", "https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_TOKEN")},
	{"github", "https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN")},
	{"gitlab", "https://gitlab.com/api/v4/user", "bot", os.Getenv("GITLAB_TOKEN")},
}

func slice() {
	for _, p := range inSlice {
		req, _ := http.NewRequest("GET", p.baseURL, nil)
		// FALSE ALARM: elements of a slice mix, so that the tokens of the other vendors count as well
		req.SetBasicAuth(p.user, p.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. and 2 more reaches`
		http.DefaultClient.Do(req)
	}
}

// Pointers in a slice, of a type with a method that attaches.
type pinger provider

func (p *pinger) ping() error {
	req, err := http.NewRequest("GET", p.baseURL, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", p.name, err)
	}
	req.SetBasicAuth(p.user, p.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

func pointers() {
	ps := []*pinger{
		{name: "jira", baseURL: "https://acme.atlassian.net/rest/api/3/field", user: "bot@acme.com", token: os.Getenv("JIRA_TOKEN_2")},
		{name: "github", baseURL: "https://api.github.com/user", user: "bot", token: os.Getenv("GITHUB_TOKEN_2")},
	}
	for _, p := range ps {
		p.ping()
	}
}

// A map by name, asked for by constants.
func byName() {
	m := map[string]provider{
		"jira":   {baseURL: "https://acme.atlassian.net/rest/api/3/role", token: os.Getenv("JIRA_TOKEN_3")},
		"github": {baseURL: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN_3")},
	}
	j, h := m["jira"], m["github"]
	req, _ := http.NewRequest("GET", j.baseURL, nil)
	req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
	other, _ := http.NewRequest("GET", h.baseURL, nil)
	other.SetBasicAuth("bot", h.token)
	http.DefaultClient.Do(other)
}

// A map by name, asked for by what a person says.
func byVariable(name string) error {
	m := map[string]*provider{
		"jira":   {baseURL: "https://acme.atlassian.net/rest/api/3/status", token: os.Getenv("JIRA_TOKEN_4")},
		"github": {baseURL: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN_4")},
	}
	p, ok := m[name]
	if !ok {
		return fmt.Errorf("no provider %q", name)
	}
	req, err := http.NewRequest("GET", p.baseURL, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", p.token) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	_, err = http.DefaultClient.Do(req)
	return err
}

// A function that chooses one.
func choose(name string) provider {
	switch name {
	case "jira":
		return provider{baseURL: "https://acme.atlassian.net/rest/api/3/label", token: os.Getenv("JIRA_TOKEN_5")}
	case "github":
		return provider{baseURL: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN_5")}
	default:
		return provider{baseURL: "https://gitlab.com/api/v4/user", token: os.Getenv("GITLAB_TOKEN_5")}
	}
}

func chosen(name string) {
	p := choose(name)
	req, _ := http.NewRequest("GET", p.baseURL, nil)
	req.SetBasicAuth("bot@acme.com", p.token) // want `token-configured: .*variable JIRA_TOKEN_5 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/label by`
	http.DefaultClient.Do(req)
}

// An array with constant indices, as enums have them.
const (
	jiraIndex = iota
	hubIndex
)

var inArray = [...]provider{
	jiraIndex: {baseURL: "https://acme.atlassian.net/rest/api/3/priority", token: os.Getenv("JIRA_TOKEN_6")},
	hubIndex:  {baseURL: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN_6")},
}

func array() {
	req, _ := http.NewRequest("GET", inArray[jiraIndex].baseURL, nil)
	req.SetBasicAuth("bot@acme.com", inArray[jiraIndex].token) // want `token-configured: .*variable JIRA_TOKEN_6 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
	other, _ := http.NewRequest("GET", inArray[hubIndex].baseURL, nil)
	other.SetBasicAuth("bot", inArray[hubIndex].token)
	http.DefaultClient.Do(other)
}

// Two fields of one struct have the type.
type integrations struct {
	issues provider
	code   *provider
}

func (in integrations) check() {
	check(in.issues)
	check(*in.code)
}

func check(p provider) {
	req, _ := http.NewRequest("GET", p.baseURL, nil)
	req.SetBasicAuth(p.user, p.token) // want `token-configured: .*variable JIRA_TOKEN_7 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

func fields() {
	in := integrations{
		issues: provider{baseURL: "https://acme.atlassian.net/rest/api/3/filter/search", token: os.Getenv("JIRA_TOKEN_7")},
		code:   &provider{baseURL: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN_7")},
	}
	in.check()
}

// Filled step by step, in branches.
func filled(kind string) {
	var p provider
	switch kind {
	case "jira":
		p.baseURL = "https://acme.atlassian.net/rest/api/3/project/search"
		p.token = os.Getenv("JIRA_TOKEN_8")
	case "github":
		p.baseURL = "https://api.github.com/user"
		p.token = os.Getenv("GITHUB_TOKEN_8")
	}
	req, _ := http.NewRequest("GET", p.baseURL, nil)
	// FALSE ALARM: fields set in one branch mix with those set in another, so that GITHUB_TOKEN_8 counts as well
	req.SetBasicAuth("bot@acme.com", p.token) // want `token-configured: .*variable JIRA_TOKEN_8 .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)
}

// Appended to a list in branches.
func appended(jira, hub bool) {
	var ps []provider
	if jira {
		ps = append(ps, provider{baseURL: "https://acme.atlassian.net/rest/api/3/dashboard", token: os.Getenv("JIRA_TOKEN_9")})
	}
	if hub {
		ps = append(ps, provider{baseURL: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN_9")})
	}
	for i := range ps {
		req, _ := http.NewRequest("GET", ps[i].baseURL, nil)
		// FALSE ALARM: elements of a slice mix, so that GITHUB_TOKEN_9 counts as well
		req.SetBasicAuth("bot@acme.com", ps[i].token) // want `token-configured: .*variable JIRA_TOKEN_9 .\S+. and 1 more reaches`
		http.DefaultClient.Do(req)
	}
}

// Tokens and addresses in maps of their own, under the same keys.
func parallel() {
	urls := map[string]string{"jira": "https://acme.atlassian.net/rest/api/3/search/jql", "github": "https://api.github.com/user"}
	tokens := map[string]string{"jira": os.Getenv("JIRA_TOKEN_10"), "github": os.Getenv("GITHUB_TOKEN_10")}
	req, _ := http.NewRequest("GET", urls["jira"], nil)
	req.SetBasicAuth("bot@acme.com", tokens["jira"]) // want `token-configured: .*variable JIRA_TOKEN_10 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
	other, _ := http.NewRequest("GET", urls["github"], nil)
	other.SetBasicAuth("bot", tokens["github"])
	http.DefaultClient.Do(other)
}

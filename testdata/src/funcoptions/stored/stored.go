// Package stored keeps options before it applies them: in slices, fields and variables, appended in branches.
package stored

import (
	"net/http"
	"os"
	"slices"
)

type client struct{ base, user, token, agent string }

type option func(*client)

func withBase(base string) option        { return func(c *client) { c.base = base } }
func withAgent(agent string) option      { return func(c *client) { c.agent = agent } }
func withAuth(user, token string) option { return func(c *client) { c.user, c.token = user, token } }

func newClient(opts ...option) *client {
	c := &client{}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *client) get(path string) {
	req, _ := http.NewRequest("GET", c.base+path, nil)
	req.Header.Set("User-Agent", c.agent)
	req.SetBasicAuth(c.user, c.token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_6 ` `JIRA_TOKEN_7 ` `JIRA_TOKEN_8 `
	http.DefaultClient.Do(req)
}

// Appended in branches.
func branches(debug bool) {
	opts := []option{withBase("https://acme.atlassian.net")}
	if debug {
		opts = append(opts, withAgent("debug"))
	} else {
		opts = append(opts, withAgent("tool/1.0"))
	}
	if token := os.Getenv("JIRA_TOKEN"); token != "" {
		opts = append(opts, withAuth(os.Getenv("JIRA_USER"), token))
	}
	newClient(opts...).get("/rest/api/3/myself")
}

func branchesTwin(debug bool) {
	opts := []option{withBase("https://api.github.com")}
	if debug {
		opts = append(opts, withAgent("debug"))
	}
	if token := os.Getenv("GITHUB_TOKEN"); token != "" {
		opts = append(opts, withAuth("bot", token))
	}
	newClient(opts...).get("/user")
}

// Defaults before, the caller's options after them.
func newJira(token string, opts ...option) *client {
	defaults := []option{withBase("https://acme.atlassian.net"), withAuth("bot@acme.com", token)}
	return newClient(append(defaults, opts...)...)
}

func prepended() {
	newJira(os.Getenv("JIRA_TOKEN_2"), withAgent("tool/1.0")).get("/rest/api/3/field")
}

func newHub(token string, opts ...option) *client {
	return newClient(append([]option{withBase("https://api.github.com"), withAuth("bot", token)}, opts...)...)
}

func prependedTwin() { newHub(os.Getenv("GITHUB_TOKEN_2"), withAgent("tool/1.0")).get("/user") }

// A later option overrides an earlier one: this one goes to GitHub.
func overridden() {
	newJira(os.Getenv("GITHUB_TOKEN_2"), withBase("https://api.github.com")).get("/user")
}

// In a field, until the client is needed.
type lazy struct {
	opts []option
	c    *client
}

func (l *lazy) use(o option) *lazy { l.opts = append(l.opts, o); return l }

func (l *lazy) client() *client {
	if l.c == nil {
		l.c = newClient(l.opts...)
	}
	return l.c
}

func inField() {
	l := new(lazy)
	l.use(withBase("https://acme.atlassian.net")).use(withAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3")))
	l.client().get("/rest/api/3/role")
}

func inFieldTwin() {
	l := new(lazy)
	l.use(withBase("https://api.github.com")).use(withAuth("bot", os.Getenv("GITHUB_TOKEN_3")))
	l.client().get("/user")
}

// In package-level variables.
var (
	site     = withBase("https://acme.atlassian.net")
	login    = withAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_4"))
	hubSite  = withBase("https://api.github.com")
	hubLogin = withAuth("bot", os.Getenv("GITHUB_TOKEN_4"))
)

func inVariables() {
	newClient(site, login).get("/rest/api/3/status") // MISS: function values in package-level variables
	newClient(hubSite, hubLogin).get("/user")
}

// Made by functions, joined by slices.Concat, returned.
func common() []option {
	return []option{withAgent("tool/1.0"), withBase("https://acme.atlassian.net")}
}

func fromEnv() (opts []option, err error) {
	opts = append(opts, withAuth(os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN_6")))
	return opts, nil
}

func concatenated() error {
	own, err := fromEnv()
	if err != nil {
		return err
	}
	newClient(slices.Concat(common(), own)...).get("/rest/api/3/priority")
	return nil
}

// By kind, in a map.
func byKind(kind string) {
	presets := map[string][]option{
		"jira":   {withBase("https://acme.atlassian.net"), withAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_7"))},
		"github": {withBase("https://api.github.com"), withAuth("bot", os.Getenv("GITHUB_TOKEN_7"))},
	}
	newClient(presets["jira"]...).get("/rest/api/3/label")
	newClient(presets["github"]...).get("/user")
}

// One for each entry of a table.
func fromTable() {
	for _, t := range []struct{ url, token string }{{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_8")}} {
		opts := make([]option, 0, 2)
		opts = append(opts, withBase(t.url), withAuth("bot@acme.com", t.token))
		newClient(opts...).get("/rest/api/3/filter")
	}
	for _, t := range []struct{ url, token string }{{"https://api.github.com", os.Getenv("GITHUB_TOKEN_8")}} {
		opts := make([]option, 0, 2)
		opts = append(opts, withBase(t.url), withAuth("bot", t.token))
		newClient(opts...).get("/user")
	}
}

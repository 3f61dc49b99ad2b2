// Package copied copies what it needs from one struct into the next.
package copied

import (
	"context"
	"encoding/base64"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
)

// From flat settings into the fields of a client, with a header made in the constructor.
type env struct {
	jiraURL, jiraUser, jiraToken string
	hubURL, hubToken             string
}

func load() env {
	var e env
	e.jiraURL = "https://acme.atlassian.net"
	e.jiraUser, e.jiraToken = os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN")
	e.hubURL = "https://api.github.com"
	e.hubToken = os.Getenv("GITHUB_TOKEN")
	return e
}

type client struct {
	base   *url.URL
	header http.Header
}

func newClient(base, authorization string) (*client, error) {
	u, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	c := &client{base: u, header: make(http.Header)}
	c.header.Set("Accept", "application/json")
	c.header.Set("Authorization", authorization) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	return c, nil
}

func basic(user, token string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+token))
}

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base.JoinPath(path).String(), nil)
	if err != nil {
		return err
	}
	req.Header = c.header.Clone()
	_, err = http.DefaultClient.Do(req)
	return err
}

type clients struct{ jira, hub *client }

func connect(e env) (cs clients, err error) {
	if cs.jira, err = newClient(e.jiraURL, basic(e.jiraUser, e.jiraToken)); err != nil {
		return clients{}, err
	}
	if cs.hub, err = newClient(e.hubURL, "Bearer "+e.hubToken); err != nil {
		return clients{}, err
	}
	return cs, nil
}

func run() error {
	cs, err := connect(load())
	if err != nil {
		return err
	}
	if err := cs.hub.get("/user"); err != nil {
		return err
	}
	return cs.jira.get("/rest/api/3/myself")
}

// A list of targets in a field: each has its own pair.
type target struct {
	name, url string
	creds     struct{ user, token string }
}

type fanout struct {
	targets []target
	limits  [2]int
}

func (f *fanout) add(name, url, user, token string) {
	t := target{name: name, url: url}
	t.creds.user, t.creds.token = user, token
	f.targets = append(f.targets, t)
}

func (f *fanout) ping() {
	for i := range f.targets {
		t := &f.targets[i]
		req, err := http.NewRequest("GET", t.url, nil)
		if err != nil {
			continue
		}
		req.SetBasicAuth(t.creds.user, t.creds.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
		http.DefaultClient.Do(req)
	}
}

func runFanout() {
	var f fanout
	f.add("jira", "https://acme.atlassian.net/rest/api/3/serverInfo", "bot@acme.com", os.Getenv("JIRA_TOKEN_2"))
	f.ping()
}

func runFanoutTwin() {
	var f fanout
	f.add("github", "https://api.github.com/user", "bot", os.Getenv("GITHUB_TOKEN_2"))
	f.ping()
}

// Fixed places in an array.
type pair [2]target

func (p *pair) send(i int) {
	req, _ := http.NewRequest("GET", p[i].url, nil)
	req.Header.Set("Authorization", "Bearer "+p[i].creds.token) // want `token-configured: .*variable JIRA_TOKEN_3 .*reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

func runPair(ctx context.Context, conf *oauth2.Config, code string) {
	p := &pair{{name: "jira", url: "https://acme.atlassian.net/rest/api/3/role"}}
	p[0].creds.token = os.Getenv("JIRA_TOKEN_3")
	p.send(0)

	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return
	}
	q := &pair{{name: "jira", url: "https://api.atlassian.com/ex/jira/1/rest/api/3/role"}}
	q[0].creds.token = tok.AccessToken
	q.send(0)
}

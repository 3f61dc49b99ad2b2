// Package levels embeds over several levels: by value, by pointer, as an interface, with methods that hide others.
package levels

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type Credentials struct{ User, Token string }

type Endpoint struct {
	Credentials
	URL string
}

type transport struct {
	*Endpoint
	client *http.Client
}

func (t *transport) call(path string) error {
	req, err := http.NewRequest("GET", t.URL+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(t.User, t.Token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 `
	_, err = t.client.Do(req)
	return err
}

type api struct{ transport }

type Jira struct {
	*api
	project string
}

type GitHub struct {
	*api
	owner string
}

func (j *Jira) Issue(key string) error { return j.call("/rest/api/3/issue/" + j.project + "-" + key) }
func (g *GitHub) Repo(n string) error  { return g.call("/repos/" + g.owner + "/" + n) }

func guilty() error {
	e := &Endpoint{Credentials{"bot@acme.com", os.Getenv("JIRA_TOKEN")}, "https://acme.atlassian.net"}
	j := &Jira{&api{transport{e, http.DefaultClient}}, "ABC"}
	return j.Issue("1")
}

func other() error {
	e := &Endpoint{Credentials{"bot", os.Getenv("GITHUB_TOKEN")}, "https://api.github.com"}
	g := &GitHub{&api{transport{e, http.DefaultClient}}, "acme"}
	return g.Repo("tool")
}

// Promoted fields are set through the outer type.
func promoted() error {
	var j Jira
	j.api = &api{}
	j.Endpoint = new(Endpoint)
	j.client = http.DefaultClient
	j.URL = "https://acme.atlassian.net"
	j.User, j.Token = "bot@acme.com", os.Getenv("JIRA_TOKEN_2")
	return j.Issue("2")
}

func promotedTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	var j Jira
	j.api = &api{}
	j.Endpoint = new(Endpoint)
	j.client = http.DefaultClient
	j.URL = "https://api.atlassian.com/ex/jira/1"
	j.Token = tok.AccessToken
	return j.Issue("2")
}

// A method hides that of what it embeds, and adds to it.
type retrying struct {
	*transport
	times int
}

func (r retrying) call(path string) (err error) {
	for range r.times {
		if err = r.transport.call(path); err == nil {
			return nil
		}
	}
	return err
}

func hidden() error {
	e := &Endpoint{URL: "https://acme.atlassian.net"}
	e.Credentials = Credentials{"bot@acme.com", os.Getenv("JIRA_TOKEN_3")}
	return retrying{&transport{e, http.DefaultClient}, 3}.call("/rest/api/3/field")
}

func hiddenTwin() error {
	e := &Endpoint{URL: "https://api.github.com"}
	e.Credentials = Credentials{"bot", os.Getenv("GITHUB_TOKEN_3")}
	return retrying{&transport{e, http.DefaultClient}, 3}.call("/user")
}

// An embedded interface: what is behind it is named by who builds the object.
type signer interface{ sign(*http.Request) }

type bearer struct{ token string }

func (b bearer) sign(req *http.Request) {
	req.Header.Set("Authorization", "Bearer "+b.token) // want `JIRA_TOKEN_4 `
}

type quiet struct{}

func (quiet) sign(*http.Request) {}

type session struct {
	signer
	url string
}

func (s session) open() error {
	req, err := http.NewRequest("GET", s.url, nil)
	if err != nil {
		return err
	}
	s.sign(req)
	_, err = http.DefaultClient.Do(req)
	return err
}

func signed() error {
	if err := (session{quiet{}, "https://acme.atlassian.net/rest/api/3/serverInfo"}).open(); err != nil {
		return err
	}
	return session{bearer{os.Getenv("JIRA_TOKEN_4")}, "https://acme.atlassian.net/rest/api/3/role"}.open()
}

func signedTwin() error {
	return session{bearer{os.Getenv("GITHUB_TOKEN_4")}, "https://api.github.com/user"}.open()
}

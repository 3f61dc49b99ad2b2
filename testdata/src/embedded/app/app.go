// Package app embeds the types of package lib.
package app

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"embedded/lib"
)

type Jira struct {
	lib.Base
	project string
}

func NewJira(token string) *Jira {
	return &Jira{lib.NewBase(lib.Config{BaseURL: "https://acme.atlassian.net", Username: "bot@acme.com", Password: token}), "ABC"}
}

func (j *Jira) Issue(key string) error {
	_, err := j.Call("GET", "/rest/api/3/issue/"+j.project+"-"+key)
	return err
}

type GitHub struct{ *lib.Base }

func NewGitHub(token string) GitHub {
	b := lib.NewBase(lib.Config{BaseURL: "https://api.github.com", Username: "bot", Password: token})
	return GitHub{&b}
}

func (g GitHub) Issue(key string) error {
	_, err := g.Call("GET", "/repos/acme/tool/issues/"+key)
	return err
}

type tracker interface{ Issue(key string) error }

func guilty() error {
	j := NewJira(os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN `
	return j.Issue("1")
}

func other() error { return NewGitHub(os.Getenv("GITHUB_TOKEN")).Issue("1") }

// Promoted fields of a field that is promoted itself.
func guilty2() error {
	var j Jira
	j.HTTP = http.DefaultClient
	j.BaseURL = "https://acme.atlassian.net"
	j.Username = "bot@acme.com"
	j.Password = os.Getenv("JIRA_TOKEN_2")
	_, err := j.Call("GET", "/rest/api/3/field") // want `token-configured: .*JIRA_TOKEN_2 `
	return err
}

func granted2(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	var j Jira
	j.HTTP = http.DefaultClient
	j.BaseURL = "https://api.atlassian.com/ex/jira/1"
	j.Username, j.Password = "x", tok.AccessToken
	_, err = j.Call("GET", "/rest/api/3/field")
	return err
}

// The library's method for this package's own request.
func guilty3() error {
	j := NewJira(os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*JIRA_TOKEN_3 `
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/agile/1.0/board", nil)
	if err != nil {
		return err
	}
	j.Sign(req)
	_, err = j.HTTP.Do(req)
	return err
}

func other3() error {
	g := NewGitHub(os.Getenv("GITHUB_TOKEN_3"))
	req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	g.Sign(req)
	_, err = g.HTTP.Do(req)
	return err
}

// An embedded interface of the library.
type logging struct {
	lib.Caller
	calls int
}

func (l *logging) Call(method, path string) (*http.Response, error) {
	l.calls++
	return l.Caller.Call(method, path)
}

func guilty4() error {
	c := &logging{Caller: NewJira(os.Getenv("JIRA_TOKEN_4"))} // want `token-configured: .*JIRA_TOKEN_4 `
	_, err := c.Call("GET", "/rest/api/3/role")
	return err
}

func other4() error {
	c := &logging{Caller: NewGitHub(os.Getenv("GITHUB_TOKEN_4"))}
	_, err := c.Call("GET", "/user")
	return err
}

// Behind this package's own interface.
func trackers() map[string]tracker {
	return map[string]tracker{
		"jira":   NewJira(os.Getenv("JIRA_TOKEN_5")), // want `token-configured: .*JIRA_TOKEN_5 `
		"github": NewGitHub(os.Getenv("GITHUB_TOKEN_5")),
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	if t, ok := trackers()[r.PathValue("kind")]; ok {
		t.Issue(r.PathValue("key"))
	}
}

// Package hops keeps credential and destination several fields away from where they meet.
package hops

import (
	"context"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

// The settings of an application, one block for each system, one block in each for the login.
type (
	login struct{ User, APIToken string }

	system struct {
		BaseURL string
		Login   login
	}

	settings struct {
		Listen string
		Jira   system
		GitHub *system
	}
)

func fromEnv() *settings {
	return &settings{
		Listen: ":8080",
		Jira: system{
			BaseURL: "https://acme.atlassian.net",
			Login:   login{User: "bot@acme.com", APIToken: os.Getenv("JIRA_TOKEN")},
		},
		GitHub: &system{BaseURL: "https://api.github.com", Login: login{"bot", os.Getenv("GITHUB_TOKEN")}},
	}
}

// One client for all systems; a block is handed on whole.
type restClient struct {
	sys  system
	http *http.Client
}

func newRestClient(sys system) *restClient {
	sys.BaseURL = strings.TrimRight(sys.BaseURL, "/")
	return &restClient{sys: sys, http: &http.Client{}}
}

func (c *restClient) do(ctx context.Context, path string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.sys.BaseURL+path, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.sys.Login.User, c.sys.Login.APIToken) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	return c.http.Do(req)
}

type issueService struct{ client *restClient }

func (s *issueService) get(ctx context.Context, key string) error {
	_, err := s.client.do(ctx, "/rest/api/3/issue/"+key)
	return err
}

type repoService struct{ client *restClient }

func (s *repoService) get(ctx context.Context, name string) error {
	_, err := s.client.do(ctx, "/repos/acme/"+name)
	return err
}

type application struct {
	cfg   *settings
	issue *issueService
	repo  *repoService
}

func newApplication(cfg *settings) *application {
	a := &application{cfg: cfg}
	a.issue = &issueService{newRestClient(cfg.Jira)}
	a.repo = &repoService{client: newRestClient(*cfg.GitHub)}
	return a
}

func run(ctx context.Context) error {
	a := newApplication(fromEnv())
	if err := a.repo.get(ctx, "tool"); err != nil {
		return err
	}
	return a.issue.get(ctx, "ABC-1")
}

// The service keeps the whole settings and reads them at each call.
type syncer struct{ cfg *settings }

func (s *syncer) issues() error {
	req, err := http.NewRequest("GET", s.cfg.Jira.BaseURL+"/rest/api/3/search/jql", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(s.cfg.Jira.Login.User, s.cfg.Jira.Login.APIToken) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func (s *syncer) repos() error {
	req, err := http.NewRequest("GET", s.cfg.GitHub.BaseURL+"/user/repos", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(s.cfg.GitHub.Login.User, s.cfg.GitHub.Login.APIToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

func runSyncer() error {
	s := &syncer{fromEnv()}
	if err := s.repos(); err != nil {
		return err
	}
	return s.issues()
}

// Deeper than paths are kept: six fields, one after the other.
type (
	l6 struct{ url, token string }
	l5 struct{ l6 l6 }
	l4 struct{ l5 *l5 }
	l3 struct{ l4 l4 }
	l2 struct{ l3 *l3 }
	l1 struct{ l2 l2 }
)

func deep(url, token string) *l1 { return &l1{l2{&l3{l4{&l5{l6{url, token}}}}}} }

func (l *l1) send() {
	req, _ := http.NewRequest("GET", l.l2.l3.l4.l5.l6.url, nil)
	req.Header.Set("Authorization", "Bearer "+l.l2.l3.l4.l5.l6.token) // MISS: paths deeper than five fields
	http.DefaultClient.Do(req)
}

func runDeep(ctx context.Context, conf *oauth2.Config, code string) error {
	deep("https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2")).send()
	deep("https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2")).send()
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	deep("https://api.atlassian.com/ex/jira/1/rest/api/3/field", tok.AccessToken).send()
	return nil
}

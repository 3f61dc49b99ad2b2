// Package shared sets a client that others hold already: a global one, one in a struct, one behind a method.
package shared

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type client struct{ base, user, token string }

func (c *client) SetCredentials(user, token string) { c.user, c.token = user, token }

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `JIRA_TOKEN .*reaches https://acme\.atlassian\.net` `token-collected: .*api_token` `JIRA_TOKEN_3 .*reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}

// A default client with package-level setters, as many SDKs have.
var (
	std = &client{base: "https://acme.atlassian.net"}
	hub = &client{base: "https://api.github.com"}
)

func SetCredentials(user, token string) { std.SetCredentials(user, token) }
func Get(path string) error             { return std.get(path) }

func setup() {
	SetCredentials("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	hub.SetCredentials("bot", os.Getenv("GITHUB_TOKEN"))
}

func use() {
	Get("/rest/api/3/myself")
	hub.get("/user")
}

// Services share the client; the login comes when it is asked for.
type services struct {
	issues *issueService
	users  *userService
	common *client
}

type (
	issueService struct{ c *client }
	userService  struct{ c *client }
)

func newServices(base string) *services {
	s := &services{common: &client{base: base}}
	s.issues = &issueService{s.common}
	s.users = &userService{s.common}
	return s
}

func (s *services) Login(user, token string) { s.common.SetCredentials(user, token) }
func (s *issueService) Get(key string) error { return s.c.get("/rest/api/3/issue/" + key) }
func (s *userService) Me() error             { return s.c.get("/rest/api/3/myself") }
func (s *services) Issues() *issueService    { return s.issues }

func login() error {
	s := newServices("https://acme.atlassian.net")
	s.Login("bot@acme.com", os.Getenv("JIRA_TOKEN_2")) // MISS: a part set after the constructor, two objects down, used behind a third
	return s.Issues().Get("ABC-1")
}

func loginTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	s := newServices("https://api.github.com")
	s.Login("bot", os.Getenv("GITHUB_TOKEN_2"))
	if err := s.users.Me(); err != nil {
		return err
	}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	g := newServices("https://api.atlassian.com/ex/jira/1")
	g.Login("x", tok.AccessToken)
	return g.users.Me()
}

// The login happens in one handler, the use in another.
type app struct {
	jira *client
	hub  *client
}

func (a *app) login(w http.ResponseWriter, r *http.Request) {
	a.jira.SetCredentials(r.FormValue("email"), r.FormValue("api_token"))
	a.hub.SetCredentials("x", r.FormValue("github_token"))
}

func (a *app) issue(w http.ResponseWriter, r *http.Request) {
	a.jira.get("/rest/api/3/issue/" + r.PathValue("key"))
	a.hub.get("/user")
}

func main() {
	a := &app{&client{base: "https://acme.atlassian.net"}, &client{base: "https://api.github.com"}}
	http.HandleFunc("POST /login", a.login)
	http.HandleFunc("GET /issue/{key}", a.issue)
	http.ListenAndServe(":8080", nil)
}

// A worker refreshes what the client has, from another goroutine.
func worker(ctx context.Context) {
	c := &client{base: "https://acme.atlassian.net", user: "bot@acme.com"}
	done := make(chan struct{})
	go func() {
		defer close(done)
		c.token = os.Getenv("JIRA_TOKEN_3")
	}()
	<-done
	c.get("/rest/api/3/label")
}

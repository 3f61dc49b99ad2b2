// Package app sees only the interface of package lib.
package app

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"constructors/lib"
)

func guilty() error {
	t, err := lib.New("https://acme.atlassian.net/rest/api/3", "bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN `
	if err != nil {
		return err
	}
	return t.Issue("ABC-1")
}

func other() error {
	t, err := lib.New("https://api.github.com/repos/acme/tool", "bot", os.Getenv("GITHUB_TOKEN"))
	if err != nil {
		return err
	}
	return t.Issue("1")
}

func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	t, err := lib.New("https://api.atlassian.com/ex/jira/1/rest/api/3", "x", tok.AccessToken)
	if err != nil {
		return err
	}
	return t.Issue("ABC-1")
}

// The destination comes from the library.
func guilty2() error {
	return lib.NewJira("acme", "bot@acme.com", os.Getenv("JIRA_TOKEN_2")).Comment("ABC-1", "done") // want `token-configured: .*JIRA_TOKEN_2 `
}

// Wrapped once and twice.
func guilty3() error {
	t := lib.NewCached(lib.NewJira("acme", "bot@acme.com", os.Getenv("JIRA_TOKEN_3"))) // want `token-configured: .*JIRA_TOKEN_3 `
	return t.Issue("ABC-1")
}

func guilty4() error {
	t := lib.WithRetry(lib.NewCached(lib.NewJira("acme", "bot@acme.com", os.Getenv("JIRA_TOKEN_4"))), 3) // want `token-configured: .*JIRA_TOKEN_4 `
	return t.Comment("ABC-1", "done")
}

func other4() error {
	t, err := lib.New("https://api.github.com/repos/acme/tool", "bot", os.Getenv("GITHUB_TOKEN_4"))
	if err != nil {
		return err
	}
	return lib.WithRetry(lib.NewCached(t), 3).Comment("1", "done")
}

// One constructor for all, by name of the product.
func open(kind string) (lib.Tracker, error) {
	switch kind {
	case "jira":
		return lib.New("https://acme.atlassian.net/rest/api/3", os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*JIRA_TOKEN_5 `
	case "github":
		return lib.New("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN_5"))
	case "":
		return lib.Nop(), nil
	}
	return nil, fmt.Errorf("unknown tracker %q", kind)
}

// What serves it is a field that holds the interface.
type server struct{ tracker, code lib.Tracker }

func (s *server) hook(w http.ResponseWriter, r *http.Request) {
	if err := s.tracker.Comment(r.FormValue("key"), r.FormValue("text")); err != nil {
		http.Error(w, "tracker", http.StatusBadGateway)
	}
	s.code.Issue(r.FormValue("key"))
}

func main() {
	t, err := open(os.Getenv("TRACKER"))
	if err != nil {
		panic(err)
	}
	s := &server{tracker: t, code: lib.WithRetry(lib.Nop(), 2)}
	http.HandleFunc("/hook", s.hook)
	http.ListenAndServe(":8080", nil)
}

// Both are literals of the same server, one field each.
func newServer() *server {
	hub, _ := lib.New("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN_6"))
	return &server{
		tracker: lib.NewCached(lib.NewJira("acme", "bot@acme.com", os.Getenv("JIRA_TOKEN_6"))), // want `token-configured: .*JIRA_TOKEN_6 `
		code:    lib.NewCached(hub),
	}
}

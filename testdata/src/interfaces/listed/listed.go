// Package listed has implementations in lists and fields, called in turn: each has its own destination.
package listed

import (
	"context"
	"net/http"
	"os"
	"sync"

	"golang.org/x/oauth2"
)

type Source interface {
	Name() string
	Sync(ctx context.Context) error
}

func fetch(ctx context.Context, url, user, token string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(user, token) // want `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 ` `CONFLUENCE_TOKEN `
	_, err = http.DefaultClient.Do(req)
	return err
}

type jiraSource struct{ site, token string }

func (j *jiraSource) Name() string { return "jira" }
func (j *jiraSource) Sync(ctx context.Context) error {
	return fetch(ctx, j.site+"/rest/api/3/search/jql", "bot@acme.com", j.token)
}

type hubSource struct{ org, token string }

func (h hubSource) Name() string { return "github" }
func (h hubSource) Sync(ctx context.Context) error {
	return fetch(ctx, "https://api.github.com/orgs/"+h.org, "bot", h.token)
}

type wikiSource struct {
	*jiraSource
	space string
}

func (w wikiSource) Name() string { return "confluence" }
func (w wikiSource) Sync(ctx context.Context) error {
	return fetch(ctx, w.site+"/wiki/api/v2/spaces/"+w.space, "bot@acme.com", w.token)
}

// A literal list.
func all(ctx context.Context) error {
	for _, s := range []Source{
		hubSource{"acme", os.Getenv("GITHUB_TOKEN")},
		&jiraSource{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")},
		wikiSource{&jiraSource{"https://acme.atlassian.net", os.Getenv("CONFLUENCE_TOKEN")}, "DEV"},
	} {
		if err := s.Sync(ctx); err != nil {
			return err
		}
	}
	return nil
}

// A list in a field, filled in branches.
type syncer struct{ sources []Source }

func (s *syncer) add(src ...Source) { s.sources = append(s.sources, src...) }

func (s *syncer) run(ctx context.Context) {
	var wg sync.WaitGroup
	for _, src := range s.sources {
		wg.Add(1)
		go func() {
			defer wg.Done()
			src.Sync(ctx)
		}()
	}
	wg.Wait()
}

func newSyncer() *syncer {
	s := new(syncer)
	if token := os.Getenv("JIRA_TOKEN_2"); token != "" {
		s.add(&jiraSource{"https://acme.atlassian.net", token})
	}
	if token := os.Getenv("GITHUB_TOKEN_2"); token != "" {
		s.add(hubSource{"acme", token})
	}
	return s
}

func run(ctx context.Context) { newSyncer().run(ctx) }

// A field of the interface type, chosen by the constructor; the object comes from a handler's receiver.
type server struct{ primary, secondary Source }

func (s *server) refresh(w http.ResponseWriter, r *http.Request) {
	if err := s.primary.Sync(r.Context()); err != nil {
		http.Error(w, s.primary.Name(), http.StatusBadGateway)
	}
	s.secondary.Sync(r.Context())
}

func newServer(kind string) *server {
	s := &server{secondary: hubSource{"acme", os.Getenv("GITHUB_TOKEN_3")}}
	switch kind {
	case "jira":
		s.primary = &jiraSource{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_3")}
	default:
		s.primary = hubSource{"acme", os.Getenv("GITHUB_TOKEN_3")}
	}
	return s
}

func main() {
	s := newServer(os.Getenv("KIND"))
	http.HandleFunc("/refresh", s.refresh)
	http.ListenAndServe(":8080", nil)
}

// The same type for a grant, and for the token of the environment.
func pair(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	var s Source = &jiraSource{"https://api.atlassian.com/ex/jira/1", tok.AccessToken}
	if err := s.Sync(ctx); err != nil {
		return err
	}
	s = &jiraSource{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_4")}
	return s.Sync(ctx)
}

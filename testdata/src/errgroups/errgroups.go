// Package errgroups starts goroutines in groups.
package errgroups

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/sync/errgroup"
)

type site struct{ url, user, token string }

func (s *site) ping(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, "GET", s.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(s.user, s.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	_, err = http.DefaultClient.Do(req)
	return err
}

// One goroutine for each site.
func pingAll(ctx context.Context, sites []*site) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(4)
	for _, s := range sites {
		g.Go(func() error { return s.ping(ctx) })
	}
	return g.Wait()
}

func guilty(ctx context.Context) error {
	return pingAll(ctx, []*site{{"https://acme.atlassian.net/rest/api/3/myself", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")}})
}

func other(ctx context.Context) error {
	return pingAll(ctx, []*site{{"https://api.github.com/user", "acme-bot", os.Getenv("GITHUB_TOKEN")}})
}

// Results of goroutines that the function goes on with.
func results(ctx context.Context) error {
	var (
		g          errgroup.Group
		jira, hub  string
		byPosition = make([]string, 2)
	)
	g.Go(func() error { jira = os.Getenv("JIRA_API_TOKEN"); return nil })
	g.Go(func() error { hub = os.Getenv("GITHUB_TOKEN"); return nil })
	g.Go(func() error { byPosition[0] = os.Getenv("JIRA_API_TOKEN"); return nil })
	if err := g.Wait(); err != nil {
		return err
	}
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", jira) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	req2.SetBasicAuth("bot@acme.com", byPosition[0]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req2)

	req3, _ := http.NewRequestWithContext(ctx, "GET", "https://api.github.com/user", nil)
	req3.SetBasicAuth("acme-bot", hub)
	http.DefaultClient.Do(req3)
	return nil
}

// The request is made outside, a group sends it.
func inside(ctx context.Context, base, token string, paths ...string) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, p := range paths {
		req, err := http.NewRequestWithContext(ctx, "GET", base+p, nil)
		if err != nil {
			return err
		}
		if !g.TryGo(func() error {
			req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
			_, err := http.DefaultClient.Do(req)
			return err
		}) {
			break
		}
	}
	return g.Wait()
}

func both(ctx context.Context) error {
	if err := inside(ctx, "https://api.github.com", os.Getenv("GITHUB_TOKEN"), "/user"); err != nil {
		return err
	}
	return inside(ctx, "https://acme.atlassian.net", os.Getenv("JIRA_API_TOKEN"), "/rest/api/3/status")
}

// A method value, and a producer with a consumer.
type login struct{ url, user, token string }

type syncer struct {
	login
	pages chan string
}

func (s *syncer) produce() error {
	defer close(s.pages)
	s.pages <- s.url
	return nil
}

func (s *syncer) consume() error {
	for p := range s.pages {
		req, err := http.NewRequest("GET", p, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(s.user, s.token) // want `token-configured: .*variable CONFLUENCE_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/wiki/api/v2/pages by`
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

func (s *syncer) run() error {
	g := new(errgroup.Group)
	g.Go(s.produce)
	g.Go(s.consume)
	return g.Wait()
}

func syncAll() error {
	wiki := &syncer{login{"https://acme.atlassian.net/wiki/api/v2/pages", "bot@acme.com", os.Getenv("CONFLUENCE_API_TOKEN")}, make(chan string)}
	if err := wiki.run(); err != nil {
		return err
	}
	hub := &syncer{login{"https://api.github.com/user", "acme-bot", os.Getenv("GITHUB_TOKEN")}, make(chan string)}
	return hub.run()
}

// An OAuth token in a group.
func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	var tok *oauth2.Token
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() (err error) {
		tok, err = conf.Exchange(ctx, code)
		return err
	})
	if err := g.Wait(); err != nil {
		return err
	}
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	_, err := http.DefaultClient.Do(req)
	return err
}

package recursion

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
)

// A closure that calls itself.
func walkTree(base, token string) error {
	var visit func(id string, depth int) error
	visit = func(id string, depth int) error {
		req, err := http.NewRequest("GET", base+"/rest/api/3/issue/"+id, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/issue/`
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		var issue struct{ Children []string }
		if err := json.NewDecoder(res.Body).Decode(&issue); err != nil {
			return err
		}
		for _, c := range issue.Children {
			if err := visit(c, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	return visit("ABC-1", 0)
}

func trees() error { return walkTree("https://acme.atlassian.net", os.Getenv("JIRA_API_TOKEN")) }

func walkHub(base, token string) error {
	var visit func(path string) error
	visit = func(path string) error {
		req, err := http.NewRequest("GET", base+path, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth("acme-bot", token)
		if _, err := http.DefaultClient.Do(req); err != nil {
			return visit(path)
		}
		return nil
	}
	return visit("/user")
}

func treesTwin() error { return walkHub("https://api.github.com", os.Getenv("GITHUB_TOKEN")) }

// Retries and pages by methods that call each other.
type client struct {
	base, user, token string
	retries           int
}

func (c *client) page(ctx context.Context, path string) error {
	return c.try(ctx, path, c.retries)
}

func (c *client) try(ctx context.Context, path string, left int) error {
	req, err := http.NewRequestWithContext(ctx, "GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		if left == 0 {
			return err
		}
		time.Sleep(time.Second)
		return c.try(ctx, path, left-1)
	}
	defer res.Body.Close()
	if next := res.Header.Get("X-Next"); next != "" {
		return c.page(ctx, next)
	}
	return nil
}

func pages(ctx context.Context) error {
	hub := &client{"https://api.github.com", "acme-bot", os.Getenv("GITHUB_TOKEN"), 3}
	if err := hub.page(ctx, "/user/repos"); err != nil {
		return err
	}
	jira := &client{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_API_TOKEN"), 3}
	return jira.page(ctx, "/rest/api/3/project/search")
}

// A value that comes back through the recursion: the setting nearest to a leaf.
type scope struct {
	parent *scope
	values map[string]string
}

func (s *scope) lookup(name string) (string, bool) {
	if s == nil {
		return "", false
	}
	if v, ok := s.values[name]; ok {
		return v, true
	}
	return s.parent.lookup(name)
}

func scopes() {
	root := &scope{values: map[string]string{"token": os.Getenv("JIRA_API_TOKEN")}}
	leaf := &scope{parent: &scope{parent: root}}
	token, _ := leaf.lookup("token")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

func scopesTwin() {
	root := &scope{values: map[string]string{"token": os.Getenv("GITHUB_TOKEN")}}
	leaf := &scope{parent: &scope{parent: root}}
	token, _ := leaf.lookup("token")
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("acme-bot", token)
	http.DefaultClient.Do(req)
}

// A chain of sources where each asks the next.
type source interface{ token() string }

type env struct{ name string }
type fallback struct{ first, second source }

func (e env) token() string { return os.Getenv(e.name) }

func (f fallback) token() string {
	if t := f.first.token(); t != "" {
		return t
	}
	return f.second.token()
}

func chains() {
	s := fallback{env{"JIRA_API_TOKEN"}, fallback{env{"JIRA_TOKEN"}, env{"ATLASSIAN_TOKEN"}}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/label", nil)
	// MISS: the names of the variables, which the objects have
	req.SetBasicAuth("bot@acme.com", s.token()) // want `token-configured: .*environment variable .\S+. reaches`
	http.DefaultClient.Do(req)
}

func chainsTwin() {
	s := fallback{env{"GITHUB_TOKEN"}, fallback{env{"GH_TOKEN"}, env{"HUB_TOKEN"}}}
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("acme-bot", s.token())
	http.DefaultClient.Do(req)
}

// A generic tree, and values of any that are looked through.
type tree[T any] struct {
	value       T
	left, right *tree[T]
}

func (t *tree[T]) each(f func(T)) {
	if t == nil {
		return
	}
	t.left.each(f)
	f(t.value)
	t.right.each(f)
}

func generic() {
	t := &tree[string]{left: &tree[string]{value: os.Getenv("JIRA_API_TOKEN")}}
	t.each(func(token string) {
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/component", nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
		http.DefaultClient.Do(req)
	})
}

func genericTwin(ctx context.Context, conf *oauth2.Config, code string) {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return
	}
	t := &tree[string]{left: &tree[string]{value: tok.AccessToken}}
	t.each(func(token string) {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
		req.Header.Set("Authorization", "Bearer "+token)
		http.DefaultClient.Do(req)
	})
}

func dig(v any, path ...string) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		if len(path) > 0 {
			return dig(v[path[0]], path[1:]...)
		}
	}
	return ""
}

func dug() {
	conf := map[string]any{"jira": map[string]any{"token": os.Getenv("JIRA_API_TOKEN")}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/workflow", nil)
	req.SetBasicAuth("bot@acme.com", dig(conf, "jira", "token")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	hub := map[string]any{"github": map[string]any{"token": os.Getenv("GITHUB_TOKEN")}}
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", dig(hub, "github", "token"))
	http.DefaultClient.Do(req2)
}

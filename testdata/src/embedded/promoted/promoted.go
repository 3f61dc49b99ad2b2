// Package promoted uses promoted methods dynamically: behind interfaces, as values, as hooks of a base type.
package promoted

import (
	"net/http"
	"os"
)

type base struct {
	url, user, token string
}

func (b *base) fetch(path string) error {
	req, err := http.NewRequest("GET", b.url+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(b.user, b.token) // want `JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by` `JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field and 1 more by` `JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func (b *base) configure(url, user, token string) { b.url, b.user, b.token = url, user, token }

type jira struct {
	base
	project string
}

type hub struct{ *base }

// Behind an interface that the embedded type satisfies.
type fetcher interface{ fetch(path string) error }

func use(f fetcher, path string) error { return f.fetch(path) }

func dynamic() error {
	j := &jira{base{"https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN")}, "ABC"}
	h := hub{&base{"https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN")}}
	if err := use(h, "/user"); err != nil {
		return err
	}
	return use(j, "/rest/api/3/myself")
}

// A promoted method as a value.
func each(paths []string, f func(string) error) error {
	for _, p := range paths {
		if err := f(p); err != nil {
			return err
		}
	}
	return nil
}

func value() error {
	var j jira
	j.configure("https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN_2"))
	return each([]string{"/rest/api/3/field", "/rest/api/3/role"}, j.fetch)
}

func valueTwin() error {
	h := hub{new(base)}
	h.configure("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN_2"))
	return each([]string{"/user", "/orgs"}, h.fetch)
}

// All of a list, each with its own login.
func list() error {
	j := &jira{project: "ABC"}
	j.url, j.token = "https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_3")
	for _, f := range []fetcher{j} {
		if err := f.fetch("/rest/api/3/status"); err != nil {
			return err
		}
	}
	h := &hub{&base{url: "https://api.github.com", token: os.Getenv("GITHUB_TOKEN_3")}}
	for _, f := range []fetcher{h} {
		if err := f.fetch("/user"); err != nil {
			return err
		}
	}
	return nil
}

// A template method: the base type calls back what the outer type says.
type steps interface {
	endpoint() string
	authorize(*http.Request)
}

type task struct{ steps }

type jiraTask struct {
	task
	token string
}

func (*jiraTask) endpoint() string { return "https://acme.atlassian.net/rest/api/3/search/jql" }
func (t *jiraTask) authorize(req *http.Request) {
	// FALSE ALARM: GITHUB_TOKEN_4; calls through a field try all implementations, and mix those of two calls
	req.SetBasicAuth("bot@acme.com", t.token) // want `JIRA_TOKEN_4 ` `GITHUB_TOKEN_4 `
}

func newJiraTask() *jiraTask {
	t := &jiraTask{token: os.Getenv("JIRA_TOKEN_4")}
	t.steps = t
	return t
}

type hubTask struct {
	task
	token string
}

func (*hubTask) endpoint() string { return "https://api.github.com/search/issues" }

func (t *hubTask) authorize(req *http.Request) {
	// FALSE ALARM: the same
	req.SetBasicAuth("bot", t.token) // want `JIRA_TOKEN_4 ` `GITHUB_TOKEN_4 `
}

func newHubTask() *hubTask {
	t := &hubTask{token: os.Getenv("GITHUB_TOKEN_4")}
	t.steps = t
	return t
}

func (t task) run() error {
	req, err := http.NewRequest("GET", t.endpoint(), nil)
	if err != nil {
		return err
	}
	t.authorize(req)
	_, err = http.DefaultClient.Do(req)
	return err
}

func runAll() error {
	if err := newHubTask().run(); err != nil {
		return err
	}
	return newJiraTask().run()
}

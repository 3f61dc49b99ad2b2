// Package generic passes through functions and types with type parameters.
package generic

import (
	"net/http"
	"os"
)

func or[T comparable](vs ...T) T {
	var zero T
	for _, v := range vs {
		if v != zero {
			return v
		}
	}
	return zero
}

func guilty() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", or(os.Getenv("JIRA_TOKEN"), "")) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)
}

func other() {
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", or(os.Getenv("GITHUB_TOKEN"), ""))
	http.DefaultClient.Do(req)
}

type box[T any] struct{ v T }

func (b *box[T]) put(v T) { b.v = v }
func (b *box[T]) get() T  { return b.v }

func boxed() {
	var jira, hub box[string]
	jira.put(os.Getenv("JIRA_TOKEN_2"))
	hub.put(os.Getenv("GITHUB_TOKEN_2"))
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", jira.get()) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", hub.get())
	http.DefaultClient.Do(req2)
}

// A constraint with a method.
type authenticator interface{ apply(*http.Request) }

type basic struct{ token string }

func (b basic) apply(req *http.Request) {
	req.SetBasicAuth("bot@acme.com", b.token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net\S* by`
}

func send[A authenticator](url string, a A) {
	req, _ := http.NewRequest("GET", url, nil)
	a.apply(req)
	http.DefaultClient.Do(req)
}

func guilty3() { send("https://acme.atlassian.net/rest/api/3/role", basic{os.Getenv("JIRA_TOKEN_3")}) }
func other3()  { send("https://api.github.com/user", basic{os.Getenv("GITHUB_TOKEN_3")}) }

// A generic client.
type client[R any] struct{ base, token string }

func newClient[R any](base, token string) *client[R] { return &client[R]{base, token} }

func (c *client[R]) get(path string) (r R, err error) {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return r, err
	}
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net\S* by`
	_, err = http.DefaultClient.Do(req)
	return r, err
}

type user struct{ name string }

func guilty4() {
	newClient[user]("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_4")).get("/rest/api/3/myself")
}
func other4() { newClient[*user]("https://api.github.com", os.Getenv("GITHUB_TOKEN_4")).get("/user") }

func mapped[A, B any](in []A, f func(A) B) []B {
	var out []B
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

func mapping() {
	tokens := mapped([]string{"JIRA_TOKEN_5"}, os.Getenv)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", tokens[0]) // want `token-configured: .*variable JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

// Package builders chains calls.
package builders

import (
	"net/http"
	"os"
)

type builder struct {
	url, user, token string
}

func newBuilder() *builder { return &builder{} }

func (b *builder) URL(u string) *builder { b.url = u; return b }

func (b *builder) Auth(user, token string) *builder {
	b.user, b.token = user, token
	return b
}

func (b *builder) Do() error {
	req, err := http.NewRequest("GET", b.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(b.user, b.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty() error {
	return newBuilder().URL("https://acme.atlassian.net/rest/api/3/myself").Auth("bot@acme.com", os.Getenv("JIRA_TOKEN")).Do()
}

func other() error {
	return newBuilder().URL("https://api.github.com/user").Auth("bot", os.Getenv("GITHUB_TOKEN")).Do()
}

// A builder by value that makes something else in the end.
type spec struct{ url, token string }

func (s spec) withURL(u string) spec   { s.url = u; return s }
func (s spec) withToken(t string) spec { s.token = t; return s }

type client struct{ url, token string }

func (s spec) build() *client { return &client{url: s.url, token: s.token} }

func (c *client) get() {
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func guilty2() {
	spec{}.withURL("https://acme.atlassian.net/rest/api/3/field").withToken(os.Getenv("JIRA_TOKEN_2")).build().get()
}

func other2() {
	spec{}.withURL("https://api.github.com/user").withToken(os.Getenv("GITHUB_TOKEN_2")).build().get()
}

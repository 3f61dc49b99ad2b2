package flow

import (
	"fmt"
	"strings"
	"testing"
)

// Programs for [TestWork] that look like generated clients, or consist of many packages.

// text is a package of one file.
func text(path, text string) source { return source{path, []file{{path + ".go", text}}} }

// repeat writes f(0) to f(n-1), one after the other.
func repeat(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(f(i))
	}
	return b.String()
}

// numbered writes a text n times, each with its number in place of every #.
func repeated(n int, text string) string {
	return repeat(n, func(i int) string { return strings.ReplaceAll(text, "#", fmt.Sprint(i)) })
}

// generatedClient is a client as generators write them: services, in them methods each with a struct of options and
// one of results, all through one place that makes requests.
func generatedClient(services, methods int) string {
	return `package client

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
)

type Client struct {
	base        *url.URL
	http        *http.Client
	user, token string

` + repeated(services, "\tGroup# *Group#Service\n") + `}

func New(base, user, token string) (*Client, error) {
	u, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	c := &Client{base: u, http: http.DefaultClient, user: user, token: token}
` + repeated(services, "\tc.Group# = &Group#Service{client: c}\n") + `	return c, nil
}

func FromEnv() (*Client, error) {
	return New("https://acme.atlassian.net", os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN"))
}

func (c *Client) newRequest(ctx context.Context, method, path string, query url.Values, body any) (*http.Request, error) {
	u := c.base.JoinPath(path)
	u.RawQuery = query.Encode()
	var r io.Reader
	if body != nil {
		data, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		r = bytes.NewReader(data)
	}
	req, err := http.NewRequestWithContext(ctx, method, u.String(), r)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.user, c.token)
	return req, nil
}

func (c *Client) do(req *http.Request, out any) (*http.Response, error) {
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return resp, json.NewDecoder(resp.Body).Decode(out)
}
` + repeated(services, "\ntype Group#Service struct{ client *Client }\n") + repeat(methods, func(i int) string {
		return strings.NewReplacer("#", fmt.Sprint(i), "SERVICE", fmt.Sprintf("Group%dService", i%services)).Replace(`
// Get# returns one of resource #.
func (s *SERVICE) Get#(ctx context.Context, key string, opts *Get#Options) (*Result#, *http.Response, error) {
	path := fmt.Sprintf("rest/api/3/resource#/%s", url.PathEscape(key))
	query := url.Values{}
	if opts != nil && opts.Expand != "" {
		query.Set("expand", opts.Expand)
	}
	req, err := s.client.newRequest(ctx, http.MethodGet, path, query, nil)
	if err != nil {
		return nil, nil, err
	}
	out := new(Result#)
	resp, err := s.client.do(req, out)
	if err != nil {
		return nil, resp, err
	}
	return out, resp, nil
}

// Get#Options are what Get# can be asked for.
type Get#Options struct{ Expand string }

// Result# is what Get# returns.
type Result# struct {
	Name string
	Next *Result#
}
`)
	})
}

// clientAndUser is a generated client, and in the same package one that uses its last method.
func clientAndUser(n int) []source {
	return []source{text("client", generatedClient(20, n)+fmt.Sprintf(`
func start(ctx context.Context) {
	if c, err := FromEnv(); err == nil {
		c.Group%d.Get%d(ctx, "A-1", nil)
	}
}
`, (n-1)%20, n-1))}
}

// clientElsewhere is a generated client, and an importer that uses all of it.
func clientElsewhere(n int) []source {
	return []source{text("client", generatedClient(20, n)), text("app", `package app

import (
	"context"
	"os"

	"client"
)

func start(ctx context.Context) {
	c, err := client.New("https://acme.atlassian.net", "bot", os.Getenv("JIRA_TOKEN"))
	if err != nil {
		return
	}
`+repeat(n, func(i int) string { return fmt.Sprintf("\tc.Group%d.Get%d(ctx, \"A-1\", nil)\n", i%20, i) })+"}\n")}
}

// services is a client with a service for every method.
func services(n int) []source {
	return []source{text("client", generatedClient(n, n)+fmt.Sprintf(`
func start(ctx context.Context) {
	if c, err := FromEnv(); err == nil {
		c.Group%d.Get%d(ctx, "A-1", nil)
	}
}
`, n-1, n-1))}
}

// TestGeneratedClient says how large the generated client is: sizes mean nothing otherwise.
func TestGeneratedClient(t *testing.T) {
	if n := strings.Count(generatedClient(20, 400), "\n"); n < 10000 {
		t.Errorf("%d lines, want 10,000", n)
	}
}

const clientPackage = `package p0

import "net/http"

type Client struct{ base, token string }

func New(base, token string) *Client { return &Client{base, token} }

func (c *Client) Get(path string) {
	req, _ := http.NewRequest("GET", c.base+path, nil)
	req.SetBasicAuth("bot", c.token)
	http.DefaultClient.Do(req)
}
`

// packageChain is packages of which each makes the client through the one before, and uses it.
func packageChain(n int) []source {
	out := []source{text("p0", clientPackage)}
	for i := 1; i < n; i++ {
		out = append(out, text(fmt.Sprintf("p%d", i), strings.NewReplacer("ME", fmt.Sprintf("p%d", i), "IMPORT", fmt.Sprintf("p%d", i-1)).Replace(`package ME

import (
	"p0"
IMPORTED)

type Service struct{ c *p0.Client }

func New(base, token string) *p0.Client { return IMPORT.New(base, token) }

func (s *Service) Call(path string) { s.c.Get("/rest/api/3/ME/" + path) }
`)))
		imported := ""
		if i > 1 {
			imported = fmt.Sprintf("\t\"p%d\"\n", i-1)
		}
		p := &out[i].files[0]
		p.text = strings.Replace(p.text, fmt.Sprintf("p%dED", i-1), imported, 1)
	}
	return append(out, text("app", fmt.Sprintf(`package app

import (
	"os"

	"p%d"
)

func start() { p%d.New("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")).Get("/rest/api/3/myself") }
`, n-1, n-1)))
}

// packagesAside is packages side by side on one client, and one that imports them all.
func packagesAside(n int) []source {
	out := []source{text("p0", clientPackage)}
	for i := range n {
		out = append(out, text(fmt.Sprintf("q%d", i), strings.ReplaceAll(`package q#

import "p0"

type Service struct{ c *p0.Client }

func New(base, token string) *Service { return &Service{p0.New(base, token)} }

func (s *Service) Call() { s.c.Get("/rest/api/3/#") }
`, "#", fmt.Sprint(i))))
	}
	return append(out, text("app", "package app\n\nimport (\n\t\"os\"\n\n"+repeated(n, "\t\"q#\"\n")+`)

func start() {
	token := os.Getenv("JIRA_TOKEN")
`+repeated(n, "\tq#.New(\"https://acme.atlassian.net\", token).Call()\n")+"}\n"))
}

package sliceflow

import (
	"cmp"
	"context"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

// Slices of slices, grown and cut.
func grown() {
	batches := [][]string{}
	batch := make([]string, 0, 2)
	token := os.Getenv("JIRA_API_TOKEN")
	batch = append(batch, token, token)
	batches = append(batches, batch[1:])
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/search/jql", nil)
	req.SetBasicAuth("bot@acme.com", batches[0][0]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// Appending all of another slice, through a helper that gives the slice back.
func addAll(dst []account, more ...account) []account { return append(dst, more...) }

func concatenated() {
	jira := []account{{"https://acme.atlassian.net/rest/api/3/project", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")}}
	all := addAll(nil, jira...)
	for i := range all {
		a := &all[i]
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/project by`
		http.DefaultClient.Do(req)
	}
}

func concatenatedTwin() {
	hubs := []account{{"https://api.github.com/user", "acme-bot", os.Getenv("GITHUB_TOKEN")}}
	all := addAll(nil, hubs...)
	for i := range all {
		a := &all[i]
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token)
		http.DefaultClient.Do(req)
	}
}

// One slice of accounts for several services: url and token of one element belong together.
func mixed() {
	accounts := []account{
		{"https://acme.atlassian.net/rest/api/3/component", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")},
		{"https://api.github.com/user", "acme-bot", os.Getenv("GITHUB_TOKEN")},
	}
	for _, a := range accounts {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/component by`
		http.DefaultClient.Do(req)
	}
}

// The same with pointers and a method.
type service struct {
	url   string
	token string
}

func (s *service) ping() error {
	req, err := http.NewRequest("GET", s.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", s.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/version/1 by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func pingAll() error {
	for _, s := range []*service{
		{url: "https://acme.atlassian.net/rest/api/3/version/1", token: os.Getenv("JIRA_API_TOKEN")},
		{url: "https://api.github.com/user", token: os.Getenv("GITHUB_TOKEN")},
	} {
		if err := s.ping(); err != nil {
			return err
		}
	}
	return nil
}

// Elements of an array by constant index, also behind a pointer and in a copy.
func arrays() {
	var tokens [2]string
	tokens[0] = os.Getenv("JIRA_API_TOKEN")
	tokens[1] = os.Getenv("GITHUB_TOKEN")
	p := &tokens
	kept := *p
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/workflow/search", nil)
	req.SetBasicAuth("bot@acme.com", kept[0]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", p[1])
	http.DefaultClient.Do(req2)
}

// A table of structs with names for its columns.
var table = [...]struct{ name, url, env string }{
	{"jira", "https://acme.atlassian.net/rest/api/3/screens", "JIRA_API_TOKEN"},
	{"github", "https://api.github.com/user", "GITHUB_TOKEN"},
}

func fromTable() {
	for _, row := range table {
		req, _ := http.NewRequest("GET", row.url, nil)
		// MISS: the name of the variable: elements of an array of structs are one
		req.SetBasicAuth("bot@acme.com", os.Getenv(row.env)) // want `token-configured: .*environment variable .\S+. reaches https://acme\.atlassian\.net/rest/api/3/screens by`
		http.DefaultClient.Do(req)
	}
}

// The range variable is a copy: what is put there is lost.
func lost() {
	accounts := []account{{url: "https://acme.atlassian.net/rest/api/3/dashboard", user: "bot@acme.com"}}
	for _, a := range accounts {
		a.token = os.Getenv("JIRA_API_TOKEN")
	}
	req, _ := http.NewRequest("GET", accounts[0].url, nil)
	req.SetBasicAuth(accounts[0].user, accounts[0].token)
	http.DefaultClient.Do(req)
}

// Variadic functions.
func join(parts ...string) string { return strings.Join(parts, ":") }

func firstOf(names ...string) string {
	for _, n := range names {
		if v := os.Getenv(n); v != "" {
			return v
		}
	}
	return ""
}

func variadic() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/permissions", nil)
	// MISS: the names of the variables, which the caller gives
	req.SetBasicAuth("bot@acme.com", firstOf("JIRA_API_TOKEN", "JIRA_TOKEN")) // want `token-configured: .*environment variable .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", firstOf("GITHUB_TOKEN", "GH_TOKEN"))
	http.DefaultClient.Do(req2)
}

func orDefault() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/mypermissions", nil)
	req.SetBasicAuth("bot@acme.com", cmp.Or(os.Getenv("JIRA_API_TOKEN"), os.Getenv("JIRA_TOKEN"))) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)
}

// Credentials in one string, cut apart.
func cut() {
	user, token, _ := strings.Cut(os.Getenv("JIRA_LOGIN"), ":")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/users/search", nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_LOGIN .\S+. reaches`
	http.DefaultClient.Do(req)

	parts := strings.SplitN(os.Getenv("JIRA_ACCOUNT"), ":", 2)
	req2, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/group/bulk", nil)
	req2.SetBasicAuth(parts[0], parts[1]) // want `token-configured: .*variable JIRA_ACCOUNT .\S+. reaches`
	http.DefaultClient.Do(req2)

	parts = strings.Fields(join(os.Getenv("GITHUB_USER"), os.Getenv("GITHUB_TOKEN")))
	req3, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req3.SetBasicAuth(parts[0], parts[1])
	http.DefaultClient.Do(req3)
}

// OAuth tokens in the same shapes are fine.
func granted(ctx context.Context, conf *oauth2.Config, codes []string) {
	var tokens []*oauth2.Token
	for _, code := range codes {
		if tok, err := conf.Exchange(ctx, code); err == nil {
			tokens = append(tokens, tok)
		}
	}
	for _, tok := range tokens {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
		req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
		http.DefaultClient.Do(req)
	}
}

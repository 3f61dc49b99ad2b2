// Package iterators ranges over functions: own iterators, adapters of them, and iterators pulled by hand.
package iterators

import (
	"bufio"
	"context"
	"io"
	"iter"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type account struct{ url, user, token string }

// A method that gives an iterator over a field.
type directory struct{ accounts []account }

func (d *directory) all() iter.Seq[account] {
	return func(yield func(account) bool) {
		for _, a := range d.accounts {
			if !yield(a) {
				return
			}
		}
	}
}

func guilty() error {
	d := &directory{accounts: []account{{jira, "bot@acme.com", os.Getenv("JIRA_API_TOKEN")}}}
	for a := range d.all() {
		req, err := http.NewRequest("GET", a.url, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

func other() error {
	d := &directory{accounts: []account{{hub, "acme-bot", os.Getenv("GITHUB_TOKEN")}}}
	for a := range d.all() {
		req, err := http.NewRequest("GET", a.url, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(a.user, a.token)
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

// Pairs: the first value is the destination, the second the credential.
func pairs(m map[string]string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for k, v := range m {
			if !yield("https://"+k, v) {
				return
			}
		}
	}
}

func guilty2() {
	for url, token := range pairs(map[string]string{"acme.atlassian.net/rest/api/3/field": os.Getenv("JIRA_API_TOKEN")}) {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
		http.DefaultClient.Do(req)
	}
}

func other2() {
	for url, token := range pairs(map[string]string{"api.github.com/user": os.Getenv("GITHUB_TOKEN")}) {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot@acme.com", token)
		http.DefaultClient.Do(req)
	}
}

// An iterator with errors, as the readers of rows and lines are written today.
func lines(r io.Reader) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		sc := bufio.NewScanner(r)
		for sc.Scan() {
			if !yield(strings.TrimSpace(sc.Text()), nil) {
				return
			}
		}
		if err := sc.Err(); err != nil {
			yield("", err)
		}
	}
}

func guilty3() error {
	for line, err := range lines(os.Stdin) {
		if err != nil {
			return err
		}
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", line) // want `token-collected: .*standard input`
		http.DefaultClient.Do(req)
		break
	}
	return nil
}

func other3() error {
	for line, err := range lines(os.Stdin) {
		if err != nil {
			return err
		}
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth("acme-bot", line)
		http.DefaultClient.Do(req)
		break
	}
	return nil
}

// Generic adapters.
func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func mapped[T, U any](seq iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		seq(func(v T) bool { return yield(f(v)) })
	}
}

func guilty4() {
	d := directory{accounts: []account{{token: os.Getenv("JIRA_API_TOKEN")}}}
	enabled := filter(d.all(), func(a account) bool { return a.token != "" })
	for token := range mapped(enabled, func(a account) string { return a.token }) {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
		http.DefaultClient.Do(req)
	}
}

func other4() {
	d := directory{accounts: []account{{token: os.Getenv("GITHUB_TOKEN")}}}
	enabled := filter(d.all(), func(a account) bool { return a.token != "" })
	for token := range mapped(enabled, func(a account) string { return a.token }) {
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth("acme-bot", token)
		http.DefaultClient.Do(req)
	}
}

// Pulled by hand.
func guilty5() {
	d := directory{accounts: []account{{jira, "bot@acme.com", os.Getenv("JIRA_API_TOKEN")}}}
	next, stop := iter.Pull(d.all())
	defer stop()
	for {
		a, ok := next()
		if !ok {
			return
		}
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
		http.DefaultClient.Do(req)
	}
}

func other5() {
	d := directory{accounts: []account{{hub, "acme-bot", os.Getenv("GITHUB_TOKEN")}}}
	next, stop := iter.Pull(d.all())
	defer stop()
	if a, ok := next(); ok {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token)
		http.DefaultClient.Do(req)
	}
}

// The body of the loop assigns to what lies outside, and leaves the function from within.
func pick(d *directory) (token string) {
	for a := range d.all() {
		if a.user != "" {
			return a.token
		}
		token = a.token
	}
	return token
}

func guilty6() {
	d := &directory{accounts: []account{{jira, "bot@acme.com", os.Getenv("JIRA_API_TOKEN")}}}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", pick(d)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// OAuth tokens from an iterator.
func grants(ctx context.Context, conf *oauth2.Config, codes []string) iter.Seq[*oauth2.Token] {
	return func(yield func(*oauth2.Token) bool) {
		for _, c := range codes {
			tok, err := conf.Exchange(ctx, c)
			if err != nil || !yield(tok) {
				return
			}
		}
	}
}

func granted(ctx context.Context, conf *oauth2.Config, codes []string) {
	tokens := mapped(grants(ctx, conf, codes), func(t *oauth2.Token) string { return t.AccessToken })
	for token := range tokens {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
		req.Header.Set("Authorization", "Bearer "+token)
		http.DefaultClient.Do(req)
	}
}

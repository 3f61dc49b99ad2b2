// Package adapters has functions, strings and maps that satisfy interfaces, and asks for further interfaces.
package adapters

import (
	"fmt"
	"net/http"
	"os"
)

type Authenticator interface {
	Authenticate(*http.Request) error
}

type AuthFunc func(*http.Request) error

func (f AuthFunc) Authenticate(req *http.Request) error { return f(req) }

type Basic struct{ User, Token string }

func (b *Basic) Authenticate(req *http.Request) error {
	req.SetBasicAuth(b.User, b.Token) // want `JIRA_TOKEN_2 .*reaches https://acme`
	return nil
}

type Token string

func (t Token) Authenticate(req *http.Request) error {
	req.Header.Set("Authorization", "Bearer "+string(t)) // want `JIRA_TOKEN_3 .*reaches https://acme`
	return nil
}

func get(url string, a Authenticator) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	if err := a.Authenticate(req); err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func function() error {
	if err := get("https://api.github.com/user", AuthFunc(func(req *http.Request) error {
		req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
		return nil
	})); err != nil {
		return err
	}
	return get("https://acme.atlassian.net/rest/api/3/myself", AuthFunc(func(req *http.Request) error {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN `
		return nil
	}))
}

func pointer() error {
	if err := get("https://api.github.com/user", &Basic{"bot", os.Getenv("GITHUB_TOKEN_2")}); err != nil {
		return err
	}
	return get("https://acme.atlassian.net/rest/api/3/field", &Basic{"bot@acme.com", os.Getenv("JIRA_TOKEN_2")})
}

func named() error {
	if err := get("https://api.github.com/user", Token(os.Getenv("GITHUB_TOKEN_3"))); err != nil {
		return err
	}
	return get("https://acme.atlassian.net/rest/api/3/role", Token(os.Getenv("JIRA_TOKEN_3")))
}

// A further interface is asked for.
type describer interface{ Describe() (user, secret string) }

type account struct{ user, secret string }

func (a account) Describe() (string, string)       { return a.user, a.secret }
func (a account) Authenticate(*http.Request) error { return nil }

func send(url string, a Authenticator) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	if d, ok := a.(describer); ok {
		user, secret := d.Describe()
		req.SetBasicAuth(user, secret) // want `token-configured: .*JIRA_TOKEN_4 .*reaches https://acme`
	}
	switch a := a.(type) {
	case nil:
		return fmt.Errorf("no authenticator")
	case *Basic:
		req.SetBasicAuth(a.User, a.Token) // want `token-configured: .*JIRA_TOKEN_5 .*reaches https://acme`
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func asserted() error {
	if err := send("https://api.github.com/user", account{"bot", os.Getenv("GITHUB_TOKEN_4")}); err != nil {
		return err
	}
	return send("https://acme.atlassian.net/rest/api/3/status", account{"bot@acme.com", os.Getenv("JIRA_TOKEN_4")})
}

func switched() error {
	if err := send("https://api.github.com/user", &Basic{"bot", os.Getenv("GITHUB_TOKEN_5")}); err != nil {
		return err
	}
	return send("https://acme.atlassian.net/rest/api/3/priority", &Basic{"bot@acme.com", os.Getenv("JIRA_TOKEN_5")})
}

// A secret type that hides itself when printed; fmt.Stringer by its own method.
type hidden struct{ v string }

func (hidden) String() string   { return "***" }
func (h hidden) Reveal() string { return h.v }

type revealer interface{ Reveal() string }

func reveal(url string, r revealer) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", r.Reveal()) // want `token-configured: .*JIRA_TOKEN_6 .*reaches https://acme`
	req.Header.Set("X-Account", fmt.Sprint(r))
	http.DefaultClient.Do(req)
}

func secrets() {
	reveal("https://acme.atlassian.net/rest/api/3/label", hidden{os.Getenv("JIRA_TOKEN_6")})
	reveal("https://api.github.com/user", hidden{os.Getenv("GITHUB_TOKEN_6")})
}

// Package errorvalues carries credentials in errors.
package errorvalues

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// A typed error with what is needed to try again.
type retryError struct {
	url, token string
	err        error
}

func (e *retryError) Error() string { return "retry " + e.url }
func (e *retryError) Unwrap() error { return e.err }

var errBusy = errors.New("busy")

func probe(url, token string) error {
	return fmt.Errorf("probe: %w", &retryError{url: url, token: token, err: errBusy})
}

func again(err error) error {
	var retry *retryError
	if !errors.As(err, &retry) {
		return err
	}
	req, err := http.NewRequest("GET", retry.url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", retry.token) // MISS: errors.As
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty() error { return again(probe(jira, os.Getenv("JIRA_API_TOKEN"))) }

func other() error { return again(probe(hub, os.Getenv("GITHUB_TOKEN"))) }

// By assertion, without wrapping.
type missing struct{ name, fallback string }

func (m missing) Error() string { return m.name + " is not set" }

func lookup(name string) (string, error) {
	if t, ok := os.LookupEnv(name); ok {
		return t, nil
	}
	return "", missing{name, os.Getenv("ATLASSIAN_TOKEN")}
}

func asserted() {
	token, err := lookup("JIRA_API_TOKEN")
	if m, ok := err.(missing); ok {
		token = m.fallback
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)
}

// In a switch on the type, one case of several.
type grantError struct{ tok *oauth2.Token }

func (grantError) Error() string { return "granted" }

type loginError struct{ token string }

func (*loginError) Error() string { return "login" }

func switched(err error) {
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	switch e := err.(type) {
	case grantError:
		req.Header.Set("Authorization", "Bearer "+e.tok.AccessToken)
	case *loginError:
		req.Header.Set("Authorization", "Bearer "+e.token) // want `token-configured: .*variable ATLASSIAN_TOKEN .\S+. reaches`
	}
	http.DefaultClient.Do(req)
}

func both(ctx context.Context, conf *oauth2.Config, code string) {
	if tok, err := conf.Exchange(ctx, code); err == nil {
		switched(grantError{tok})
	}
	switched(&loginError{os.Getenv("ATLASSIAN_TOKEN")})
}

// The text of an error.
func message() {
	err := fmt.Errorf("token=%s", os.Getenv("JIRA_API_TOKEN"))
	err = errors.Join(err, errBusy)
	_, token, _ := strings.Cut(err.Error(), "=")
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func messageTwin() {
	err := fmt.Errorf("token=%s", os.Getenv("GITHUB_TOKEN"))
	_, token, _ := strings.Cut(err.Error(), "=")
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("acme-bot", token)
	http.DefaultClient.Do(req)
}

// An error that says nothing about the credential, but is made where it is at hand.
func quiet() (string, error) {
	token := os.Getenv("JIRA_API_TOKEN")
	if len(token) < 20 {
		return "", fmt.Errorf("token of %d bytes", len(token))
	}
	return "", nil
}

func quietly() {
	mode, err := quiet()
	if err != nil {
		mode = err.Error()
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Bearer "+mode)
	http.DefaultClient.Do(req)
}

// Thrown and caught.
type abort struct{ token string }

func catch(f func()) (token string) {
	defer func() {
		if a, ok := recover().(abort); ok {
			token = a.token
		}
	}()
	f()
	return ""
}

func thrown() {
	token := catch(func() { panic(abort{os.Getenv("JIRA_API_TOKEN")}) })
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // MISS: what is given to panic and comes out of recover
	http.DefaultClient.Do(req)
}

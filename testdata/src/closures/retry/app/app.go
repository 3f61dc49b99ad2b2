// Package app gives closures to package lib.
package app

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"

	"closures/retry/lib"
)

func guilty(ctx context.Context) error {
	token := os.Getenv("JIRA_TOKEN")
	return lib.Retry(ctx, 3, func() error {
		req, err := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*JIRA_TOKEN `
		_, err = http.DefaultClient.Do(req)
		return err
	})
}

// The closure brings back the request, or the credential.
func results(ctx context.Context) error {
	var req *http.Request
	var token string
	err := lib.Retry(ctx, 3, func() (err error) {
		token = os.Getenv("JIRA_TOKEN_2")
		req, err = http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
		return err
	})
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*JIRA_TOKEN_2 `
	_, err = http.DefaultClient.Do(req)
	return err
}

func resultsTwin(ctx context.Context, conf *oauth2.Config, code string) error {
	var tok *oauth2.Token
	err := lib.Retry(ctx, 3, func() (err error) {
		tok, err = conf.Exchange(ctx, code)
		return err
	})
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/field", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Wrapped functions: the credential goes in where the wrapper is made, the destination where it is called.
func wrapped() error {
	do := lib.Logged(lib.WithBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_3"), http.DefaultClient.Do))
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	if err != nil {
		return err
	}
	_, err = do(req) // want `token-configured: .*JIRA_TOKEN_3 `
	return err
}

func wrappedTwin() error {
	do := lib.Logged(lib.WithBasicAuth("bot", os.Getenv("GITHUB_TOKEN_3"), http.DefaultClient.Do))
	req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	_, err = do(req)
	return err
}

func chained() error {
	token := os.Getenv("JIRA_TOKEN_4")
	wrap := lib.Chain(lib.Logged, func(next lib.Func) lib.Func { return lib.WithBasicAuth("bot@acme.com", token, next) })
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	if err != nil {
		return err
	}
	_, err = wrap(http.DefaultClient.Do)(req) // want `token-configured: .*JIRA_TOKEN_4 `
	return err
}

// The library calls back with the login that this package's function finds.
func login() error {
	get := func(name string) string { return os.Getenv("JIRA_" + name) }
	return lib.Login(get, func(user, token string) error {
		req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(user, token) // want `token-configured: .*app\.go:96`
		_, err = http.DefaultClient.Do(req)
		return err
	})
}

func loginTwin() error {
	get := func(name string) string { return os.Getenv("GITHUB_" + name) }
	return lib.Login(get, func(user, token string) error {
		req, err := http.NewRequest("GET", "https://api.github.com/user", nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(user, token)
		_, err = http.DefaultClient.Do(req)
		return err
	})
}

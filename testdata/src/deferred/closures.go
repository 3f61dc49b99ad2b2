package deferred

import (
	"context"
	"errors"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// Everything happens in a deferred closure, with what the function set after the defer statement.
func late(url, token string) {
	var req *http.Request
	var secret string
	defer func() {
		if req == nil {
			return
		}
		req.SetBasicAuth("bot@acme.com", secret) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role by`
		http.DefaultClient.Do(req)
	}()
	req, _ = http.NewRequest("DELETE", url, nil)
	secret = token
}

func lateBoth() {
	late("https://acme.atlassian.net/rest/api/3/role", os.Getenv("JIRA_API_TOKEN"))
	late("https://api.github.com/user", os.Getenv("GITHUB_TOKEN"))
}

// Arguments of a deferred call are fixed where it stands.
func early() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	token := os.Getenv("JIRA_API_TOKEN")
	defer req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	token = os.Getenv("GITHUB_TOKEN")
	_ = token
}

func earlyTwin() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	token := ""
	defer req.SetBasicAuth("bot@acme.com", token)
	token = os.Getenv("JIRA_API_TOKEN")
	_ = token
}

// A deferred closure sets the results, after a panic or an error.
type login struct{ url, token string }

func load(strict bool) (l *login, err error) {
	defer func() {
		if r := recover(); r != nil {
			l, err = &login{"https://acme.atlassian.net/rest/api/3/priority", os.Getenv("JIRA_API_TOKEN")}, nil
		}
	}()
	if strict {
		panic("no configuration")
	}
	return nil, errors.New("no configuration")
}

func recovered() error {
	l, err := load(true)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", l.url, nil)
	req.SetBasicAuth("bot@acme.com", l.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/priority by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func loadHub() (l *login, err error) {
	defer func() {
		if err != nil {
			l, err = &login{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")}, nil
		}
	}()
	return nil, errors.New("no configuration")
}

func recoveredTwin() error {
	l, err := loadHub()
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", l.url, nil)
	req.SetBasicAuth("acme-bot", l.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// A named method, deferred: sessions that are closed by a last call.
type session struct{ base, token string }

func (s *session) close() {
	req, err := http.NewRequest("DELETE", s.base+"/rest/api/3/webhook", nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", s.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/webhook by`
	http.DefaultClient.Do(req)
}

func (s *session) work() {}

func sessions() {
	jira := &session{base: "https://acme.atlassian.net"}
	defer jira.close()
	jira.token = os.Getenv("JIRA_API_TOKEN")
	jira.work()
}

// What a setup function returns for defer.
func open(url, token string) (cleanup func()) {
	return func() {
		req, err := http.NewRequest("DELETE", url, nil)
		if err != nil {
			return
		}
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/filter/1 by`
		http.DefaultClient.Do(req)
	}
}

func opened() {
	defer open("https://acme.atlassian.net/rest/api/3/filter/1", os.Getenv("JIRA_API_TOKEN"))()
	defer open("https://api.github.com/user/keys/1", os.Getenv("GITHUB_TOKEN"))()
}

// Many deferred calls, in a loop.
func loop(urls []string) {
	token := os.Getenv("JIRA_API_TOKEN")
	for range urls {
		req, err := http.NewRequest("DELETE", "https://acme.atlassian.net/rest/api/3/issue/1", nil)
		if err != nil {
			return
		}
		defer func(r *http.Request) {
			r.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
			http.DefaultClient.Do(r)
		}(req)
	}
}

// A deferred closure that sets an OAuth token.
func grant(ctx context.Context, conf *oauth2.Config, code string) (token string) {
	tok, err := conf.Exchange(ctx, code)
	defer func() {
		if err == nil {
			token = tok.AccessToken
		}
	}()
	return ""
}

func granted(ctx context.Context, conf *oauth2.Config, code string) {
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+grant(ctx, conf, code))
	http.DefaultClient.Do(req)
}

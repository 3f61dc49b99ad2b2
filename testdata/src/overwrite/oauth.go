package overwrite

import (
	"context"
	"errors"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

func send(url, token string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	// FALSE ALARM: an object counts as it is built, so that JIRA_TOKEN_11 and JIRA_TOKEN_13 count, which nothing sends to Jira
	req.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_TOKEN_8 .\S+. reaches https://api\.atlassian\.com` `token-configured: .*variable JIRA_TOKEN_12 .\S+. reaches https://api\.atlassian\.com` `JIRA_TOKEN_11` `JIRA_TOKEN_13`
	_, err = http.DefaultClient.Do(req)
	return err
}

// Either: the choice is made here, the request elsewhere.
func chosen(ctx context.Context, oauth bool, code string) error {
	token := os.Getenv("JIRA_TOKEN_8")
	if oauth {
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return err
		}
		token = t.AccessToken
	}
	return send(api, token)
}

func chosenTwin(ctx context.Context, oauth bool, code string) error {
	token := os.Getenv("GITHUB_TOKEN_8")
	if oauth {
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return err
		}
		token = t.AccessToken
	}
	return send(hub, token)
}

// Both branches overwrite it.
func bothBranches(ctx context.Context, code string, old *oauth2.Token) error {
	token := os.Getenv("JIRA_TOKEN_9")
	if old != nil {
		t, err := conf.TokenSource(ctx, old).Token()
		if err != nil {
			return err
		}
		token = t.AccessToken
	} else {
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return err
		}
		token = t.AccessToken
	}
	return send(api, token)
}

// The branch that does not overwrite leaves.
func leaves(ctx context.Context, code string) error {
	token := os.Getenv("JIRA_TOKEN_10")
	t, err := conf.Exchange(ctx, code)
	if err == nil {
		token = t.AccessToken
	} else {
		token = ""
		return errors.New("no grant")
	}
	return send(api, token)
}

// A field of an object that is made with one and gets the other.
type conn struct {
	base  string
	token string
}

func (c *conn) do() error { return send(c.base, c.token) }

func fields(ctx context.Context, code string) error {
	c := &conn{base: api, token: os.Getenv("JIRA_TOKEN_11")}
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c.token = t.AccessToken
	return c.do()
}

func fieldsEither(ctx context.Context, code string) error {
	c := &conn{base: api, token: os.Getenv("JIRA_TOKEN_12")}
	if code != "" {
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return err
		}
		c.token = t.AccessToken
	}
	return c.do()
}

// A copy is changed, the original stays.
func copied(ctx context.Context, code string) error {
	c := conn{base: api, token: os.Getenv("JIRA_TOKEN_13")}
	d := c
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	d.token = t.AccessToken
	if err := d.do(); err != nil {
		return err
	}
	c.base = hub
	return c.do()
}

// A loop: the first round has one, later rounds the other.
func loop(ctx context.Context, codes []string) {
	token := os.Getenv("JIRA_TOKEN_14")
	for _, code := range codes {
		req, _ := http.NewRequest("GET", api, nil)
		req.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_TOKEN_14 `
		http.DefaultClient.Do(req)
		if t, err := conf.Exchange(ctx, code); err == nil {
			token = t.AccessToken
		}
	}
}

func loopTwin(ctx context.Context, codes []string) {
	token := os.Getenv("JIRA_TOKEN_15")
	for _, code := range codes {
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return
		}
		token = t.AccessToken
		req, _ := http.NewRequest("GET", api, nil)
		req.Header.Set("Authorization", "Bearer "+token)
		http.DefaultClient.Do(req)
	}
	_ = token
}

// A header is set twice: the second replaces the first. Add does not.
func header(ctx context.Context, code string) error {
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", api, nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_16"))
	req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// The URL is set twice.
func destination() error {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	other, err := http.NewRequest("GET", hub, nil)
	if err != nil {
		return err
	}
	req.URL = other.URL
	req.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_16"))
	_, err = http.DefaultClient.Do(req)
	return err
}

// By a function that sets what it is given a pointer to.
func load(token *string, name string) { *token = os.Getenv(name) }

func pointers() {
	token := os.Getenv("GITHUB_TOKEN_17")
	load(&token, "JIRA_TOKEN_17")
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_17 .\S+. reaches`
	http.DefaultClient.Do(req)

	load(&token, "GITHUB_TOKEN_18")
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", token)
	http.DefaultClient.Do(other)
}

// In a map and a slice, where the key and the index are constants.
func elements() {
	m := map[string]string{"token": os.Getenv("GITHUB_TOKEN_19")}
	m["token"] = os.Getenv("JIRA_TOKEN_19")
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", m["token"]) // want `token-configured: .*variable JIRA_TOKEN_19 .\S+. reaches`
	http.DefaultClient.Do(req)

	s := [2]string{os.Getenv("JIRA_TOKEN_20"), os.Getenv("GITHUB_TOKEN_20")}
	s[0] = os.Getenv("GITHUB_TOKEN_21")
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", s[0])
	http.DefaultClient.Do(other)
}

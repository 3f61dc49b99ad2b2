// Package typeswitch passes through any and back.
package typeswitch

import (
	"context"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
)

func send(url string, v any) {
	req, _ := http.NewRequest("GET", url, nil)
	switch v := v.(type) {
	case string:
		req.SetBasicAuth("bot@acme.com", v) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	case []byte:
		req.SetBasicAuth("bot@acme.com", string(v)) // want `token-configured: .*variable JIRA_BYTES .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	case interface{ Token() string }:
		req.SetBasicAuth("bot@acme.com", v.Token()) // neither has methods
	}
	http.DefaultClient.Do(req)
}

func guilty() {
	send("https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_TOKEN"))
	send("https://acme.atlassian.net/rest/api/3/myself", []byte(os.Getenv("JIRA_BYTES")))
}

func other() {
	send("https://api.github.com/user", os.Getenv("GITHUB_TOKEN"))
	send("https://api.github.com/user", []byte(os.Getenv("GITHUB_TOKEN")))
}

type conf struct{ url, token string }

func roundTrip() {
	var v any = &conf{"https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2")}
	c, ok := v.(*conf)
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(req)
}

func roundTripTwin() {
	var v any = conf{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2")}
	c := v.(conf)
	req, _ := http.NewRequest("GET", c.url, nil)
	req.SetBasicAuth("bot", c.token)
	http.DefaultClient.Do(req)
}

func values() {
	m := map[string]any{"token": os.Getenv("JIRA_TOKEN_3"), "retries": 3}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	req.SetBasicAuth("bot@acme.com", m["token"].(string)) // want `token-configured: .*variable JIRA_TOKEN_3 `
	http.DefaultClient.Do(req)
}

// Containers of any in the standard library.
type key struct{}
type hubKey struct{}

func inContext() {
	ctx := context.WithValue(context.Background(), key{}, os.Getenv("JIRA_TOKEN_4"))
	ctx = context.WithValue(ctx, hubKey{}, os.Getenv("GITHUB_TOKEN_4"))
	fromContext(ctx)
}

func fromContext(ctx context.Context) {
	token, _ := ctx.Value(key{}).(string)
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	http.DefaultClient.Do(req)

	hub, _ := ctx.Value(hubKey{}).(string)
	req2, _ := http.NewRequestWithContext(ctx, "GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("bot", hub)
	http.DefaultClient.Do(req2)
}

var current atomic.Value

func inAtomic() {
	current.Store(os.Getenv("JIRA_TOKEN_5"))
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	req.SetBasicAuth("bot@acme.com", current.Load().(string)) // want `token-configured: .*variable JIRA_TOKEN_5 `
	http.DefaultClient.Do(req)
}

var config atomic.Pointer[conf]

func inPointer() {
	config.Store(&conf{token: os.Getenv("JIRA_TOKEN_6")})
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/label", nil)
	req.SetBasicAuth("bot@acme.com", config.Load().token) // want `token-configured: .*variable JIRA_TOKEN_6 `
	http.DefaultClient.Do(req)
}

func inSyncMap() {
	var m sync.Map
	m.Store("jira", os.Getenv("JIRA_TOKEN_7"))
	v, _ := m.Load("jira")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/filter", nil)
	req.SetBasicAuth("bot@acme.com", v.(string)) // want `token-configured: .*variable JIRA_TOKEN_7 `
	http.DefaultClient.Do(req)
}

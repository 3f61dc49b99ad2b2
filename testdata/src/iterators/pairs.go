package iterators

import (
	"iter"
	"maps"
	"net/http"
	"os"
	"slices"
	"strings"
)

// Iterators over one collection of several accounts: what belongs together stays together.
var _ = []func(){inSlice, inMap, byHost, ofFunction, pulledPairs, headers, loops}

func inSlice() {
	accounts := []account{
		{"https://acme.atlassian.net/rest/api/3/field", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")},
		{hub, "acme-bot", os.Getenv("GITHUB_TOKEN")},
	}
	for _, a := range slices.Backward(accounts) {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
		http.DefaultClient.Do(req)
	}
}

func inMap() {
	accounts := map[string]account{
		"jira": {"https://acme.atlassian.net/rest/api/3/role", "bot@acme.com", os.Getenv("JIRA_API_TOKEN")},
		"hub":  {hub, "acme-bot", os.Getenv("GITHUB_TOKEN")},
	}
	for _, a := range maps.All(accounts) {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth(a.user, a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role by`
		http.DefaultClient.Do(req)
	}
}

// The key is the host; the map comes from a function, the iterator from another.
func tokensByHost() map[string]string {
	return map[string]string{
		"acme.atlassian.net": os.Getenv("JIRA_API_TOKEN"),
		"api.github.com":     os.Getenv("GITHUB_TOKEN"),
	}
}

func byHostSeq() iter.Seq2[string, string] { return maps.All(tokensByHost()) }

func byHost() {
	for host, token := range byHostSeq() {
		req, _ := http.NewRequest("GET", "https://"+host+"/rest/api/3/status", nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
		http.DefaultClient.Do(req)
	}
}

func ofFunction() {
	ping := func(seq iter.Seq2[string, string]) {
		seq(func(host, token string) bool {
			req, _ := http.NewRequest("GET", "https://"+host+"/rest/api/3/priority", nil)
			req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/priority by`
			http.DefaultClient.Do(req)
			return true
		})
	}
	ping(byHostSeq())
}

func pulledPairs() {
	next, stop := iter.Pull2(maps.All(map[string]string{
		"https://acme.atlassian.net/rest/api/3/label": os.Getenv("JIRA_API_TOKEN"),
		"https://api.github.com/user":                 os.Getenv("GITHUB_TOKEN"),
	}))
	defer stop()
	for url, token, ok := next(); ok; url, token, ok = next() {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/label by`
		http.DefaultClient.Do(req)
	}
}

// Headers in a map: only one of them carries a credential.
func setHeaders(req *http.Request, trace string) {
	for name, value := range map[string]string{
		"Accept":        "application/json",
		"X-Trace":       trace,
		"Authorization": "Bearer " + os.Getenv("JIRA_API_TOKEN"),
	} {
		req.Header.Set(name, value) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/resolution `
	}
}

func headers() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/resolution", nil)
	setHeaders(req, os.Getenv("TRACE_ID"))
	http.DefaultClient.Do(req)
}

// Keys that only become known in a loop.
func loops() {
	byURL := map[string]string{}
	for _, a := range []account{
		{"https://acme.atlassian.net/rest/api/3/filter/my", "", os.Getenv("JIRA_API_TOKEN")},
		{hub, "", os.Getenv("GITHUB_TOKEN")},
	} {
		byURL[strings.TrimSpace(a.url)] = a.token
	}
	for _, url := range slices.Sorted(maps.Keys(byURL)) {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot@acme.com", byURL[url]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/filter/my by`
		http.DefaultClient.Do(req)
	}
}

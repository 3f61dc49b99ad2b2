package iterators

import (
	"bytes"
	"iter"
	"maps"
	"net/http"
	"os"
	"slices"
	"strings"
)

// The iterators of packages strings and bytes.
func split() {
	for token := range strings.SplitSeq(os.Getenv("JIRA_API_TOKENS"), ",") {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKENS .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
		http.DefaultClient.Do(req)
	}
	for token := range strings.SplitSeq(os.Getenv("GITHUB_TOKENS"), ",") {
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth("acme-bot", token)
		http.DefaultClient.Do(req)
	}
}

func mounted() error {
	data, err := os.ReadFile("/run/secrets/jira-tokens")
	if err != nil {
		return err
	}
	for line := range bytes.Lines(data) {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", string(bytes.TrimSpace(line))) // want `token-configured: .*file /run/secrets/jira-tokens .\S+. reaches https://acme\.atlassian\.net`
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}

// Own adapters over the iterators of std.
func nonEmpty(seq iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range seq {
			if s != "" && !yield(s) {
				return
			}
		}
	}
}

func adapted() {
	tokens := []string{os.Getenv("JIRA_API_TOKEN"), os.Getenv("JIRA_SERVICE_TOKEN")}
	for token := range nonEmpty(slices.Values(tokens)) {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. and 1 more reaches https://acme\.atlassian\.net`
		http.DefaultClient.Do(req)
	}
	for token := range nonEmpty(slices.Values([]string{os.Getenv("GITHUB_TOKEN")})) {
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth("acme-bot", token)
		http.DefaultClient.Do(req)
	}
}

func own() {
	words := func(yield func(string) bool) { yield(os.Getenv("JIRA_API_TOKEN")) }
	for token := range nonEmpty(words) {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
		http.DefaultClient.Do(req)
	}
}

func pulled() {
	next, stop := iter.Pull2(maps.All(map[string]string{"jira": os.Getenv("JIRA_API_TOKEN")}))
	defer stop()
	_, token, ok := next()
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

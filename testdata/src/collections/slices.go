// Package collections passes credentials through packages slices and maps.
package collections

import (
	"cmp"
	"net/http"
	"os"
	"slices"
	"strings"
)

type account struct{ name, url, token string }

// Without methods, so that nothing but the code at hand attaches it.
type login struct{ url, token string }

func (a account) send() {
	req, _ := http.NewRequest("GET", a.url, nil)
	req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

// Sorted, without doubles, and found again.
func sorted(accounts []account) []account {
	own := slices.Clone(accounts)
	slices.SortFunc(own, func(a, b account) int { return cmp.Compare(a.name, b.name) })
	return slices.CompactFunc(own, func(a, b account) bool { return a.url == b.url })
}

func guilty() {
	for _, a := range sorted([]account{{"jira", "https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_API_TOKEN")}}) {
		a.send()
	}
}

func other() {
	for _, a := range sorted([]account{{"github", "https://api.github.com/user", os.Getenv("GITHUB_TOKEN")}}) {
		a.send()
	}
}

// Found by a function.
func find(logins []login, host string) *login {
	if i := slices.IndexFunc(logins, func(l login) bool { return strings.Contains(l.url, host) }); i >= 0 {
		return &logins[i]
	}
	return nil
}

func guilty2() {
	a := find([]login{{"https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_API_TOKEN")}}, "atlassian")
	if a == nil {
		return
	}
	req, _ := http.NewRequest("GET", a.url, nil)
	req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)
}

func other2() {
	a := find([]login{{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")}}, "github")
	if a == nil {
		return
	}
	req, _ := http.NewRequest("GET", a.url, nil)
	req.SetBasicAuth("acme-bot", a.token)
	http.DefaultClient.Do(req)
}

// Concatenated, inserted, deleted, cut into chunks.
func chunks() {
	all := slices.Concat([]string{os.Getenv("JIRA_API_TOKEN")}, []string{os.Getenv("JIRA_SERVICE_TOKEN")})
	all = slices.DeleteFunc(all, func(s string) bool { return strings.TrimSpace(s) == "" })
	for chunk := range slices.Chunk(all, 10) {
		for _, token := range chunk {
			req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
			req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. and 1 more reaches https://acme\.atlassian\.net/rest/api/3/role by`
			http.DefaultClient.Do(req)
		}
	}
}

func inserted() {
	tokens := slices.Insert([]string{}, 0, os.Getenv("JIRA_API_TOKEN"))
	tokens = slices.Grow(tokens, 1)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth("bot@acme.com", slices.Max(tokens)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	hubs := slices.Replace([]string{"none"}, 0, 1, os.Getenv("GITHUB_TOKEN"))
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", slices.Max(hubs))
	http.DefaultClient.Do(req2)
}

// Iterators of package slices.
func values() {
	for token := range slices.Values([]string{os.Getenv("JIRA_API_TOKEN")}) {
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/priority by`
		http.DefaultClient.Do(req)
	}
	for token := range slices.Values([]string{os.Getenv("GITHUB_TOKEN")}) {
		req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
		req.SetBasicAuth("acme-bot", token)
		http.DefaultClient.Do(req)
	}
}

func all() {
	for _, a := range slices.All([]login{{"https://acme.atlassian.net/rest/api/3/label", os.Getenv("JIRA_API_TOKEN")}}) {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/label by`
		http.DefaultClient.Do(req)
	}
}

func collected() {
	seq := func(yield func(string) bool) { yield(os.Getenv("JIRA_API_TOKEN")) }
	tokens := slices.Collect(seq)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/filter/my", nil)
	req.SetBasicAuth("bot@acme.com", tokens[0]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/filter/my by`
	http.DefaultClient.Do(req)

	hubs := slices.Sorted(func(yield func(string) bool) { yield(os.Getenv("GITHUB_TOKEN")) })
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", hubs[0])
	http.DefaultClient.Do(req2)
}

func sortedBack() {
	tokens := slices.Sorted(slices.Values([]string{os.Getenv("JIRA_API_TOKEN"), ""}))
	tokens = slices.AppendSeq(tokens, slices.Values(tokens))
	slices.Reverse(tokens)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/groups/picker", nil)
	req.SetBasicAuth("bot@acme.com", tokens[0]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

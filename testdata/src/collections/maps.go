package collections

import (
	"context"
	"iter"
	"maps"
	"net/http"
	"os"
	"slices"

	"golang.org/x/oauth2"
)

// Defaults and overrides: keys stay apart in clones and copies.
func merged() {
	defaults := map[string]string{"jira": os.Getenv("JIRA_API_TOKEN"), "github": os.Getenv("GITHUB_TOKEN")}
	tokens := maps.Clone(defaults)
	maps.Copy(tokens, map[string]string{"gitlab": os.Getenv("GITLAB_TOKEN")})
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/project/recent", nil)
	req.SetBasicAuth("bot@acme.com", tokens["jira"]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/project/recent by`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", tokens["github"])
	http.DefaultClient.Do(req2)
}

// In order of keys, the usual way to range over a map.
func ordered() {
	token := os.Getenv("JIRA_API_TOKEN")
	tokens := map[string]string{"acme": token, "acme-sandbox": token}
	for _, name := range slices.Sorted(maps.Keys(tokens)) {
		req, _ := http.NewRequest("GET", "https://"+name+".atlassian.net/rest/api/3/issuetype", nil)
		req.SetBasicAuth("bot@acme.com", tokens[name]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme(-sandbox)?\.atlassian\.net/rest/api/3/issuetype and 1 more by` `token-reused: .*acme\.atlassian\.net and acme-sandbox\.atlassian\.net`
		http.DefaultClient.Do(req)
	}
}

// Hosts are the keys: sorted, they come back as strings.
func hosts() {
	tokens := map[string]string{"https://acme.atlassian.net": os.Getenv("JIRA_API_TOKEN")}
	for _, base := range slices.Sorted(maps.Keys(tokens)) {
		req, _ := http.NewRequest("GET", base+"/rest/api/3/issueLinkType", nil)
		req.SetBasicAuth("bot@acme.com", tokens[base]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/issueLinkType by`
		http.DefaultClient.Do(req)
	}
}

func hostsTwin() {
	tokens := map[string]string{"https://api.github.com": os.Getenv("GITHUB_TOKEN")}
	for _, base := range slices.Sorted(maps.Keys(tokens)) {
		req, _ := http.NewRequest("GET", base+"/user", nil)
		req.SetBasicAuth("acme-bot", tokens[base])
		http.DefaultClient.Do(req)
	}
}

// Values, directly and collected.
func mapValues() {
	byName := map[string]login{"jira": {"https://acme.atlassian.net/rest/api/3/securitylevel", os.Getenv("JIRA_API_TOKEN")}}
	for a := range maps.Values(byName) {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/securitylevel by`
		http.DefaultClient.Do(req)
	}
	list := slices.Collect(maps.Values(byName))
	req, _ := http.NewRequest("GET", list[0].url, nil)
	req.SetBasicAuth("bot@acme.com", list[0].token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// From an iterator of pairs and back.
func accounts() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		if yield("jira", os.Getenv("JIRA_API_TOKEN")) {
			yield("github", os.Getenv("GITHUB_TOKEN"))
		}
	}
}

func fromPairs() {
	tokens := maps.Collect(accounts())
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/configuration", nil)
	req.SetBasicAuth("bot@acme.com", tokens["jira"]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/configuration by`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", tokens["github"])
	http.DefaultClient.Do(req2)
}

func inserting() {
	tokens := map[string]string{}
	maps.Insert(tokens, maps.All(map[string]string{"jira": os.Getenv("JIRA_API_TOKEN")}))
	maps.DeleteFunc(tokens, func(k, v string) bool { return v == "" })
	for _, token := range tokens {
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/announcementBanner", nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
		http.DefaultClient.Do(req)
	}
}

// OAuth tokens by cloud id.
func granted(ctx context.Context, conf *oauth2.Config, codes map[string]string) {
	tokens := map[string]*oauth2.Token{}
	for id, code := range codes {
		if tok, err := conf.Exchange(ctx, code); err == nil {
			tokens[id] = tok
		}
	}
	for _, id := range slices.Sorted(maps.Keys(tokens)) {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+id+"/rest/api/3/myself", nil)
		req.Header.Set("Authorization", "Bearer "+maps.Clone(tokens)[id].AccessToken)
		http.DefaultClient.Do(req)
	}
}

// Package urls builds destinations in many ways.
package urls

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
)

func send(url string) {
	req, _ := http.NewRequest("GET", url, nil)
	http.DefaultClient.Do(req)
}

func request(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func sprintf(site, key string) {
	req := request(fmt.Sprintf("https://%s.atlassian.net/rest/api/3/issue/%s", site, key))
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://\{[^}]*\}\.atlassian\.net/rest/api/3/issue/\{[^}]*\} by`
	twin := request(fmt.Sprintf("https://%s.github.com/repos/%s", site, key))
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func concat(site, key string) {
	u := "https://" + site + ".atlassian.net"
	u += "/rest/api/3/issue/" + key
	req := request(u)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://\{[^}]*\}\.atlassian\.net/rest/api/3/issue/\{[^}]*\} by`
	v := "https://" + site + ".github.com"
	v += "/repos/" + key
	twin := request(v)
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func builder(key string) {
	var b strings.Builder
	b.WriteString("https://acme.atlassian.net")
	b.WriteByte('/')
	fmt.Fprintf(&b, "rest/api/3/issue/%s", key)
	req := request(b.String())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches \S*https://acme\.atlassian\.net`
	var c strings.Builder
	c.WriteString("https://api.github.com")
	fmt.Fprintf(&c, "/repos/%s", key)
	twin := request(c.String())
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func buffer(key string) {
	var b bytes.Buffer
	b.WriteString("https://acme.atlassian.net/rest/api/3/issue/")
	b.WriteString(key)
	req := request(b.String())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches \S*https://acme\.atlassian\.net`
}

func parse(key string) {
	base, _ := url.Parse("https://acme.atlassian.net")
	req := request(base.JoinPath("rest", "api", "3", "issue", key).String())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/issue`
	other, _ := url.Parse("https://api.github.com")
	twin := request(other.JoinPath("repos", key).String())
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func joinPath(key string) {
	u, _ := url.JoinPath("https://acme.atlassian.net", "rest/api/3/issue", key)
	req := request(u)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/issue`
	v, _ := url.JoinPath("https://api.github.com", "repos", key)
	twin := request(v)
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func literal(site string) {
	u := url.URL{Scheme: "https", Host: site + ".atlassian.net", Path: "/rest/api/3/myself"}
	req := request(u.String())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://\{[^}]*\}\.atlassian\.net/rest/api/3/myself`
	v := url.URL{Scheme: "https", Host: "api.github.com", Path: "/user"}
	twin := request(v.String())
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func fieldWrites(site string) {
	u := new(url.URL)
	u.Scheme = "https"
	u.Host = "acme.atlassian.net"
	u.Path = path.Join("/rest/api/3", "issue", site)
	req := &http.Request{URL: u, Header: http.Header{}}
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/issue`
	http.DefaultClient.Do(req)
}

func trimmed(base string) {
	u := strings.TrimSuffix("https://acme.atlassian.net/", "/") + "/rest/api/3/myself"
	req := request(u)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/myself`
	v := strings.TrimRight(base, "/") + "/rest/api/3/myself"
	req2 := request(v)
	req2.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*/rest/api/3/myself`
	twin := request(strings.TrimRight(base, "/") + "/repos")
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func resolve() {
	base, _ := url.Parse("https://acme.atlassian.net/")
	rel, _ := url.Parse("rest/api/3/myself")
	req := request(base.ResolveReference(rel).String())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/myself`
	hub, _ := url.Parse("https://api.github.com/")
	twin := request(hub.ResolveReference(&url.URL{Path: "user"}).String())
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func replaced(site string) {
	u := strings.Replace("https://SITE.atlassian.net/rest/api/3/myself", "SITE", site, 1)
	req := request(u)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*atlassian\.net/rest/api/3/myself`
}

func joined(site string) {
	req := request(strings.Join([]string{"https://acme.atlassian.net", "rest", "api", "3", site}, "/"))
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3`
	twin := request(strings.Join([]string{"https://api.github.com", "repos", site}, "/"))
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

func chosen(product string) {
	base := ""
	switch product {
	case "jira":
		base = "https://acme.atlassian.net"
	case "bitbucket":
		base = "https://api.bitbucket.org"
	default:
		base = "https://api.github.com"
	}
	req := request(base + "/x")
	req.SetBasicAuth("bot@acme.com", os.Getenv("TRACKER_TOKEN")) // want `token-configured: .*TRACKER_TOKEN.*acme\.atlassian\.net/x` `token-configured: .*TRACKER_TOKEN.*api\.bitbucket\.org/x` `token-reused: .*TRACKER_TOKEN`
}

func query() {
	u, _ := url.Parse("https://acme.atlassian.net/rest/api/3/search/jql")
	q := u.Query()
	q.Set("jql", "project = X")
	u.RawQuery = q.Encode()
	req := request(u.String())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/search/jql`
}

// The URL of the request changes after it was built.
func changed() {
	req := request("https://placeholder.invalid/rest/api/3/myself")
	req.URL.Host = "acme.atlassian.net"
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

// A URL of another URL's parts.
func parts(w http.ResponseWriter, r *http.Request) {
	u := *r.URL
	u.Scheme, u.Host = "https", "acme.atlassian.net"
	req := request(u.String())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*reaches https://acme\.atlassian\.net`
	v := *r.URL
	v.Scheme, v.Host = "https", "api.github.com"
	twin := request(v.String())
	twin.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
}

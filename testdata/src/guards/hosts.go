// Package guards has checks that decide what is Cloud and what is Data Center. On Data Center personal access tokens
// and basic authentication are fine; on Cloud neither is. The address itself is configured, and says nothing.
package guards

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"

	"golang.org/x/oauth2"
)

var conf oauth2.Config

var errCloud = errors.New("use OAuth on Cloud")

func site() *url.URL {
	u, err := url.Parse(os.Getenv("JIRA_URL"))
	if err != nil {
		panic(err)
	}
	return u
}

func myself(u *url.URL) *http.Request {
	req, err := http.NewRequest("GET", u.JoinPath("/rest/api/2/myself").String(), nil)
	if err != nil {
		panic(err)
	}
	return req
}

// A static bearer where the host is one of Cloud, and where it is not.
func suffix() {
	u := site()
	req := myself(u)
	if strings.HasSuffix(u.Host, ".atlassian.net") {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://\{\}\.atlassian\.net/rest/api/2/myself by bearer token; path`
	}
	http.DefaultClient.Do(req)
}

func suffixTwin() {
	u := site()
	req := myself(u)
	if !strings.HasSuffix(u.Host, ".atlassian.net") {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN"))
	}
	http.DefaultClient.Do(req)
}

// Basic authentication in both branches: only that of Cloud counts, and counts for certain.
func branches() {
	u := site()
	req := myself(u)
	if strings.HasSuffix(u.Hostname(), ".atlassian.net") {
		req.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://\{\}\.atlassian\.net/rest/api/2/myself by basic auth; path`
	} else {
		req.SetBasicAuth(os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN_3"))
	}
	http.DefaultClient.Do(req)
}

// Cloud is sent away first.
func early() error {
	u := site()
	if strings.HasSuffix(u.Host, ".atlassian.net") {
		return errCloud
	}
	req := myself(u)
	req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_4"))
	_, err := http.DefaultClient.Do(req)
	return err
}

// All others are.
func earlyOthers() error {
	u := site()
	if !strings.HasSuffix(u.Host, ".atlassian.net") {
		return fmt.Errorf("%s is no Cloud site", u.Host)
	}
	req := myself(u)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*variable JIRA_TOKEN_5 .\S+. reaches https://\{\}\.atlassian\.net/rest/api/2/myself by bearer token; path`
	_, err := http.DefaultClient.Do(req)
	return err
}

// A predicate with several ways to be true, and one that is negated in its name.
func isCloud(host string) bool {
	host = strings.ToLower(host)
	return strings.HasSuffix(host, ".atlassian.net") || strings.HasSuffix(host, ".jira.com") || host == "api.atlassian.com"
}

func isServer(u *url.URL) bool { return !isCloud(u.Hostname()) }

func predicate() error {
	u := site()
	req := myself(u)
	if isCloud(u.Hostname()) {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_6")) // want `token-configured: .*variable JIRA_TOKEN_6 .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
	} else {
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_7"))
	}
	_, err := http.DefaultClient.Do(req)
	return err
}

func negated() error {
	u := site()
	if !isServer(u) {
		return errCloud
	}
	req := myself(u)
	req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_8"))
	_, err := http.DefaultClient.Do(req)
	return err
}

// The attachment is in a helper that the guarded branch calls.
func bearer(req *http.Request, token string) {
	req.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_TOKEN_9 .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
}

func helper() {
	u := site()
	req := myself(u)
	if isCloud(u.Host) {
		bearer(req, os.Getenv("JIRA_TOKEN_9"))
	}
	http.DefaultClient.Do(req)
}

func helperTwin() {
	u := site()
	req := myself(u)
	if !isCloud(u.Host) {
		bearer(req, os.Getenv("JIRA_TOKEN_10"))
	}
	http.DefaultClient.Do(req)
}

// On Cloud the token is that of an OAuth grant.
func grant(ctx context.Context, code string) error {
	u := site()
	token := os.Getenv("JIRA_TOKEN_11")
	if isCloud(u.Host) {
		t, err := conf.Exchange(ctx, code)
		if err != nil {
			return err
		}
		token = t.AccessToken
	}
	req := myself(u)
	bearer(req, token)
	_, err := http.DefaultClient.Do(req)
	return err
}

// The check says what is called at all: without it, nothing speaks for Atlassian.
func generic(raw string) error {
	u, err := url.Parse(raw)
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", u.String(), nil)
	if err != nil {
		return err
	}
	switch {
	case strings.HasSuffix(u.Host, ".atlassian.net"):
		req.SetBasicAuth("bot@acme.com", os.Getenv("ISSUE_TOKEN")) // want `token-configured: .*variable ISSUE_TOKEN .\S+. reaches https://\{\}\.atlassian\.net/\{\} by basic auth; path`
	case u.Host == "api.github.com":
		req.SetBasicAuth("bot", os.Getenv("CODE_TOKEN"))
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// A transport that attaches only for some hosts.
type selective struct {
	next http.RoundTripper
}

func (s selective) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	switch host := r.URL.Hostname(); {
	case host == "acme.atlassian.net":
		r.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_12")) // want `token-configured: .*variable JIRA_TOKEN_12 .\S+. reaches https://acme\.atlassian\.net/\{\} by basic auth; path`
	case strings.HasSuffix(host, ".github.com"):
		r.SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN"))
	}
	return s.next.RoundTrip(r)
}

func client() *http.Client { return &http.Client{Transport: selective{http.DefaultTransport}} }

// Other ways to look at the address.
var cloudHost = regexp.MustCompile(`(?i)\.atlassian\.net(:\d+)?$`)

func ways() {
	u := site()
	req := myself(u)
	if strings.Contains(u.String(), ".atlassian.net") {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_13")) // want `token-configured: .*variable JIRA_TOKEN_13 .\S+. reaches https://\{\}\.atlassian\.net/rest/api/2/myself by bearer token; path`
	}
	http.DefaultClient.Do(req)

	second := myself(u)
	if cloudHost.MatchString(u.Host) {
		second.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_14")) // want `token-configured: .*variable JIRA_TOKEN_14 .\S+. reaches https://\{\}\.atlassian\.net/rest/api/2/myself by bearer token; path`
	}
	http.DefaultClient.Do(second)

	third := myself(u)
	if _, domain, _ := strings.Cut(u.Host, "."); domain == "atlassian.net" {
		third.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_15")) // want `token-configured: .*variable JIRA_TOKEN_15 .\S+. reaches https://\{\}\.atlassian\.net/rest/api/2/myself by bearer token; path`
	}
	http.DefaultClient.Do(third)
}

// A check that is not about the site decides nothing.
func unrelated(verbose bool) {
	u := site()
	req := myself(u)
	if verbose || strings.HasSuffix(u.Path, ".json") {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_16"))
	}
	http.DefaultClient.Do(req)
}

// Nor does one whose branches come together again before the attachment.
func joined() {
	u := site()
	req := myself(u)
	if isCloud(u.Host) {
		req.Header.Set("X-Deployment", "cloud")
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_17"))
	http.DefaultClient.Do(req)
}

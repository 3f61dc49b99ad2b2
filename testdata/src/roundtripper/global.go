package roundtripper

import (
	"net/http"
	"os"
)

// The transport of the default client.
func init() {
	http.DefaultClient.Transport = &headers{token: os.Getenv("JIRA_TOKEN_10"), next: http.DefaultTransport}
}

type headers struct {
	token string
	next  http.RoundTripper
}

func (t *headers) RoundTrip(req *http.Request) (*http.Response, error) {
	req.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*variable JIRA_TOKEN_10 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/filter/search and 1 more by`
	return t.next.RoundTrip(req)
}

func viaDefault() error {
	_, err := http.Get("https://acme.atlassian.net/rest/api/3/filter/search")
	return err
}

func viaDefaultDo() error {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/dashboard", nil)
	_, err := http.DefaultClient.Do(req)
	return err
}

// A client of the package, and one in a struct that is made once.
var shared = &http.Client{Transport: &sharedAuth{os.Getenv("JIRA_TOKEN_11")}}

var sharedHub = &http.Client{Transport: &sharedAuth{os.Getenv("GITHUB_TOKEN_11")}}

type sharedAuth struct{ token string }

func (t *sharedAuth) RoundTrip(req *http.Request) (*http.Response, error) {
	req.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*variable JIRA_TOKEN_11 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/project/search by`
	return http.DefaultTransport.RoundTrip(req)
}

func viaShared() {
	shared.Get("https://acme.atlassian.net/rest/api/3/project/search")
	sharedHub.Get("https://api.github.com/user")
}

// The transport knows the host: it resolves what it is given against it.
type based struct {
	host, token string
}

func (t based) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.URL.Scheme = "https"
	r.URL.Host = t.host
	r.Host = t.host
	r.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*variable JIRA_TOKEN_12 .\S+. reaches https://acme\.atlassian\.net`
	return http.DefaultTransport.RoundTrip(r)
}

func hosts() {
	j := http.Client{Transport: based{"acme.atlassian.net", os.Getenv("JIRA_TOKEN_12")}}
	j.Get("/rest/api/3/myself")
	h := http.Client{Transport: based{"api.github.com", os.Getenv("GITHUB_TOKEN_12")}}
	h.Get("/user")
}

// The transport is called without a client.
func without() {
	var rt http.RoundTripper = &sharedAuth2{os.Getenv("JIRA_TOKEN_13")}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	rt.RoundTrip(req)
	rt = &sharedAuth2{os.Getenv("GITHUB_TOKEN_13")}
	req, _ = http.NewRequest("GET", "https://api.github.com/user", nil)
	rt.RoundTrip(req)
}

type sharedAuth2 struct{ token string }

func (t *sharedAuth2) RoundTrip(req *http.Request) (*http.Response, error) {
	req.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*variable JIRA_TOKEN_13 .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role by`
	return http.DefaultTransport.RoundTrip(req)
}

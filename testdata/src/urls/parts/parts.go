// Package parts reads parts out of URLs: the host, the path. Beside each is the same with a URL or path that is not
// Atlassian's.
package parts

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
)

func get(where string) *http.Request {
	req, err := http.NewRequest("GET", where, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func send(req *http.Request) { http.DefaultClient.Do(req) }

// The whole path is known, or the start of it is configured.
func configured() {
	u, _ := url.Parse(os.Getenv("SERVICE_URL"))
	req := get("https://" + u.Host + "/rest/api/3/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 .* reaches https://\{\}/rest/api/3/myself by`
	send(req)
	twin := get("https://" + u.Host + "/v3/user")
	twin.SetBasicAuth("bot", os.Getenv("SECRET_1"))
	send(twin)
}

func taken() {
	u, _ := url.Parse(os.Getenv("SERVICE_URL") + "/rest/api/3/myself")
	req := get(fmt.Sprintf("%s://%s%s", u.Scheme, u.Host, u.EscapedPath()))
	req.SetBasicAuth("bot", os.Getenv("SECRET_2")) // want `token-configured: .*SECRET_2 .* reaches \{\}://\{\}/rest/api/3/myself by`
	send(req)
	u2, _ := url.Parse(os.Getenv("SERVICE_URL") + "/v3/user")
	twin := get(fmt.Sprintf("%s://%s%s", u2.Scheme, u2.Host, u2.EscapedPath()))
	twin.SetBasicAuth("bot", os.Getenv("SECRET_2"))
	send(twin)
}

// What was set since counts, not what was parsed.
func replaced() {
	u, _ := url.Parse("https://example.com/rest/api/3/myself")
	u.Host = "acme.atlassian.net"
	req := get("https://" + u.Hostname() + "/items")
	req.SetBasicAuth("bot", os.Getenv("SECRET_3")) // want `token-configured: .*SECRET_3 .* reaches https://acme\.atlassian\.net/items by`
	send(req)
	u2, _ := url.Parse("https://acme.atlassian.net/rest/api/3/myself")
	u2.Host = "api.example.com"
	twin := get("https://" + u2.Hostname() + "/items")
	twin.SetBasicAuth("bot", os.Getenv("SECRET_3"))
	send(twin)
}

// A parameter, whose callers know the host.
func ping(u *url.URL, secret string) {
	req := get("https://" + u.Host + "/ping")
	req.SetBasicAuth("bot", secret) // want `token-configured: .*SECRET_4 .* reaches https://acme\.atlassian\.net/ping by`
	send(req)
}

func pings() {
	jira, _ := url.Parse("https://acme.atlassian.net/x")
	ping(jira, os.Getenv("SECRET_4"))
	other, _ := url.Parse("https://api.example.com/x")
	ping(other, os.Getenv("SECRET_5"))
}

// A helper changes the URL that it is given.
func addTo(u *url.URL, p string) { u.Path = strings.TrimRight(u.Path, "/") + p }

func changed() {
	u, _ := url.Parse(os.Getenv("SERVICE_URL") + "/rest/api/")
	addTo(u, "/3/myself")
	req := get(u.String())
	req.SetBasicAuth("bot", os.Getenv("SECRET_6")) // want `token-configured: .*SECRET_6 .* reaches \{\}/rest/api/3/myself by`
	send(req)
	u2, _ := url.Parse(os.Getenv("SERVICE_URL") + "/rest/api/")
	addTo(u2, "/users")
	twin := get(u2.String())
	twin.SetBasicAuth("bot", os.Getenv("SECRET_6"))
	send(twin)
}

// A client that keeps the base as a URL, and copies it for each call.
type client struct {
	base   *url.URL
	secret string
}

func newClient(base, secret string) (*client, error) {
	u, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	return &client{u, secret}, nil
}

func (c *client) get(p string) {
	u := *c.base
	u.Path = path.Join(u.Path, p)
	req := get(u.String())
	req.SetBasicAuth("bot", c.secret) // want `token-configured: .*SECRET_7 .* reaches \{\}/rest/api/3/myself by`
	send(req)
}

func clients() {
	c, _ := newClient(os.Getenv("SERVICE_URL")+"/rest/api/3", os.Getenv("SECRET_7"))
	c.get("myself")
	d, _ := newClient(os.Getenv("SERVICE_URL")+"/api", os.Getenv("SECRET_8"))
	d.get("myself")
}

// Reassigned by JoinPath.
func joined() {
	u, _ := url.Parse(os.Getenv("SERVICE_URL") + "/rest/api")
	u = u.JoinPath("3")
	u = u.JoinPath("myself")
	req := get(u.String())
	req.SetBasicAuth("bot", os.Getenv("SECRET_9")) // want `token-configured: .*SECRET_9 .* reaches \{\}/rest/api/3/myself by`
	send(req)
	u2, _ := url.Parse(os.Getenv("SERVICE_URL") + "/rest/apis")
	u2 = u2.JoinPath("3")
	u2 = u2.JoinPath("myself")
	twin := get(u2.String())
	twin.SetBasicAuth("bot", os.Getenv("SECRET_9"))
	send(twin)
}

// The URL of a request that was made already.
func ofRequest() {
	req := get(os.Getenv("SERVICE_URL") + "/rest/api")
	req.URL.Path += "/3/myself"
	req.SetBasicAuth("bot", os.Getenv("SECRET_10")) // want `token-configured: .*SECRET_10 .* reaches \{\}/rest/api/3/myself by`
	send(req)
	twin := get(os.Getenv("SERVICE_URL") + "/rest/apis")
	twin.URL.Path += "/3/myself"
	twin.SetBasicAuth("bot", os.Getenv("SECRET_10"))
	send(twin)
}

// A transport that puts a prefix before the path.
type prefixed struct{ prefix, secret string }

func (p prefixed) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Path = p.prefix + req.URL.Path
	req.SetBasicAuth("bot", p.secret) // want `token-configured: .*SECRET_11 .* reaches \{\}/rest/api/3/myself by`
	return http.DefaultTransport.RoundTrip(req)
}

func transports() {
	c := &http.Client{Transport: prefixed{"/rest/api/3", os.Getenv("SECRET_11")}}
	c.Get(os.Getenv("SERVICE_URL") + "/myself")
	d := &http.Client{Transport: prefixed{"/rest/apis", os.Getenv("SECRET_12")}}
	d.Get(os.Getenv("SERVICE_URL") + "/myself")
}

// A package-level variable.
var base, _ = url.Parse("https://acme.atlassian.net/x")

var otherBase, _ = url.Parse("https://api.example.com/x")

func global() {
	req := get("https://" + base.Host + "/items")
	req.SetBasicAuth("bot", os.Getenv("SECRET_13")) // want `token-configured: .*SECRET_13 .* reaches https://acme\.atlassian\.net/items by`
	send(req)
	twin := get("https://" + otherBase.Host + "/items")
	twin.SetBasicAuth("bot", os.Getenv("SECRET_13"))
	send(twin)
}

// A URL built of settings that have names like its own fields.
type settings struct{ Host, Path string }

func (s settings) where() string {
	u := url.URL{Scheme: "https", Host: s.Host, Path: s.Path}
	u.Path += "/myself"
	return u.Scheme + "://" + u.Host + u.Path
}

func fromSettings() {
	req := get(settings{"acme.atlassian.net", "/api"}.where())
	req.SetBasicAuth("bot", os.Getenv("SECRET_17")) // want `token-configured: .*SECRET_17 .* reaches https://acme\.atlassian\.net/api/myself by`
	send(req)
	twin := get(settings{"api.example.com", "/api"}.where())
	twin.SetBasicAuth("bot", os.Getenv("SECRET_17"))
	send(twin)
}

// Client keeps the base as a URL, for other packages.
type Client struct{ base *url.URL }

// New makes a client for a base.
func New(base *url.URL) *Client { return &Client{base} }

// Where is the URL of a resource.
func (c *Client) Where(p string) string {
	return c.base.Scheme + "://" + c.base.Host + path.Join(c.base.Path, p)
}

// Host is the host of a URL.
func Host(u *url.URL) string { return u.Hostname() }

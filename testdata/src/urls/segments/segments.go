// Package segments puts paths together from segments, which callers give. Beside each path of Jira's is one that is not.
package segments

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
)

// Loop adds segments in a loop.
func Loop(segments ...string) string {
	where := os.Getenv("SERVICE_URL")
	for _, s := range segments {
		where += "/" + url.PathEscape(s)
	}
	return where
}

// LoopBehind adds a slash behind each segment.
func LoopBehind(segments []string) string {
	where := os.Getenv("SERVICE_URL") + "/"
	for i := 0; i < len(segments); i++ {
		where = where + segments[i] + "/"
	}
	return where
}

// Join joins segments.
func Join(segments ...string) string {
	return os.Getenv("SERVICE_URL") + "/" + strings.Join(segments, "/")
}

// PathJoin joins segments by package path.
func PathJoin(segments ...string) string {
	return os.Getenv("SERVICE_URL") + path.Join("/", path.Join(segments...))
}

// JoinPath joins segments by package url.
func JoinPath(segments ...string) string {
	u, err := url.Parse(os.Getenv("SERVICE_URL"))
	if err != nil {
		return ""
	}
	return u.JoinPath(segments...).String()
}

// Through hands the segments on.
func Through(segments ...string) string { return Join(segments...) }

func here() {
	req, _ := http.NewRequest("GET", Loop("rest", "api", "3", "myself"), nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 .* reaches \{\}/rest/api/3/myself by`
	http.DefaultClient.Do(req)
	twin, _ := http.NewRequest("GET", Loop("api", "rest", "3", "myself"), nil)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_1"))
	http.DefaultClient.Do(twin)
}

func behind() {
	req, _ := http.NewRequest("GET", LoopBehind([]string{"rest", "api", "3", "myself"}), nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_2")) // want `token-configured: .*SECRET_2 .* reaches \{\}/rest/api/3/myself/ by`
	http.DefaultClient.Do(req)
	twin, _ := http.NewRequest("GET", LoopBehind([]string{"api", "rest", "3", "myself"}), nil)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_2"))
	http.DefaultClient.Do(twin)
}

// A client whose methods give the rest of the path.
type client struct{ base, secret string }

func (c *client) call(segments ...string) {
	where := c.base
	for _, s := range segments {
		where += "/" + s
	}
	req, err := http.NewRequest("GET", where, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", c.secret) // want `token-configured: .*SECRET_3 .* reaches \{\}/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

func clients() {
	c := &client{os.Getenv("SERVICE_URL"), os.Getenv("SECRET_3")}
	c.call("rest", "api", "3", "myself")
	d := &client{os.Getenv("SERVICE_URL"), os.Getenv("SECRET_4")}
	d.call("v3", "user")
}

// The same element each time is not all of them.
func again(n, i int) {
	segments := []string{"rest", "api", "3", "myself"}
	where := os.Getenv("SERVICE_URL")
	for range n {
		where += "/" + segments[i]
	}
	req, _ := http.NewRequest("GET", where, nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_7"))
	http.DefaultClient.Do(req)
}

// The labels of a host.
func hosts() {
	host := ""
	for _, label := range []string{"acme", "atlassian", "net"} {
		host += label + "."
	}
	req, _ := http.NewRequest("GET", "https://"+net.JoinHostPort(strings.TrimSuffix(host, "."), "443")+"/items", nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_5")) // want `token-configured: .*SECRET_5 .* reaches https://acme\.atlassian\.net:443/items by`
	http.DefaultClient.Do(req)
	other := ""
	for _, label := range []string{"acme", "example", "net"} {
		other += label + "."
	}
	twin, _ := http.NewRequest("GET", "https://"+net.JoinHostPort(strings.TrimSuffix(other, "."), "443")+"/items", nil)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_5"))
	http.DefaultClient.Do(twin)
}

// Printed into a builder, bit by bit.
func written() {
	var b strings.Builder
	fmt.Fprintf(&b, "https://%s", "acme.atlassian.net")
	fmt.Fprint(&b, ":", 443)
	fmt.Fprintf(&b, "/%s", "items")
	req, _ := http.NewRequest("GET", b.String(), nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_6")) // want `token-configured: .*SECRET_6 .* reaches https://acme\.atlassian\.net:\{\}/items by`
	http.DefaultClient.Do(req)
	var b2 strings.Builder
	fmt.Fprintf(&b2, "https://%s", "api.example.com")
	fmt.Fprint(&b2, ":", 443)
	fmt.Fprintf(&b2, "/%s", "atlassian.net")
	twin, _ := http.NewRequest("GET", b2.String(), nil)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_6"))
	http.DefaultClient.Do(twin)
}

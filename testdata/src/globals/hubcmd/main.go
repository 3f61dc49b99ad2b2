// Command hubcmd replaces the transport of the default client, for GitHub.
package main

import (
	"net/http"
	"os"
)

type transport struct {
	token string
	next  http.RoundTripper
}

func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.SetBasicAuth("acme-bot", t.token)
	return t.next.RoundTrip(r)
}

func main() {
	http.DefaultClient.Transport = &transport{os.Getenv("GITHUB_TOKEN"), http.DefaultTransport}
	http.Get("https://api.github.com/user")
}

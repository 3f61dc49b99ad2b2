package reverseproxy

import (
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
)

// What goes along with a request that came in, and what takes it away.

func toJira(r *http.Request) {
	r.URL.Scheme, r.URL.Host = "https", "acme.atlassian.net"
}

func named() http.Handler {
	return &httputil.ReverseProxy{Director: toJira} // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
}

func stripped() http.Handler {
	return &httputil.ReverseProxy{Director: func(r *http.Request) {
		toJira(r)
		r.Header.Del("Authorization")
	}}
}

func strip(h http.Header) {
	for _, name := range []string{"Cookie", "X-Forwarded-For"} {
		h.Del(name)
	}
	h.Del("authorization")
}

func strippedByHelper() http.Handler {
	target, _ := url.Parse("https://acme.atlassian.net")
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		strip(pr.Out.Header)
	}}
}

// Only sometimes.
func strippedAtTimes(internal bool) http.Handler {
	return &httputil.ReverseProxy{Director: func(r *http.Request) { // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
		toJira(r)
		if internal {
			r.Header.Del("Authorization")
		}
	}}
}

// The director of a single host proxy is replaced by one that takes the header away.
func strippedAround() http.Handler {
	target, _ := url.Parse("https://acme.atlassian.net")
	proxy := httputil.NewSingleHostReverseProxy(target)
	next := proxy.Director
	proxy.Director = func(r *http.Request) {
		next(r)
		r.Header.Del("Authorization")
	}
	return proxy
}

// The transport takes it away.
type anonymous struct{ next http.RoundTripper }

func (t anonymous) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Del("Authorization")
	return t.next.RoundTrip(r)
}

// In Director, headers are those of the copy: what is set there is not on the inbound request.
func apart(next http.Handler) http.Handler {
	target, _ := url.Parse("https://acme.atlassian.net")
	proxy := &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		pr.Out.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_7")) // want `token-configured: .*variable JIRA_TOKEN_7 .\S+. reaches https://acme\.atlassian\.net`
		req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
		req.Header = pr.In.Header.Clone()
		http.DefaultClient.Do(req)
	}}
	return proxy
}

// Handlers that send the request that they got.
type relay struct{ client *http.Client }

func (h *relay) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.URL.Scheme, r.URL.Host, r.RequestURI = "https", "acme.atlassian.net", ""
	h.client.Do(r) // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
}

func inPlaceStripped(w http.ResponseWriter, r *http.Request) {
	r.URL.Scheme, r.URL.Host, r.RequestURI = "https", "acme.atlassian.net", ""
	r.Header.Del("Authorization")
	http.DefaultClient.Do(r)
}

func inPlaceReplaced(w http.ResponseWriter, r *http.Request) {
	r.URL.Scheme, r.URL.Host, r.RequestURI = "https", "acme.atlassian.net", ""
	r.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_8")) // want `token-configured: .*variable JIRA_TOKEN_8 .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(r)
}

func inPlaceHub(w http.ResponseWriter, r *http.Request) {
	r.URL.Scheme, r.URL.Host, r.RequestURI = "https", "api.github.com", ""
	http.DefaultClient.Do(r)
}

func withoutClient(w http.ResponseWriter, r *http.Request) {
	out := r.Clone(r.Context())
	out.URL.Scheme, out.URL.Host, out.RequestURI = "https", "acme.atlassian.net", ""
	http.DefaultTransport.RoundTrip(out) // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
}

// The helper does not know whose request it sends.
func send(r *http.Request) {
	http.DefaultClient.Do(r) // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
}

func viaHelper(w http.ResponseWriter, r *http.Request) {
	out := r.Clone(r.Context())
	toJira(out)
	send(out)
}

func ownRequest(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest(r.Method, "https://acme.atlassian.net/rest/api/3/myself", r.Body)
	send(out)
}

// Headers one by one, all but some.
func most(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest(r.Method, "https://acme.atlassian.net/rest/api/3/myself", r.Body)
	for k, vs := range r.Header {
		if strings.EqualFold(k, "authorization") {
			continue
		}
		for _, v := range vs {
			out.Header.Add(k, v)
		}
	}
	http.DefaultClient.Do(out)
}

func all(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest(r.Method, "https://acme.atlassian.net/rest/api/3/myself", r.Body)
	for k, vs := range r.Header {
		if k == "Host" {
			continue
		}
		for _, v := range vs {
			out.Header.Add(k, v) // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
		}
	}
	http.DefaultClient.Do(out)
}

func cloned(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest(r.Method, "https://acme.atlassian.net/rest/api/3/myself", r.Body)
	out.Header = r.Header.Clone() // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
	out.Header.Del("Cookie")
	http.DefaultClient.Do(out)
}

func clonedStripped(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest(r.Method, "https://acme.atlassian.net/rest/api/3/myself", r.Body)
	out.Header = r.Header.Clone()
	strip(out.Header)
	http.DefaultClient.Do(out)
}

func transportStrips() http.Handler {
	target, _ := url.Parse("https://acme.atlassian.net")
	proxy := httputil.NewSingleHostReverseProxy(target)
	proxy.Transport = anonymous{http.DefaultTransport}
	return proxy
}

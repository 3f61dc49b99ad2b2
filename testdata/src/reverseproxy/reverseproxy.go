// Package reverseproxy attaches in reverse proxies: in Director, in Rewrite, in the transport.
package reverseproxy

import (
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
)

// The director of a single host proxy, with one of our own around it.
func newProxy(base, user, token string) (*httputil.ReverseProxy, error) {
	target, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	proxy := httputil.NewSingleHostReverseProxy(target)
	director := proxy.Director
	proxy.Director = func(r *http.Request) {
		director(r)
		r.Host = target.Host
		r.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/\{\} by`
	}
	return proxy, nil
}

func single() error {
	j, err := newProxy("https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN"))
	if err != nil {
		return err
	}
	h, err := newProxy("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN"))
	if err != nil {
		return err
	}
	http.Handle("/jira/", http.StripPrefix("/jira", j))
	http.Handle("/github/", http.StripPrefix("/github", h))
	return http.ListenAndServe(":8080", nil)
}

// A director that writes the fields of the URL.
func fields() http.Handler {
	token := os.Getenv("JIRA_TOKEN_2")
	return &httputil.ReverseProxy{Director: func(r *http.Request) {
		r.URL.Scheme = "https"
		r.URL.Host = "acme.atlassian.net"
		r.URL.Path = "/rest/api/3" + strings.TrimPrefix(r.URL.Path, "/api")
		r.Host = r.URL.Host
		r.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net`
	}}
}

func fieldsTwin() http.Handler {
	token := os.Getenv("GITHUB_TOKEN_2")
	return &httputil.ReverseProxy{Director: func(r *http.Request) {
		r.URL.Scheme = "https"
		r.URL.Host = "api.github.com"
		r.Host = r.URL.Host
		r.Header.Set("Authorization", "Bearer "+token)
	}}
}

// Rewrite, which has an inbound and an outbound request.
func rewrite() (http.Handler, error) {
	target, err := url.Parse("https://acme.atlassian.net")
	if err != nil {
		return nil, err
	}
	token := os.Getenv("JIRA_TOKEN_3")
	return &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			pr.SetURL(target)
			pr.SetXForwarded()
			pr.Out.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_3 .\S+. reaches https://acme\.atlassian\.net`
		},
	}, nil
}

func rewriteTwin() (http.Handler, error) {
	target, err := url.Parse("https://api.github.com")
	if err != nil {
		return nil, err
	}
	token := os.Getenv("GITHUB_TOKEN_3")
	return &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			pr.SetURL(target)
			pr.Out.SetBasicAuth("bot", token)
		},
	}, nil
}

// The target depends on the path; each has its credential.
func switched() http.Handler {
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		switch {
		case strings.HasPrefix(pr.In.URL.Path, "/jira/"):
			pr.SetURL(&url.URL{Scheme: "https", Host: "acme.atlassian.net"})
			pr.Out.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_4")) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches https://acme\.atlassian\.net`
		default:
			pr.SetURL(&url.URL{Scheme: "https", Host: "api.github.com"})
			pr.Out.Header.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_4"))
		}
	}}
}

// Director is a method, and the proxy a field.
type gateway struct {
	host, token string
	proxy       httputil.ReverseProxy
}

func newGateway(host, token string) *gateway {
	g := &gateway{host: host, token: token}
	g.proxy.Director = g.direct
	return g
}

func (g *gateway) direct(r *http.Request) {
	r.URL.Scheme, r.URL.Host, r.Host = "https", g.host, g.host
	r.SetBasicAuth("bot@acme.com", g.token) // want `token-configured: .*variable JIRA_TOKEN_5 .\S+. reaches https://acme\.atlassian\.net/\{\} by`
}

func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) { g.proxy.ServeHTTP(w, r) }

func gateways(mux *http.ServeMux) {
	mux.Handle("/jira/", newGateway("acme.atlassian.net", os.Getenv("JIRA_TOKEN_5")))
	mux.Handle("/github/", newGateway("api.github.com", os.Getenv("GITHUB_TOKEN_5")))
}

// The transport of the proxy attaches.
type authTransport struct{ token string }

func (t authTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*variable JIRA_TOKEN_6 .\S+. reaches https://acme\.atlassian\.net`
	return http.DefaultTransport.RoundTrip(r)
}

func transports() {
	j, _ := url.Parse("https://acme.atlassian.net")
	proxy := httputil.NewSingleHostReverseProxy(j)
	proxy.Transport = authTransport{os.Getenv("JIRA_TOKEN_6")}
	http.Handle("/jira/", proxy)

	h, _ := url.Parse("https://api.github.com")
	other := httputil.NewSingleHostReverseProxy(h)
	other.Transport = authTransport{os.Getenv("GITHUB_TOKEN_6")}
	http.Handle("/github/", other)
}

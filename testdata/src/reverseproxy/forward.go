package reverseproxy

import (
	"context"
	"net/http"
	"net/http/httputil"
	"net/url"

	"golang.org/x/oauth2"
)

// What the client of the proxy sends is relayed: a header of the integration's own becomes the Authorization header.
func collected() http.Handler {
	target := &url.URL{Scheme: "https", Host: "acme.atlassian.net"}
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		pr.Out.SetBasicAuth(pr.In.Header.Get("X-Jira-Email"), pr.In.Header.Get("X-Jira-Token")) // want `token-collected: .*header X-Jira-Token .\S+. reaches https://acme\.atlassian\.net`
		pr.Out.Header.Del("X-Jira-Token")
	}}
}

func collectedTwin() http.Handler {
	target := &url.URL{Scheme: "https", Host: "api.github.com"}
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		pr.Out.SetBasicAuth("bot", pr.In.Header.Get("X-Hub-Token"))
	}}
}

// In a director, one request is both.
func director() http.Handler {
	target, _ := url.Parse("https://acme.atlassian.net")
	proxy := httputil.NewSingleHostReverseProxy(target)
	inner := proxy.Director
	proxy.Director = func(r *http.Request) {
		inner(r)
		r.Host = target.Host
		r.SetBasicAuth("bot@acme.com", r.Header.Get("X-Api-Token")) // want `token-collected: .*header X-Api-Token .\S+. reaches https://acme\.atlassian\.net`
	}
	return proxy
}

// The inbound Authorization header, put on the outbound request by name.
func explicit() http.Handler {
	target := &url.URL{Scheme: "https", Host: "acme.atlassian.net"}
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		pr.Out.Header.Set("Authorization", pr.In.Header.Get("Authorization")) // want `token-forwarded: .*header Authorization .\S+. reaches https://acme\.atlassian\.net`
	}}
}

func explicitTwin() http.Handler {
	target := &url.URL{Scheme: "https", Host: "api.github.com"}
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		pr.Out.Header.Set("Authorization", pr.In.Header.Get("Authorization"))
	}}
}

// A proxy that does nothing about the header forwards it as well.
func implicit() http.Handler {
	target, _ := url.Parse("https://acme.atlassian.net")
	return httputil.NewSingleHostReverseProxy(target) // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net`
}

func implicitTwin() http.Handler {
	target, _ := url.Parse("https://api.github.com")
	return httputil.NewSingleHostReverseProxy(target)
}

// This one takes it away, and puts on the token of an OAuth grant.
func granted(ctx context.Context, conf *oauth2.Config, code string) (http.Handler, error) {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return nil, err
	}
	target := &url.URL{Scheme: "https", Host: "api.atlassian.com", Path: "/ex/jira/1"}
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		pr.Out.Header.Del("Authorization")
		pr.Out.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	}}, nil
}

// A proxy for each site that a store or a form names, with what the same form has as credential.
func perSite(w http.ResponseWriter, r *http.Request) {
	target, err := url.Parse("https://" + r.FormValue("site") + ".atlassian.net")
	if err != nil {
		return
	}
	p := &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(target)
		pr.Out.SetBasicAuth(r.FormValue("email"), r.FormValue("site_token")) // want `token-collected: .*form field site_token .\S+. reaches https://\{\}\.atlassian\.net`
	}}
	p.ServeHTTP(w, r)
}

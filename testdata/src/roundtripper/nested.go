package roundtripper

import (
	"context"
	"encoding/base64"
	"errors"
	"log"
	"maps"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
)

// Middleware around transports, as functions that are applied one after the other.
type middleware func(http.RoundTripper) http.RoundTripper

func chained(base http.RoundTripper, ms ...middleware) http.RoundTripper {
	for i := len(ms) - 1; i >= 0; i-- {
		base = ms[i](base)
	}
	return base
}

func withBasic(user, token string) middleware {
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripFunc(func(r *http.Request) (*http.Response, error) {
			r = r.Clone(r.Context())
			r.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_TOKEN_5 .\S+. reaches https://acme\.atlassian\.net\S* by`
			return next.RoundTrip(r)
		})
	}
}

func withLog(prefix string) middleware {
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripFunc(func(r *http.Request) (*http.Response, error) {
			start := time.Now()
			res, err := next.RoundTrip(r)
			log.Print(prefix, r.Method, time.Since(start))
			return res, err
		})
	}
}

func chainedGuilty() {
	c := &http.Client{Transport: chained(http.DefaultTransport, withLog("jira: "), withBasic("bot@acme.com", os.Getenv("JIRA_TOKEN_5")))}
	c.Get("https://acme.atlassian.net/rest/api/3/priority")
}

func chainedTwin() {
	c := &http.Client{Transport: chained(http.DefaultTransport, withLog("hub: "), withBasic("bot", os.Getenv("GITHUB_TOKEN_5")))}
	c.Get("https://api.github.com/user")
}

// Three types, one in the other, made by constructors; the one in the middle attaches.
type retry struct {
	http.RoundTripper
	times int
}

func (t *retry) RoundTrip(req *http.Request) (res *http.Response, err error) {
	for range t.times {
		if res, err = t.RoundTripper.RoundTrip(req); err == nil && res.StatusCode < 500 {
			return res, nil
		}
	}
	return res, err
}

type basicAuth struct {
	credentials string
	next        http.RoundTripper
}

func newBasicAuth(user, token string, next http.RoundTripper) http.RoundTripper {
	return &basicAuth{base64.StdEncoding.EncodeToString([]byte(user + ":" + token)), next}
}

func (t *basicAuth) RoundTrip(req *http.Request) (*http.Response, error) {
	clone := req.Clone(req.Context())
	clone.Header.Set("Authorization", "Basic "+t.credentials) // want `token-configured: .*variable JIRA_TOKEN_6 .\S+. reaches https://acme\.atlassian\.net.* by`
	return t.next.RoundTrip(clone)
}

type userAgent struct{ next http.RoundTripper }

func (t userAgent) RoundTrip(req *http.Request) (*http.Response, error) {
	req.Header.Set("User-Agent", "bridge/1")
	return t.next.RoundTrip(req)
}

func stack(user, token string) http.RoundTripper {
	var rt http.RoundTripper = http.DefaultTransport.(*http.Transport).Clone()
	rt = userAgent{rt}
	rt = newBasicAuth(user, token, rt)
	return &retry{rt, 3}
}

func stackGuilty(ctx context.Context) error {
	c := http.Client{Transport: stack("bot@acme.com", os.Getenv("JIRA_TOKEN_6")), Timeout: time.Minute}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://acme.atlassian.net/rest/api/3/label", nil)
	if err != nil {
		return err
	}
	_, err = c.Do(req)
	return err
}

func stackTwin(ctx context.Context) error {
	c := http.Client{Transport: stack("bot", os.Getenv("GITHUB_TOKEN_6"))}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://api.github.com/user", nil)
	if err != nil {
		return err
	}
	_, err = c.Do(req)
	return err
}

// The copy is made by hand, as the documentation of RoundTripper demands before it is changed.
type handCopy struct {
	token string
	base  http.RoundTripper
}

func (t *handCopy) RoundTrip(req *http.Request) (*http.Response, error) {
	r2 := new(http.Request)
	*r2 = *req
	r2.Header = make(http.Header, len(req.Header)+1)
	for k, s := range req.Header {
		r2.Header[k] = append([]string(nil), s...)
	}
	r2.Header.Set("Authorization", "Bearer "+t.token) // want `token-configured: .*variable JIRA_TOKEN_7 .\S+. reaches https://api\.atlassian\.com\S* by bearer`
	return t.base.RoundTrip(r2)
}

type mapCopy struct {
	token string
	base  http.RoundTripper
}

func (t *mapCopy) RoundTrip(req *http.Request) (*http.Response, error) {
	r2 := *req
	r2.Header = maps.Clone(req.Header)
	r2.Header["Authorization"] = []string{"Bearer " + t.token} // want `token-configured: .*variable JIRA_TOKEN_8 .\S+. reaches https://api\.atlassian\.com\S* by bearer`
	return t.base.RoundTrip(&r2)
}

const gateway = "https://api.atlassian.com/ex/jira/1/rest/api/3/myself"

func copies() {
	(&http.Client{Transport: &handCopy{os.Getenv("JIRA_TOKEN_7"), http.DefaultTransport}}).Get(gateway)
	(&http.Client{Transport: &handCopy{os.Getenv("GITHUB_TOKEN_7"), http.DefaultTransport}}).Get("https://api.github.com/user")
	(&http.Client{Transport: &mapCopy{os.Getenv("JIRA_TOKEN_8"), http.DefaultTransport}}).Get(gateway)
	(&http.Client{Transport: &mapCopy{os.Getenv("GITHUB_TOKEN_8"), http.DefaultTransport}}).Get("https://api.github.com/user")
}

// The token of an OAuth flow in the same transports.
func exchanged(ctx context.Context, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	_, err = (&http.Client{Transport: &handCopy{tok.AccessToken, http.DefaultTransport}}).Get(gateway)
	if err != nil {
		return err
	}
	_, err = newClient(tok.AccessToken).Get(gateway)
	return err
}

var conf oauth2.Config

// A source of tokens behind an interface.
type tokenSource interface{ Token() (string, error) }

type envSource struct{ name string }

func (s envSource) Token() (string, error) {
	if t := os.Getenv(s.name); t != "" {
		return t, nil
	}
	return "", errors.New(s.name + " is not set")
}

type grantSource struct{ tok *oauth2.Token }

func (s grantSource) Token() (string, error) { return s.tok.AccessToken, nil }

type sourced struct {
	src  tokenSource
	next http.RoundTripper
}

func (t sourced) RoundTrip(req *http.Request) (*http.Response, error) {
	tok, err := t.src.Token()
	if err != nil {
		return nil, err
	}
	r := req.Clone(req.Context())
	// MISS: the name of the variable, which is a field of the source
	r.Header.Set("Authorization", "Bearer "+tok) // want `token-configured: .*variable (JIRA_TOKEN_9 )?.\S+. reaches https://api\.atlassian\.com.* by bearer`
	return t.next.RoundTrip(r)
}

func sources(ctx context.Context, code string) {
	(&http.Client{Transport: sourced{envSource{"JIRA_TOKEN_9"}, http.DefaultTransport}}).Get(gateway)
	(&http.Client{Transport: sourced{envSource{"GITHUB_TOKEN_9"}, http.DefaultTransport}}).Get("https://api.github.com/user")
	tok, _ := conf.Exchange(ctx, code)
	(&http.Client{Transport: sourced{grantSource{tok}, http.DefaultTransport}}).Get(gateway)
}

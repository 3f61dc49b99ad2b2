package requestcopies

import (
	"context"
	"net/http"
	"net/url"
	"os"
)

// A request that is made once, with all that requests have in common; each call clones it and fills in the rest.
type api struct {
	proto *http.Request
	base  *url.URL
}

func newAPI(base, user, token string) (*api, error) {
	u, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest("GET", base, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_TOKEN_10 .\S+. reaches https://acme\.atlassian\.net`
	return &api{req, u}, nil
}

func (a *api) get(ctx context.Context, path string) error {
	req := a.proto.Clone(ctx)
	req.URL = a.base.JoinPath(path)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func prototypes(ctx context.Context) error {
	j, err := newAPI("https://acme.atlassian.net", "bot@acme.com", os.Getenv("JIRA_TOKEN_10"))
	if err != nil {
		return err
	}
	h, err := newAPI("https://api.github.com", "bot", os.Getenv("GITHUB_TOKEN_10"))
	if err != nil {
		return err
	}
	if err := j.get(ctx, "/rest/api/3/myself"); err != nil {
		return err
	}
	return h.get(ctx, "/user")
}

// A helper that gives back an authorised copy.
func authorised(req *http.Request, token string) *http.Request {
	r := req.Clone(req.Context())
	r.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*variable JIRA_TOKEN_11 .\S+. reaches https://acme\.atlassian\.net`
	return r
}

func helpers() {
	http.DefaultClient.Do(authorised(newRequest(jira), os.Getenv("JIRA_TOKEN_11")))
	http.DefaultClient.Do(authorised(newRequest(hub), os.Getenv("GITHUB_TOKEN_11")))
}

// Follows a redirect by hand: the copy takes the headers along, to wherever it goes.
func redirected() error {
	req := newRequest(jira)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_12")) // want `token-configured: .*variable JIRA_TOKEN_12 `
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	loc, err := res.Location()
	if err != nil {
		return err
	}
	next := req.Clone(req.Context())
	next.URL, next.Host = loc, ""
	_, err = http.DefaultClient.Do(next)
	return err
}

// An inbound request, turned into an outbound one in place: its own Authorization header goes along.
func inPlace(w http.ResponseWriter, r *http.Request) {
	out := r.Clone(r.Context())
	out.RequestURI = ""
	out.URL, _ = url.Parse(jira)
	out.Host = out.URL.Host
	http.DefaultClient.Do(out) // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net/rest/api/3/myself by`
}

func inPlaceTwin(w http.ResponseWriter, r *http.Request) {
	out := r.Clone(r.Context())
	out.RequestURI = ""
	out.URL, _ = url.Parse(hub)
	out.Host = out.URL.Host
	http.DefaultClient.Do(out)
}

// The headers of the inbound request, without the one that matters.
func stripped(w http.ResponseWriter, r *http.Request) {
	out := newRequest(jira)
	for k, vs := range r.Header {
		if k == "Authorization" || k == "Cookie" {
			continue
		}
		out.Header[k] = vs
	}
	http.DefaultClient.Do(out)
}

func relayed(w http.ResponseWriter, r *http.Request) {
	out := newRequest(jira)
	for k, vs := range r.Header {
		out.Header[k] = vs // want `token-forwarded: .*header Authorization reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	}
	http.DefaultClient.Do(out)
}

// Package inout tells inbound requests from outbound ones, which share a type.
package inout

import (
	"io"
	"net/http"
	"os"
	"strings"
)

const jira = "https://acme.atlassian.net/rest/api/3/myself"

// A helper that reads from the request it is given: inbound for one caller, outbound for the other.
func authOf(r *http.Request) string { return r.Header.Get("Authorization") }

func relay(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.Header.Set("Authorization", authOf(r)) // want `token-forwarded: `
	http.DefaultClient.Do(out)
}

// Nothing was ever put on the outbound request.
func own() {
	first, _ := http.NewRequest("GET", jira, nil)
	second, _ := http.NewRequest("GET", jira, nil)
	second.Header.Set("Authorization", authOf(first))
	http.DefaultClient.Do(second)
}

// A request that a transport gets is outbound.
type copying struct{ next http.RoundTripper }

func (c copying) RoundTrip(req *http.Request) (*http.Response, error) {
	again, err := http.NewRequest(req.Method, req.URL.String(), req.Body)
	if err != nil {
		return nil, err
	}
	again.Header.Set("Authorization", req.Header.Get("Authorization"))
	return c.next.RoundTrip(again)
}

func client() *http.Client { return &http.Client{Transport: copying{http.DefaultTransport}} }

// The body of an outbound request is no inbound message, and neither is a response.
func response() {
	req, _ := http.NewRequest("POST", jira, strings.NewReader("{}"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return
	}
	defer res.Body.Close()
	data, _ := io.ReadAll(res.Body)
	again, _ := http.NewRequest("GET", jira, nil)
	again.SetBasicAuth("bot@acme.com", string(data))
	http.DefaultClient.Do(again)
}

// A handler that uses the credential of the environment, and the request only for its id.
func mixed(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequestWithContext(r.Context(), "GET", "https://acme.atlassian.net/rest/api/3/issue/"+r.PathValue("id"), nil)
	out.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(out)
}

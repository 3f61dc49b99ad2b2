package inout

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
)

const hub = "https://api.github.com/user"

// Reads what somebody put on a request: whose request it is depends on the caller.
func tokenOf(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
}

// The outbound request has what was put on it: that is the origin, not the header.
func reused() {
	first, _ := http.NewRequest("GET", "https://proxy.acme.com/token", nil)
	first.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_2"))
	second, _ := http.NewRequest("GET", jira, nil)
	second.Header.Set("Authorization", "Bearer "+tokenOf(first)) // want `token-configured: .*variable JIRA_TOKEN_2 `
	http.DefaultClient.Do(second)
}

func reusedTwin() {
	first, _ := http.NewRequest("GET", "https://proxy.acme.com/token", nil)
	first.Header.Set("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_2"))
	second, _ := http.NewRequest("GET", hub, nil)
	second.Header.Set("Authorization", "Bearer "+tokenOf(first))
	http.DefaultClient.Do(second)
}

func inbound(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.Header.Set("Authorization", "Bearer "+tokenOf(r)) // want `token-forwarded: `
	http.DefaultClient.Do(out)
}

func inboundTwin(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", hub, nil)
	out.Header.Set("Authorization", "Bearer "+tokenOf(r))
	http.DefaultClient.Do(out)
}

// A request in a field: inbound in one type, outbound in another.
type inboundCall struct {
	r *http.Request
}

func (c inboundCall) token() string { return c.r.Header.Get("X-Jira-Token") }

type outboundCall struct {
	r *http.Request
}

func (c outboundCall) trace() string { return c.r.Header.Get("X-Trace") }

func inFields(w http.ResponseWriter, r *http.Request) {
	in := inboundCall{r}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", in.token()) // want `token-collected: .*X-Jira-Token`
	http.DefaultClient.Do(out)
}

func outFields() {
	first, _ := http.NewRequest("GET", jira, nil)
	call := outboundCall{first}
	again, _ := http.NewRequest("GET", jira, nil)
	again.SetBasicAuth("bot@acme.com", call.trace())
	http.DefaultClient.Do(again)
}

// A hook of a client that looks at requests before they go out: its parameter has the type of a handler's.
type hook func(*http.Request) error

type hooked struct {
	before []hook
}

func (h hooked) do(req *http.Request) error {
	for _, b := range h.before {
		if err := b(req); err != nil {
			return err
		}
	}
	_, err := http.DefaultClient.Do(req)
	return err
}

func copyToken(req *http.Request) error {
	req.Header.Set("Authorization", "Bearer "+req.Header.Get("X-Token"))
	return nil
}

func hooks() error {
	h := hooked{before: []hook{copyToken}}
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	return h.do(req)
}

// The body of an inbound request is read by the same helper as that of a response.
func text(r io.Reader) string {
	data, _ := io.ReadAll(io.LimitReader(r, 4096))
	return strings.TrimSpace(string(data))
}

func bodies(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", text(r.Body)) // want `token-collected: `
	http.DefaultClient.Do(out)
}

func responses() error {
	res, err := http.Get("https://vault.acme.com/issue-key")
	if err != nil {
		return err
	}
	defer res.Body.Close()
	out, _ := http.NewRequest("GET", jira+"?expand="+text(res.Body), nil)
	_, err = http.DefaultClient.Do(out)
	return err
}

// A middleware of a server and one of a client, over the same kind of function.
type process func(*http.Request) *http.Request

func fromQuery(r *http.Request) *http.Request {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", r.URL.Query().Get("query_token")) // want `token-collected: .*query_token`
	return out
}

func run(p process, r *http.Request) {
	http.DefaultClient.Do(p(r))
}

func processed(w http.ResponseWriter, r *http.Request) { run(fromQuery, r) }

func processedOut() {
	first, _ := http.NewRequest("GET", hub+"?page=1", nil)
	run(nextPage, first)
}

func nextPage(r *http.Request) *http.Request {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", r.URL.Query().Get("page"))
	return out
}

// A request that a test makes is inbound only for the handler under test.
func madeUp() {
	r := httptest.NewRequest("POST", "/setup", strings.NewReader("token=x"))
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", r.Header.Get("X-Jira-Token"))
	http.DefaultClient.Do(out)
}

package flow

import (
	"slices"
	"strings"
	"testing"
)

// A fault inside the engine must not reach a user: the function it happened in becomes a gap that names it, and the rest
// of the package is analysed all the same.
func TestFaultIsGap(t *testing.T) {
	const src = `package p

import (
	"net/http"
	"os"
)

func broken() string { return os.Getenv("OTHER") }

func sound() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
}
`
	Strict = false
	beforeFunc = func(key string) {
		if strings.HasSuffix(key, ".broken") {
			panic("made for the test")
		}
	}
	defer func() { Strict, beforeFunc = true, nil }()
	r := analyzeText(t, src)
	if !slices.ContainsFunc(r.Gaps, func(g Gap) bool { return strings.HasSuffix(g.Function, ".broken") && g.Reason == "internal fault" }) {
		t.Errorf("no gap names the function: %v", r.Gaps)
	}
	if len(r.Attachments) != 1 || r.Attachments[0].Creds[0].Name != "JIRA_TOKEN" {
		t.Errorf("the rest was not analysed: %+v", r.Attachments)
	}

	beforeFunc = nil
	if r := analyzeText(t, src); len(r.Gaps) != 0 {
		t.Errorf("gaps without a fault: %v", r.Gaps)
	}
}

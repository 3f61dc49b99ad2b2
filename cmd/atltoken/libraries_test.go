package main

import (
	"strings"
	"testing"
)

// TestListLibraries checks that the list of libraries says what the tables say.
func TestListLibraries(t *testing.T) {
	t.Parallel()
	out, stderr, code := atltoken(t, t.TempDir(), "rules", "-libraries")
	if code != exitOK || stderr != "" {
		t.Fatalf("exit %d\n%s", code, stderr)
	}
	for _, want := range []string{
		"- github.com/andygrunwald/go-jira v1.", "\n  attaches: Connect JWT, basic auth, bearer token, cookie; sends to: Jira",
		"- net/http\n", ", unverified: not served", "reads back: Redis", "logs to: HTTP response",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the list lacks %q", want)
		}
	}
}

package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestHardcodedElsewhere has constants in a package of their own: one that another attaches is reported there, with its
// place, and not again where it is declared.
func TestHardcodedElsewhere(t *testing.T) {
	t.Parallel()
	dir := module(t, `
-- secrets/secrets.go --
package secrets

const Sent = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=4F5A6B7C"

const Kept = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=5F5A6B7C"
-- app/app.go --
package app

import (
	"net/http"

	"m/secrets"
)

func Send() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", secrets.Sent)
	http.DefaultClient.Do(req)
}
`)
	rep := jsonReport(t, dir, nil)
	var got []string
	for _, f := range rep.Findings {
		got = append(got, fmt.Sprintf("%s:%d from %s:%d", f.Position.File, f.Position.Line, f.Credential.File, f.Credential.Line))
	}
	slices.Sort(got)
	if want := "app/app.go:11 from secrets/secrets.go:3, secrets/secrets.go:5 from secrets/secrets.go:5"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, ", "), want)
	}
}

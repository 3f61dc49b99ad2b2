package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// TestReused is about one credential at sites in several packages, which only the whole program shows.
func TestReused(t *testing.T) {
	t.Parallel()
	client := func(pkg, env, url, comment string) string {
		return fmt.Sprintf(`
-- %[1]s/%[1]s.go --
package %[1]s

import (
	"net/http"
	"os"
)

func Call() (*http.Response, error) {
	req, err := http.NewRequest("GET", %[3]q, nil)
	if err != nil {
		return nil, err
	}
	%[4]s
	req.SetBasicAuth("me@example.com", os.Getenv(%[2]q))
	return http.DefaultClient.Do(req)
}
`, pkg, env, url, comment)
	}
	program := func(comment string) string {
		return module(t, client("one", "SHARED_TOKEN", "https://acme.atlassian.net/rest/api/3/myself", "// The first.")+
			client("two", "SHARED_TOKEN", "https://api.bitbucket.org/2.0/user", comment)+
			client("wiki", "SHARED_TOKEN", "https://acme.atlassian.net/wiki/api/v2/pages", "// On the host of the first.")+
			client("own", "OWN_TOKEN", "https://api.bitbucket.org/2.0/user", "// Of its own.")+`
-- excluded.yaml --
version: 1
exclude: [two/**]
-- excepted.yaml --
version: 1
exceptions: [{rule: token-reused, path: two/**, ticket: ADDON-1, until: 2099-12-31, reason: one account for both}]
-- idle.yaml --
version: 1
exceptions: [{rule: token-reused, path: own/**, ticket: ADDON-1, until: 2099-12-31, reason: one account for both}]
`)
	}
	plain := program("// The second.")
	const found = "two/two.go"
	for _, test := range []struct {
		name           string
		dir            string
		args           string
		want, excepted string
		exceptions     int // findings about exceptions
	}{
		{"plain", plain, "", found, "", 0},
		{"off", plain, "-disable=token-reused", "", "", 0},
		{"excluded", plain, "-config=excluded.yaml", "", "", 0},
		{"an entry of the config file", plain, "-config=excepted.yaml", "", found, 0},
		{"an entry that silences nothing", plain, "-config=idle.yaml", found, "", 1},
		{"a comment", program("//atltoken:allow token-reused ADDON-1 until 2099-12-31: one account for both"), "", "", found, 0},
		{"a comment for another rule", program("//atltoken:allow token-stored ADDON-1 until 2099-12-31: one account for both"), "", found, "", 1},
		{"nolint", program("//nolint:atltoken // one account for both"), "", "", found, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			stdout, stderr, code := atltoken(t, test.dir, append(append([]string{"report", "-format=json"}, strings.Fields(test.args)...), "./...")...)
			if code != exitOK || stderr != "" {
				t.Fatalf("exit %d\n%s", code, stderr)
			}
			var rep finding.Report
			if err := json.Unmarshal([]byte(stdout), &rep); err != nil {
				t.Fatal(err)
			}
			var at, excepted []string
			exceptions := 0
			for _, f := range rep.Findings {
				switch f.Rule {
				case "exception":
					exceptions++
				case "token-reused":
					at = append(at, f.Position.File)
					if !strings.Contains(f.Message, "one credential from environment variable SHARED_TOKEN (two/two.go:14) serves acme.atlassian.net and bitbucket.org; path: ") {
						t.Error(f.Message)
					}
				}
			}
			for _, x := range rep.Excepted {
				if x.Finding.Rule == "token-reused" {
					excepted = append(excepted, x.Finding.Position.File)
				}
			}
			if strings.Join(at, " ") != test.want || strings.Join(excepted, " ") != test.excepted || exceptions != test.exceptions {
				t.Errorf("reported at %q, excepted at %q, %d findings about exceptions", at, excepted, exceptions)
			}
		})
	}
}

package scopes

import (
	"slices"
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, test := range []struct {
		method, path string
		want         string // method and classic scopes, or the first granular one, of each operation
	}{
		{"GET", "/rest/api/3/issue/{}", "GET read:jira-work"},
		{"get", "/rest/api/2/issue/{}", "GET read:jira-work"},
		{"", "/rest/api/2/issue/{}", "GET read:jira-work, PUT write:jira-work, DELETE write:jira-work"},
		{"POST", "/rest/api/latest/issue", "POST write:jira-work"},
		{"", "/ex/jira/{}/rest/api/3/issue/{}/comment", "GET read:jira-work, POST write:jira-work"},
		{"GET", "{}/rest/api/3/myself/", "GET read:jira-user"},
		{"GET", "/rest/api/3/search/jql?jql={}", "GET read:jira-work"},
		{"GET", "/rest/api/3/issue/PROJ-1", "GET read:jira-work"},
		{"GET", "/rest/api/3/issue/PROJ-{}", "GET read:jira-work"},
		{"GET", "/rest/api/3/issue/createmeta", "GET read:jira-work"}, // not the issue createmeta
		{"POST", "/rest/agile/1.0/sprint", "POST write:sprint:jira-software"},
		{"GET", "/wiki/api/v2/pages/{}", "GET read:page:confluence"},
		{"GET", "/ex/confluence/{}/wiki/rest/api/content/{}", "GET read:confluence-content.summary"},
		{"GET", "/rest/api/content/{}", "GET read:confluence-content.summary"},
		{"GET", "/rest/api/3/serverInfo", "GET "}, // listed without a scope

		// Nothing that one could tell.
		{"", "", ""},
		{"GET", "{}", ""},
		{"GET", "/rest/api/3/{}", ""},
		{"GET", "/rest/api/3", ""},
		{"PATCH", "/rest/api/3/issue/{}", ""},
		{"GET", "/rest/api/3/issue{}", ""}, // the hole may be a key or a query
		{"GET", "/rest/api/3/no/such/thing", ""},
		{"GET", "/rest/api/1.0/projects/{}/repos", ""}, // Bitbucket Data Center
		{"GET", "/2.0/repositories/{}", ""},
		{"GET", "/rest/servicedeskapi/request/{}", ""},
	} {
		var got []string
		for _, o := range Of(test.method, test.path) {
			s := strings.Join(o.Classic, " ")
			if s == "" && len(o.Granular) > 0 {
				s = o.Granular[0]
			}
			got = append(got, o.Method+" "+s)
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s %s: %q, want %q", test.method, test.path, s, test.want)
		}
	}
}

func TestReads(t *testing.T) {
	for _, test := range []struct {
		method, path string
		want         bool
	}{
		{"GET", "/rest/api/3/issue/{}", true},
		{"GET", "/rest/api/3/field/{}/option", true}, // though only an administrator may
		{"POST", "/rest/api/3/search", true},
		{"POST", "/rest/api/3/jql/parse", true},
		{"POST", "/rest/api/3/issue", false},
		{"DELETE", "/rest/api/3/user", false}, // has no scope
		{"GET", "/wiki/rest/api/search", true},
	} {
		ops := Of(test.method, test.path)
		if len(ops) != 1 || ops[0].Reads() != test.want {
			t.Errorf("%s %s: %+v", test.method, test.path, ops)
		}
	}
}

// TestTables holds the tables to their form: a typing mistake in one would only make an answer wrong.
func TestTables(t *testing.T) {
	for name, table := range map[string][]row{"jira": jira[:], "confluence": confluence[:]} {
		if !slices.IsSortedFunc(table, func(a, b row) int { return strings.Compare(a.path, b.path) }) {
			t.Errorf("%s is not in order", name)
		}
		for i, r := range table {
			if i > 0 && table[i-1].path == r.path {
				t.Errorf("%s is there twice", r.path)
			}
			seen := map[method]bool{}
			for _, o := range r.ops {
				if seen[o.method] {
					t.Errorf("%s %s is there twice", o.method, r.path)
				}
				seen[o.method] = true
				for _, s := range strings.Fields(o.classic + " " + o.granular) {
					if verb, object, ok := strings.Cut(s, ":"); !ok || object == "" || !slices.Contains([]string{"read", "write", "delete", "manage", "send", "search", "validate", "readonly"}, verb) {
						t.Errorf("%s %s: %q is no scope", o.method, r.path, s)
					}
				}
				// Each row is found by its own path.
				if ops := Of(string(o.method), r.path); len(ops) != 1 || strings.Join(ops[0].Classic, " ") != o.classic {
					t.Errorf("%s %s: %+v", o.method, r.path, ops)
				}
			}
		}
	}
}

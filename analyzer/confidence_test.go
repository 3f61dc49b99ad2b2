package analyzer_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// load loads a package of the corpus, for several runs of the analyzer: most of the time of one goes into loading.
func load(t *testing.T, pkg string) []*packages.Package {
	t.Helper()
	dir := gopath(t)
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule,
		Dir:  dir,
		Env:  append(os.Environ(), "GOPATH="+dir, "GO111MODULE=off", "GOWORK=off"),
	}, pkg)
	if err != nil {
		t.Fatal(err)
	}
	if len(pkgs) != 1 || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("%s: cannot be loaded", pkg)
	}
	return pkgs
}

// foundIn runs the analyzer with the flags as they are. It returns the findings by the name of the function that they are in.
func foundIn(t *testing.T, pkgs []*packages.Package) map[string]finding.Finding {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]finding.Finding{}
	for _, root := range graph.Roots {
		if root.Err != nil {
			t.Fatal(root.Err)
		}
		for fn, lines := range funcLines(pkgs[0].Fset, pkgs[0].Syntax) {
			for _, f := range root.Result.(*finding.Report).Findings {
				if lines.has(f.Position.Line) {
					found[fn] = f
				}
			}
		}
	}
	return found
}

func sortedNames(found map[string]finding.Finding) []string {
	var names []string
	for fn := range found {
		names = append(names, fn)
	}
	slices.Sort(names)
	return names
}

// TestConfidence checks what the flag lets through, and that each finding names its evidence.
func TestConfidence(t *testing.T) {
	evidence := map[string][]string{
		"certainHost":           {"host acme.atlassian.net"},
		"certainPath":           {"path /rest/api/3"},
		"certainClient":         {"go-jira client"},
		"likelyPath":            {"path /rest/api/2/myself"},
		"likelyNames":           {"environment variable name CONFLUENCE_URL", "environment variable name CONFLUENCE_SECRET_5"},
		"likelyHint":            {"path /rest/greenhopper/1.0", "environment variable name JIRA_SECRET_6"},
		"possibleDestination":   {"environment variable name BITBUCKET_URL"},
		"possibleCredential":    {"environment variable name JIRA_SECRET_8"},
		"possiblePath":          {"path /rest/greenhopper/1.0"},
		"possibleContradiction": {"environment variable name JIRA_URL", "environment variable name TRELLO_SECRET_10"},
	}
	pkgs := load(t, "confidence")
	for _, test := range []struct{ flag, through string }{
		{"", "certain likely"},
		{"certain", "certain"},
		{"likely", "certain likely"},
		{"possible", "certain likely possible"},
	} {
		t.Run("confidence="+test.flag, func(t *testing.T) {
			setFlag(t, "confidence", test.flag)
			found := foundIn(t, pkgs)
			var want []string
			for fn, ev := range evidence {
				degree := fn[:strings.IndexFunc(fn, unicode.IsUpper)]
				if !slices.Contains(strings.Fields(test.through), degree) {
					continue
				}
				want = append(want, fn)
				if f, ok := found[fn]; ok && (f.Confidence != degree || !slices.Equal(f.Evidence, ev)) {
					t.Errorf("%s: %s by %q, want %s by %q", fn, f.Confidence, f.Evidence, degree, ev)
				}
			}
			slices.Sort(want)
			if got := sortedNames(found); !slices.Equal(got, want) {
				t.Errorf("found in %q, want %q", got, want)
			}
		})
	}
}

// TestNamedHosts checks what the keys hosts and deployment of the config file change.
func TestNamedHosts(t *testing.T) {
	pkgs := load(t, "namedhosts")
	for _, test := range []struct{ name, config, want string }{
		{"none", "", "version3 version3Port version3Below vanity environment"},
		{"data center", "hosts: {jira.acme.com: datacenter}", "version3Below vanity environment"},
		{"cloud", "hosts: {tracker.acme.com: cloud}",
			"version3 version3Port version3Below version2 pathless bearer guarded switched vanity environment"},
		{"both, in other letters", "hosts: {Jira.Acme.com: datacenter, Tracker.ACME.com: cloud, acme.jira.com: cloud}",
			"version3Below version2 pathless bearer guarded switched vanity environment"},
		// The user knows better than the table.
		{"a host of Cloud's", "hosts: {acme.jira.com: datacenter}", "version3 version3Port version3Below environment"},
		{"all that may be either", "deployment: datacenter", "version3 version3Port version3Below vanity"},
		{"all that nothing pins", "deployment: cloud", "version3 version3Port version3Below bearer vanity environment"},
		{"one beside all others", "deployment: datacenter\nhosts: {tracker.acme.com: cloud}",
			"version3 version3Port version3Below version2 pathless bearer guarded switched vanity"},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), analyzer.ConfigName)
			if err := os.WriteFile(file, []byte("version: 1\n"+test.config+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
			setFlag(t, "config", file)
			found := foundIn(t, pkgs)
			want := strings.Fields(test.want)
			slices.Sort(want)
			if got := sortedNames(found); !slices.Equal(got, want) {
				t.Errorf("found in %q, want %q", got, want)
			}
			if f, ok := found["pathless"]; ok && (f.Confidence != finding.ConfidenceCertain || !slices.Contains(f.Evidence, "host tracker.acme.com, named in the configuration")) {
				t.Errorf("pathless: %s by %q", f.Confidence, f.Evidence)
			}
		})
	}
}
